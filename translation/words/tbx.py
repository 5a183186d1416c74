"""Term lists as TBX-Basic (ISO 30042), the format that other translation programs read and write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from xml.etree import ElementTree

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class TbxEntry:
    """A concept with its Indonesian and English term, and its notes of the form ``name: value``."""

    source: str
    english: str
    notes: Mapping[str, str] = field(default_factory=dict)


def as_tbx(entries: Iterable[TbxEntry]) -> str:
    """Entries as a TBX text."""
    concepts = []
    for number, entry in enumerate(entries, start=1):
        notes = [f"{name}: {value}" for name, value in entry.notes.items()]
        concepts.append(
            f'    <conceptEntry id="c{number}">\n'
            + "".join(f"      <note>{escape(note)}</note>\n" for note in notes)
            + "".join(
                f'      <langSec xml:lang="{language}"><termSec><term>{escape(word)}</term></termSec></langSec>\n'
                for language, word in (("id", entry.source), ("en", entry.english))
            )
            + "    </conceptEntry>\n"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        "  <tbxHeader><fileDesc><sourceDesc><p>Dwibaca glossary</p></sourceDesc></fileDesc></tbxHeader>\n"
        f"  <text><body>\n{''.join(concepts)}  </body></text>\n</tbx>\n"
    )


def from_tbx(text: str) -> tuple[TbxEntry, ...]:
    """The entries of a TBX text that have Indonesian and English. Raises ValueError."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("it has a document type, which may hold anything")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no entities, see above
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
    found = []
    for entry in _all(root, "conceptEntry", "termEntry"):
        words: dict[str, str] = {}
        for section in _all(entry, "langSec", "langSet"):
            language = (section.get(LANGUAGE) or "").lower()[:2]
            term = next(iter(_all(section, "term")), None)
            if term is not None:
                words.setdefault(language, " ".join("".join(term.itertext()).split()))
        notes = dict(("".join(note.itertext()).partition(": ")[::2]) for note in _all(entry, "note"))
        source, english = words.get("id", ""), words.get("en", "")
        if source and english:
            found.append(TbxEntry(source, english, notes))
    return tuple(found)


def _all(element: ElementTree.Element, *names: str) -> list[ElementTree.Element]:
    """The elements below one of these names, in any namespace."""
    return [one for one in element.iter() if isinstance(one.tag, str) and one.tag.rpartition("}")[2] in names]
