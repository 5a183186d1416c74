"""The parts of speech: the dictionary's codes and their names in English."""

from collections.abc import Iterable

NAMES = {
    "n": "noun",
    "v": "verb",
    "adj": "adjective",
    "adv": "adverb",
    "prep": "preposition",
    "conj": "conjunction",
    "pron": "pronoun",
    "num": "number",
    "interj": "interjection",
    "part": "particle",
    "abbr": "abbreviation",
    "name": "name",
}
CODES = {name: code for code, name in NAMES.items()} | {code: code for code in NAMES}  # "name" and "part" are codes


def in_words(part: str) -> str:
    """Codes as the dictionary has them (``n/v``) by their names: "noun, verb". What is no code stays."""
    return ", ".join(NAMES.get(code, code) for code in part.split("/") if code)


def codes_of(part: str) -> str | None:
    """The codes (``n/v``) of codes or names ("noun/verb"), ``None`` if one is not known."""
    found = [CODES.get(one.strip().lower()) for one in part.split("/")] if part.strip() else []
    return "/".join(_known(found)) if None not in found else None


def _known(codes: Iterable[str | None]) -> Iterable[str]:
    return dict.fromkeys(code for code in codes if code)
