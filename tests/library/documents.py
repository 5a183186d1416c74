"""Documents for the tests of the library: plain ones, and any that there could be."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Change,
    ChangeKind,
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

WHEN = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
ADDRESS = "https://wartanusa.example/read/1"


def document(*sentences, title="Harga beras naik", url=ADDRESS, done=True, site="Warta Nusa", published=WHEN):
    """A document with a paragraph for each sentence, translated to capitals when it is done."""

    def pair(text):
        return SentencePair(text, text.upper() if done else None, score=-0.5 if done else None)

    blocks = tuple(Block(Kind.PARAGRAPH, text) for text in sentences)
    article = Article(title, blocks, site=site, url=url, published=published, language="id")
    rows = tuple(BilingualBlock(block, (pair(block.text),)) for block in article.rows)
    return BilingualDocument(article, rows, "model 1" if done else "", WHEN if done else None)


def own(words):
    """The reader's own wording of a sentence."""
    return SentencePair("", words, edited=True)


texts = st.text(max_size=40)
moments = st.none() | st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)
spans = st.lists(
    st.builds(Span, st.integers(0, 99), st.integers(0, 99), st.sampled_from(Style), texts), max_size=2
).map(tuple)
doubts = st.lists(st.builds(Doubt, st.sampled_from(DoubtKind), texts), max_size=2).map(tuple)
scores = st.none() | st.floats(allow_nan=False)
alignments = st.sampled_from(("", "0-0", "0-1 1-0 2-2"))
changes = st.lists(st.builds(Change, st.sampled_from(ChangeKind), texts, texts, texts), max_size=2).map(tuple)
# The reader's own wording keeps neither: both belong to the model's words.
pairs = st.builds(SentencePair, texts, st.none() | texts, doubts, spans, scores, st.just(True)) | st.builds(
    SentencePair, texts, st.none() | texts, doubts, spans, scores, st.just(False), alignments, changes
)
blocks = st.lists(
    st.builds(Block, st.sampled_from(Kind), texts, spans, st.integers(0, 6), texts, texts), max_size=4
).map(tuple)
articles = st.builds(
    Article,
    texts,
    blocks,
    byline=texts,
    editor=texts,
    site=texts,
    url=texts | st.just(ADDRESS),
    published=moments,
    language=texts,
    dateline=texts,
    lead_image=st.none() | st.builds(Image, texts, texts, texts),
    notices=st.lists(st.builds(Notice, st.sampled_from(NoticeKind), texts), max_size=2).map(tuple),
    other=blocks,
)


@st.composite
def documents(draw):
    """Any document there could be: the rows are those of its article, whatever their pairs say."""
    article = draw(articles)
    rows = tuple(BilingualBlock(block, tuple(draw(st.lists(pairs, max_size=3)))) for block in article.rows)
    return BilingualDocument(article, rows, draw(texts), draw(moments))
