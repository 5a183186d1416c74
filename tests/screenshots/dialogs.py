"""Scenes of windows of their own: settings, sign-ins, models."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.models.dialog import ModelsDialog
from gui.models.licence_dialog import LicenceDialog
from gui.settings.dialog import SettingsDialog
from gui.settings.sign_in_dialog import SignInDialog
from tests.screenshots.stage import wait
from translation import paths
from translation.engine.models.json_cache import write_note
from translation.engine.models.offers.catalogue import as_table, catalogue
from translation.engine.models.offers.index import USUAL, kept_in
from translation.errors import SecretNotRead
from translation.secrets.password_store import SAID, Trouble
from translation.secrets.sign_ins import Hidden, SignIn, password_secret

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PAGES = ("network", "server", "translation", "glossary", "following", "browser", "privacy", "language")


def settings_page(name: str) -> "Callable[[MainWindow], QWidget | None]":
    def act(window: "MainWindow") -> QWidget | None:

        window.menu_actions["settings"].trigger()
        dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
        dialog.stack.setCurrentIndex(dialog.pages.index(getattr(dialog, name)))
        if name == "network":
            dialog.network.settings_store.change(proxy="http://ani@proxy.example:3128", allowed_hosts="nas.local")
            dialog.network.hosts.setText("nas.local http://10.0.0.7")
            dialog.network.hosts.editingFinished.emit()
        return dialog

    return act


def sign_ins(window: "MainWindow") -> QWidget | None:

    known = (SignIn("https://koran.example", "ani@surat.example"), SignIn("https://www.berita.example:8443"))
    window.services.password_store.keep_for_now("https://majalah.example", password_secret("ani", Hidden("-")))
    dialog = settings_page("sign_ins")(window)
    window.services.settings_store.change(sign_ins=known, proxy="http://ani@proxy.example:3128")
    return dialog


def sign_in(window: "MainWindow") -> QWidget | None:

    dialog = SignInDialog(parent=window)
    dialog.show()
    dialog.site.setText("koran.example")
    dialog.kind.setCurrentIndex(1)
    dialog.cookie.setText("Cookie: session=1; user=2")
    return dialog


def not_read(window: "MainWindow") -> None:

    happened, advice = SAID[Trouble.LOCKED]
    assert advice is not None
    window.show_error(SecretNotRead(happened, advice, "https://koran.example"))


def models(window: "MainWindow") -> ModelsDialog:
    """The models' window with a list that was fetched, from a page of the test's own."""

    entries = [
        {
            "package_version": version, "from_code": code, "from_name": name, "to_code": "en", "to_name": "English",
            "code": f"translate-{code}_en", "links": [f"https://models.example/{code}"], "size": 61_000_000,
        }
        for code, name, version in (("id", "Indonesian", "1.9"), ("ms", "Malay", "1.9"))
    ]  # fmt: skip
    fetched = datetime.now(UTC) - timedelta(days=3)
    write_note(kept_in(USUAL), {"address": USUAL, "fetched": fetched.isoformat(), "index": entries})
    window.menu_actions["models"].trigger()
    dialog = window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    wait(lambda: dialog.list.rows != [] and any(row.recommended and row.seconds for row in dialog.list.rows))
    dialog.list.choose_offer()
    return dialog


def licence(window: "MainWindow") -> QWidget | None:
    """The question before the first download of a model that is not for commercial use."""

    dialog = models(window)
    dialog.list.choose("nllb-200-distilled-600m-int8")
    dialog.details.install.click()
    question = dialog.findChild(LicenceDialog)
    assert isinstance(question, LicenceDialog)
    return question


def begun(window: "MainWindow") -> QWidget | None:
    """A download of several files that was paused in its largest one."""

    model = catalogue().model("nllb-200-distilled-600m-int8")
    assert model is not None
    parts = paths.downloads() / f"{model.id}.parts"
    parts.mkdir(parents=True, exist_ok=True)
    with (parts / "model.bin.part").open("wb") as file:
        file.truncate(240_000_000)  # nothing but a hole
    write_note(paths.downloads() / f"{model.id}.json", {"model": as_table(model)})
    dialog = models(window)
    dialog.list.choose(model.id)
    return dialog
