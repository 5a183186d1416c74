"""Numbers, in figures or words: each of the source's is in the translation, and no other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction

from translation.document import Doubt, DoubtKind
from translation.engine.checks.numbers import Number, Value, all_values, find_figures, find_words
from translation.engine.checks.sides import Sides
from translation.words.number_words import lost_sizes, spelled

TWO = Fraction(2)


def numbers(sides: Sides) -> Iterator[Doubt]:
    """Each number that is lost, else each that is made up, as printed."""
    for printed in wrong_numbers(sides.source, sides.target):
        yield Doubt(DoubtKind.NUMBER, printed)


def wrong_numbers(source: str, target: str) -> list[str]:
    """The numbers of ``source``, in figures or words, that ``target`` lacks; otherwise the invented ones.

    All as printed. A number that the source has more often counts as lost if another one is in its place.
    """
    named = find_figures(source, indonesian=True) + find_words(source)
    written = find_figures(target)
    sizes = lost_sizes(source, target)
    if not named and not written:
        return [*exchanged(source, target), *sizes]
    have = all_values(target) if named else frozenset[Value]()
    known = frozenset[Value]().union(*(number.values for number in named))
    made_up = [number for number in written if not number.values & known]
    if made_up:
        known = all_values(source)
        made_up = [number for number in made_up if not number.values & known]
    in_target, in_source = _places(written), _places(named)
    lost = [
        number.printed
        for number in named
        if not number.values & have
        or (made_up and number.in_figures and _times(number, in_target) < _times(number, in_source))
    ]
    small = [] if lost else exchanged(source, target)
    return list(dict.fromkeys([*lost, *small, *sizes] or [number.printed for number in made_up]))


def exchanged(source: str, target: str) -> list[str]:
    """The twos and fractions in words that have become another number, as "dua → six".

    They have too many ways to be said ("both", "a pair", "one in five") to be missed for themselves.
    """
    ours = [(printed, value) for printed, value, _, _ in spelled(source) if value == TWO or is_fraction(value)]
    if not ours:
        return []
    have, known = all_values(target), all_values(source)
    others = [
        printed
        for printed, value, _, _ in spelled(target)
        if value > TWO and value not in known and 1 / value not in known
    ]
    lost = [printed for printed, value in ours if value not in have and 1 / value not in have]
    return [f"{one} → {other}" for one, other in zip(lost, others, strict=False)]


def is_fraction(value: Fraction) -> bool:
    """True for a third, a fifth and so on; a half is said in too many ways."""
    return value.numerator == 1 and value.denominator > TWO


def _places(numbers: list[Number]) -> dict[Value, set[int]]:
    """For each value the places of the numbers that may have it."""
    places: dict[Value, set[int]] = defaultdict(set)
    for place, number in enumerate(numbers):
        for value in number.values:
            places[value].add(place)
    return places


def _times(number: Number, places: Mapping[Value, set[int]]) -> int:
    """The number of those at these positions that may be the number."""
    return len(set[int]().union(*(places.get(value, set()) for value in number.values)))
