"""Hints (``translation.engine.families.hints``) of words that the rows have seldom, from the program's dictionary."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from model.rows import Row
from model.subwords import UNKNOWN, Processor
from translation.engine.families.contents import starter_folder
from translation.engine.families.hints import FILE, SPACE, WORD, Hints, read_hints
from translation.words import dictionary
from translation.words.dictionary import CLITIC
from translation.words.english import stem
from translation.words.lexicon import counted_stems, counted_words, counterparts, gloss_stems, is_indonesian

SELDOM = 1500  # times in an epoch; a word that is met more often is learnt
LEAST_COUNT, LEAST_RATE = 6, 0.5  # of a word that only the counted translations have: noise below
MOST_WORDS = 2  # of a hint's alternatives
LIKELY = 4  # of the counted translations of a word, those that are likelier than the order of its senses
LONGEST, LONGEST_NAME = 30, 6  # characters of a sense; words of a name
LEAST_TIMES, STAYS = 3, 0.5  # that a name is met, and the share of these in which it stays
OPENING, ENDS = " “\"'‘(", tuple(".!?:")
REMARK = re.compile(r"\b(?:particle|counter for|classifier for|prefix)\b")  # about a word, and not its English
TO = re.compile(r"^(?:to be|to become|to have|to) ")
BRACKETS = re.compile(r"\([^)]*\)?")
WITH, EVERY = 0.7, 0.5  # how often a row has hints in an epoch; how often it then has all of them
MOST = 0.8  # how often each is there where not all are


def make(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Forms with their English: of the dictionary, its phrases, counted words, and names whose English differs.

    A name that would have the hint of a word that is written alike has itself: "Medan", not "field".
    """
    phrases = {phrase: of_senses(english).partition(" / ")[0] for phrase, english in dictionary.all_phrases()}
    count = _count(rows, phrases)
    known = [*_words(count).items(), *names(), *phrases.items()]
    found: dict[str, str] = {}
    for form, english in known:
        if english and english.lower() != form.lower() and count[form.lower()] < SELDOM:
            found.setdefault(form, english)
    seldom = Hints(found.items())
    # What is met often needs none, but would have that of a part: "undang-undang" that of "undang".
    for form, english in known:
        if english and seldom.of_word(form) not in ("", english):
            found.setdefault(form, english)
    for name in _kept(rows, seldom):
        found.setdefault(name, name)
    yield from found.items()


def _words(count: "defaultdict[str, float]") -> dict[str, str]:
    """Words with their English: the dictionary's, and counted ones that it has not."""
    told = {}
    for entry in dictionary.all_entries():
        told[entry.form.lower()] = of_senses(entry.glosses, counted_stems(entry.form))
    for word, times in list(count.items()):
        known = word in told or CLITIC.sub("", word) in told
        if not known and times >= LEAST_COUNT and len(word) > 3 and is_indonesian(word):
            stays = counted_stems(word)[:1] == (stem(word),)  # "rate", which is not a rat
            is_sure = counterparts(word).rate >= LEAST_RATE and not stays
            told[word] = next(iter(counted_words(word)), "") if is_sure else ""
    return told


def _kept(rows: Sequence[Row], hints: Hints) -> Iterator[str]:
    """Words written large inside sentences that mostly stay in translations, but have a hint as words."""
    times: Counter[str] = Counter()
    stayed: Counter[str] = Counter()
    for row in rows:
        theirs: set[str] | None = None
        for match in [*WORD.finditer(row.source)][1:]:
            word = match.group()
            if word.istitle() and row.source[: match.start()].rstrip(OPENING)[-1:] not in ENDS and hints.of_word(word):
                theirs = theirs if theirs is not None else set(WORD.findall(row.target))
                times[word] += 1
                stayed[word] += word in theirs
    return (word for word, often in times.items() if often >= LEAST_TIMES and stayed[word] >= STAYS * often)


def _count(rows: Sequence[Row], phrases: Iterable[str]) -> "defaultdict[str, float]":
    """How often an epoch has each word and phrase, in small letters."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        by_first[phrase.split()[0]].append(phrase)
    count: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        text = row.source.lower()
        for word in WORD.findall(text):
            count[word] += row.weight
            for phrase in by_first.get(word, ()):
                if phrase in text:
                    count[phrase] += row.weight
    return count


def of_senses(glosses: str, counted: Sequence[str] = ()) -> str:
    """The two words that most likely stand for an entry: "cracked / crack".

    Those whose stems were ``counted`` most often in translations come first, then those of the first senses.
    """
    ranked: list[tuple[int, str]] = []
    for sense in glosses.split(";"):
        for word in BRACKETS.sub(" ", sense).split(","):
            english = " ".join(TO.sub("", word.strip()).split()).strip(" .!?")
            if english and len(english) <= LONGEST and not REMARK.search(english):
                ranks = [counted.index(one) for one in gloss_stems(english) if one in counted[:LIKELY]]
                ranked.append((min(ranks, default=LIKELY), english))
    chosen: dict[str, str] = {}  # by stem, so that the second is another word
    for _, english in sorted(ranked, key=lambda one: one[0]):
        chosen.setdefault(stem(english), english)
    return " / ".join([*chosen.values()][:MOST_WORDS])


def names() -> Iterator[tuple[str, str]]:
    """Names with their English, and the long forms of acronyms with theirs."""
    for name in dictionary.all_names():
        english = BRACKETS.sub("", name.english).split(";")[0].strip()
        if " and " not in english:  # "micro, small and medium enterprises" are one thing
            english = english.split(",")[0].strip()
        # What has the name and more explains it: "Lampung province", "President Joko Widodo".
        explains = english != name.form and set(name.form.split()) <= set(english.split())
        if english and len(english.split()) <= LONGEST_NAME and not explains:
            yield name.form, english
            if " " in name.long:
                yield name.long, english


def write(file: Path, hints: Iterable[tuple[str, str]]) -> None:
    """Writes hints to a file; the first of each form counts."""
    kept: dict[str, str] = {}
    for form, english in hints:
        kept.setdefault(form, english)
    file.write_text("".join(f"{form}\t{english}\n" for form, english in sorted(kept.items())), "utf-8", newline="\n")


def file_for(folder: Path) -> Path:
    """The file of the hints that go with what was prepared in a folder: its own, or else that of the shipped model."""
    own = folder / FILE
    return own if own.is_file() else starter_folder() / FILE


def hints_for(folder: Path) -> Hints:
    """The hints that go with what was prepared in a folder; none where there is no file."""
    file = file_for(folder)
    return read_hints(file) if file.is_file() else Hints(())


def encode(
    texts: Sequence[str], hints: Hints, tokenizer: Processor, sampling: dict[str, object], random: np.random.Generator
) -> list[list[int]]:
    """The texts as numbers, with some of their hints: so the network learns to do with and without them."""
    rows = [list(_some(hints, text, random)) for text in texts]
    parts = iter(tokenizer.encode([part for row in rows for part, _ in row], **sampling))
    told = iter(tokenizer.encode([hint for row in rows for _, hint in row if hint]))
    space = tokenizer.piece_to_id(SPACE)
    found = []
    for row in rows:
        numbers: list[int] = []
        for part, hint in row:
            pieces = next(parts)  # as in Hinted.encode
            numbers += pieces[1:] if numbers and pieces[:1] == [space] and not part[0].isspace() else pieces
            if hint:
                numbers += [UNKNOWN, *next(told), UNKNOWN]
        found.append(numbers)
    return found


def _some(hints: Hints, text: str, random: np.random.Generator) -> Iterator[tuple[str, str]]:
    """A text in parts, each followed by one of the hints that are kept this time; the last may have none."""
    if random.random() >= WITH:
        yield text, ""
        return
    share = 1.0 if random.random() < EVERY else MOST
    run = ""
    for part, hint in hints.parts(text):
        run += part
        if hint and random.random() < share:
            yield run, hint
            run = ""
    if run.strip():
        yield run, ""
