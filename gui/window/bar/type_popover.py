"""Type and colours at hand: what is changed here is seen at once in the article behind it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QPushButton, QSlider, QWidget

from gui.base import languages
from gui.base.controls.check_box import CheckBox
from gui.base.plain_text import PlainLabel
from gui.base.stores.settings_store import SettingsStore
from gui.theme import fonts
from gui.theme.metrics import GAP, NARROW, WIDE
from gui.theme.themes import colours
from gui.window.bar.bar_button import BarButton, Segments
from translation.settings import LIMITS, Settings, Theme

SWATCH = QSize(36, 24)
SLIDERS = {"line_spacing": (100, 200, 5), "line_length": (40, 90, 2)}  # the least, the most, a step
THEMES = tuple(Theme)


class TypePopover(QFrame):
    """Size, typeface, spacing and colours. It goes when something else is clicked, and with Esc."""

    def __init__(self, settings_store: SettingsStore, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._settings_store, self._actions = settings_store, actions
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.smaller, self.larger = BarButton("remove"), BarButton("add")
        self.smaller.follow(actions["smaller"])
        self.larger.follow(actions["larger"])
        self.size_now = PlainLabel()
        self.size_now.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.family = QComboBox()
        self.family.activated.connect(lambda number: self._change(font_family=self.family.itemData(number)))
        self.sliders = {name: self._slider(name) for name in SLIDERS}
        self.themes = Segments(("contrast",) * len(THEMES))
        self.themes.follow([actions[f"theme_{theme}"] for theme in THEMES])
        self.stacked = CheckBox()
        self.stacked.clicked.connect(lambda on: self._change(stack_when_narrow=on))
        self.more = QPushButton(flat=True, autoDefault=False)
        self.more.clicked.connect(self.hide)
        self.more.clicked.connect(actions["settings"].trigger)
        self.labels = [PlainLabel() for _ in range(5)]
        self._place()
        settings_store.changed.connect(self._show_settings)
        self.retranslate()

    def _place(self) -> None:
        size = QHBoxLayout()
        size.addWidget(self.smaller)
        size.addWidget(self.size_now, 1)
        size.addWidget(self.larger)
        grid = QGridLayout(self)
        grid.setContentsMargins(WIDE, WIDE, WIDE, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(NARROW)
        parts: tuple[QWidget, ...] = (self.family, *self.sliders.values(), self.themes)
        grid.addWidget(self.labels[0], 0, 0)
        grid.addLayout(size, 0, 1)
        for row, (label, part) in enumerate(zip(self.labels[1:], parts, strict=True), 1):
            label.setBuddy(part)
            grid.addWidget(label, row, 0)
            grid.addWidget(part, row, 1)
        grid.addWidget(self.stacked, len(self.labels), 0, 1, 2)
        grid.addWidget(self.more, len(self.labels) + 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def _slider(self, name: str) -> QSlider:
        least, most, step = SLIDERS[name]
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(max(least, int(LIMITS[name][0])), most)
        slider.setSingleStep(step)
        slider.setPageStep(2 * step)
        slider.setMinimumWidth(200)
        slider.valueChanged.connect(lambda value: self._change(**{name: value}))
        return slider

    def _change(self, **settings: object) -> None:
        self._settings_store.change(**settings)

    def open_below(self, button: QWidget) -> None:
        """Appear below a button, at its right edge."""
        self._show_settings(self._settings_store.now)
        self.show()  # before it is measured: its parts get their sheet when they are shown
        self.resize(self.sizeHint())
        self.move(button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + NARROW)))
        self.smaller.setFocus()

    def _show_settings(self, settings: Settings) -> None:
        if self.family.findData(settings.font_family) < 0:
            self.family.addItem(settings.font_family, settings.font_family)
        self.family.setCurrentIndex(self.family.findData(settings.font_family))
        self.size_now.setText(
            self.tr("{points} pt").format(points=languages.locale().toString(settings.font_points, "f", 1))
        )
        for name, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.setValue(getattr(settings, name))
            slider.blockSignals(False)
        self.stacked.setChecked(settings.stack_when_narrow)
        for button, theme in zip(self.themes.buttons, THEMES, strict=True):
            button.setIcon(QIcon(self._swatch(theme)))
            button.setIconSize(SWATCH)

    def _swatch(self, theme: Theme) -> QPixmap:
        """A theme's paper and ink; the system's is half light and half dark, whichever it is now."""
        if theme is Theme.SYSTEM:
            light, dark = self._swatch(Theme.LIGHT), self._swatch(Theme.DARK)
            half = QRect(0, 0, light.width() // 2, light.height())
            painter = QPainter(dark)
            painter.drawPixmap(QRectF(0, 0, SWATCH.width() / 2, SWATCH.height()), light, QRectF(half))
            painter.end()
            return dark
        scale, chosen = self.devicePixelRatioF(), colours(theme)
        picture = QPixmap(SWATCH * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        font = QFont(list(fonts.SERIF))
        font.setPixelSize(15)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(chosen.edge))
        painter.setBrush(QColor(chosen.base))
        painter.drawRoundedRect(0, 0, SWATCH.width() - 1, SWATCH.height() - 1, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(chosen.text))
        painter.drawText(0, 0, SWATCH.width(), SWATCH.height(), Qt.AlignmentFlag.AlignCenter.value, "Aa")
        painter.end()
        return picture

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setAccessibleName(self.tr("Type and colours"))
        words = (
            self.tr("Size"),
            self.tr("Typeface"),
            self.tr("Line spacing"),
            self.tr("Line length"),
            self.tr("Colours"),
        )
        for label, said in zip(self.labels, words, strict=True):
            label.setText(said)
            if (part := label.buddy()) is not None:
                part.setAccessibleName(said)
        now = self._settings_store.now.font_family
        self.family.clear()
        for said, family in ((self.tr("Source Serif (usual)"), ""), ("Source Sans", fonts.SANS[0])):
            self.family.addItem(said, family)
        if self.family.findData(now) < 0:
            self.family.addItem(now, now)
        self.stacked.setText(self.tr("One column where there is no room for two"))
        self.more.setText(self.tr("More settings…"))
        self._show_settings(self._settings_store.now)
