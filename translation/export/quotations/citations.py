"""Quotations with a citation: a note as in Chicago (18th edition), a reference as in APA (7th) and MLA (9th).

These follow the publishers' own examples of an article on a news site whose headline is translated in brackets. Every
name is written as in the byline: an Indonesian name has no family name to begin with. How these came about is told in
docs/decisions/quotations-by-our-own-rules.md.
"""

import re
from collections.abc import Iterable, Sequence

from translation.export.parts.labels import MONTHS
from translation.export.parts.text_runs import Run
from translation.export.quotations.quotation import Quotation, in_marks, quoted, without_final_stop
from translation.export.quotations.texts import html_of

MOST_IN_A_NOTE = 2  # authors; of more, the first stands for all
MOST_IN_MLA = 2
MOST_IN_APA = 20  # of more, the first 19 and the last
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
FINAL_STOP = re.compile(r"(?<!\.)\.([’”]*)$")
Runs = list[Run]


def chicago(quotation: Quotation) -> list[Runs]:
    """The words, and a note with the source."""
    names, day = quotation.authors, quotation.published
    parts: list[Runs] = [[Run(_one_for_all(names, MOST_IN_A_NOTE))] if names else []]
    if quotation.title:
        english, bare = quotation.title_english, without_final_stop(quotation.title)
        parts.append([Run(f"{in_marks(bare)} [{english}]" if english else in_marks(bare))])
    parts.append([Run(quotation.site, italic=True)] if quotation.site else [])
    parts.append([Run(f"{MONTHS[day.month - 1]} {day.day}, {day.year}")] if day else [])
    parts.append([_address(quotation)] if quotation.url else [])
    note = _joined([part for part in parts if part])
    if quotation.credit:  # its full stop stands outside: the quotation marks hold the name of a program
        note = [*note, Run(f"; {quotation.credit}.")] if note else [Run(f"{_sentence(quotation.credit)}.")]
    else:
        note = _ended(note)
    return [*_words(quotation), note] if note else _words(quotation)


def apa(quotation: Quotation) -> list[Runs]:
    """The words with a citation in brackets, and the reference."""
    names, day = quotation.authors, quotation.published
    year = str(day.year) if day else "n.d."
    when = f"({day.year}, {MONTHS[day.month - 1]} {day.day})." if day else "(n.d.)."
    english = f" [{quotation.title_english}]" if quotation.title_english else ""
    title = [Run(quotation.title, italic=True), Run(f"{english}.")] if quotation.title else []
    head = [Run(_stopped(_apa_names(names)))] if names else title
    parts = [head, [Run(when)], title if names else [], [Run(f"{quotation.site}.")] if quotation.site else []]
    parts += [[_address(quotation)] if quotation.url else []]
    inside = [Run(_one_for_all(names, 2, " & "))] if names else [Run(quotation.title or quotation.site, italic=True)]
    cited = [Run("("), *inside, Run(f", {year})")] if inside[0].text else []
    return _referenced(quotation, cited, [part for part in parts if part])


def mla(quotation: Quotation) -> list[Runs]:
    """The words with a citation in brackets, and the entry of the list of works."""
    names, day = quotation.authors, quotation.published
    parts = [[Run(_stopped(_one_for_all(names, MOST_IN_MLA)))]] if names else []
    if quotation.title:
        english = quotation.title_english
        bare = without_final_stop(quotation.title)
        parts.append([Run(f"{in_marks(bare)} [{english}].")] if english else [Run(_stopped_inside(bare))])
    when = f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}" if day else ""
    rest = [[Run(quotation.site, italic=True)] if quotation.site else [], [Run(when)] if when else []]
    rest += [[_address(quotation)] if quotation.url else []]
    if shown := [part for part in rest if part]:
        parts.append(_ended(_joined(shown)))
    inside = _one_for_all(names, 2) if names else in_marks(quotation.title) if quotation.title else quotation.site
    return _referenced(quotation, [Run(f"({inside})")] if inside else [], parts)


def plain_of(paragraphs: Iterable[Runs]) -> str:
    """The paragraphs as plain text."""
    return "\n".join("".join(run.text for run in paragraph) for paragraph in paragraphs)


def html_paragraphs(paragraphs: Iterable[Runs]) -> str:
    """The paragraphs as HTML."""
    return "\n".join(f"<p>{html_of(paragraph)}</p>" for paragraph in paragraphs)


def _words(quotation: Quotation) -> list[Runs]:
    return [[Run(text)] for text in (*quoted(quotation.original), *quoted(quotation.english))]


def _referenced(quotation: Quotation, cited: Runs, parts: list[Runs]) -> list[Runs]:
    """The words with what cites them, then the reference, and at its end whoever translated."""
    words = _words(quotation)
    if cited:  # the full stop follows the citation
        words[-1] = [Run(FINAL_STOP.sub(r"\1", words[-1][0].text) + " "), *cited, Run(".")]
    parts += [[Run(_sentence(quotation.credit) + ".")]] if quotation.credit else []
    return [*words, _joined(parts, " ")] if parts else words


def _address(quotation: Quotation) -> Run:
    return Run(quotation.url, href=quotation.url)


def _joined(parts: Sequence[Runs], separator: str = ", ") -> Runs:
    """Parts with a separator between them; a comma stands inside a closing quotation mark."""
    made: Runs = []
    for part in parts:
        if made and separator == ", " and made[-1].text.endswith("”"):
            made[-1] = Run(f"{made[-1].text[:-1]},”")
            made.append(Run(" "))
        elif made:
            made.append(Run(separator))
        made += part
    return made


def _ended(runs: Runs) -> Runs:
    """Runs with a full stop, which stands inside a closing quotation mark."""
    if runs and runs[-1].text.endswith("”") and not runs[-1].href:
        return [*runs[:-1], Run(f"{runs[-1].text[:-1]}.”")]
    return [*runs, Run(".")] if runs else runs


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _stopped_inside(title: str) -> str:
    marked = in_marks(title)
    return marked if title[-1:] in "?!…" else f"{marked[:-1]}.”"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _one_for_all(names: Sequence[str], most: int, between: str = " and ") -> str:
    """Up to so many names; of more, the first stands for all."""
    return between.join(names) if len(names) <= most else f"{names[0]} et al."


def _apa_names(names: Sequence[str]) -> str:
    if len(names) > MOST_IN_APA:
        return f"{', '.join(names[: MOST_IN_APA - 1])}, . . . {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else names[0]
