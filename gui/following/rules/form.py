"""The form of one rule: what it does, with which words, sources and lengths."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from gui.base.controls.check_box import CheckBox
from gui.base.controls.flow import FlowLayout
from gui.base.controls.spin_boxes import NumberBox
from gui.base.plain_text import PlainLabel
from gui.following.rules.labels import effect_in_words
from gui.settings.pages import plain
from translation.following.formats.items import LONGEST_NAME
from translation.following.rules import MOST_WORDS, Effect, Rule
from translation.following.sources import Source

LONGEST = 100_000  # words of an article that can be asked for


class RuleForm(QWidget):
    """Shows a rule to be changed; ``changed`` is told at every change by the reader."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rule = Rule(Effect.ONLY)
        self._is_filling = False
        self._names: Mapping[int, str] = {}
        self.effect, self.words, self.name = QComboBox(), QLineEdit(), QLineEdit()
        self.in_text, self.ahead = CheckBox(), CheckBox()
        self.sources, self.menu = QPushButton(), QMenu(self)
        self.shortest, self.longest = NumberBox(), NumberBox()
        self.labels = tuple(PlainLabel() for _ in range(5))
        self.least, self.most, self.unknown = PlainLabel(), PlainLabel(), PlainLabel(wordWrap=True)
        self.sources.setProperty("choice", True)  # its text stands at the left, as in a box
        self.words.setMaxLength(MOST_WORDS)
        self.name.setMaxLength(LONGEST_NAME)
        self.sources.setMenu(self.menu)
        for box in (self.shortest, self.longest):
            box.setRange(0, LONGEST)
            box.setSingleStep(50)
            box.setGroupSeparatorShown(True)
        lengths = QWidget()
        row = FlowLayout(lengths)
        for label, box in ((self.least, self.shortest), (self.most, self.longest)):
            pair = QWidget()
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.addWidget(label)
            beside.addWidget(box)
            row.addWidget(pair)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields = (self.effect, self.words, self.sources, lengths, self.name)
        for label, field in zip(self.labels, fields, strict=True):
            label.setBuddy(self.shortest if field is lengths else field)
            form.addRow(label, field)
            if field is self.words:
                form.addRow(self.in_text)
            elif field is lengths:
                form.addRow(self.unknown)
        form.addRow(self.ahead)
        self.effect.activated.connect(self._change)
        for line in (self.words, self.name):
            line.textEdited.connect(self._change)
        for check in (self.in_text, self.ahead):
            check.clicked.connect(self._change)
        for box in (self.shortest, self.longest):
            box.valueChanged.connect(self._change)
        self.retranslate()

    @property
    def rule(self) -> Rule:
        """The rule as the form has it now."""
        return self._rule

    def fill(self, rule: Rule, sources: Sequence[Source]) -> None:
        """Show a rule, with these sources to choose from."""
        self._is_filling = True
        self._rule = rule
        self._names = {one.id: one.title for one in sources}
        self.effect.setCurrentIndex(self.effect.findData(rule.effect))
        for line, text in ((self.words, rule.words), (self.name, rule.name)):
            if line.text() != text:
                line.setText(text)
        self.in_text.setChecked(rule.in_text)
        self.ahead.setChecked(rule.ahead)
        self.shortest.setValue(rule.shortest)
        self.longest.setValue(rule.longest)
        self.menu.clear()
        for one in sources:
            action = self.menu.addAction(one.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.id in rule.sources)
            action.setData(one.id)
            action.triggered.connect(self._change)
        self._is_filling = False
        self._show()

    def _change(self, *_: object) -> None:
        if self._is_filling:
            return
        chosen = [action.data() for action in self.menu.actions() if action.isChecked()]
        effect = Effect(self.effect.currentData())
        self._rule = replace(
            self._rule,
            effect=effect,
            words=self.words.text(),
            name=self.name.text(),
            in_text=self.in_text.isChecked(),
            sources=tuple(chosen),
            shortest=self.shortest.value(),
            longest=self.longest.value(),
            ahead=self.ahead.isChecked() and effect is Effect.COLLECT,
        )
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Say for which sources it is, and offer only what the effect allows."""
        self.ahead.setEnabled(self._rule.effect is Effect.COLLECT)
        self.unknown.setVisible(bool(self._rule.shortest or self._rule.longest))
        chosen = [self._names[number] for number in self._rule.sources if number in self._names]
        if not chosen:
            words = self.tr("All sources")
        elif len(chosen) == 1:
            words = chosen[0]
        else:
            words = self.tr("%n source(s)", "", len(chosen))
        self.sources.setText(words.replace("&", "&&"))
        self.sources.setAccessibleName(f"{plain(self.labels[2].text())} {words}")

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        said = (
            self.tr("&What it does:"), self.tr("W&ords:"), self.tr("&Sources:"), self.tr("&Length:"),
            self.tr("Na&me:"),
        )  # fmt: skip
        for label, words in zip(self.labels, said, strict=True):
            label.setText(words)
        for field, words in zip((self.effect, self.words, self.name), (said[0], said[1], said[4]), strict=True):
            field.setAccessibleName(plain(words))
        chosen = self.effect.currentData()
        self.effect.clear()
        for effect in Effect:
            self.effect.addItem(effect_in_words(effect), effect)
        self.effect.setCurrentIndex(max(0, self.effect.findData(chosen)))
        self.words.setPlaceholderText(self.tr("For example: beras, harga gabah, panen*"))
        self.words.setToolTip(
            self.tr("One of them is enough. Commas separate; words without one between are a phrase; * is any ending.")
        )
        self.in_text.setText(self.tr("in the te&xt, too, not in titles alone"))
        self.ahead.setText(self.tr("Read what it collects a&head"))
        self.name.setPlaceholderText(self.tr("The words, if you give none"))
        self.least.setText(self.tr("at least"))
        self.most.setText(self.tr("at most"))
        self.unknown.setText(
            self.tr("The length is often unknown before an article is read: such an article has every length.")
        )
        for box, words in (
            (self.shortest, self.tr("At least so many words")),
            (self.longest, self.tr("At most so many words")),
        ):
            box.setSpecialValueText(self.tr("any length"))
            box.setSuffix(self.tr(" words"))
            box.setAccessibleName(words)
            box.setToolTip(words)
        self._show()
