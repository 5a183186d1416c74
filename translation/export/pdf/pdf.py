"""PDF, and pictures of its pages, set by Typst; the only user of ``typst``.

The text is passed to the template as data and never becomes markup. Anything that could make Typst reject the whole
document is tried first on a page of its own: each picture, and the characters that the program's fonts may lack.
"""

import itertools
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Literal

from translation import paths
from translation.disk.own_files import temporary_folder
from translation.document import BilingualDocument
from translation.export.parts.options import Exported, Options, Standard
from translation.export.parts.pictures import BadPicture, Picture, looked_at
from translation.export.pdf.check import differences
from translation.export.pdf.pages import as_data
from translation.texts import Text, sentences

Kind = Literal["pdf", "png"]

NAMES = {Standard.ACCESSIBLE: "PDF/UA-1", Standard.ARCHIVE: "PDF/A-2b"}
# All of these are in the program's own fonts.
USUAL = re.compile("[\n\t -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]+")
NOT_SHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
CHARACTERS = b"""
#set document(title: "characters")
#set text(font: "Source Serif 4")
#for character in json(bytes(sys.inputs.data)) { par(character) }
"""
ONE_PICTURE = b"#image(sys.inputs.data, width: 100pt)"
MOST_ROWS = 60  # of one line each, on a page
MOST_LETTERS = 8000  # on a page, in one language
MOST_QUOTED = 80  # characters of a sentence in a notice
MOST_NAMED = 12  # characters named in a notice


def as_pdf(
    documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes] | None = None
) -> Exported:
    """The documents as one PDF of the standard that was chosen; ``images`` are pictures' bytes by their addresses.

    If the standard cannot be met, it is a plain tagged PDF, with a notice that says why.
    """
    import typst

    job = _Job(documents, options, images or {})
    reason: str = Text("some of its characters are in no font") if job.missing else ""
    if not reason:
        try:
            data = job.set("pdf", pdf_standards=[options.standard.value])
            return Exported(data, (*job.notices, *_compared(data, documents, options, job.missing)))
        except typst.TypstError as error:
            if not error.message.startswith("PDF/"):
                raise
            reason = error.message.partition("error: ")[2]
    why = Text(
        "This is a plain tagged PDF, for {standard} cannot be kept: {reason}.",
        standard=NAMES[options.standard],
        reason=reason,
    )
    return Exported(data := job.set("pdf"), (*job.notices, why, *_compared(data, documents, options, job.missing)))


def _compared(
    data: bytes, documents: Sequence[BilingualDocument], options: Options, missing: Sequence[str]
) -> Iterator[Text]:
    """The notice for a PDF whose text differs from its documents', word for word and space for space."""
    try:
        found = differences(data, documents, options.layout, missing)
    except ValueError as error:
        reason = error.args[0] if error.args else ""
        yield Text("This PDF could not be read back to compare it with the article: {reason}.", reason=reason)
        return
    if found:
        first = found[0].text if len(found[0].text) <= MOST_QUOTED else f"{found[0].text[:MOST_QUOTED]}…"
        many = (
            Text("A sentence is not in this PDF as in the article, the first: “{text}”.", text=first)
            if len(found) == 1
            else Text(
                "{count} sentences are not in this PDF as in the article, the first: “{text}”.",
                count=len(found),
                text=first,
            )
        )
        yield sentences(many, Text("Another format, such as a web page, has them. Please report this."))


def as_pictures(
    documents: Sequence[BilingualDocument],
    options: Options,
    images: Mapping[str, bytes] | None = None,
    *,
    dots: float = 144,
) -> tuple[bytes, ...]:
    """The same pages as PNG, one each, with so many ``dots`` an inch, for printing."""
    made = _Job(documents, options, images or {}).set("png", ppi=dots)
    return tuple(made) if isinstance(made, list) else (made,)


def first_page(
    documents: Sequence[BilingualDocument],
    options: Options,
    images: Mapping[str, bytes] | None = None,
    *,
    dots: float = 96,
) -> bytes:
    """The first page alone as PNG, for a preview: fast however long the documents are.

    Only its content is set, so that it does not know the number of pages.
    """
    beginnings = documents if len(documents) > 1 else [_beginning(documents[0])]
    return as_pictures(beginnings, options, images, dots=dots)[0]


def _beginning(document: BilingualDocument) -> BilingualDocument:
    """A document with as many rows as a page may hold."""
    body = len(document.rows) - len(document.article.blocks)
    lengths = itertools.accumulate(1 + len(block.text) for block in document.article.blocks)
    fitting = 1 + sum(1 for length in itertools.islice(lengths, MOST_ROWS) if length < MOST_LETTERS)
    blocks = document.article.blocks[:fitting]
    return replace(document, article=replace(document.article, blocks=blocks), rows=document.rows[: body + len(blocks)])


class _Job:
    """The input for Typst: the template, its data, pictures and fonts; ``notices`` name what cannot be shown."""

    def __init__(self, documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> None:
        pictures = _decoded(looked_at(images))
        moment = _moment(documents)
        data = as_data(documents, options, pictures) | {"dated": moment is not None}
        self._data = json.dumps(data, ensure_ascii=False)
        self._pictures = [found for found in pictures.values() if isinstance(found, Picture)]
        self._moment = moment or 0
        unusual = sorted(set(USUAL.sub("", self._data)))
        self._own_only = not _not_shown(unusual, own_only=True)
        self.missing = [] if self._own_only else _not_shown(unusual, own_only=False)
        self.notices = (_in_no_font(self.missing),) if self.missing else ()

    def set(self, kind: Kind, **given: Any) -> Any:  # noqa: ANN401 - bytes, or a list of them for pictures of pages
        """The file of this kind. Raises typst.TypstError."""
        template = (paths.resources() / "bilingual.typ").read_bytes()
        fonts = _fonts(own_only=self._own_only)
        return _compiled(template, kind, self._data, self._pictures, timestamp=self._moment, font_paths=fonts, **given)


def _compiled(template: bytes, kind: Kind, data: str, pictures: Sequence[Picture] = (), **given: Any) -> Any:  # noqa: ANN401
    """The output of Typst for a template, its data, and pictures in files beside it. Raises typst.TypstError."""
    import typst

    given |= {"format": kind, "sys_inputs": {"data": data}}
    if not pictures:
        return typst.compile(template, **given)
    with temporary_folder() as folder:
        for shown in pictures:
            (folder / shown.file).write_bytes(shown.data)
        return typst.compile(template, root=str(folder), **given)


def _fonts(*, own_only: bool) -> Any:  # noqa: ANN401 - typst.Fonts
    """The program's fonts, and the system's on request."""
    import typst

    return typst.Fonts(not own_only, not own_only, [str(paths.resources() / "fonts")])


def _moment(documents: Sequence[BilingualDocument]) -> datetime | None:
    """The latest time of translation or publication, as Typst accepts it: whole seconds, a fixed zone."""
    moments = [document.translated_at or document.article.published for document in documents]
    known = [moment.astimezone(UTC).replace(microsecond=0) for moment in moments if moment is not None]
    return max(known, default=None)


def _decoded(pictures: Mapping[str, Picture | BadPicture]) -> dict[str, Picture | BadPicture]:
    """The pictures; those that Typst cannot decode are bad."""
    import typst

    tried = dict(pictures)
    for address, found in pictures.items():
        if isinstance(found, Picture):
            try:
                _compiled(ONE_PICTURE, "png", found.file, [found], ppi=36)
            except typst.TypstError:
                tried[address] = BadPicture("is damaged")
    return tried


def _not_shown(characters: Sequence[str], *, own_only: bool) -> list[str]:
    """The characters that no font has; PDF/UA-1 rejects each of them by name."""
    import typst

    if not characters:
        return []
    try:
        _compiled(
            CHARACTERS,
            "pdf",
            json.dumps(characters),
            pdf_standards=["ua-1"],
            font_paths=_fonts(own_only=own_only),
        )
    except typst.TypstError as error:
        named = {
            ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in NOT_SHOWN.findall(error.diagnostic)
        }
        return [character for character in characters if character in named]
    return []


def _in_no_font(characters: Sequence[str]) -> Text:
    names = [
        f"{character} (U+{ord(character):04X} {unicodedata.name(character, '').lower()}".rstrip() + ")"
        for character in characters[:MOST_NAMED]
    ]
    more = len(characters) - len(names)
    listed = ", ".join(names)
    if more:
        listed = Text("{names} and {more} more", names=listed, more=more)
    return Text(
        "No font on this machine has {names}: empty boxes stand for them. A font of that script makes them readable.",
        names=listed,
    )
