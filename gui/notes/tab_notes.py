"""What is marked and written in the article of a tab: made, changed, undone, kept in the library."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import QObject, QTimer, Signal

from gui.base.stores.annotations_store import AnnotationsStore
from gui.notes.annotation_history import AnnotationHistory, Step
from gui.notes.noted_tab import NotedTab
from gui.notes.shown_marks import marks_of, order_of, parts_of, touches
from gui.reading.reading_state import SentencePosition
from gui.reading.view.marked_view import Chosen
from translation.annotations import Annotation, Colour, Part, PlacedAnnotation

TYPED = 700  # milliseconds after a key, before what was typed is kept
GATHERED = 150  # milliseconds in which changes of the text are gathered


class TabNotes(QObject):
    """The highlights and notes of the article in ``tab``, kept in ``store`` at once."""

    changed = Signal()  # other annotations, or at other places
    stepped = Signal()  # there is one more step to undo
    settings_wanted = Signal(str)  # the name of their page
    note_wanted = Signal(str)  # the name of the annotation whose note is to be written or read now

    def __init__(self, tab: NotedTab, store: AnnotationsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._tab, self._store = tab, store
        self._placed: dict[str, PlacedAnnotation] = {}  # in reading order, the lost ones last
        self._history = AnnotationHistory()
        self._drafts = set[str]()  # made for a note of which nothing is written yet
        self._article = ""  # their article's lasting name
        self._is_asked = False  # which ones there are
        self._to_show = ""  # the annotation that is to be shown when it is there
        self._typed: str = ""  # the annotation whose note was typed and is not on its way
        self._typing = QTimer(self, singleShot=True, interval=TYPED)
        self._typing.timeout.connect(self.keep)
        self._gathering = QTimer(self, singleShot=True, interval=GATHERED)
        self._gathering.timeout.connect(self.load)
        store.changed.connect(self._changed_elsewhere)
        tab.view.note_wanted.connect(self.note_wanted)
        tab.view.key_refused.connect(lambda: tab.view.say(self.refusal) if self.refusal else None)

    # What there is

    @property
    def placed(self) -> Sequence[PlacedAnnotation]:
        """The annotations with their places: the article's first, then in reading order, the lost ones last."""
        return list(self._placed.values())

    @property
    def drafts(self) -> Collection[str]:
        """The names of annotations of which nothing is written yet."""
        return self._drafts

    def annotation(self, name: str) -> Annotation | None:
        """An annotation by its name, if it is there."""
        found = self._placed.get(name)
        return found.annotation if found else None

    def begin(self) -> None:
        """Another article is shown; what it has is not known yet."""
        self.keep()
        self._placed, self._drafts, self._article = {}, set(), ""
        self._history = AnnotationHistory()
        self.changed.emit()
        self.load()

    def load(self) -> None:
        """Ask which annotations the article has, and where they are in it now."""
        document, article, reading = self._tab.document, self._tab.lasting, self._tab.reading
        if document is None or not article or self._tab.private:
            return
        self._article = article
        self._is_asked = True

        def take(found: Sequence[PlacedAnnotation]) -> None:
            if self._tab.reading is reading:
                self._take(found)

        self._store.ask(article, document, take, key=self)

    def go_to(self, name: str) -> None:
        """Show an annotation, now or when it is there: choose its sentence, or open its note where there is none."""
        one = self._placed.get(name)
        if one is None:
            self._to_show = name
            return
        self._to_show = ""
        places = [place for place in one.places if place is not None]
        if places:
            self._tab.view.choose(SentencePosition(*min(places)))
            self._tab.view.current_mark = name
        else:
            self.note_wanted.emit(name)

    def text_changed(self) -> None:
        """The text is another now: look where the annotations are in it, when no more of it comes for a moment."""
        if (self._placed or self._is_asked) and not self._gathering.isActive():
            self._gathering.start()

    def _take(self, found: Iterable[PlacedAnnotation]) -> None:
        """Show what the library has; what it does not have yet stays."""
        self._is_asked = False
        known, unkept = {one.annotation.lasting: one for one in found}, self._store.unkept(self._article)
        own = [one for one in unkept.values() if one is not None]
        own += [self._placed[name].annotation for name in (*self._drafts, self._typed) if name in self._placed]
        for name in unkept:
            known.pop(name, None)
        self._placed = known | {one.annotation.lasting: one for one in self._place(own)}
        self._show()
        if self._to_show in self._placed:
            self.go_to(self._to_show)

    def _changed_elsewhere(self, article: str, by: object) -> None:
        if by is not self and article and article == self._tab.lasting:
            self.load()

    def _place(self, annotations: Collection[Annotation]) -> Sequence[PlacedAnnotation]:
        from translation.library.annotations.placing import place

        document = self._tab.document
        return place(annotations, document) if document is not None and annotations else ()

    def _show(self) -> None:
        self._placed = {one.annotation.lasting: one for one in sorted(self._placed.values(), key=order_of)}
        if (reading := self._tab.reading) is not None:
            self._tab.view.show_marks([mark for one in self.placed for mark in marks_of(one, reading)])
        self.changed.emit()

    # Marking

    @property
    def refusal(self) -> str:
        """Why nothing can be marked here; ``""`` if it can."""
        tab = self._tab
        if tab.private:
            return self.tr("Nothing of a private tab is kept, so nothing can be marked in it.")
        if tab.reading is None:
            return self.tr("Open an article first.")
        if tab.current_setup().library is None:
            return self.tr(
                "Highlights and notes are kept in the library with their article, and keeping articles is turned off. "
                "Turn it on in the settings, under Privacy, and load the article again."
            )
        if not tab.lasting and tab.busy:
            return self.tr("The article is just being put into your library. Try it again in a moment.")
        if not tab.lasting:
            return self.tr("The article is not in your library, where highlights and notes are kept. Load it again.")
        return ""

    def mark(self, colour: Colour) -> None:
        """Highlight what is selected, or the chosen sentence; what has this colour already loses it."""
        if not (parts := self._wanted()):
            return
        same = self._same(parts)
        if same is None:
            self._make(parts, colour)
        elif same.colour is colour:
            self._unmark([same])
        else:
            self._do([(same, self._now(same, colour=colour))])
        self._settle(parts)

    def unmark(self) -> None:
        """Take the highlights off what is selected, or off the chosen sentence; notes stay."""
        if not (parts := self._wanted()):
            return
        marked = [one for one in self._touched(parts) if one.colour]
        if marked:
            self._unmark(marked)
            self._settle(parts)
        else:
            self._tab.view.say(self.tr("Nothing is highlighted here."))

    def write(self) -> None:
        """Write a note on what is selected, or on the chosen sentence, or read the one there."""
        if not (parts := self._wanted()):
            return
        there = self._same(parts)
        if there is None and parts[0].side is None:
            there = next((one for one in self._touched(parts) if one.note), None)
        self._settle(parts)
        self.note_wanted.emit(there.lasting if there is not None else self._draft(parts))

    def write_on_article(self) -> None:
        """Write a note on the whole article, or read it."""
        if refusal := self.refusal:
            self._refuse(refusal)
            return
        there = next((name for name, one in self._placed.items() if not one.annotation.parts), "")
        self.note_wanted.emit(there or self._draft(()))

    def recolour(self, name: str, colour: Colour) -> None:
        """Give an annotation another colour, or none; without a note it is then gone."""
        one = self.annotation(name)
        if one is not None and one.colour is not colour:
            if colour:
                self._do([(one, self._now(one, colour=colour))])
            else:
                self._unmark([one])

    def delete(self, name: str) -> None:
        """Remove an annotation, its highlight and its note."""
        if name in self._drafts:
            self._forget_draft(name)
        elif (one := self.annotation(name)) is not None:
            self._do([(one, None)])

    def _wanted(self) -> list[Chosen]:
        """What is to be marked; nothing, which is said, if it cannot be."""
        if refusal := self.refusal:
            self._refuse(refusal)
            return []
        parts = self._tab.view.chosen_parts()
        if not parts:
            self._tab.view.say(self.tr("Choose a sentence or select some words first; then press the key again."))
        return parts

    def _refuse(self, words: str) -> None:
        tab = self._tab
        if tab.reading is not None and not tab.private and tab.current_setup().library is None:
            choice = (self.tr("&Settings…"), lambda: self.settings_wanted.emit("privacy"))
            tab.notice.tell(escape(words), choices=[choice])
        else:
            tab.view.say(words)

    def _make(self, parts: Sequence[Chosen], colour: Colour) -> None:
        from translation.library.annotations.kept import new_name

        now = datetime.now(UTC)
        self._do([(None, Annotation(new_name(), self._parts(parts), now, now, colour))])

    def _parts(self, parts: Sequence[Chosen]) -> tuple[Part, ...]:
        reading = self._tab.reading
        return parts_of(parts, reading) if reading is not None else ()

    def _draft(self, parts: Sequence[Chosen]) -> str:
        """An annotation of which nothing is kept until a note is written; its name."""
        from translation.library.annotations.kept import new_name

        now = datetime.now(UTC)
        made = Annotation(new_name(), self._parts(parts), now, now)
        self._drafts.add(made.lasting)
        self._put(made)
        self._show()
        return made.lasting

    def _forget_draft(self, name: str) -> None:
        self._drafts.discard(name)
        self._placed.pop(name, None)
        self._show()

    def _settle(self, parts: Sequence[Chosen]) -> None:
        """Choose what was marked, and clear the selection, which would hide it."""
        view = self._tab.view
        view.unselect()
        view.choose(parts[0].place, show=False)
        if (one := self._same(parts)) is not None:
            view.current_mark = one.lasting
        view.tell_marks(parts[0].place)

    def _same(self, parts: Sequence[Chosen]) -> Annotation | None:
        """The annotation that is meant: that on just these parts, else the one that was clicked or made last."""
        wanted = {(part.place, part.side, part.start, part.end) for part in parts}
        for one in reversed(self._placed.values()):
            marks = marks_of(one, self._tab.reading) if self._tab.reading is not None else []
            if marks and {(mark.place, mark.side, mark.start, mark.end) for mark in marks} == wanted:
                return one.annotation
        if len(parts) == 1 and parts[0].side is None:
            return self.annotation(self._tab.view.current_mark)
        return None

    def _touched(self, parts: Sequence[Chosen]) -> list[Annotation]:
        """The annotations that are on some of this; of a whole sentence, the one that was clicked, if one was."""
        current = self.annotation(self._tab.view.current_mark)
        if current is not None and len(parts) == 1 and parts[0].side is None:
            return [current]
        reading = self._tab.reading
        return [
            one.annotation
            for one in self._placed.values()
            if reading is not None
            and any(touches(mark, part, reading) for mark in marks_of(one, reading) for part in parts)
        ]

    def _unmark(self, annotations: Collection[Annotation]) -> None:
        """Take highlights off; notes stay."""
        self._do([(one, self._now(one, colour=Colour.NONE) if one.note else None) for one in annotations])

    def _now(self, annotation: Annotation, **values: object) -> Annotation:
        return replace(annotation, changed=datetime.now(UTC), **values)  # type: ignore[arg-type]

    # Notes

    def type_note(self, name: str, text: str) -> None:
        """Take a note as far as it is typed; it is kept in a moment."""
        one = self.annotation(name)
        if one is None or one.note == text:
            return
        if self._typed not in ("", name):
            self.keep()
        after, is_new = self._now(one, note=text), name in self._drafts
        self._drafts.discard(name)
        begins = self._history.write(None if is_new else one, after)
        self._placed[name] = replace(self._placed[name], annotation=after)
        self._typed = name
        self._typing.start()
        self._show()
        if begins:
            self.stepped.emit()

    def finish_note(self, name: str) -> None:
        """The note is written: keep it at once. Where nothing is written and nothing marked, nothing stays."""
        self._history.close()
        self.keep()
        one = self.annotation(name)
        if one is None or one.note.strip() or one.colour:
            return
        if name in self._drafts:
            self._forget_draft(name)
        else:
            self._history.empty()
            self._turn([(one, None)])

    def keep(self) -> None:
        """Keep at once what was typed."""
        self._typing.stop()
        name, self._typed = self._typed, ""
        if name and (one := self.annotation(name)) is not None:
            self._store.put(self._article, [one], self)

    # Done, undone

    @property
    def can_undo(self) -> bool:
        """True if something can be undone."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """True if something can be redone."""
        return self._history.can_redo

    def undo(self) -> None:
        """Undo the last step."""
        self.keep()
        self._turn((after, before) for before, after in reversed(self._history.undo()))

    def redo(self) -> None:
        """Redo the step that was undone last."""
        self.keep()
        self._turn(self._history.redo())

    def _do(self, changes: Sequence[tuple[Annotation | None, Annotation | None]]) -> None:
        self.keep()
        step: Step = tuple(changes)
        self._history.add(step)
        self._turn(step)
        self.stepped.emit()

    def _turn(self, changes: Iterable[tuple[Annotation | None, Annotation | None]]) -> None:
        kept, gone = [], []
        for before, after in changes:
            if after is not None:
                kept.append(after)
                self._put(after)
            elif before is not None:
                gone.append(before.lasting)
                self._placed.pop(before.lasting, None)
        self._show()
        if kept:
            self._store.put(self._article, kept, self)
        if gone:
            self._store.remove(self._article, gone, self)

    def _put(self, annotation: Annotation) -> None:
        name = annotation.lasting
        if (known := self._placed.get(name)) is not None:
            self._placed[name] = replace(known, annotation=annotation)
        else:
            self._placed.update((name, one) for one in self._place([annotation]))
