"""Terms that the reader's own wordings suggest: where one differs from the machine's in a single word or phrase."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher

from translation.document import SentencePair
from translation.engine.alignment import SMALL, Link, align, from_text, words
from translation.engine.checks.calendar import DAYS, MONTHS
from translation.words.english import stem
from translation.words.glossary import Term
from translation.words.lexicon import counterparts

LONGEST = 4  # words of a phrase
FUNCTION = frozenset(
    """
    yang di ke dari dan ini itu pada untuk dengan dalam akan adalah sebagai oleh juga telah sudah tidak bukan belum para
    """.split()
)
NUMBER = re.compile(r"\d")


def suggested_term(made: SentencePair, own: str) -> Term | None:
    """The term by which a wording differs from the translation ``made`` by a model; ``None`` if it differs otherwise.

    One word or phrase is another, and stands for words of the source that stand together. Another form of the same
    word, a number, a date and a word like "the" are no term.
    """
    if made.target is None or made.edited:
        return None
    before, after = words(made.target), words(own)
    changed = [place for place in _matcher(before, after).get_opcodes() if place[0] != "equal"]
    if len(changed) != 1:
        return None
    _, first, last, own_first, own_last = changed[0]
    if not 0 < last - first <= LONGEST or not 0 < own_last - own_first <= LONGEST:
        return None
    theirs, mine = [match[0] for match in before[first:last]], [match[0] for match in after[own_first:own_last]]
    if not _is_term(theirs, mine):
        return None
    links = from_text(made.alignment) if made.alignment else align(made.source, made.target)
    place = _in_source(range(first, last), links, len(words(made.source)))
    if place is None:
        return None
    ours = words(made.source)[place[0] : place[1] + 1]
    if all(match[0].lower() in FUNCTION or NUMBER.search(match[0]) for match in ours):
        return None
    english = own[after[own_first].start() : after[own_last - 1].end()]
    return Term(
        _plain(made.source[ours[0].start() : ours[-1].end()], ours[0].start() == 0), _plain(english, own_first == 0)
    )


def suggested_terms(
    wordings: Iterable[tuple[SentencePair, str]], known: Collection[Term] = (), dismissed: Collection[Term] = ()
) -> list[Term]:
    """The terms that wordings suggest, the most frequent first, without those that are known or dismissed."""
    taken = {term.source.casefold() for term in known}
    refused = {(term.source.casefold(), term.english.casefold()) for term in dismissed}
    counts: Counter[Term] = Counter()
    for made, own in wordings:
        term = suggested_term(made, own)
        if term is None or term.source.casefold() in taken:
            continue
        if (term.source.casefold(), term.english.casefold()) not in refused:
            counts[term] += 1
    return [term for term, _ in counts.most_common()]


def _matcher(before: list[re.Match[str]], after: list[re.Match[str]]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [match[0] for match in before], [match[0] for match in after], autojunk=False)


def _is_term(theirs: list[str], mine: list[str]) -> bool:
    """True if words were exchanged for others, and not for another form of theirs."""
    if any(NUMBER.search(word) for word in (*theirs, *mine)):
        return False
    calendar = {name.lower() for name in (*DAYS.values(), *MONTHS.values())}
    said = [word.lower() for word in mine]
    if all(word in SMALL for word in said) or any(word in calendar for word in said):
        return False
    return list(map(stem, theirs)) != list(map(stem, mine))


def _in_source(theirs: range, links: Iterable[Link], count: int) -> tuple[int, int] | None:
    """The words of the source that stand for these of the translation, if together and for nothing else."""
    mine = sorted({one for one, other in links if other in theirs and one < count})
    if not mine or mine[-1] - mine[0] >= LONGEST or mine[-1] - mine[0] + 1 != len(mine):
        return None
    others = {one for one, other in links if other not in theirs}
    return None if others & set(mine) else (mine[0], mine[-1])


def _plain(text: str, opens: bool) -> str:
    """A text as a term has it: a capital that only opens a sentence is none of its own."""
    first = text.split(" ")[0]
    if opens and first[1:].islower() and counterparts(first).rate and " " not in text:
        return text[:1].lower() + text[1:]
    return text
