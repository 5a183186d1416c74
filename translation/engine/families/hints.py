"""Hints: English for single words of a source, for a model that was trained to read them there.

A small network meets most words too seldom to learn what they mean. The bundled starter learnt instead to use the
English that follows a word between two marks (inline annotation: Dinu et al. 2019). Each line of a package's
``hints.tsv`` has a word or name and its English, such as "cracked / crack"; forms in small letters serve every
spelling.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from translation.engine.families.contents import INSTALL_AGAIN
from translation.engine.families.tokenizers import SentencePiece
from translation.errors import PackageNotUsable
from translation.texts import Text
from translation.words.dictionary import CLITIC

FILE = "hints.tsv"
MARK = "<unk>"  # the one piece that no text gives: the model's tokenizer spells what it does not know in bytes
SPACE = "\u2581"  # sentencepiece's sign of a space before a piece
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LEAST_SPACES = 5  # a shorter text is a headline or a label, which the starter translates better without hints
LARGEST = 8_000_000  # bytes
LONGEST = 80  # characters of one hint
MOST_TOKENS = 120  # of a source with its hints; the starter saw few that were longer, and loses its way in them


class Hints:
    """English for words and names, and where a text has them."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._english = dict(pairs)
        self._phrases: dict[str, list[str]] = {}  # first word in small letters -> names and phrases, the longest first
        for form in sorted((form for form in self._english if " " in form), key=len, reverse=True):
            self._phrases.setdefault(form.split()[0].lower(), []).append(form)
        self._word = lru_cache(maxsize=100_000)(self._of_word)

    def parts(self, text: str) -> Iterator[tuple[str, str]]:
        """The text in parts, each with the hint that follows it; the last has none."""
        start = 0
        if text.count(" ") >= LEAST_SPACES:
            for number, match in enumerate(WORD.finditer(text)):
                if match.start() < start:
                    continue
                end, hint = self._at(text, match, is_first=number == 0)
                if hint:
                    yield text[start:end], hint
                    start = end
        if start == 0 or text[start:].strip():
            yield text[start:], ""

    def _at(self, text: str, match: "re.Match[str]", *, is_first: bool) -> tuple[int, str]:
        """The end of the name, phrase or word that begins here, and its hint."""
        word, lower = match.group(), match.group().lower()
        is_large = word.isupper()
        for phrase in self._phrases.get(lower, ()):
            end = match.start() + len(phrase)
            found = text[match.start() : end]
            if not is_large and phrase.islower():
                found = found.lower()
            if found == phrase and not text[end : end + 1].isalpha():
                return end, self._english[phrase]
        # Every first word is written large: "Padang" is a field there rather than the town.
        return match.end(), self.of_word(lower if is_first and not is_large and lower in self._english else word)

    def of_word(self, word: str) -> str:
        """The hint of a single word inside a sentence; empty without one."""
        return self._word(word)

    def _of_word(self, word: str) -> str:
        """The hint of a word: as it is written, in small letters, without clitics, or of one half of a doubled word."""
        if word in self._english:
            return self._english[word]
        lower = word.lower()
        if lower in self._english and not word.isupper():
            return self._english[lower]
        bare = CLITIC.sub("", lower)
        if bare != lower and bare in self._english:
            return self._english[bare]
        first, _, second = lower.partition("-")
        return self._english.get(first, "") if first and first == CLITIC.sub("", second) else ""


def read_hints(file: Path) -> Hints:
    """The hints in a file. Raises PackageNotUsable if it is damaged."""
    try:
        with file.open(encoding="utf-8") as text:
            rows = [line.split("\t") for line in text.read(LARGEST).splitlines()]
        return Hints((form, english[:LONGEST]) for form, english in rows)
    except (OSError, ValueError) as error:
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} cannot be read.", name=file.parent.name, file=file.name),
            INSTALL_AGAIN,
        ) from error


class Hinted(SentencePiece):
    """A sentencepiece tokenizer of sources with hints."""

    def __init__(self, file: Path, hints: Hints) -> None:
        super().__init__(file)
        self._hints = hints

    def encode(self, text: str) -> list[str]:
        """The text's tokens, with hints between marks unless they become too many."""
        tokens: list[str] = []
        for part, hint in self._hints.parts(text):
            pieces = super().encode(part)
            # What goes on without a space, such as a comma, is not given the one that every text begins with.
            tokens += pieces[1:] if tokens and pieces[:1] == [SPACE] and not part[0].isspace() else pieces
            if hint:
                tokens += [MARK, *super().encode(hint), MARK]
        return tokens if len(tokens) <= MOST_TOKENS else without_hints(tokens, MARK)

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens, without hints."""
        return super().decode(without_hints(tokens, MARK))


def without_hints(tokens: Sequence[str], mark: str) -> list[str]:
    """The tokens that are not between two marks."""
    kept, inside = [], False
    for token in tokens:
        if token == mark:
            inside = not inside
        elif not inside:
            kept.append(token)
    return kept
