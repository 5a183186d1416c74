"""What is wrong with the places of a window's parts: texts cut off, parts over one another or out of reach."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStackedLayout,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from gui.base.plain_text import ElidedLabel

SLACK = 1  # pixels
REACHED = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QTextEdit, QAbstractSlider)
NAMED = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QTextEdit, QAbstractSlider)
COMBO = 40  # pixels of a combo box beside its text: padding and arrow
INSIDE_SPIN = 4  # pixels of a spin box's field beside its text


def faults(of: QWidget) -> list[str]:
    """All that is wrong in a window, a sentence each."""
    return [*too_large(of), *cut_off(of), *overlaps(of), *out_of_reach(of), *nameless(of)]


def shown(of: QWidget) -> list[QWidget]:
    """Every visible part, those of other windows left out, and the parts that Qt itself puts into a field."""
    parts = (one for one in of.findChildren(QWidget) if one.isVisible() and one.window() is of.window())
    return [one for one in parts if not _is_qts(one)]


def _is_qts(one: QWidget) -> bool:
    inside = one.parent()
    is_arrow = isinstance(inside, QTabBar) and isinstance(one, QToolButton)
    return is_arrow or isinstance(inside, (QLineEdit, QComboBox, QAbstractSpinBox))


def too_large(of: QWidget) -> Iterator[str]:
    """A window that does not fit its screen."""
    screen = QGuiApplication.screenAt(of.window().geometry().topLeft()) or QGuiApplication.primaryScreen()
    room, size = screen.availableSize(), of.window().size()
    if size.width() > room.width() or size.height() > room.height():
        yield f"larger than its screen: {size.width()}×{size.height()} of {room.width()}×{room.height()}"


def cut_off(of: QWidget) -> Iterator[str]:
    """Texts that have less room than they need."""
    for one in shown(of):
        if isinstance(one, ElidedLabel):
            if one.fontMetrics().horizontalAdvance(one.text()) > one.contentsRect().width() and not one.toolTip():
                yield f"elided, and nothing tells the whole: {_name(one)}"
        elif isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            if one.wordWrap():
                if one.heightForWidth(one.width()) > one.height() + SLACK or _longest_word(one) > one.width() + SLACK:
                    yield _too_small("cut off", one)
            elif not has_room(one):
                yield _too_small("cut off", one)
        elif isinstance(one, (QPushButton, QCheckBox, QRadioButton, QToolButton)) and not has_room(one):
            yield _too_small("cut off", one)
        elif isinstance(one, QComboBox):
            if one.fontMetrics().horizontalAdvance(one.currentText()) + COMBO > one.width() and not one.isEditable():
                yield f"cut off: {_name(one)} at “{one.currentText()}”"
        elif isinstance(one, QAbstractSpinBox):
            field = one.lineEdit()
            if one.fontMetrics().horizontalAdvance(field.text()) + INSIDE_SPIN > field.width():
                yield f"cut off: {_name(one)} at “{field.text()}”"
        elif isinstance(one, QGroupBox) and one.title() and one.width() < one.minimumSizeHint().width():
            yield _too_small("cut off", one)
        elif isinstance(one, QTabBar):
            yield from _cut_tabs(one)
        elif isinstance(one, QHeaderView):
            yield from _cut_headings(one)


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        rect = bar.tabRect(number)
        if not bar.rect().contains(rect) and not bar.usesScrollButtons():
            yield f"a tab out of sight: {bar.tabText(number)}"
        text = bar.fontMetrics().horizontalAdvance(bar.tabText(number).replace("&", ""))
        if text > rect.width() and not bar.tabToolTip(number):
            yield f"cut off: the tab “{bar.tabText(number)}”"


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for number in range(header.count()):
        text = str(model.headerData(number, header.orientation()) or "") if model is not None else ""
        room = header.sectionSize(number)
        if text and room and header.fontMetrics().horizontalAdvance(text) > room:
            yield f"cut off: the heading “{text}”"


def has_room(one: QWidget) -> bool:
    """Whether a part has the room that it asks for, in as many lines as it has."""
    if one.hasHeightForWidth():
        need = QSize(one.minimumSizeHint().width(), one.heightForWidth(one.width()))
    else:
        need = one.sizeHint()
    return need.width() <= one.width() + SLACK and need.height() <= one.height() + SLACK


def _longest_word(label: QLabel) -> int:
    return max(map(label.fontMetrics().horizontalAdvance, label.text().split("-")[0].split()), default=0)


def overlaps(of: QWidget) -> Iterator[str]:
    """Parts that lie side by side in a layout and over one another on the screen."""
    for parent in (of, *shown(of)):
        layout = parent.layout()
        if layout is None or isinstance(layout, QStackedLayout):
            continue
        for one, other in itertools.combinations(_laid_out(layout), 2):
            if one.geometry().intersects(other.geometry()):
                yield f"one over another: {_name(one)} and {_name(other)}"


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        part, inside = (item.widget(), item.layout()) if item is not None else (None, None)
        if part is not None and part.isVisible() and not isinstance(part, QDockWidget):
            yield part  # docks that share a place as tabs are all visible to Qt
        elif part is None and inside is not None:
            yield from _laid_out(inside)


def out_of_reach(of: QWidget) -> Iterator[str]:
    """What can be pressed or read and is outside its window or the part that it is in, and cannot be scrolled to."""
    for one in shown(of):
        if isinstance(one, QScrollArea) and one.horizontalScrollBar().maximum() > SLACK:
            yield f"scrolls sideways by {one.horizontalScrollBar().maximum()}: {_name(one)}"
        if not isinstance(one, (*REACHED, QLabel)) or isinstance(one.parent(), QAbstractScrollArea):
            continue
        outside = _outside(one, of)
        if outside:
            yield f"outside {outside}: {_name(one)}"


def _outside(one: QWidget, of: QWidget) -> str:
    rect = one.geometry()
    part = one.parentWidget()
    while part is not None:
        around = part.parentWidget()
        if isinstance(around, QAbstractScrollArea) and around.viewport() is part:
            return ""  # it can be scrolled to; sideways is another fault
        if not part.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(rect):
            return _name(part)
        if part is of:
            break
        rect, part = rect.translated(part.pos()), around
    return ""


def nameless(of: QWidget) -> Iterator[str]:
    """Buttons without words that say nothing to screen readers or to a pointer, and fields without a name."""
    from PySide6.QtGui import QAccessible

    for one in shown(of):
        if not isinstance(one, NAMED) or isinstance(one, (QScrollBar, QHeaderView)):
            continue
        if isinstance(one, QAbstractButton) and (not one.text() or _only_icon(one)) and not one.toolTip():
            yield f"an icon without a tooltip: {_name(one)}"
        interface = QAccessible.queryAccessibleInterface(one)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            yield f"without a name for screen readers: {_name(one)}"


def _only_icon(one: QAbstractButton) -> bool:
    from PySide6.QtCore import Qt

    icon_only = isinstance(one, QToolButton) and one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return icon_only and not one.icon().isNull()


def _too_small(what: str, one: QWidget) -> str:
    need = one.sizeHint()
    return f"{what}: {_name(one)} has {one.width()}×{one.height()} of {need.width()}×{need.height()}"


def _name(one: QWidget) -> str:
    said = one.text() if isinstance(one, (QLabel, QAbstractButton)) else ""
    said = one.title() if isinstance(one, QGroupBox) else said
    said = said or one.accessibleName() or one.objectName()
    above = one.parentWidget()
    kind = one.metaObject().className()
    if not said and above is not None:
        kind = f"{kind} in {above.metaObject().className()} {above.objectName() or above.accessibleName()}".strip()
    return f"{kind} “{said[:60]}”" if said else kind
