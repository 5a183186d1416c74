"""The reader's glossary: source terms with their English, in a CSV file that people and other programs can edit.

Its columns are ``source``, ``target`` (empty for a term that is kept as it is), ``case`` (``yes`` if only the same
capitals are the term), ``site`` and ``tag`` (empty for all). Terms are also read from and written to TBX (``tbx.py``).
"""

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from translation.disk.files import write_text
from translation.errors import FileNotWritten, ListNotRead
from translation.system_errors import reason_of
from translation.texts import Text
from translation.words.own.own_lists import rows_of, text_of, wrong

COLUMNS = ("source", "target", "case", "site", "tag")
YES = frozenset({"yes", "true", "1", "x"})
CHOOSE = Text("Choose a CSV or TBX file of terms.")


@dataclass(frozen=True, slots=True)
class Term:
    """The English that the reader wants for a source term; ``target`` is ``""`` for one that is kept as it is.

    With ``case`` only the same capitals are the term. ``site`` limits it to the articles of one site, ``tag`` to those
    that have a tag in the library.
    """

    source: str
    target: str = ""
    case: bool = False
    site: str = ""
    tag: str = ""

    @property
    def english(self) -> str:
        """The text in the translation."""
        return self.target or self.source


def read_glossary(file: Path) -> tuple[Term, ...]:
    """The terms of a CSV or TBX file in its order; none if there is no file. Raises ListNotRead."""
    try:
        return read_terms(file)
    except ListNotRead as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return ()
        raise


def read_terms(file: Path) -> tuple[Term, ...]:
    """The terms of a CSV or TBX file, which must be there. Raises ListNotRead."""
    text = text_of(file, CHOOSE)
    try:
        if not text.lstrip().startswith("<"):
            return from_csv(text)
        return _from_tbx(text)
    except (ValueError, csv.Error) as error:
        raise wrong(file, error, CHOOSE) from error


def write_glossary(file: Path, terms: Iterable[Term]) -> None:
    """Write terms as TBX if the file's name ends so, otherwise as CSV. Raises FileNotWritten."""
    text = _as_tbx(terms) if file.suffix.lower() in (".tbx", ".xml") else as_csv(terms)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_text(file, text)
    except OSError as error:
        raise FileNotWritten(
            Text("“{folder}” could not be written: {reason}.", folder=file, reason=reason_of(error)),
            Text("Choose another folder."),
        ) from error


def merged(terms: Iterable[Term], more: Iterable[Term]) -> tuple[Term, ...]:
    """Terms with more of them; one for the same source, site and tag takes the place of the earlier one."""
    found = {
        (term.source if term.case else term.source.casefold(), term.site.casefold(), term.tag.casefold()): term
        for term in (*terms, *more)
    }
    return tuple(found.values())


def holding(terms: Iterable[Term], site: str = "", tags: Iterable[str] = ()) -> tuple[Term, ...]:
    """The terms that hold for an article of this site with these tags: the longest first, then the most limited."""
    own = {tag.casefold() for tag in tags}
    found = [
        term
        for term in terms
        if (not term.site or term.site.casefold() == site.casefold()) and (not term.tag or term.tag.casefold() in own)
    ]
    return tuple(sorted(found, key=lambda term: (-len(term.source.split()), not term.tag, not term.site)))


def fingerprint(terms: Iterable[Term]) -> str:
    """A short text that differs for different terms, ``""`` for none: a translation made with others is another."""
    said = as_csv(terms)
    return hashlib.blake2b(said.encode(), digest_size=4).hexdigest() if said.count("\n") > 1 else ""


def as_csv(terms: Iterable[Term]) -> str:
    """Terms as CSV with a header line."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows((term.source, term.target, "yes" if term.case else "", term.site, term.tag) for term in terms)
    return out.getvalue()


def from_csv(text: str) -> tuple[Term, ...]:
    """The terms of a CSV text with a header line, in any order of columns. Raises WrongColumns without a ``source``."""
    rows = rows_of(text, ("source",))
    found = []
    for row in rows:
        value = {name: " ".join((row.get(name) or "").split()) for name in COLUMNS}
        if value["source"]:
            limits = value["site"], value["tag"]
            found.append(Term(value["source"], value["target"], value["case"].lower() in YES, *limits))
    return tuple(found)


def _as_tbx(terms: Iterable[Term]) -> str:
    """Terms as TBX; the limits to a site, a tag and the same capitals become notes."""
    from translation.words.tbx import TbxEntry, as_tbx

    def entry(term: Term) -> TbxEntry:
        limits = {"site": term.site, "tag": term.tag, "case": "yes" if term.case else ""}
        return TbxEntry(term.source, term.english, {name: value for name, value in limits.items() if value})

    return as_tbx(map(entry, terms))


def _from_tbx(text: str) -> tuple[Term, ...]:
    """The terms of a TBX text. Raises ValueError."""
    from translation.words.tbx import from_tbx  # only now: XML takes a while to import

    return tuple(
        Term(
            entry.source,
            "" if entry.english == entry.source else entry.english,
            "case" in entry.notes,
            entry.notes.get("site", ""),
            entry.notes.get("tag", ""),
        )
        for entry in from_tbx(text)
    )
