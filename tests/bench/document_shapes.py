"""Documents that have too much of one thing, and how long each export and the window take for them.

A page is cut before it becomes such a document; one from a library of another version, or a file, may be like this.
"""

from collections.abc import Callable, Iterator
from functools import partial

from tests.bench.growth import Clock, Measured, pages_of
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Doubt, DoubtKind, Kind, SentencePair
from translation.export.formats import FORMATS
from translation.export.parts.options import Options

SENTENCE = "Warga desa itu menanam padi di lereng bukit sejak bulan lalu. "
ENGLISH = "Residents of the village have planted rice on the slope since last month. "
DOUBTS = (Doubt(DoubtKind.NUMBER, "12"),)


def row(sentence: str, english: str, count: int, *, doubted: bool = False) -> BilingualBlock:
    """A paragraph of so many equal sentences."""
    pairs = tuple(SentencePair(sentence, english, DOUBTS if doubted else ()) for _ in range(count))
    return BilingualBlock(Block(Kind.PARAGRAPH, sentence * count), pairs)


def one_paragraph(size: int) -> list[BilingualBlock]:
    """All in one paragraph."""
    return [row(SENTENCE, ENGLISH, max(1, size // len(SENTENCE)))]


def many_paragraphs(size: int) -> list[BilingualBlock]:
    """A sentence in each paragraph."""
    return [row(SENTENCE, ENGLISH, 1) for _ in range(max(1, size // len(SENTENCE)))]


def short_sentences(size: int) -> list[BilingualBlock]:
    """Sentences of two letters, each with a doubt, in paragraphs of 2,500."""
    return [row("Ya. ", "Yes. ", 2500, doubted=True) for _ in range(max(1, size // 10_000))]


SHAPES: dict[str, Callable[[int], list[BilingualBlock]]] = {
    "one paragraph": one_paragraph, "many paragraphs": many_paragraphs, "short sentences with doubts": short_sentences,
}  # fmt: skip


def document_of(rows: list[BilingualBlock]) -> BilingualDocument:
    """A document of these rows alone."""
    return BilingualDocument(Article("", tuple(one.block for one in rows)), tuple(rows), model="a")


def measured(shape: str, sizes: list[int]) -> Iterator[Measured]:
    """Every export, and the window, for one shape, larger and larger."""
    given_up: set[str] = set()
    for size in sizes:
        document, clock = document_of(SHAPES[shape](size)), Clock(size, given_up)
        for key, form in FORMATS.items():
            if key == "pdf":
                clock.time("pdf data", partial(pages_of, document))
            else:
                clock.time(key, partial(form.make, [document], Options(), {}))
        clock.time("window", partial(shown, document))
        yield from clock.take()


def shown(document: BilingualDocument) -> None:
    """Set the document in the window, and its first paragraph again as a sentence arrives."""
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QApplication

    from gui.reading.view.text_formats import Look
    from gui.reading.view.typesetting import ArticleLayout
    from translation import palette
    from translation.settings import ReadingLayout

    held = QApplication.instance() or QApplication(["growth", "-platform", "offscreen"])
    page = QTextDocument()
    page.setTextWidth(1000)
    layout = ArticleLayout(page, Look(ReadingLayout.SIDE, palette.LIGHT, "DejaVu Serif", 12), {})
    layout.set(document.rows, "")
    layout.fill(0, document.rows[0])
    page.size()  # broken into lines
    del held
