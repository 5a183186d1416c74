"""What is wrong with a dialog: keys that lead to two places, texts that are cut off. Run by itself, it checks them all.

Qt takes a scale at the start only, so the check at twice the size is a process of its own.
"""

import gc
import inspect
import json
import re
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from tests.screenshots.geometry import has_room

SLACK = 1  # pixels
PATIENCE = 5  # seconds
OFFER = re.compile(
    r"(?<!addAction)\(self\.tr\(\"([^\"]+)\"\), (?:lambda|self\.(?!tr\())"
)  # the words of a choice and what it does


def pages(dialog):
    """Turn to each page of a dialog, one after the other; once where it has none."""
    tabs = dialog.findChild(QTabWidget) or getattr(dialog, "stack", None)
    if tabs is None:
        yield 0
        return
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        QApplication.processEvents()
        yield number


def shown(widget):
    """Every visible widget in it, those of other windows left out."""
    return [one for one in widget.findChildren(QWidget) if one.isVisible() and one.window() is widget]


def mnemonic(text):
    """The letter that Alt leads to; ``""`` without one."""
    at = text.replace("&&", "\0\0").find("&")
    return text[at + 1].lower() if 0 <= at < len(text) - 1 else ""


def clashes(widget, more=()):
    """Letters that lead to more than one place, each with its texts."""
    texts = list(more)
    for one in shown(widget):
        if isinstance(one, QTabBar):
            texts += [one.tabText(number) for number in range(one.count())]
        elif isinstance(one, QGroupBox):
            texts.append(one.title())
        elif isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None):
            texts.append(one.text())
    counted = Counter(filter(None, map(mnemonic, texts)))
    return [(key, [text for text in texts if mnemonic(text) == key]) for key, count in counted.items() if count > 1]


def offers(dialog):
    """The buttons that messages in a dialog have: each comes alone, beside what is there always."""
    found = {}
    for one in (dialog, *dialog.findChildren(QWidget)):
        if type(one).__module__.startswith("gui."):
            for words in OFFER.findall(inspect.getsource(type(one))):
                found[QApplication.translate(type(one).__name__, words)] = None
    return list(found)


def cut_off(widget):
    """Texts that have less room than they need: of labels, buttons and the like."""
    found = []
    for one in shown(widget):
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            lines = one.wordWrap() and one.hasHeightForWidth()
            need = one.heightForWidth(one.width()) if lines else one.sizeHint().height()
            narrow = not one.wordWrap() and one.sizeHint().width() > one.width() + SLACK
            if narrow or need > one.height() + SLACK:
                found.append(one.text())
        elif isinstance(one, (QPushButton, QCheckBox, QRadioButton, QToolButton)) and one.text():
            found += [one.text()] * (not has_room(one))
    visible = widget.rect()
    for one in shown(widget):  # and nothing is outside, unless it can be scrolled to
        if isinstance(one, (QLabel, QPushButton, QCheckBox)) and one.text():
            parent, scrolled = one.parentWidget(), False
            while parent is not None and parent is not widget:
                scrolled = scrolled or isinstance(parent, QScrollArea)
                parent = parent.parentWidget()
            where = one.rect().translated(one.mapTo(widget, one.rect().topLeft()))
            if not scrolled and not visible.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(where):
                found.append(f"outside: {one.text()}")
    return found


def main():
    """Check every dialog in each language; prints what is cut off as JSON."""
    import os

    with tempfile.TemporaryDirectory(prefix="dwibaca-") as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        print(json.dumps(_check(), ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)  # there is nothing to be kept


def _check():
    from gui.base import languages
    from gui.base.services import services
    from gui.base.stores.session_store import SessionStore
    from gui.base.stores.settings_store import SettingsStore
    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from tests.gui.every_dialog import DIALOGS
    from translation import paths

    gc.disable()  # a collection in a worker would delete dialogs there
    application = QApplication([])
    window = MainWindow(services(Jobs(), SettingsStore(paths.settings_file()), SessionStore(Path("session"))))
    window.furnish()
    found = {}
    for language in languages.LANGUAGES:
        languages.install(application, language)
        for name, make in DIALOGS.items():
            dialog = make(window)
            dialog.show()
            for page in pages(dialog):
                if wrong := _after_a_while(dialog):
                    found[f"{name} {language} {page}"] = wrong
            with suppress(RuntimeError):
                dialog.close()
    return found


def _after_a_while(dialog):
    """What stays cut off: what comes later is laid out later."""
    until = time.monotonic() + PATIENCE
    QApplication.processEvents()
    while (wrong := cut_off(dialog)) and time.monotonic() < until:
        QTest.qWait(20)
    return wrong


if __name__ == "__main__":
    main()
