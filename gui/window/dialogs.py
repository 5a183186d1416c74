"""The dialogs around the reading, each made when it is asked for, with what it needs to know."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from gui.base.settings_store import SettingsStore
from translation.document import BilingualDocument

if TYPE_CHECKING:
    from gui.library.dock import LibraryDock
    from gui.main_window import MainWindow
    from gui.reading.reading_tab import ReadingTab
    from gui.window.actions import Actions
    from gui.window.welcome import Welcome


def show_settings(
    window: "MainWindow", settings_store: SettingsStore, forget: Callable[..., None], page: str = ""
) -> None:
    """The settings beside the window, at a ``page`` of them; what is changed there is seen at once."""
    from gui.settings.dialog import SettingsDialog
    from translation.engine.models.packages import installed

    if not _is_open(window, SettingsDialog):
        dialog = SettingsDialog(settings_store, installed, window.jobs, window.password_store, window)
        dialog.recents_cleared.connect(lambda: forget(recent=True))
        dialog.tabs_forgotten.connect(lambda: forget(tabs=True))
        _show(dialog)
    if page:
        next(dialog for dialog in window.findChildren(SettingsDialog) if dialog.isVisible()).turn_to(page)


def show_models(
    window: "MainWindow", settings_store: SettingsStore, *, look: bool = False, file: Path | None = None
) -> None:
    """The models beside the window. With ``look`` the list of what can be had is fetched; a ``file`` is installed."""
    from gui.models.dialog import ModelsDialog

    if not _is_open(window, ModelsDialog):
        dialog = ModelsDialog(
            window.jobs, settings_store, lambda: window.reading_setup().network, window.paragraph, window
        )
        dialog.models_changed.connect(window.models_changed)
        dialog.settings_wanted.connect(lambda: show_settings(window, settings_store, window.forget))
        _show(dialog)
    shown = next(dialog for dialog in window.findChildren(ModelsDialog) if dialog.isVisible())
    if look:
        shown.look_for_models()
    if file is not None:
        shown.install_file(file)


def show_shortcuts(window: QWidget, actions: "Actions") -> None:
    """All keys, to be looked through."""
    from gui.help.shortcuts_dialog import ShortcutsDialog

    if not _is_open(window, ShortcutsDialog):
        _show(ShortcutsDialog(actions.shortcuts, window))


def show_manual(window: QWidget) -> None:
    """Show the manual."""
    from gui.help.manual_dialog import ManualDialog
    from translation import paths

    if not _is_open(window, ManualDialog):
        _show(ManualDialog(paths.manual(), window))


def show_about(window: QWidget, model: str) -> None:
    """Show the About dialog."""
    from gui.help.about_dialog import AboutDialog

    if not _is_open(window, AboutDialog):
        _show(AboutDialog(model, window))


def show_export(window: "MainWindow", tab: "ReadingTab", settings_store: SettingsStore) -> None:
    """The article of a tab on its way into a file."""
    from gui.exporting.dialog import ExportDialog

    if (document := tab.document) is not None:
        _show(ExportDialog([document], tab.pictures.finder(), window.jobs, settings_store, window))


def show_export_of(window: "MainWindow", numbers: Sequence[int], settings_store: SettingsStore) -> None:
    """Articles of the library on their way into one file."""
    from gui.exporting.dialog import ExportDialog

    def show(documents: list[BilingualDocument]) -> None:
        if documents:
            pictures = partial(window.library_writer.pictures, numbers)
            _show(ExportDialog(documents, pictures, window.jobs, settings_store, window))

    window.library_writer.documents(numbers, show)


def print_article(window: "MainWindow", tab: "ReadingTab", settings_store: SettingsStore) -> None:
    """The article of a tab on its way to a printer, in the layout of the last export."""
    from gui.exporting.dialog import options_of
    from gui.exporting.printing import Printing

    if (document := tab.document) is not None:
        printing = Printing(document, options_of(settings_store.now), tab.pictures.finder(), window.jobs, window)
        printing.failed.connect(tab.show_error)
        printing.ask()


def make_library(window: "MainWindow", settings_store: SettingsStore) -> "LibraryDock":
    """The library's dock at the side of the window."""
    from gui.library.dock import LibraryDock

    dock = LibraryDock(window.library_queue, window.reading_setup, window)
    dock.panel.export_wanted.connect(lambda numbers: show_export_of(window, numbers, settings_store))
    dock.panel.open_wanted.connect(window.open_kept)
    dock.panel.articles_changed.connect(window.tabs.read_again)
    dock.panel.trouble.connect(window.show_error)
    dock.shut.connect(lambda: settings_store.change(library_shown=False))
    return dock


def make_welcome(window: "MainWindow", settings_store: SettingsStore) -> "Welcome":
    """The welcome panel of the first start, until it is dismissed."""
    from gui.window.welcome import Welcome
    from translation.engine.models.packages import Origin, choose
    from translation.errors import ReaderError

    welcome = Welcome()

    def tell_model() -> None:
        try:
            package = choose(settings_store.now.model)
        except ReaderError:  # none, or the one that was chosen is damaged
            welcome.set_model("", bundled=False)
        else:
            welcome.set_model(package.name, bundled=package.origin is Origin.BUNDLED)

    tell_model()
    window.better_model.looked.connect(lambda: None if welcome.isHidden() else tell_model())
    welcome.models_wanted.connect(lambda: show_models(window, settings_store, look=True))
    welcome.open_wanted.connect(window.commands.choose_file)
    welcome.paste_wanted.connect(window.address.paste)
    welcome.dismissed.connect(welcome.hide)
    welcome.dismissed.connect(lambda: settings_store.change(welcomed=True))
    return welcome


def _is_open(window: QWidget, kind: type[QDialog]) -> bool:
    """True if such a dialog is open already; it is then brought to the front."""
    dialog = window.findChild(kind)
    if dialog is None or not dialog.isVisible():
        return False
    dialog.raise_()
    dialog.activateWindow()
    return True


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
