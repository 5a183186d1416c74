"""A window as a reader has it, with a translator that says everything in capitals."""

from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.base.services import services
from gui.base.stores.session_store import SessionStore
from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Jobs
from gui.main_window import MainWindow
from tests.fakes import UpperCaser
from translation import paths

TEXT = """Jembatan Dibangun

Pemerintah membangun jembatan baru di desa itu. Warga senang dengan kabar itu.

Biayanya Rp 4,7 miliar. Pembangunan dimulai bulan depan dan selesai tahun depan.

Warga berharap jembatan itu segera dapat dipakai. Mereka sudah menunggu lama.
"""


def window(qtbot, *, model=UpperCaser, **settings):
    """A window that is shown, with nothing open in it."""
    languages.install(QApplication.instance(), "en")
    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(**{"welcomed": True, "stack_when_narrow": False, **settings})
    settings_store.store()  # a command reads the file
    made = MainWindow(services(Jobs(), settings_store, SessionStore(paths.session_file()), open_model=model))
    made.furnish()
    qtbot.addWidget(made, before_close_func=lambda window: window.close())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.tabs.shown.view.setFocus()
    qtbot.wait(1)  # the menus' keys count when the window has seen them
    return made


def settled(qtbot, made):
    """Wait until the shown tab has nothing more to come."""
    qtbot.waitUntil(lambda: made.tabs.shown.article is not None and not made.tabs.shown.busy)
    return made.tabs.shown


def read(qtbot, made, text=TEXT):
    """Read a text in it to its end; the tab."""
    made.open(text.encode())
    return settled(qtbot, made)
