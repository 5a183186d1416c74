"""The dialog “Wrong Text?”: the two extractions of a page side by side, for the reader to choose."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from translation.document import Article, Block, Notice, NoticeKind


def other_way(article: Article) -> Article:
    """The article with its two extractions swapped; applied twice, it is unchanged."""
    settled = (NoticeKind.ENGINES_DISAGREE, NoticeKind.LEFT_OUT, NoticeKind.SEVERAL)
    told: tuple[Notice, ...] = tuple(notice for notice in article.notices if notice.kind not in settled)
    return replace(article, blocks=article.other, other=article.blocks, notices=told)


class ExtractionDialog(Dialog):
    """The present extraction on the left, the other one on the right; accepting the dialog chooses the other one."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(900, 560, parent)
        self.setWindowTitle(self.tr("Wrong text?"))
        said = PlainLabel(self._explain(article), wordWrap=True)
        texts = QHBoxLayout()
        for heading, blocks in ((self.tr("Shown now"), article.blocks), (self.tr("The other way"), article.other)):
            if blocks:
                texts.addLayout(self._column(heading, blocks), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.use = QPushButton(self.tr("&Use the Other"))
        self.use.clicked.connect(self.accept)
        if article.other:
            buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(texts, 1)
        column.addWidget(buttons)

    def _explain(self, article: Article) -> str:
        if any(notice.kind is NoticeKind.LEFT_OUT for notice in article.notices):
            return self.tr(
                "Some text that stands among the article's was left out, because it looks like something else. If it "
                "belongs to the article, use the other text."
            )
        if article.other:
            return self.tr(
                "Two ways of finding the article on this page came to different texts. Choose the one that has all of "
                "it and nothing else."
            )
        return self.tr(
            "Both ways of finding the article on this page came to this text. If it is wrong all the same, select the "
            "article in your browser, copy it, and choose Paste and Open here."
        )

    def _column(self, heading: str, blocks: tuple[Block, ...]) -> QVBoxLayout:
        text = QPlainTextEdit("\n\n".join(block.text for block in blocks), readOnly=True)
        text.setAccessibleName(heading)
        words = sum(len(block.text.split()) for block in blocks)
        label = PlainLabel(self.tr("{heading} (%n words)", "", words).format(heading=heading))
        label.setBuddy(text)
        column = QVBoxLayout()
        column.addWidget(label)
        column.addWidget(text, 1)
        return column
