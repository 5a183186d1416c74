"""A review of the words that are due: a sentence with a gap, then the word; an answer is kept at once."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.labels import plain
from gui.base.plain_text import PlainLabel
from gui.base.stores.my_words_store import MyWordsStore
from gui.base.texts import in_words
from gui.theme.fonts import SERIF
from translation.errors import ReaderError
from translation.library.storage.store import Connection
from translation.library.vocabulary import review
from translation.library.vocabulary.review import Due, Review
from translation.words.own.my_words import Answer, MyWord, with_gap

LARGER, LARGEST = 1.25, 1.6  # of the sentence and of the word, beside the window's font
ANSWERS = (Answer.AGAIN, Answer.HARD, Answer.GOOD, Answer.EASY)
Asked = tuple[MyWord | None, dict[Answer, timedelta], Due]


class ReviewDialog(Dialog):
    """Asks the words in ``store`` that are due, one after the other."""

    def __init__(self, store: MyWordsStore, parent: QWidget | None = None) -> None:
        super().__init__(640, 460, parent)
        self._store = store
        self.word: MyWord | None = None
        self.is_shown = False  # the word, and not only the gap
        self._intervals: dict[Answer, timedelta] = {}
        self._due = Due(0, 0)
        self._given: list[int] = []  # the numbers of the answers that were kept, the last at the end
        self._waits = True
        self.left, self.gap, self.hint = PlainLabel(), PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.headword, self.meaning = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.sentence, self.note = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.status = PlainLabel(wordWrap=True)
        self.show_word, self.show_hint, self.undo = QPushButton(), QPushButton(), QPushButton()
        self.end = QPushButton()
        self.answers = {answer: QPushButton() for answer in ANSWERS}
        self._place()
        self._connect()
        self.retranslate()
        self.card.setFocus()
        self._ask()

    def _place(self) -> None:
        middle, whole = QWidget(), QVBoxLayout(self)
        column = QVBoxLayout(middle)
        for label, scale in (
            (self.gap, LARGER),
            (self.sentence, LARGER),
            (self.headword, LARGEST),
            (self.meaning, 1.0),
        ):
            font = QFont(self.font())
            font.setPointSizeF(self.font().pointSizeF() * scale)
            if label in (self.gap, self.sentence):
                font.setFamilies(list(SERIF))
            font.setBold(label is self.headword)
            label.setFont(font)
        for label in (self.gap, self.headword, self.meaning, self.sentence, self.hint, self.note):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
        self.card = QScrollArea(widgetResizable=True)
        self.card.setFrameShape(QFrame.Shape.NoFrame)
        self.card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a key is for the dialog, and presses no button
        self.card.setWidget(middle)
        self._asking, self._answering = QWidget(), QWidget()
        asking, answering = QHBoxLayout(self._asking), QHBoxLayout(self._answering)
        for row in (asking, answering):
            row.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.show_hint)
        asking.addWidget(self.show_word, 1)
        for button in self.answers.values():
            answering.addWidget(button, 1)
            button.setAutoDefault(False)
        above = QHBoxLayout()
        above.addWidget(self.left, 1)
        above.addWidget(self.undo)
        for button in (self.show_hint, self.show_word, self.undo, self.end):
            button.setAutoDefault(False)
        whole.addLayout(above)
        whole.addWidget(self.card, 1)
        whole.addWidget(self._asking)
        whole.addWidget(self._answering)
        whole.addWidget(self.status)
        whole.addWidget(self.end, alignment=Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.show_word.clicked.connect(lambda: self.reveal())
        self.show_hint.clicked.connect(lambda: self.help())
        self.end.clicked.connect(self.close)
        self.undo.clicked.connect(lambda: self.take_back())
        for answer, button in self.answers.items():
            button.clicked.connect(lambda _=False, answer=answer: self.give(answer))
        self._store.changed.connect(self._ask)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.take_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 answer, Space or Enter shows the word, H the help, U undoes the last answer."""
        keys = {
            Qt.Key.Key_1: Answer.AGAIN,
            Qt.Key.Key_2: Answer.HARD,
            Qt.Key.Key_3: Answer.GOOD,
            Qt.Key.Key_4: Answer.EASY,
        }
        key = Qt.Key(event.key())
        if key in keys:
            self.give(keys[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reveal()
        elif key == Qt.Key.Key_H:
            self.help()
        elif key == Qt.Key.Key_U:
            self.take_back()
        else:
            super().keyPressEvent(event)

    # What is asked

    def _ask(self) -> None:
        if self.word is not None or self._given:
            return  # the words were changed elsewhere meanwhile; what is asked stays
        self._waits = True
        self._store.library_queue.ask(_asked, self._take, self.tell_error, key=self)

    def _take(self, asked: Asked) -> None:
        self.word, self._intervals, self._due = asked
        self.is_shown, self._waits = False, False
        self._show()
        self.card.setFocus()
        self._speak(self.gap.text() if self.word is not None else self.status.text())

    def _show(self) -> None:
        word = self.word
        gap = with_gap(word) if word is not None else ""
        own = word is not None and bool(word.source.strip())
        self.gap.setText(" ".join(gap.split()))
        self.hint.setText(self._hint(word) if word is not None and not own else "")
        shown = word if word is not None and self.is_shown else None
        self.headword.setText(shown.headword if shown else "")
        self.meaning.setText(shown.meaning if shown else "")
        self.sentence.setText(" ".join(shown.source.split()) if shown else "")
        if shown:
            self.hint.setText(" ".join(shown.target.split()))
        self.note.setText(shown.note if shown else "")
        for label in (self.gap, self.headword, self.meaning, self.sentence, self.hint, self.note):
            label.setVisible(bool(label.text()) and not (label is self.gap and shown is not None))
        self.end.setVisible(word is None)
        self._asking.setVisible(word is not None and not self.is_shown)
        self._answering.setVisible(shown is not None)
        can_help = own and bool(word and word.target.strip())
        self.show_hint.setEnabled(can_help)
        self.show_hint.setToolTip(
            self.tr("The sentence in English (H)")
            if can_help
            else self.tr("The sentence was kept without its English")
            if own
            else self.tr("The word was kept without its sentence")
        )
        self._name_answers()
        self._tell_left()
        self.undo.setEnabled(bool(self._given))

    def _hint(self, word: MyWord) -> str:
        return " ".join((word.target.strip() or word.meaning).split())

    def _tell_left(self) -> None:
        due = self._due
        left = max(due.count + due.soon, 1) if self.word is not None else 0
        self.left.setText(self.tr("%n word(s) left", "", left) if left else "")
        answered = self.tr("%n answer(s) kept.", "", len(self._given)) if self._given else ""
        self.status.setText(
            "" if self.word is not None else " ".join(filter(None, (self.tr("No word is due now."), answered)))
        )
        self.status.setVisible(bool(self.status.text()))

    # What the reader does

    def help(self) -> None:
        """Show the sentence in the other language."""
        if self.word is not None and not self.is_shown and self.show_hint.isEnabled():
            self.hint.setText(self._hint(self.word))
            self.hint.show()
            self._speak(self.hint.text())

    def reveal(self) -> None:
        """Show the word."""
        if self.word is not None and not self.is_shown and not self._waits:
            self.is_shown = True
            self._show()
            self.card.setFocus()
            self._speak(". ".join(filter(None, (self.headword.text(), self.meaning.text()))))

    def give(self, answer: Answer) -> None:
        """Keep an answer to the shown word, then ask the next one."""
        if self.word is None or not self.is_shown or self._waits:
            return
        word, self._waits = self.word.id, True

        def keep(connection: Connection) -> tuple[Review | None, Asked]:
            return review.answer(connection, word, answer), _asked(connection)

        def kept(found: tuple[Review | None, Asked]) -> None:
            if found[0] is not None:
                self._given.append(found[0].id)
            self._store.look()
            self._take(found[1])

        self._store.library_queue.ask(keep, kept, self.tell_error, lasting=True)

    def take_back(self) -> None:
        """Undo the last answer, and ask its word again."""
        if not self._given or self._waits:
            return
        self._waits, last = True, self._given.pop()

        def back(connection: Connection) -> Asked:
            word = review.take_back(connection, last)
            return _asked(connection, word)

        def done(asked: Asked) -> None:
            self._store.look()
            self._take(asked)

        self._store.library_queue.ask(back, done, self.tell_error, lasting=True)

    def tell_error(self, error: BaseException) -> None:
        """Show an error; any other than a reader's is our mistake."""
        self._waits = False
        if not isinstance(error, ReaderError):
            raise error
        self.status.setText("⚠ " + " ".join(map(in_words, (error.happened, error.advice))))
        self.status.show()

    def _speak(self, words: str) -> None:
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _name_answers(self) -> None:
        names = {
            Answer.AGAIN: self.tr("1  Forgotten"),
            Answer.HARD: self.tr("2  Hard"),
            Answer.GOOD: self.tr("3  Good"),
            Answer.EASY: self.tr("4  Easy"),
        }
        for answer, button in self.answers.items():
            time = self._intervals.get(answer)
            button.setText(f"{names[answer]}\n{self._length(time)}" if time is not None else names[answer])
            button.setAccessibleName(button.text().replace("\n", ", "))

    def _length(self, time: timedelta) -> str:
        """A length of time in its largest unit."""
        minutes = time.total_seconds() / 60
        if minutes < 60:
            return self.tr("%n minute(s)", "", max(1, round(minutes)))
        if minutes < 60 * 24:
            return self.tr("%n hour(s)", "", round(minutes / 60))
        return self.tr("%n day(s)", "", round(minutes / 60 / 24))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Review"))
        self.card.setAccessibleName(self.tr("Word"))
        for button, words in (
            (self.show_word, self.tr("&Show the Word")),
            (self.show_hint, self.tr("Show the &English")),
            (self.undo, self.tr("&Undo the Last Answer")),
            (self.end, self.tr("&Close")),
        ):
            button.setText(words)
            button.setAccessibleName(plain(words))
        self.show_word.setToolTip(self.tr("Space"))
        self._show()


def _asked(connection: Connection, first: int | None = None) -> Asked:
    """What is asked next, the intervals after each answer, and how many words there are; ``first`` goes before all."""
    from translation.library.vocabulary.my_words import words_by_number

    word = next(iter(words_by_number(connection, [first])), None) if first is not None else None
    word = word or review.next_word(connection)
    told = review.intervals(connection, word.id) if word is not None else {}
    return word, told, review.how_many_due(connection)
