"""Names and terms: mangled names are put right where it is safe, and the reader's terms are used.

A replacement is safe where the place is known: the words belong together by the alignment, or one mangled word is like
the one name that is missing. All else is left, and the checks mark it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translation.document import Article, Change, ChangeKind, DoubtKind, SentencePair
from translation.engine.alignment import Link, linked, words
from translation.engine.checks.names import are_many, comes_through, is_name, lost_names, names_of, strange_names
from translation.engine.checks.sides import Sides
from translation.engine.headlines import is_headline
from translation.words.dictionary import names as known_names
from translation.words.dictionary import without_clitics
from translation.words.forms.spelling import ratio, sound
from translation.words.glossary import Term
from translation.words.lexicon import counted_name, counterparts, is_english, is_english_name

TORN = 0.9  # how alike the parts of a torn name, put together, must be
ONE_NAME = 0.85  # how alike a strange word and a name must be that stands elsewhere too
ALIGNED, ALONE = 0.35, 0.5  # how alike a mangled word must be, where the alignment agrees, and where nothing competes
DETERMINERS = frozenset("a an the his her its their our my your this that these those".split())
LONGEST_SPLIT = 3  # words that a model may have made of one
# Behind one of these a name is a place's, and may have another form in English.
PLACE = r"\b(?:di|ke|dari|wilayah|negara|kota|laut|pegunungan|kepulauan|sungai|provinsi|kawasan)"
PUNCTUATED = re.compile(r"\s*[(;,/]")


def english_names(article: Article) -> dict[str, str]:
    """The English forms of an article's names, by their spelling in its running text."""
    found: dict[str, str] = {}
    for block in article.rows:
        found |= {name: english_name(name) for name in names_of(block.text)}
    return found


def english_name(name: str) -> str:
    """The English form of a name from the list of names if it has exactly one such place; otherwise the name itself."""
    found = [known for known in known_names(name) if known.kind == "place"]
    if found:  # of several, as "Britain, England", the sentence decides
        return found[0].english if len(found) == 1 and not PUNCTUATED.search(found[0].english) else name
    return name


def put_right(
    source: str, target: str, links: Sequence[Link], names: Mapping[str, str]
) -> tuple[str, tuple[Change, ...]]:
    """The translation with mangled names as they should be, and what was changed.

    ``names`` has how the article's names read in English, as ``english_names`` gives them.
    """
    target, changes = _in_english(source, target)
    sides = Sides(source, target)
    # In a headline nothing tells a name but that the article's running text has it.
    said = {match[0] for match in sides.ours} if sides.is_headline else set[str]()
    known = [name for name in names if name in said and not comes_through(sides, name, counterparts(name))]
    lost = [name for name in (*lost_names(sides), *known) if names.get(name, name) not in target]
    strangers = strange_names(sides, lost)
    for name in lost if not are_many(lost, strangers) else ():
        wanted = names.get(name, english_name(name))
        if wanted == name and re.search(rf"{PLACE}\s+{re.escape(name)}\b", source, re.IGNORECASE):
            wanted = counted_name(name)
        found = _mangled(name, wanted, lost, strangers, sides, links)
        if found:
            made = re.sub(rf"(?<!\w){re.escape(found)}(?!\w)", lambda _, put=wanted: put, target)  # type: ignore[misc]
            if made != target:
                changes.append(Change(ChangeKind.NAME, name, found, wanted))
                strangers = [one for one in strangers if one not in found.split()]
                target = made
    if not are_many(lost, strangers):
        target = _spelled_alike(source, target, strangers, names, changes)
    return _completed(source, target, changes)


def _spelled_alike(
    source: str, target: str, strangers: Sequence[str], names: Mapping[str, str], changes: list[Change]
) -> str:
    """The translation with each name spelled one way: it may be there twice, and once mangled."""
    for other in strangers:
        wanted = max(
            (names.get(name, english_name(name)) for name in names_of(source)),
            key=lambda name: ratio(name.lower(), other.lower()),
            default="",
        )
        if wanted != other and ratio(wanted.lower(), other.lower()) >= ONE_NAME:
            made = re.sub(rf"(?<!\w){re.escape(other)}(?!\w)", lambda _, put=wanted: put, target)  # type: ignore[misc]
            if made != target:
                changes.append(Change(ChangeKind.NAME, wanted, other, wanted))
                target = made
    return target


def _in_english(source: str, target: str) -> tuple[str, list[Change]]:
    """The translation with names that the model left in Indonesian as English writes them: Moskow, Moscow."""
    changes: list[Change] = []
    for word in names_of(source):
        wanted = english_name(word)
        if wanted == word or is_english_name(word):
            continue
        made = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _, put=wanted: put, target)  # type: ignore[misc]
        if made != target:
            changes.append(Change(ChangeKind.NAME, word, word, wanted))
            target = made
    return target, changes


def _completed(source: str, target: str, changes: list[Change]) -> tuple[str, tuple[Change, ...]]:
    """The translation with names whole of which it has one part: "Rahmawati" for "Siti Rahmawati"."""
    for run in _runs(source):
        if len(run) > LONGEST_SPLIT:
            continue
        places = [match for word in run for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", target)]
        if len(places) != 1:
            continue
        (there,) = places
        around = target[: there.start()].rstrip().split(" ")[-1:] + target[there.end() :].lstrip().split(" ")[:1]
        if any(word[:1].isupper() and not is_english(word.lower().strip(".,;:!?'\"”’")) for word in around):
            continue  # another name is beside it, which may be the rest in some form
        whole = " ".join(run)
        changes.append(Change(ChangeKind.NAME, whole, there[0], whole))
        target = target[: there.start()] + whole + target[there.end() :]
    return target, tuple(changes)


def _runs(source: str) -> list[list[str]]:
    """The names of a sentence that are several words, none of which English writes in another way."""
    sides = Sides(source, "")
    runs: list[list[re.Match[str]]] = [[]]
    for match in sides.ours:
        if not is_name(sides, match) or english_name(match[0]) != match[0]:
            runs.append([])
            continue
        if runs[-1] and source[runs[-1][-1].end() : match.start()] != " ":
            runs.append([])
        runs[-1].append(match)
    return [[match[0] for match in run] for run in runs if len(run) > 1]


def _mangled(name: str, wanted: str, lost: list[str], strangers: list[str], sides: Sides, links: Sequence[Link]) -> str:
    """The word in the translation that stands for a missing name, if that is certain."""
    for phrase in _phrases(sides.target, strangers):
        if " " in phrase and ratio(wanted.lower(), phrase.replace(" ", "").lower()) >= TORN:
            return phrase
    aligned = _aligned_words(name, sides, links)
    for other in strangers:
        if other in aligned and (_likeness(wanted, other) >= ALIGNED or len(lost) == len(strangers) == 1):
            return other
    best = max(strangers, key=lambda other: _likeness(wanted, other), default="")
    if not best or _likeness(wanted, best) < ALONE:
        return ""
    rivals = [one for one in lost if one != name and _likeness(one, best) >= _likeness(wanted, best)]
    return "" if rivals else best


def _likeness(name: str, other: str) -> float:
    """The similarity of a name and a word, by letters or by sound."""
    one, two = name.lower(), other.lower()
    return max(ratio(one, two), ratio(sound(one), sound(two)))


def _phrases(target: str, strangers: Sequence[str]) -> list[str]:
    """Neighbours of which one at least is strange and that may be one name torn: "Krama Torsk"."""
    found = words(target)
    phrases = []
    for count in range(2, LONGEST_SPLIT + 1):
        for run in zip(*(found[start:] for start in range(count)), strict=False):
            inside = [match[0] for match in run]
            if any(word in strangers for word in inside):
                phrases.append(target[run[0].start() : run[-1].end()])
    return phrases


def _aligned_words(name: str, sides: Sides, links: Sequence[Link]) -> set[str]:
    """The words of the translation that belong to a name of the source."""
    theirs = words(sides.target)
    return {
        theirs[number][0]
        for place, match in enumerate(words(sides.source))
        if match[0] == name
        for number in linked(links, place, in_source=True)
        if number < len(theirs)
    }


def missing(term: Term) -> str:
    """What a doubt says of a term that is not used."""
    return f"{term.source} → {term.english}"


def is_outdated(pair: SentencePair, terms: Iterable[Term]) -> bool:
    """True if a model's translation was made with other terms: one is neither used nor marked, or another one is."""
    if pair.edited or pair.target is None or pair.score is None:  # the reader's own, or not sent to a model
        return False
    terms, target = tuple(terms), pair.target
    used = [change for change in pair.changes if change.kind is ChangeKind.TERM]
    marked = {doubt.detail for doubt in pair.doubts if doubt.kind is DoubtKind.TERM}
    if marked - set(map(missing, terms)) or any(not any(_is_of(change, term) for term in terms) for change in used):
        return True
    if is_headline([match[0] for match in words(pair.source)]):
        terms = tuple(term for term in terms if not term.case)  # its capitals are not the model's
    absent = (term for term, _ in _places(terms, pair.source) if not _has(target, term.english))
    return any(missing(term) not in marked for term in absent)


def _is_of(change: Change, term: Term) -> bool:
    """True if a change put this term in its place, in the singular or the plural."""
    after, english = change.after.casefold(), term.english.casefold()
    return change.source == term.source and after in (english, plural(english))


def _places(terms: Iterable[Term], source: str) -> Iterator[tuple[Term, list[tuple[int, int]]]]:
    """The terms that a sentence has with their places; words that one has taken are no other's after it."""
    ours, taken = words(source), set[int]()
    for term in terms:
        found = [place for place in _occurrences(term, source, ours) if taken.isdisjoint(range(place[0], place[1] + 1))]
        taken.update(number for first, last in found for number in range(first, last + 1))
        if found:
            yield term, found


def use_terms(
    source: str, target: str, links: Sequence[Link], terms: Iterable[Term]
) -> tuple[str, tuple[Change, ...], tuple[Term, ...]]:
    """The translation with the reader's terms, what was changed, and the terms for which no safe place was found.

    Of terms for the same words the first is used, so that the longest and most limited ones come first.
    """
    changes: list[Change] = []
    unused: list[Term] = []
    ours = words(source)
    for term, found in _places(terms, source):
        for first, last in found:
            if _has(target, term.english):
                break
            theirs = words(target)
            place = _place(first, last, links, [match[0].lower() for match in theirs])
            if place is None:
                unused.append(term)
                break
            start, end = theirs[place[0]].start(), theirs[place[1]].end()
            before = target[start:end]
            after = _bent(term.english, before, source[ours[first].start() : ours[last].end()], start == 0)
            target = target[:start] + after + target[end:]
            changes.append(Change(ChangeKind.TERM, term.source, before, after))
            links = _shifted(links, place, len(words(after)), first)
    return _agreeing(target, changes), tuple(changes), tuple(unused)


def _occurrences(term: Term, source: str, ours: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """The positions of a term in the source, as first and last word numbers; with clitics, and doubled."""
    wanted = [_plain(match[0], case=term.case) for match in words(term.source)]
    said = [_plain(match[0], case=term.case) for match in ours]
    count = len(wanted)
    if not count or term.source.split()[0][:1] == "" or not source:
        return []
    return [(at, at + count - 1) for at in range(len(said) - count + 1) if said[at : at + count] == wanted]


def _plain(word: str, *, case: bool) -> str:
    """A word without clitics, one of a doubled one, and without capitals unless they count."""
    halves = word.split("-")
    if len(halves) == 2 and without_clitics(halves[1].lower()) == halves[0].lower():
        word = halves[0]
    lower = word.lower()
    bare = without_clitics(lower)
    word = word[: len(bare)] if lower.startswith(bare) else word
    return word if case else word.lower()


def _has(target: str, term: str) -> bool:
    """True if the translation has a term, in the singular or the plural."""
    return (
        re.search(
            rf"(?<!\w){re.escape(term)}(?:s|es)?(?!\w)|(?<!\w){re.escape(plural(term))}(?!\w)", target, re.IGNORECASE
        )
        is not None
    )


def _place(first: int, last: int, links: Sequence[Link], theirs: Sequence[str]) -> tuple[int, int] | None:
    """The words of the translation that stand for these of the source, where they are together and for nothing else."""
    mine = sorted({other for one, other in links if first <= one <= last and other < len(theirs)})
    while mine and theirs[mine[0]] in DETERMINERS:
        mine.pop(0)
    if not mine:
        return None
    start, end = mine[0], mine[-1]
    strangers = [other for one, other in links if start <= other <= end and not first <= one <= last]
    return None if strangers or end - start > (last - first) + LONGEST_SPLIT else (start, end)


def _bent(term: str, before: str, source: str, opens: bool) -> str:
    """A term in the number and with the capital of what it replaces."""
    doubled = re.fullmatch(r"(\w+)-\1\w{0,4}", source, re.IGNORECASE) is not None
    if doubled and term.islower() and not term.endswith("s"):
        term = plural(term)
    return (
        term[:1].upper() + term[1:]
        if opens or (before[:1].isupper() and before[1:].islower() and term.islower())
        else term
    )


def plural(term: str) -> str:
    """The regular plural of an English noun."""
    if re.search(r"[^aeiou]y$", term):
        return term[:-1] + "ies"
    return term + ("es" if re.search(r"(?:[sxz]|[cs]h)$", term) else "s")


def _agreeing(target: str, changes: Sequence[Change]) -> str:
    """The translation with "a" or "an" as the new words want it."""
    for change in changes:
        if change.kind is ChangeKind.TERM and change.after[:1].isalpha():
            article = "an" if change.after[0].lower() in "aeiou" else "a"
            target = re.sub(rf"\b(a)n?(?= {re.escape(change.after)}\b)", article, target)
            target = re.sub(rf"\b(A)n?(?= {re.escape(change.after)}\b)", article.capitalize(), target)
    return target


def _shifted(links: Sequence[Link], place: tuple[int, int], count: int, source: int) -> list[Link]:
    """The links after words of the target gave way to ``count`` others, which belong to one word of the source."""
    by = count - (place[1] - place[0] + 1)
    kept = [
        (one, other if other < place[0] else other + by) for one, other in links if not place[0] <= other <= place[1]
    ]
    return kept + [(source, place[0] + number) for number in range(count)]
