"""Quotations as records for programs that manage references: BibTeX, RIS and CSL-JSON.

A name is never split: BibTeX takes it whole in braces, RIS without a comma is a last name alone, and CSL has
``literal`` for it.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from translation.export.parts.provenance import language_tag
from translation.export.quotations.quotation import Quotation, quoted

# https://tug.ctan.org/info/symbols: BibTeX counts braces, so that an escaped one has to be a name.
LATEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
IN_ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in '{}\\"^`|<>'}
BIBTEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def as_bibtex(quotation: Quotation) -> str:
    """An entry ``@misc``; the words are its annotation."""
    fields = [("author", _latex_names(quotation.authors)), ("editor", _latex_names(quotation.editors))]
    day = quotation.published
    fields += [
        ("title", _braced(_with_english(quotation))),
        ("howpublished", _latex(quotation.site)),
        ("year", str(day.year) if day else ""),
        ("month", BIBTEX_MONTHS[day.month - 1] if day else ""),
        ("day", str(day.day) if day else ""),
        ("date", day.isoformat() if day else ""),
        ("url", quotation.url.translate(IN_ADDRESS)),
        ("langid", "indonesian" if language_tag(quotation.language) == "id" else ""),
        ("note", _latex(_sentence(quotation.credit))),
        ("annote", _latex(" ".join(_words(quotation)))),
    ]
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields if value]
    return "@misc{" + ",\n".join([_key(quotation), *lines]) + "\n}\n"


def as_ris(quotation: Quotation) -> str:
    """A record of a newspaper article, its lines ended as the format demands; the words are its first note."""
    lines = [("TY", "NEWS"), *(("AU", _ris_name(name)) for name in quotation.authors)]
    lines += [("ED", _ris_name(name)) for name in quotation.editors]
    day = quotation.published
    lines += [
        ("TI", quotation.title),
        ("TT", quotation.title_english),
        ("T2", quotation.site),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day:%Y/%m/%d}/" if day else ""),
        ("LA", language_tag(quotation.language)),
        ("UR", quotation.url),
        ("N1", " ".join(_words(quotation))),
        ("N1", _sentence(quotation.credit)),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def as_csl(quotation: Quotation) -> str:
    """A list with one item of CSL-JSON, as Zotero and pandoc read it."""
    day = quotation.published
    item: dict[str, Any] = {
        "id": _key(quotation),
        "type": "article-newspaper",
        "title": _with_english(quotation),
        "container-title": quotation.site,
        "author": [{"literal": name} for name in quotation.authors],
        "editor": [{"literal": name} for name in quotation.editors],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "language": language_tag(quotation.language),
        "URL": quotation.url,
        "note": "\n".join([*_words(quotation), *filter(None, [_sentence(quotation.credit)])]),
    }
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _words(quotation: Quotation) -> Iterator[str]:
    yield from quoted(quotation.original)
    yield from quoted(quotation.english)


def _with_english(quotation: Quotation) -> str:
    return f"{quotation.title} [{quotation.title_english}]" if quotation.title_english else quotation.title


def _sentence(credit: str) -> str:
    return f"{credit[:1].upper()}{credit[1:]}." if credit else ""


def _latex(text: str) -> str:
    return "".join(LATEX.get(sign, sign) for sign in text)


def _braced(text: str) -> str:
    """A text whose capitals no style changes."""
    return f"{{{_latex(text)}}}" if text else ""


def _latex_names(names: Sequence[str]) -> str:
    return " and ".join(map(_braced, names))


def _ris_name(name: str) -> str:
    """A name without commas, at which it would be split; the asterisk is not allowed in the format."""
    return re.sub(r"\s*,\s*", " ", name).replace("*", "")


def _key(quotation: Quotation) -> str:
    """A citation key of plain letters: author, year, first word of the title."""
    author = _letters(quotation.authors[0] if quotation.authors else quotation.site)
    word = next(filter(None, map(_letters, quotation.title.split())), "")
    year = str(quotation.published.year) if quotation.published else ""
    return f"{author}{year}{word}" or "article"


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())
