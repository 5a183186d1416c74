"""What the dictionary says of a word where it stands: its headword, root, making, meanings, long form, relatives."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from translation.texts import Text
from translation.words import lexicon
from translation.words.dictionary import Entry, Name, entry, names, names_of_long_form, related
from translation.words.english import PAST, alike, stem
from translation.words.forms.affixes import verbs
from translation.words.forms.headwords import Headword, headwords, without_each_clitic
from translation.words.number_words import spelled
from translation.words.own.own_entries import OwnEntry
from translation.words.tables import WORD, senses, tables

Aligned = Callable[[str], Iterable[str]]  # the words that stand for a word in the sentence's translation
COMMON = frozenset(
    {"title", "place", "religion", "ethnic", "unit", "rank", "event", "other", "institution"}
)  # in small letters too
OWNED = re.compile(r"(?:his|her|its|their|my|your) ")
RELATED = 0.4  # how near a word of the same stem is
MOST = 12  # relatives, or Indonesian words for an English one
ORDINAL, DECADE = re.compile(r"ke-(\d{1,4}|[IVXL]{1,7})"), re.compile(r"(\d{2,4})-an")
HEADLINE = 0.7  # of the words of a headline have a capital, at least
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
NUMERALS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu sejuta "
    "juta semiliar miliar setriliun triliun".split()
)
TOKEN = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning: ``text`` in the other language; ``gloss`` says in English what an Indonesian one means."""

    text: str
    gloss: str = ""
    fits: bool = False  # the sentence's translation has it


@dataclass(frozen=True, slots=True)
class LookUp:
    """What is known of a word or phrase.

    ``word`` is the text that was looked up, ``language`` its own (``id`` or ``en``). ``headword`` is its form in the
    dictionary, ``root`` the root. ``pieces`` are ``("mem-", "per-", "berat", "-kan")``, empty for a root by itself;
    ``shape`` is ``"memper-…-kan"`` and ``made`` what that means. ``part`` is the part of speech as the dictionary has
    it (``n/v``). ``names`` are the acronyms and names that are written so. ``is_own`` says that the reader wrote the
    entry, ``is_guessed`` that the dictionary has only the root.
    """

    word: str
    headword: str
    root: str
    language: str = "id"
    part: str = ""
    meanings: tuple[Meaning, ...] = ()
    note: str = ""
    pieces: tuple[str, ...] = ()
    shape: str = ""
    made: Text | None = None
    clitics: tuple[Text, ...] = ()
    remark: Text | None = None
    names: tuple[Name, ...] = ()
    family: tuple[str, ...] = ()
    is_own: bool = False
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The word or phrase at a place of a sentence, ``sentence[start:end]``, with what is known of it, best first."""

    start: int
    end: int
    results: tuple[LookUp, ...] = field(default=())


def look_up(word: str, aligned: Iterable[str] = (), own: Mapping[str, OwnEntry] | None = None) -> tuple[LookUp, ...]:
    """What is known of an Indonesian word or phrase, the likeliest first; nothing for one that is not known.

    ``aligned`` are the words that stand for it in the sentence's translation, ``own`` the reader's own entries by form
    in lower case.
    """
    word = " ".join(word.split())
    fitting = [stem(one) for text in aligned for one in WORD.findall(text)]
    found = [
        *_own(word, own or {}),
        *(phrases := list(_phrase(word))),
        *(one for one in _named(word) if not _is_said_by(phrases, one)),
        *_numbered(word),
        *(_of(word, one, fitting) for one in headwords(word)),
    ]
    if not found:
        found = list(_counted(word))
    distinct: dict[object, LookUp] = {}
    for one in found:
        distinct.setdefault((one.headword, one.root, one.is_own, bool(one.names)), one)
    return tuple(distinct.values())


def look_up_english(word: str, aligned: Iterable[str] = ()) -> tuple[LookUp, ...]:
    """The Indonesian words for an English one, by the dictionary's glosses; those of the sentence first."""
    wanted, stood = stem(PAST.get(word.lower(), word)), [one for text in aligned for one in headwords(text)[:1]]
    forms, roots = {one.form for one in stood}, {one.root for one in stood}
    counts = tables()["counts"]
    ranked: list[tuple[tuple[float, ...], Meaning]] = []
    for line in tables()["english"].get(wanted, "").splitlines():
        form, number = line.split("\t")
        known = entry(form)
        if known is None or _only_adds_a_clitic(known):
            continue
        sense = senses(known.glosses)[int(number)]
        closeness = _closeness(word.lower(), wanted, sense)
        fits = known.root in roots
        rank = (form not in forms, not fits, -closeness, int(number) > 1, -counts.get(form, 0))
        ranked.append((rank, Meaning(known.form, known.glosses, fits)))
    best = {meaning.text: meaning for _, meaning in sorted(ranked, key=lambda one: one[0])}
    meanings = tuple(best.values())[:MOST]
    return (LookUp(word, word.lower(), "", "en", meanings=meanings),) if meanings else ()


def _only_adds_a_clitic(known: Entry) -> bool:
    """True for "gubernurnya", its governor, beside "gubernur"; not for "akhirnya", finally."""
    bare = [entry(form) for form, clitics in without_each_clitic(known.form.lower()) if clitics]
    has_headword = any(one is not None and one.root == known.root for one in bare)
    return has_headword and (known.note.startswith("with ") or OWNED.match(known.glosses) is not None)


def look_up_english_at(sentence: str, offset: int, aligned: Aligned = lambda _: ()) -> Found | None:
    """The Indonesian for the word at ``offset`` of an English sentence; ``None`` where no word stands."""
    match = next((one for one in TOKEN.finditer(sentence) if one.start() <= offset < one.end()), None)
    if match is None:
        return None
    word = re.sub(r"['’]s?$", "", _bare(match[0]))
    named = tuple(_named(word)) if word[:1].isupper() else ()
    return Found(match.start(), match.start() + len(word), (*look_up_english(word, aligned(word)), *named))


def next_word(sentence: str, found: Found, by: int) -> int | None:
    """Where the next (1) or previous (-1) word after what was found begins; ``None`` at the end of the sentence."""
    starts = [match.start() for match in TOKEN.finditer(sentence)]
    if by > 0:
        return next((start for start in starts if start >= found.end), None)
    return next((start for start in reversed(starts) if start < found.start), None)


def look_up_at(
    sentence: str,
    offset: int,
    aligned: Aligned = lambda _: (),
    own: Mapping[str, OwnEntry] | None = None,
) -> Found | None:
    """What is known of the word at ``offset`` of an Indonesian sentence, or of the longest phrase that it is part of.

    ``None`` where no word stands. ``aligned`` gives the English for a word as it stands.
    """
    tokens = list(TOKEN.finditer(sentence))
    here = next((at for at, match in enumerate(tokens) if match.start() <= offset < match.end()), -1)
    if here < 0:
        return None
    first, last = _span(sentence, tokens, here, own or {})
    start, end = tokens[first].start(), tokens[last].end()
    word = tokens[here][0]
    single = look_up(_bare(word), aligned(word), own)
    if _is_name_here(tokens, here, single):
        single = ()
    if (first, last) == (here, here):
        bare = _bare(word)
        return Found(start, start + len(bare), single)
    whole = look_up(_bare(sentence[start:end]), (), own)
    return Found(start, start + len(_bare(sentence[start:end])), (*whole, *single))


def _is_name_here(tokens: list[re.Match[str]], here: int, found: tuple[LookUp, ...]) -> bool:
    """True for a word with a capital inside a sentence that the dictionary does not have as it stands: "Dani"."""
    word = tokens[here][0]
    large = sum(token[0][0].isupper() for token in tokens)
    is_headline = large > HEADLINE * len(tokens)
    return here > 0 and word[0].isupper() and not is_headline and all(one.is_guessed for one in found)


def _bare(word: str) -> str:
    """A word without the full stop of the sentence's end; an abbreviation of the list keeps its own."""
    return word if word.lower() in tables()["names"] else word.rstrip(".")


def _own(word: str, own: Mapping[str, OwnEntry]) -> Iterable[LookUp]:
    bare = [form for form, _ in without_each_clitic(word.lower())]
    for form in dict.fromkeys((*bare, *(one.form.lower() for one in headwords(word)))):
        if (kept := own.get(form)) is not None:
            meanings = tuple(map(Meaning, senses(kept.meaning)))
            root = kept.root or form
            yield LookUp(word, kept.form, root, part=kept.part, meanings=meanings, note=kept.note, is_own=True)


def _named(word: str) -> Iterable[LookUp]:
    """The acronym or name that is written so, or whose long form this is."""
    found = names(word)
    if found and not _is_written_so(word, found):
        found = ()
    if not found and " " in word:
        found = names_of_long_form(word)
    if found:
        english = tuple(Meaning(name.english) for name in found if name.english)
        yield LookUp(word, found[0].form, found[0].form, part="name", meanings=english, names=found)


def _is_written_so(word: str, found: tuple[Name, ...]) -> bool:
    """True for a name in its own capitals, or in capitals throughout; "di" is not DI."""
    if any(name.form == word for name in found):
        return True
    return entry(word) is None and (word[:1].isupper() or all(name.kind in COMMON for name in found))


def _numbered(word: str) -> Iterable[LookUp]:
    """An ordinal, a decade, or a number in several words: "ke-21", "1970-an", "dua puluh lima"."""
    if match := ORDINAL.fullmatch(word):
        number = int(match[1]) if match[1].isdecimal() else _roman(match[1])
        ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        yield LookUp(word, word, "", part="num", meanings=(Meaning(f"{number}{ending}"),))
    elif match := DECADE.fullmatch(word.lower()):
        yield LookUp(word, word, "", part="num", meanings=(Meaning(f"the {match[1]}s"),))
    elif " " in word and _is_number(word.lower()):
        value = next(spelled(word.lower()))[1]
        yield LookUp(word, word.lower(), "", part="num", meanings=(Meaning(f"{int(value):,}"),))


def _roman(number: str) -> int:
    values = [ROMAN[letter] for letter in number]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _is_said_by(phrases: list[LookUp], named: LookUp) -> bool:
    """True for a name that says no more than the phrase does: "Rumah Sakit" is a hospital, as "rumah sakit" is."""
    meant = {meaning.text.lower() for phrase in phrases for meaning in phrase.meanings}
    return all(not name.long and name.english.lower() in meant for name in named.names)


def _phrase(word: str) -> Iterable[LookUp]:
    lower = word.lower()
    if " " not in lower:
        return
    for line in tables()["phrases"].get(lower.split(" ", 1)[0], ()):
        phrase, gloss = line.split("\t")
        if phrase == lower and gloss:
            yield LookUp(word, phrase, phrase, meanings=tuple(map(Meaning, senses(gloss))))


def _of(word: str, one: Headword, fitting: list[str]) -> LookUp:
    root_entry = entry(one.root)
    known = one.entry or root_entry
    made = one.made
    is_verb = one.entry is None and made is not None and made.shape in verbs()  # its root may be a noun as well
    meanings = (
        _ordered(one.form, known.glosses, fitting, is_verb=is_verb) if known is not None else _of_relatives(one.root)
    )
    family = tuple(other.form for other in related(one.root) if other.form.lower() != one.form)
    return LookUp(
        word,
        one.form,
        one.root,
        part=known.part if known is not None and one.entry is not None else "",
        meanings=meanings,
        note=one.entry.note if one.entry is not None else "",
        pieces=made.pieces if made else (),
        shape=made.shape if made else "",
        made=made.meaning if made else None,
        clitics=one.clitics,
        remark=one.remark,
        family=family,
        is_guessed=one.entry is None,
    )


def _of_relatives(root: str) -> tuple[Meaning, ...]:
    """For a root that the dictionary has in other forms alone: what two of them mean."""
    return tuple(Meaning(f"{other.form}: {other.glosses}") for other in related(root)[:2])


def _ordered(form: str, glosses: str, fitting: list[str], *, is_verb: bool) -> tuple[Meaning, ...]:
    """The senses of an entry: those that the sentence has first, then by how often they stand in translations.

    Of a verb that is not in the dictionary itself, the senses of its root that are a verb's are before the others.
    """
    counted = lexicon.counted_stems(form)

    def rank(sense: str) -> tuple[int, bool, int]:
        stems = lexicon.gloss_stems(sense)
        fits = 0 if stems & set(fitting) else 1 if any(alike(a, b) for a in stems for b in fitting) else 2
        seen = min((counted.index(one) for one in stems if one in counted), default=len(counted))
        return (fits if fitting else 2), is_verb and not sense.startswith("to "), seen

    ranked = sorted(((rank(sense), sense) for sense in senses(glosses)), key=lambda pair: pair[0])
    return tuple(Meaning(sense, fits=order[0] < 2) for order, sense in ranked)


def _counted(word: str) -> Iterable[LookUp]:
    """What stands most often in translations of a word that the dictionary does not have, or the word's English."""
    if lexicon.is_english(word):
        yield LookUp(word, word, "", meanings=(Meaning(word),), remark=Text("an English word"), is_guessed=True)
    elif english := lexicon.counted_words(word)[:2]:
        remark = Text("not in the dictionary: what translations mostly have")
        yield LookUp(word, word, "", meanings=tuple(map(Meaning, english)), remark=remark, is_guessed=True)


def _is_number(text: str) -> bool:
    """True for a number of several words, as "dua puluh lima"."""
    if any(word not in NUMERALS for word in text.split()):
        return False
    runs = list(spelled(text))
    return len(runs) == 1 and runs[0][0] == text and runs[0][1].denominator == 1


def _closeness(word: str, wanted: str, sense: str) -> float:
    """How much of a sense an English word is: 1 where it is one of the near-synonyms, less within a longer one."""
    best = 0.0
    for part in re.sub(r"\([^)]*\)", "", sense).split(","):
        bare = part.strip().removeprefix("to ").lower()
        words = [one for one in WORD.findall(bare) if one.lower() not in ("a", "an", "the", "be")]
        if bare == word:
            return 1.1
        if any(stem(one) == wanted for one in words):  # "governor" is less of "government" than this itself
            same = any(one.lower() == word for one in words)
            best = max(best, (1 if same else RELATED) / len(words))
    return best


def _span(sentence: str, tokens: list[re.Match[str]], here: int, own: Mapping[str, OwnEntry]) -> tuple[int, int]:
    """The numbers of the first and last word of the longest phrase round a word; twice its own where there is none."""
    longest = 7
    for size in range(longest, 1, -1):
        for first in range(max(0, here - size + 1), min(here, len(tokens) - size) + 1):
            last = first + size - 1
            text = sentence[tokens[first].start() : tokens[last].end()]
            if not re.search(r"[.,;:!?()\"“”]\s", text) and _is_phrase(_bare(text).lower(), own):
                return first, last
    return here, here


def _is_phrase(text: str, own: Mapping[str, OwnEntry]) -> bool:
    text = " ".join(text.split())
    if text in own or _is_number(text):
        return True
    first = text.split(" ", 1)[0]
    return any(line.startswith(f"{text}\t") for line in tables()["phrases"].get(first, ()))
