"""Packages that were made to do harm: each installs and translates, or is refused in a sentence, and leaves nothing."""

import json
import math
import random
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.crafted_model import Model, crafted
from tests.tiny_package import make_archive, make_package
from translation.engine.families.recognition import read_contents
from translation.engine.models import package_file, trial
from translation.errors import ReaderError
from translation.network.waiting import finish

PACKAGES = 150


def figures(packages: int = PACKAGES) -> Iterator[Figure]:
    """How many of so many ended in a mistake of ours, or in the end of the process."""
    dice = random.Random(4)
    mistakes: list[str] = []
    refused = 0
    with tempfile.TemporaryDirectory(prefix="dwibaca-campaign-") as place:
        package = make_package(Path(place), name="translate-id_en-campaign")
        whole = make_archive(package, Path(place) / "whole.argosmodel").read_bytes()
        for number in range(packages):
            folder = Path(place) / str(number)
            folder.mkdir()
            file = folder / "a.argosmodel"
            if number % 4 == 1:
                changed = crafted(shutil.copytree(package, folder / package.name), lambda model: mutate(model, dice))
                make_archive(changed, file)
            elif number % 4:
                within(Path(place) / "whole.argosmodel", file, dice)
            else:
                file.write_bytes(flipped(whole, dice))
            try:
                (folder / "into").mkdir()
                unpacked = finish(package_file.unpack(file, folder / "into"))
                read_contents(unpacked)
                finish(trial.trying(unpacked))
            except ReaderError:
                refused += 1
            except Exception as error:
                mistakes.append(f"{type(error).__name__}: {error}"[:200])
    for one in sorted(set(mistakes)):
        print(f"packages: {mistakes.count(one)} × {one}", flush=True)
    yield Figure(f"{packages} hostile packages: mistakes of ours", len(mistakes), 0)
    print(f"packages: {refused} were refused, {packages - refused - len(mistakes)} translate", flush=True)


def mutate(model: Model, dice: random.Random) -> None:
    """Give some variables a shape of other lengths, another value, or another variable's content."""
    for _ in range(dice.randint(1, 3)):
        one = dice.choice(model.variables)
        lengths = [dice.choice((0, 1, 3, 64, 192, 242, 1000, 2**16, length, 2 * length)) for length in one.shape]
        if dice.random() < 0.2:
            model.point(one.name, dice.choice([other.name for other in model.variables if other is not one]))
        elif one.shape and math.prod(lengths) * 4 % 2**32 < 10**8:
            model.shape(one.name, *lengths)
        elif not one.shape:
            one.data = dice.randbytes(len(one.data))


def flipped(data: bytes, dice: random.Random) -> bytes:
    """An archive with some bytes changed."""
    made = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def within(whole: Path, file: Path, dice: random.Random) -> None:
    """A sound archive in which one of the package's files is not: flipped, cut, or something else altogether."""
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        names = source.namelist()
        chosen = dice.choice([name for name in names if "model" in name or name.endswith(".json")])
        for name in names:
            data = source.read(name)
            if name == chosen:
                kind = dice.randrange(5)
                if kind == 0:
                    data = data[: dice.randrange(len(data) + 1)]
                elif kind == 1 and name.endswith(".json"):
                    data = json.dumps(["x" * 20_000] * 50).encode()
                elif kind == 2:
                    data = dice.randbytes(len(data))
                else:
                    data = flipped(data, dice) if data else b"?"
            target.writestr(name, data)
