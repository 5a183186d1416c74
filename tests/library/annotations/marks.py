"""Any highlights and notes that there could be in a document, as a reader makes them."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from translation.annotations import Annotation, Colour, Language, Part

moments = st.datetimes(
    min_value=datetime(2021, 1, 1),
    max_value=datetime(2040, 1, 1),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))) | st.just(UTC),
)
notes = st.text(max_size=60)
some_notes = st.text(min_size=1, max_size=60)


@st.composite
def parts(draw, document, places):
    """What is marked of the sentences at these places: all of each, or words of it in one language."""
    made = []
    for row, number in places:
        pair = document.rows[row].pairs[number]
        source, target = pair.source.strip(), (pair.target or "").strip()
        language = draw(
            st.sampled_from([Language.BOTH, *([Language.SOURCE] * bool(source)), *([Language.TARGET] * bool(target))])
        )
        start = end = 0
        if language is not Language.BOTH:
            length = len(source if language is Language.SOURCE else target)
            start = draw(st.integers(0, length - 1))
            end = draw(st.integers(start + 1, length))
        made.append(Part(row, number, source, target, language, start, end))
    return tuple(made)


@st.composite
def annotations(draw, document, most=6):
    """Highlights and notes on sentences, on words of them, and on the whole article."""
    places = [
        (row, number)
        for row, block in enumerate(document.rows)
        for number, pair in enumerate(block.pairs)
        if pair.source.strip()
    ]
    made = []
    for name in range(draw(st.integers(0, most))):
        first = draw(st.integers(0, len(places)))
        chosen = places[first : first + draw(st.integers(1, 3))] if places else []
        on = draw(parts(document, chosen))
        colour = draw(st.sampled_from(Colour)) if on else Colour.NONE
        created = draw(moments)
        changed = created + timedelta(seconds=draw(st.integers(0, 10**6)))
        made.append(Annotation(f"{name:032x}", on, created, changed, colour, draw(notes if on else some_notes)))
    return tuple(made)
