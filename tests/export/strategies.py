"""Documents as hypothesis makes them: whatever the values allow."""

from datetime import UTC

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Doubt,
    DoubtKind,
    Image,
    Kind,
    Notice,
    NoticeKind,
    SentencePair,
    Span,
    Style,
)

# A document has many parts, which takes a while to draw on a busy machine.
few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

SHORT = some.text(max_size=12)
TEXT = some.text(max_size=40)
MOMENTS = some.datetimes(timezones=some.just(UTC)) | some.none()
SPANS = some.lists(
    some.builds(Span, some.integers(0, 40), some.integers(0, 40), some.sampled_from(Style), SHORT), max_size=2
).map(tuple)
PAIRS = some.lists(
    some.builds(
        SentencePair,
        TEXT,
        some.none() | TEXT,
        some.lists(some.builds(Doubt, some.sampled_from(DoubtKind), SHORT), max_size=2).map(tuple),
        SPANS,
        some.none() | some.floats(allow_nan=False, allow_infinity=False),
        some.booleans(),
    ),
    max_size=2,
).map(tuple)
KINDS = some.sampled_from([kind for kind in Kind if kind is not Kind.TITLE])


@some.composite
def rows(draw, kinds=KINDS):
    pairs = draw(PAIRS)
    text = "".join(pair.source for pair in pairs)
    level = draw(some.integers(0, 7))
    return BilingualBlock(Block(draw(kinds), text, draw(SPANS), level, draw(SHORT), draw(SHORT)), pairs)


@some.composite
def documents(draw):
    body = draw(some.lists(rows(), max_size=3))
    article = draw(
        some.builds(
            Article,
            SHORT,
            some.just(tuple(row.block for row in body)),
            byline=SHORT,
            editor=SHORT,
            site=SHORT,
            url=SHORT,
            published=MOMENTS,
            language=SHORT,
            dateline=SHORT,
            lead_image=some.none() | some.builds(Image, SHORT, SHORT, SHORT),
            notices=some.lists(some.builds(Notice, some.sampled_from(NoticeKind), SHORT), max_size=2).map(tuple),
            other=some.lists(rows(), max_size=2).map(lambda rows: tuple(row.block for row in rows)),
        )
    )
    above = (BilingualBlock(block, draw(PAIRS)) for block in article.rows[: len(article.rows) - len(body)])
    return BilingualDocument(article, (*above, *body), draw(SHORT), draw(MOMENTS))
