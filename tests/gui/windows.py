"""A window as a reader has it, with a translator that says everything in capitals."""

from PySide6.QtWidgets import QApplication

from gui import languages
from gui.jobs import Jobs
from gui.main_window import MainWindow
from gui.session_keeper import SessionKeeper
from gui.settings_keeper import SettingsKeeper
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
    keeper = SettingsKeeper(paths.settings_file())
    keeper.change(**{"welcomed": True, **settings})
    made = MainWindow(Jobs(), keeper, SessionKeeper(paths.session_file()), model)
    qtbot.addWidget(made, before_close_func=lambda window: window.close())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.tabs.shown.view.setFocus()
    made.actions_made.check(keeper.now)
    qtbot.wait(1)  # the menus' keys count when the window has seen them
    return made


def settled(qtbot, made, timeout=20000):
    """Wait until the shown tab has nothing more to come."""
    qtbot.waitUntil(lambda: made.tabs.shown.article is not None and not made.tabs.shown.busy, timeout=timeout)
    return made.tabs.shown


def read(qtbot, made, text=TEXT):
    """Read a text in it to its end; the tab."""
    made.open(text.encode())
    return settled(qtbot, made)
