"""Headlines that write every word large, in ordinary case for the model.

A model has seen few words with a capital inside a sentence: "Harga Minyak Dunia Turun Lagi" it spells letter by letter,
"Harga minyak dunia turun lagi" it translates.
"""

import re
from collections.abc import Mapping, Sequence

from translation.text.language import language_of
from translation.words.dictionary import names as known_names
from translation.words.dictionary import related
from translation.words.lexicon import is_indonesian

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LEAST_LARGE = 2  # ordinary words with a capital, of a headline
SHORTEST = 4  # letters of a word that counts
SMALL = frozenset(
    "agar akan atau bagi dalam dari demi dengan guna hingga jadi karena kepada oleh pada para pasca saat "
    "serta soal tanpa tentang untuk usai yang".split()
)  # headlines write these small too
LONGEST_NAME = 4  # words of a name in the list


def is_headline(words: Sequence[str]) -> bool:
    """True if a text with these words writes most of them large, so that a capital says nothing."""
    ordinary = [word for word in words[1:] if len(word) >= SHORTEST and word not in SMALL and is_indonesian(word)]
    large = sum(word[0].isupper() for word in ordinary)
    return large >= LEAST_LARGE and large > 0.7 * len(ordinary)


def is_in_title_case(text: str) -> bool:
    """True if a text is such a headline; one that ends in a stop is a sentence, and English stays English."""
    if text.rstrip().endswith((".", ";")) or not is_headline(WORD.findall(text)):
        return False
    return language_of(text) != "en"


def sentence_cased(text: str, names: Mapping[str, str], always: frozenset[str]) -> str:
    """A headline whose ordinary words are written small, but for the first of each sentence; as long as it was.

    ``names`` are the words that the article's running text always writes large, ``always`` those that are names in
    any text, both in lower case. Names of several words in the list of names keep their capitals.
    """
    matches = list(WORD.finditer(text))
    kept = _within_names([match[0] for match in matches])
    made = text
    for number, match in enumerate(matches):
        word, lower = match[0], match[0].lower()
        if number in kept or not number or word.isupper() or lower in names or lower in always:
            continue
        if re.search(r"[.!?:]\s[\W\d_]*$", text[: match.start()]):  # it opens a sentence
            continue
        if len(lower) == len(word) and (is_indonesian(word) or related(word)):
            made = made[: match.start()] + lower + made[match.end() :]
    return made


def _within_names(words: Sequence[str]) -> frozenset[int]:
    """The places of the words that stand within a known name of several words."""
    found: set[int] = set()
    for length in range(2, LONGEST_NAME + 1):
        for start in range(len(words) - length + 1):
            if known_names(" ".join(words[start : start + length])):
                found.update(range(start, start + length))
    return frozenset(found)
