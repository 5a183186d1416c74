"""Pictures of the window as a reader sees it, and what is wrong in them: ``make screenshots``.

Each is drawn off the screen, in themes, languages, sizes and scales that hardly anybody has all of, and with letters of
twice the size. They lie in ``build/screenshots`` afterwards. Texts that are cut off or faint, parts over one another or
out of reach, and buttons without a name are listed at the end, and the exit code says whether there are any; whether it
is beautiful a person judges. ``make screenshots ARGS="readme"`` generates the pictures in README instead.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.screenshots import stage

FOLDER = stage.ROOT / "build" / "screenshots"


def main(arguments: list[str]) -> int:
    """Draw all pictures, or those whose scene is named; the exit code."""
    if arguments[:1] == ["readme"]:
        from tests import readme_pictures

        return readme_pictures.main(arguments[1:])
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as home:
        stage.set_up(home)
        from tests.screenshots import drawing
        from tests.screenshots.scenes import SCENES

        parser = argparse.ArgumentParser(prog="screenshots", description=(__doc__ or "").splitlines()[0])
        parser.add_argument("scenes", nargs="*", help=f"of {', '.join(SCENES)}; all without one; or readme")
        parser.add_argument("--out", type=Path, default=FOLDER)
        parser.add_argument("--language", choices=drawing.LANGUAGES, help="one language alone")
        parser.add_argument("--letters", choices=drawing.LETTERS, help="letters of one size alone")
        parser.add_argument("--check", action="store_true", help="check and draw nothing")
        chosen = parser.parse_args(arguments)
        wanted = drawing.Wanted(
            tuple(chosen.scenes or SCENES),
            (chosen.language,) if chosen.language else drawing.LANGUAGES,
            (chosen.letters,) if chosen.letters else drawing.LETTERS,
            None if chosen.check else chosen.out,
        )
        found = drawing.draw(wanted)
    for fault, where in found.items():
        print(f"{fault}\n    {', '.join(where)}")
    print(f"{len(found)} faults" if found else "nothing is wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
