"""What a quotation says: the words in one or both languages, and where they come from."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from translation.document import BilingualDocument, SentencePair
from translation.export.parts.clean_text import clean, one_line, web_address
from translation.export.parts.labels import MONTHS, Show
from translation.export.parts.structure import anatomy

Place = tuple[int, int]  # the number of a row, and that of a sentence in it
LEFT_OUT = " … "  # between two sentences that do not follow each other
SEPARATORS = re.compile(r"\s*[,;]\s*|\s+(?:dan|and)\s+|\s*&\s*")
# What follows a name and a comma and is no name: "Budi Santoso, S.H., M.Si."
DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]{0,4}\.?|S[EHTP]|M[AHMT]|MSi|MBA|PhD|Jr\.?|Sr\.?")
STRAIGHT = re.compile(r'(?:(?<=[\s(\[{—–‘“-])|^)"')


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article with their source. ``original`` and ``english`` are paragraphs, empty where not quoted.

    ``title_english`` is ``""`` where no English is quoted or it says the same. ``credit`` names whoever made the
    English, ``""`` for the reader's own wording.
    """

    original: tuple[str, ...]
    english: tuple[str, ...]
    title: str
    title_english: str
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    site: str
    url: str
    published: date | None
    language: str
    credit: str

    @property
    def day(self) -> str:
        """The day of publication: ``20 September 2023``; ``""`` without one."""
        day = self.published
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def quotation(document: BilingualDocument, places: Iterable[Place], show: Show, words: str = "") -> Quotation:
    """The quotation of these sentences.

    ``words`` are those that were selected of them in the only language that is shown. A sentence without a translation
    is quoted in the original alone. Raises ValueError without a place.
    """
    chosen = sorted(set(places))
    if not chosen:
        raise ValueError("nothing is quoted")
    pairs = [document.rows[row].pairs[number] for row, number in chosen]
    if all(pair.target is None for pair in pairs):
        show = Show.ORIGINAL
    selected = tuple(filter(None, map(one_line, clean(words).split("\n"))))
    original: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    if show is not Show.ENGLISH:
        original = (show is Show.ORIGINAL and selected) or _paragraphs(document, chosen, Show.ORIGINAL)
    if show is not Show.ORIGINAL:
        english = (show is Show.ENGLISH and selected) or _paragraphs(document, chosen, Show.ENGLISH)
    article, title = document.article, anatomy(document).title if document.article.title else None
    headline = one_line(article.title)
    translated = one_line(title.target or "") if title is not None and show is not Show.ORIGINAL else ""
    translated = "" if translated.casefold() == headline.casefold() else translated
    shown = [pair for pair in pairs if pair.target is not None] if show is not Show.ORIGINAL else []
    shown += title.pairs if title is not None and translated else ()
    return Quotation(
        original,
        english,
        headline,
        translated,
        names_in(article.byline),
        names_in(article.editor),
        one_line(article.site),
        web_address(article.url),
        article.published.date() if article.published else None,
        article.language,
        _credit(shown, one_line(document.model)),
    )


def names_in(byline: str) -> tuple[str, ...]:
    """The persons in a byline, each as a whole: an Indonesian name has no family name to be split off."""
    names: list[str] = []
    for part in filter(None, SEPARATORS.split(one_line(byline))):
        if names and DEGREE.fullmatch(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return tuple(dict.fromkeys(names))


def quoted(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Paragraphs in quotation marks: each begins with one and the last ends with one; those inside become single."""
    marked = [f"“{_inside(paragraph)}" for paragraph in paragraphs]
    return (*marked[:-1], f"{marked[-1]}”") if marked else ()


def in_marks(text: str) -> str:
    """One line in quotation marks."""
    return quoted((text,))[0]


def without_final_stop(text: str) -> str:
    """A text without the full stop at its end, where another sign follows."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _inside(text: str) -> str:
    """A text whose double quotation marks are single ones, because it stands between double ones."""
    return STRAIGHT.sub("‘", text.replace("“", "‘").replace("”", "’")).replace('"', "’")


def _paragraphs(document: BilingualDocument, places: Sequence[Place], show: Show) -> tuple[str, ...]:
    """The sentences in one language, a paragraph for each row."""
    found = []
    last: Place | None = None
    for row, group in itertools.groupby(places, key=lambda place: place[0]):
        pairs, text = document.rows[row].pairs, ""
        for place in group:
            pair = pairs[place[1]]
            follows = last is None or _follow(document, last, place)
            gap = "" if follows else LEFT_OUT
            text = f"{text}{gap}{pair.source if show is Show.ORIGINAL or pair.target is None else pair.target}"
            last = place
        found.append(one_line(text))
    return tuple(filter(None, found))


def _follow(document: BilingualDocument, before: Place, after: Place) -> bool:
    """True if nothing stands between two sentences."""
    if before[0] == after[0]:
        return before[1] + 1 == after[1]
    return before[0] + 1 == after[0] and after[1] == 0 and before[1] + 1 == len(document.rows[before[0]].pairs)


def _credit(shown: Sequence[SentencePair], model: str) -> str:
    """Who made the English of these sentences; ``""`` if the reader did, or there is none."""
    if all(pair.edited for pair in shown):
        return ""
    credit = f"machine translation by “{model}”" if model else "machine translation"
    return f"{credit}, in part reworded" if any(pair.edited for pair in shown) else credit
