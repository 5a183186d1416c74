"""Articles that the tests of the window show."""

from datetime import datetime, timedelta, timezone

from translation.document import (
    Article,
    BilingualBlock,
    Block,
    Doubt,
    DoubtKind,
    Image,
    Kind,
    SentencePair,
    Span,
    Style,
)

LINK = "https://example.org/jembatan"
WIB = timezone(timedelta(hours=7))
BLOCKS = (
    Block(
        Kind.PARAGRAPH,
        "PADANG - Jembatan baru 🌉 dibuka. Warga senang.",
        (Span(0, 9, Style.DATELINE), Span(9, 22, Style.LINK, LINK)),
    ),
    Block(Kind.HEADING, "Biaya", level=2),
    Block(Kind.LIST_ITEM, "Rp 4,7 miliar", level=1, marker="1."),
    Block(Kind.QUOTE, "“Kami menunggu lama,” kata Sari."),
    Block(Kind.TABLE, "Klub\tPoin\nPersib\t24"),
    Block(Kind.PARAGRAPH, "Penutup."),
)
ARTICLE = Article(
    "Jembatan Dibuka",
    BLOCKS,
    byline="Rina",
    site="Contoh",
    published=datetime(2024, 5, 6, 7, 8, tzinfo=WIB),
    lead_image=Image("https://example.org/foto.jpg", "Jembatan itu. Foto/Contoh", "Foto/Contoh"),
)
NUMBER = Doubt(DoubtKind.NUMBER, "4,7")
# By the row's number in the article: 0 is the title, 1 the caption.
ROWS = {
    0: (SentencePair("Jembatan Dibuka", "Bridge Opened"),),
    1: (SentencePair("Jembatan itu. ", "The bridge. "), SentencePair("Foto/Contoh", "Foto/Contoh")),
    2: (
        SentencePair("PADANG - Jembatan baru 🌉 dibuka. ", "PADANG - A new bridge 🌉 has been opened. "),
        SentencePair("Warga senang.", "Residents are happy."),
    ),
    3: (SentencePair("Biaya", "Cost"),),
    4: (SentencePair("Rp 4,7 miliar", "Rp 47 billion", (NUMBER,)),),
    5: (SentencePair("“Kami menunggu lama,” kata Sari.", "“We waited long,” said Sari."),),
    6: (
        SentencePair("Klub\t", "Club\t"),
        SentencePair("Poin\n", "Points\n"),
        SentencePair("Persib\t", "Persib\t"),
        SentencePair("24", "24"),
    ),
    7: (SentencePair("Penutup.", "The end."),),
}


def row(number):
    """A row of the article in both languages."""
    return BilingualBlock(ARTICLE.rows[number], ROWS[number])


def long_article(paragraphs):
    """An article of this many paragraphs of four sentences each."""
    text = "Pemerintah daerah menyatakan bahwa pembangunan jembatan itu akan selesai tahun depan. " * 4
    return Article("Judul", (Block(Kind.PARAGRAPH, text.strip()),) * paragraphs)


def long_row(article):
    """The English of each of its paragraphs."""
    block = article.blocks[0]
    source = "Pemerintah daerah menyatakan bahwa pembangunan jembatan itu akan selesai tahun depan. "
    target = "The local government said that the construction of the bridge will be finished next year. "
    pairs = [SentencePair(source, target)] * 3 + [SentencePair(source.strip(), target.strip())]
    return BilingualBlock(block, tuple(pairs))
