"""Output of the command line: standard output, a file, or a folder; every command follows the same rules.

A name that ends like a format is a file of that format; a name without an ending, or of a folder that is there, is a
folder. Any other ending is refused, unless the format is named. ``-`` is standard output.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from translation.cli.terminal import put, put_bytes, say
from translation.document import BilingualDocument
from translation.export.formats import FORMATS, Format, write
from translation.export.names import file_name
from translation.export.parts.notes import heeding
from translation.export.parts.options import Options
from translation.export.text import side_by_side

STANDARD_OUTPUT = "-"
ENDINGS = {f".{form.ending}": key for key, form in FORMATS.items() if not form.is_notes}


@dataclass
class Output:
    """The target and the format of results. ``path`` is ``None`` for standard output."""

    formats: tuple[str, ...] = ("text",)
    path: Path | None = None
    is_folder: bool = False
    echo: bool = False  # print a text, too, where a file is written
    options: Options = field(default_factory=Options)
    _written: set[str] = field(default_factory=set)

    @property
    def has_pictures(self) -> bool:
        """True if a format that is written has pictures."""
        return any(FORMATS[key].has_pictures for key in self.formats)

    def give(
        self, documents: Sequence[BilingualDocument], title: str, images: Mapping[str, bytes], after: str = ""
    ) -> None:
        """Print or write documents; a file is named by ``title`` in a folder. Raises FileNotWritten."""
        if self.path is None or self.echo:
            self._print(documents, images, after)
        if self.path is None:
            return
        for form in (FORMATS[key] for key in self.formats):
            path = self._path(self.path, title, form)
            for notice in write(form, path, documents, self.options, images):
                say(notice)
            put(f"{path}\n")

    def _print(self, documents: Sequence[BilingualDocument], images: Mapping[str, bytes], after: str) -> None:
        form = FORMATS[self.formats[0]]
        if form.key == "text":
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
            shown = heeding(documents, self.options)
            texts = [side_by_side(document, width=width, show=self.options.layout.show) for document in shown]
            put("\n".join(texts) + after, exact=True)
            return
        for notice in (notice for document in documents for notice in document.article.notices):
            say(notice.text)
        made = form.make(documents, self.options, images)
        for told in made.notices:
            say(told)
        if form.binary:
            put_bytes(made.data)
        else:
            put(made.data.decode() + after, exact=True)

    def _path(self, path: Path, title: str, form: Format) -> Path:
        if self.is_folder:
            name = file_name(title, form.ending, self._written)
            self._written.add(name)
            return path / name
        if len(self.formats) == 1:
            return path
        return path.with_name((path.stem if path.suffix.lower() in ENDINGS else path.name) + f".{form.ending}")


def output_of(
    out: str | None, named: Sequence[str] | None, options: Options, *, articles: int, refuse: Callable[[str], NoReturn]
) -> Output:
    """The output that ``--out`` and ``--format`` mean for so many files; ``refuse`` is called with why they mean none.

    Without ``out`` one text is printed, and whatever is not printed goes to the current folder.
    """
    formats = tuple(dict.fromkeys(named or ()))
    if out == STANDARD_OUTPUT:
        return _printed(formats or ("text",), options, articles, refuse)
    if not out:
        formats = formats or ("text",)
        is_printed = len(formats) == 1 and not FORMATS[formats[0]].binary
        return Output(formats, None if is_printed else Path(), is_folder=True, options=options)
    path = Path(out).expanduser()
    ending = path.suffix.lower()
    if path.is_dir() or out.endswith(("/", os.sep)) or not ending:
        return Output(formats or ("text",), path, is_folder=True, options=options)
    if articles > 1:
        refuse(f"{articles} articles do not go into the file {out}: name a folder, or add --together")
    if not formats and ending not in ENDINGS:
        refuse(f"no format ends in {ending}: name one of {', '.join(ENDINGS)}, a folder, or a --format")
    if len(formats) == 1 and ending in ENDINGS and FORMATS[formats[0]].ending != FORMATS[ENDINGS[ending]].ending:
        refuse(f"a file of the format {formats[0]} does not end in {ending}: leave out --format, or name another file")
    return Output(formats or (ENDINGS[ending],), path, options=options)


def _printed(formats: tuple[str, ...], options: Options, articles: int, refuse: Callable[[str], NoReturn]) -> Output:
    form = FORMATS[formats[0]]
    if len(formats) > 1:
        refuse(f"only one format goes to standard output, not {', '.join(formats)}")
    if form.binary and sys.stdout.isatty():
        refuse(f"{form.name} is nothing for a terminal: name a file after --out, or send it into a pipe or a file")
    if form.binary and articles > 1:
        refuse(f"{articles} files of {form.name} do not go to standard output: add --together, or name a folder")
    return Output(formats, None, options=options)
