"""The base of the windows of following: what they ask of the file and change in it, while they are open and after."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gui.base.dialog import Dialog
from gui.base.stores.following_queue import FollowingQueue
from gui.following.watch import Watch
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.theme.themes import colours_in
from translation.disk.database import Connection
from translation.errors import ReaderError


class FollowingDialog(Dialog):
    """A window before ``queue``, with a ``note`` for what is said in it. It goes once its last change is kept.

    It is read again when others have changed the file.
    """

    changed = Signal()  # what is followed is other now
    trouble = Signal(object)  # a mistake of ours

    def __init__(self, width: int, height: int, queue: FollowingQueue, parent: QWidget | None = None) -> None:
        super().__init__(width, height, parent)
        self.queue, self.note = queue, MessageBar()
        self.note.set_colours(colours_in(self.palette()))
        self._is_over = False
        self._on_the_way = 0  # changes
        self.watch = Watch(self, queue)
        self.watch.seen.connect(self._look_again)
        self.finished.connect(lambda _: self._end())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.note.set_colours(colours_in(self.palette()))

    def look(self) -> None:
        """Show what there is now; each window overrides this."""

    def _look_again(self) -> None:
        if not self._is_over:
            self.look()

    def ask(self, question: Callable[[Connection], object], then: Callable[..., object], name: str) -> None:
        """Ask the file; of the same name only the newest answer comes, and none after the window was closed."""

        def answer(call: Callable[..., object], value: object) -> None:
            if not self._is_over:
                call(value)

        self.queue.ask(
            question, lambda value: answer(then, value), lambda error: answer(self.fail, error), key=(name, self)
        )

    def do(self, change: Callable[[Connection], object], then: Callable[..., object] = lambda _: None) -> None:
        """Change the file, also if the window is closed meanwhile; then show what there is."""

        def done(call: Callable[..., object], value: object) -> None:
            self._on_the_way -= 1
            if not self._is_over:
                call(value)
                self.look()
            self.changed.emit()
            self._go()

        self._on_the_way += 1
        self.queue.ask(change, lambda value: done(then, value), lambda error: done(self.fail, error), lasting=True)

    def fail(self, error: object) -> None:
        """Tell an error in the window."""
        if isinstance(error, ReaderError):
            self.note.tell(error_as_html(error))
        else:
            self.trouble.emit(error)

    def _end(self) -> None:
        self._is_over = True
        self._go()

    def _go(self) -> None:
        if self._is_over and not self._on_the_way:
            self.deleteLater()
