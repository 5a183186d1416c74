"""A sentence and its translation as the checks look at them: each side's words, found once for all checks."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from translation.engine.headlines import is_headline
from translation.words.dictionary import names
from translation.words.english import Stems, stem
from translation.words.forms.spelling import sound
from translation.words.known_names import Known, known_in, stems_of
from translation.words.lexicon import Counterparts, counterparts, is_english, is_english_name

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Words that no English sentence has; names and loans are left out on purpose.
INDONESIAN = frozenset(
    """
    yang dan dengan untuk dari dalam tidak adalah pada oleh karena saat telah sudah akan bisa dapat juga atau ini itu tersebut kepada para
    sebagai mereka kami kita dia saya ada lebih hanya setelah sebelum ketika namun tetapi bahwa seperti antara sangat masih belum harus menjadi
    mengatakan ujar ujarnya katanya kata tahun hari orang negara pemerintah secara hingga sejak melalui terhadap tentang serta maka bagi
    """.split()
)
ENGLISH = frozenset(
    "the of and to in a is that for it was on with as by at from this are be has have not will he she they his her their its".split()
)
QUOTED = re.compile(r"[“\"‘«'][^“”\"‘’«»']{1,60}[”\"’»']")
GLOSS = re.compile(r"[”\"’»]\s*\((?P<said>[^)]{1,60})\)")
LONGEST_TITLE = 6  # words
START = 3  # letters of its beginning that a word keeps in what is derived from it
LONG, LEAST_LONG, OF_A_TITLE = 4, 3, 0.7  # letters of a long word, how many of them, the share written large
SOUNDED = 5  # letters of a word's beginning by which a loan is known
OPENS = re.compile(r"(?:^|[.!?:;…|/]|[-–—]\s)[\s\"“”‘’'(\[*–—-]*$")


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _by_start(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[:START]].append(word)
    return found


class Sides:
    """A pair under examination. ``score`` is the model's own, the mean log-probability of a token."""

    def __init__(
        self,
        source: str,
        target: str,
        *,
        hit_limit: bool = False,
        score: float = 0.0,
    ) -> None:
        self.source, self.target = source, target
        self.hit_limit, self.score = hit_limit, score

    @cached_property
    def ours(self) -> list[re.Match[str]]:
        """The source's words."""
        return list(WORD.finditer(self.source))

    @cached_property
    def theirs(self) -> list[re.Match[str]]:
        """The translation's words."""
        return list(WORD.finditer(self.target))

    @cached_property
    def source_words(self) -> list[str]:
        """The source's words in lower case."""
        return [match[0].lower() for match in self.ours]

    @cached_property
    def target_words(self) -> list[str]:
        """The translation's words in lower case."""
        return [match[0].lower().replace("’", "'") for match in self.theirs]

    @cached_property
    def source_set(self) -> frozenset[str]:
        """The source's words in lower case, and the parts of those with a hyphen."""
        return frozenset(part for word in self.source_words for part in (word, *word.split("-")))

    @cached_property
    def target_set(self) -> frozenset[str]:
        """The translation's words in lower case, and the parts of those with a hyphen, without "'s"."""
        words = [word.removesuffix("'s").removesuffix("'") for word in self.target_words]
        return frozenset(part for word in words for part in (word, *word.split("-")))

    @cached_property
    def source_by_start(self) -> dict[str, list[str]]:
        """``source_set`` by the letters that a word and what is derived from it have in common."""
        return _by_start(self.source_set)

    @cached_property
    def target_by_start(self) -> dict[str, list[str]]:
        """``target_set`` by the letters that a word and what is derived from it have in common."""
        return _by_start(self.target_set)

    @cached_property
    def target_stems(self) -> Stems:
        """The stems of the translation's words."""
        return Stems(map(stem, self.target_set))

    @cached_property
    def counterparts(self) -> list[Counterparts]:
        """For each of the source's words what English may have in its place."""
        return [counterparts(match[0]) for match in self.ours]

    @cached_property
    def expected(self) -> Stems:
        """All stems that some word of the source, or a known name of several words, accounts for."""
        known = (name.stems for name in known_in(self.source))
        return Stems(frozenset[str]().union(*(found.stems for found in self.counterparts), *known))

    @cached_property
    def said_otherwise(self) -> tuple[Known, ...]:
        """The source's names of several words that the translation has in English, or by their acronyms alone."""
        return tuple(known for known in known_in(self.source) if self.has_known(known))

    def has_known(self, known: Known) -> bool:
        """True if the translation has a known name as English says it, or its acronym."""
        if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", self.target) for one in known.acronyms):
            return True
        return self.has_long_form(known)

    def has_long_form(self, known: Known) -> bool:
        """True if the translation has a known name in words, in some form: "South African"."""
        return any(all(map(self.target_stems.has, stems_of(said))) for said in known.english)

    def is_said_otherwise(self, match: re.Match[str]) -> bool:
        """True if a word of the source is part of a known name that the translation has."""
        return any(known.start <= match.start() < known.end for known in self.said_otherwise)

    @cached_property
    def source_sounds(self) -> frozenset[str]:
        """The beginnings of the source's words in the spelling of ``sound``."""
        return frozenset(sound(word)[:SOUNDED] for word in self.source_set)

    @cached_property
    def target_sounds(self) -> frozenset[str]:
        """The beginnings of the translation's words in the spelling of ``sound``."""
        return frozenset(sound(word)[:SOUNDED] for word in self.target_set)

    @cached_property
    def target_english_names(self) -> frozenset[str]:
        """The translation's names that English has, in the spelling of ``sound``; none of places of Indonesia's."""
        return frozenset(
            sound(_bare(match[0]))
            for match in self.theirs
            if is_english_name(match[0])
            and not any(name.kind == "place" and name.form == name.english for name in names(match[0]))
        )

    @cached_property
    def target_loans(self) -> frozenset[str]:
        """The translation's words that English writes small, in the spelling of ``sound``."""
        return frozenset(sound(_bare(match[0])) for match in self.theirs if is_english(match[0]))

    @cached_property
    def target_spellings(self) -> tuple[str, ...]:
        """The translation's words in the spelling of ``sound``."""
        return tuple(dict.fromkeys(map(sound, self.target_set)))

    @cached_property
    def source_spellings(self) -> tuple[str, ...]:
        """The source's words in the spelling of ``sound``."""
        return tuple(dict.fromkeys(map(sound, self.source_set)))

    @cached_property
    def is_english(self) -> bool:
        """True if the source was English already."""
        english = sum(word in ENGLISH for word in self.source_words)
        return english > sum(word in INDONESIAN for word in self.source_words)

    @cached_property
    def is_headline(self) -> bool:
        """True if the source writes most words large, so that a capital says nothing."""
        return is_headline([match[0] for match in self.ours])

    @cached_property
    def is_title(self) -> bool:
        """True if the translation writes most words large, as a headline does."""
        long = [match[0] for match in self.theirs[1:] if len(match[0]) >= LONG]
        return len(long) >= LEAST_LONG and sum(word[0].isupper() for word in long) > OF_A_TITLE * len(long)

    @cached_property
    def glosses(self) -> list[range]:
        """Where the translation explains a title in brackets that the source has without: “Laut” (The Sea)."""
        return [range(*match.span("said")) for match in GLOSS.finditer(self.target) if "(" not in self.source]

    @cached_property
    def target_without_quotes(self) -> str:
        """The translation without a few words in quotes: a film, a book, a slogan that keeps its name."""
        return QUOTED.sub(lambda match: " " if len(match[0].split()) <= LONGEST_TITLE else match[0], self.target)

    def opens_sentence(self, text: str, start: int) -> bool:
        """True if a word that begins here has its capital because a sentence, a clause or a quotation begins."""
        return bool(OPENS.search(text[max(0, start - 8) : start]))
