"""The pages of the settings: each control shows one setting and changes it at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.base import languages
from gui.base.controls.check_box import CheckBox
from gui.base.controls.spin_boxes import DecimalBox, NumberBox
from gui.base.plain_text import Heading, PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.reading.quoting import style_names
from gui.settings.preview import ReadingPreview
from translation.engine.models.packages import Package
from translation.engine.runtime.devices import Device
from translation.errors import SettingNotUsable
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle
from translation.settings import LIMITS, ReadingLayout, Settings, Theme, meant
from translation.texts import Text

USUAL_BEAM, CAREFUL_BEAM = Settings().beam, 4
TOO_LONG = (Text("It is too long."), Text("Check that it is the right text."))
SHORTEST_CHOICE = 18  # characters of a list that stay to be seen in a narrow window


class SettingsPage(QWidget):
    """A page of settings; ``names`` are the settings that it shows and restores."""

    names: tuple[str, ...] = ()

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__()
        self.settings_store = settings_store
        self._shows: list[Callable[[Settings], None]] = []
        self.sources: dict[str, str] = {}  # the English of each text that was set
        self._calm = _WheelGuard(self)
        self._labels: dict[QWidget, QLabel] = {}
        self.whole = QVBoxLayout(self)
        self.whole.setSpacing(12)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(8)
        self.whole.addLayout(self.form)
        settings_store.changed.connect(self.show_settings)

    def tr(self, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        """A text in the window's language; its English is remembered for the search."""
        said = super().tr(sourceText, disambiguation, n)
        self.sources[said] = sourceText
        return said

    def in_every_language(self, said: str) -> list[str]:
        """A text that this page has set, in each language of the window."""
        return languages.in_every_language(type(self).__name__, self.sources[said])

    def retranslate(self) -> None:
        """Set all texts in the window's language; each page overrides this."""

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_settings(self.settings_store.now)

    def event(self, event: QEvent) -> bool:
        """Take the height for this width; a layout alone would request that for the narrowest width."""
        done = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.setMinimumHeight(max(needed, 0))
            if layout.geometry() != self.rect():  # the page grew while its layout was at work
                layout.setGeometry(self.rect())
        return done

    def begin(self) -> None:
        """Must be called at the end of a page's constructor."""
        self.retranslate()
        self.show_settings(self.settings_store.now)

    def restore(self) -> None:
        """Restore this page's defaults."""
        self.settings_store.change(**{name: getattr(Settings(), name) for name in self.names})

    def show_settings(self, settings: Settings) -> None:
        """Show these settings in the controls."""
        for show in self._shows:
            show(settings)

    def add_row(self, control: QWidget) -> None:
        """Add a control with a label before it."""
        self._labels[control] = label = PlainLabel()
        label.setBuddy(control)
        self.form.addRow(label, control)

    def head(self, control: QWidget) -> QLabel:
        """A heading above the row of a control, for what belongs together."""
        label = Heading(wordWrap=False)
        row, _ = cast("tuple[int, QFormLayout.ItemRole]", self.form.getWidgetPosition(control))
        label.setContentsMargins(0, 8 if row else 0, 0, 0)
        self.form.insertRow(row, label)
        return label

    def say(self, control: QWidget, label: str) -> None:
        """Set a control's label, which may have a mnemonic, and its accessible name."""
        self._labels[control].setText(label)
        control.setAccessibleName(plain(label))

    def note(self) -> QLabel:
        """A label for an explanation."""
        return PlainLabel(wordWrap=True)

    def explain(self, control: QWidget, note: QLabel, words: str) -> None:
        """Explain a control in a note and in its accessible description."""
        note.setText(words)
        control.setAccessibleDescription(words)

    def spin(self, name: str, box: QSpinBox | QDoubleSpinBox, step: float) -> None:
        """Bind a number field to the setting with this name."""
        least, most = LIMITS[name]
        if isinstance(box, QSpinBox):
            box.setRange(int(least), int(most))
            box.setSingleStep(int(step))
        else:
            box.setRange(least, most)
            box.setSingleStep(step)
        box.setKeyboardTracking(False)  # 12 is not meant when 120 is being typed
        self._calm.watch(box)
        box.valueChanged.connect(lambda value: self.settings_store.change(**{name: value}))
        self._shows.append(lambda settings: _quietly(box, box.setValue, getattr(settings, name)))

    def choice(self, name: str, box: QComboBox, values: Iterable[Any]) -> None:
        """Bind a list to the setting with this name; its texts are set later."""
        for value in values:
            box.addItem("", value)
        self.fit(box)
        box.activated.connect(lambda number: self.settings_store.change(**{name: box.itemData(number)}))
        self._shows.append(lambda settings: box.setCurrentIndex(box.findData(getattr(settings, name))))

    def fit(self, box: QComboBox) -> None:
        """Let a list shrink in a narrow window, and ignore the wheel without focus."""
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(SHORTEST_CHOICE)
        self._calm.watch(box)

    def text(self, name: str, field: QLineEdit, trouble: QLabel) -> None:
        """Bind a text field to the setting with this name; invalid input is reported and rejected."""

        def take() -> None:
            try:
                value = meant(name, field.text())
                self.settings_store.change(**{name: value})
            except (SettingNotUsable, ValueError) as error:
                complain(trouble, error)
                return
            trouble.hide()
            field.setText(value)

        def show(settings: Settings) -> None:
            if trouble.isHidden() and not field.hasFocus():  # what is being written is left alone
                field.setText(getattr(settings, name))

        trouble.hide()
        field.editingFinished.connect(take)
        self._shows.append(show)

    def check(self, name: str, box: QCheckBox) -> None:
        """Bind a check box to the setting with this name."""
        box.toggled.connect(lambda on: self.settings_store.change(**{name: on}))
        self._shows.append(lambda settings: _quietly(box, box.setChecked, getattr(settings, name)))


def plain(label: str) -> str:
    """A label without its mnemonic and colon."""
    return label.replace("&", "").rstrip(":")


def complain(trouble: QLabel, error: Exception) -> None:
    """Show below a field why its input is rejected."""
    said = (error.happened, error.advice) if isinstance(error, SettingNotUsable) else TOO_LONG
    trouble.setText("⚠ " + " ".join(map(in_words, said)))
    trouble.show()


def _quietly(control: QObject, act: Callable[[Any], None], value: object) -> None:
    blocker = QSignalBlocker(control)
    act(value)
    blocker.unblock()


class _WheelGuard(QObject):
    """Makes the wheel scroll the page instead of changing a control under the pointer."""

    def watch(self, control: QWidget) -> None:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class ReadingPage(SettingsPage):
    """The settings for the look of articles."""

    names = (
        "theme", "font_family", "font_points", "line_length", "line_spacing", "layout", "acronyms", "hide_english",
        "mark_words", "quote_style", "quote_languages", "stack_when_narrow",
    )  # fmt: skip

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.layout_box, self.theme, self.family = QComboBox(), QComboBox(), QComboBox()
        self.points, self.length, self.spacing = DecimalBox(), NumberBox(), NumberBox()
        self.choice("layout", self.layout_box, ReadingLayout)
        self.choice("theme", self.theme, Theme)
        self.choice("font_family", self.family, ["", *_families()])
        self.spin("font_points", self.points, 0.5)
        self.spin("line_length", self.length, 2)
        self.spin("line_spacing", self.spacing, 5)
        self.stacked = CheckBox()
        self.check("stack_when_narrow", self.stacked)
        self.add_row(self.layout_box)
        self.form.addRow(self.stacked)
        for control in (self.theme, self.family, self.points, self.length, self.spacing):
            self.add_row(control)
        self.acronyms, self.mark_words, self.hide_english = CheckBox(), CheckBox(), CheckBox()
        for name, box in (
            ("acronyms", self.acronyms),
            ("mark_words", self.mark_words),
            ("hide_english", self.hide_english),
        ):
            self.check(name, box)
            self.form.addRow(box)
        self.quote_style, self.quote_languages = QComboBox(), QComboBox()
        self.choice("quote_style", self.quote_style, QuotationStyle)
        self.choice("quote_languages", self.quote_languages, Show)
        for control in (self.quote_style, self.quote_languages):
            self.add_row(control)
        firsts = (self.layout_box, self.family, self.acronyms, self.quote_style)
        self.headings = tuple(self.head(control) for control in firsts)
        self.preview = ReadingPreview(settings_store)
        self.whole.addWidget(self.preview, 1)
        self.begin()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings, including a font that is not installed."""
        if self.family.findData(settings.font_family) < 0:
            self.family.addItem(settings.font_family, settings.font_family)
        super().show_settings(settings)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        heads = (self.tr("Appearance"), self.tr("Text"), self.tr("Help with reading"), self.tr("Quotations"))
        for heading, words in zip(self.headings, heads, strict=True):
            heading.setText(words)
        self.say(self.layout_box, self.tr("&Layout:"))
        self.say(self.theme, self.tr("&Theme:"))
        self.say(self.family, self.tr("&Font:"))
        self.say(self.points, self.tr("&Size:"))
        self.say(self.length, self.tr("Longest l&ine:"))
        self.say(self.spacing, self.tr("Line s&pacing:"))
        self.mark_words.setText(self.tr("&Mark the words that you learn in articles"))
        self.hide_english.setText(self.tr("&Hide the English until it is asked for"))
        self.stacked.setText(self.tr("&One column where there is no room for two"))
        name_entries(
            self.layout_box,
            [
                self.tr("Side by side"),
                self.tr("English below the original"),
                self.tr("Original only"),
                self.tr("English only"),
            ],
        )
        themes = [
            self.tr("As the system"),
            self.tr("Light"),
            self.tr("Dark"),
            self.tr("Sepia"),
            self.tr("High contrast"),
        ]
        name_entries(self.theme, themes)
        name_entries(self.family, [self.tr("The usual serif"), *_families()])
        self.say(self.quote_style, self.tr("&Quotations as:"))
        self.say(self.quote_languages, self.tr("Quotations i&n:"))
        name_entries(self.quote_style, list(style_names().values()))
        name_entries(self.quote_languages, [self.tr("The original"), self.tr("The English"), self.tr("Both languages")])
        self.points.setSuffix(self.tr(" pt"))
        self.length.setSuffix(self.tr(" characters"))
        self.length.setToolTip(self.tr("Of one column. Longer lines are hard to follow from one to the next."))
        self.spacing.setSuffix("%")
        self.acronyms.setText(self.tr("&Underline the acronyms that the dictionary knows"))


class TranslationPage(SettingsPage):
    """The settings for translation."""

    names = ("model", "beam", "threads", "device", "preview")

    def __init__(self, settings_store: SettingsStore, packages: "Callable[[], Sequence[Package]]") -> None:
        super().__init__(settings_store)
        self._packages = packages
        self._installed: Sequence[Package] = ()
        self.model, self.beam, self.threads = QComboBox(), QComboBox(), NumberBox()
        self.choice("model", self.model, [""])
        self.choice("beam", self.beam, [USUAL_BEAM, CAREFUL_BEAM])
        self.spin("threads", self.threads, 1)
        self.device = QComboBox()
        self.choice("device", self.device, list(Device))
        self.preview = CheckBox()
        self.check("preview", self.preview)
        self.where, self.care, self.computed, self.when = (self.note() for _ in range(4))
        self.add_row(self.model)
        self.form.addRow(self.where)
        self.add_row(self.beam)
        self.form.addRow(self.care)
        self.add_row(self.threads)
        self.add_row(self.device)
        self.form.addRow(self.computed)
        self.form.addRow(self.preview)
        self.whole.addWidget(self.when)
        self.whole.addStretch(1)
        self.begin()

    def look(self) -> None:
        """Refresh the installed models."""
        self._installed = self._packages()
        self.retranslate()
        self.show_settings(self.settings_store.now)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings, including a missing model or an unusual beam."""
        if self.model.findData(settings.model) < 0:
            self.model.addItem(self.tr("{name} (not installed)").format(name=settings.model), settings.model)
        if self.beam.findData(settings.beam) < 0:
            self.beam.addItem(self.tr("Beam of {width}").format(width=settings.beam), settings.beam)
        super().show_settings(settings)
        self.explain(self.model, self.where, self._about(settings.model))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.say(self.model, self.tr("&Model:"))
        self.say(self.beam, self.tr("&Search:"))
        self.say(self.threads, self.tr("Processor &threads:"))
        self.say(self.device, self.tr("&Computed by:"))
        self.preview.setText(self.tr("Show a grey &preview by the bundled model while a large one translates"))
        name_entries(
            self.device,
            [
                self.tr("Automatic"),
                self.tr("The processor"),
                self.tr("A graphics card"),
            ],
        )
        self.model.clear()
        self.model.addItem(self.tr("The best that is installed"), "")
        for package in self._installed:
            self.model.addItem(package.name, package.name)
        name_entries(self.beam, [self.tr("Usual"), self.tr("Careful")])
        self.explain(
            self.beam, self.care, self.tr("A careful search weighs more wordings of each sentence, and takes longer.")
        )
        self.explain(
            self.device, self.computed, self.tr("Automatic is a graphics card for large models, else the processor.")
        )
        self.threads.setSpecialValueText(self.tr("Automatic"))
        self.when.setText(
            self.tr("A change counts from the next translation on; Ctrl+Return translates an article again.")
        )

    def _about(self, name: str) -> str:
        """A description of the model of this name."""
        if not self._installed:
            return self.tr("No model is installed: articles are shown in the original alone.")
        package = next((package for package in self._installed if package.name == name), None)
        if name and package is None:
            return self.tr("This model is no longer installed. Choose another.")
        if package is None:
            return self.tr("A model that you installed is chosen before one that came with the program.")
        languages = {"id": self.tr("from Indonesian to English"), "ms": self.tr("from Malay to English")}
        origins = {
            "own": self.tr("installed by you"),
            "shared": self.tr("shared with other Argos programs"),
            "bundled": self.tr("came with the program"),
        }
        parts = (languages.get(package.source_language), origins.get(package.origin))
        return self.tr("This model: {facts}.").format(facts=", ".join(filter(None, parts)))


class LanguagePage(SettingsPage):
    """The page for the window's language."""

    names = ("language",)

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.language = QComboBox()
        self.choice("language", self.language, ["", "en", "id"])
        self.add_row(self.language)
        self.about = self.note()
        self.form.addRow(self.about)
        self.whole.addStretch(1)
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the window's language, and each language's name in itself."""
        self.say(self.language, self.tr("&Language of the window:"))
        name_entries(self.language, [self.tr("As the system"), "English", "Bahasa Indonesia"])
        self.about.setText(self.tr("It changes at once. What is read and what it is translated into stay as they are."))


def name_entries(box: QComboBox, texts: Sequence[str]) -> None:
    """Set the texts of a list's entries."""
    for number, text in enumerate(texts):
        box.setItemText(number, text)


def _families() -> list[str]:
    """The fonts suitable for text."""
    return [family for family in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(family)]
