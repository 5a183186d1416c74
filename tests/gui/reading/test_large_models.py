"""What a reader sees of a large model: how far it is loaded, what is wrong with the card; and when it goes again."""

import threading
import time
import weakref

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextDocument

from gui.base import reading_setup
from gui.base.reading_setup import CurrentSetup
from gui.base.stores.settings_store import SettingsStore
from tests.fakes import UpperCaser
from tests.gui.windows import TEXT, read, settled, window
from translation.document import SentencePair
from translation.engine.runtime.devices import Device
from translation.engine.runtime.progress import Loading
from translation.secrets.password_store import PasswordStore
from translation.texts import Text

NOTE = Text("The graphics card could not be used ({reason}), so the processor translates.", reason="no <b>driver</b>")


def test_the_status_says_how_far_the_model_is_loaded(qtbot):
    loads = (Loading("NLLB", 3, 8), Loading("NLLB", 8, 8), Loading("NLLB", 8, 8, NOTE))
    made = window(qtbot, model=lambda: UpperCaser(loads=loads))
    said, tab = [], made.tabs.shown
    tab.status_changed.connect(lambda: said.append(tab.status))
    assert read(qtbot, made) is tab
    assert "Loading the translation model NLLB: 37% …" in said
    assert "Preparing the translation model NLLB …" in said
    assert "no &lt;b&gt;driver&lt;/b&gt;" in tab.message.text.text()
    assert tab.message.isVisible()


def settings_store(qapp, tmp_path):
    return SettingsStore(tmp_path / "settings.json")


def test_a_model_is_opened_as_the_settings_say_and_goes_when_another_is_chosen(
    qapp, tmp_path, tiny_package, monkeypatch
):
    monkeypatch.setattr(reading_setup, "BETWEEN", 0.0)
    store = settings_store(qapp, tmp_path)
    store.change(model=str(tiny_package), device=Device.PROCESSOR)
    setup = CurrentSetup(store, PasswordStore())
    first = setup.now().open_model()
    assert first.translate_batch(["Banjir."])[0][0].text == "Flood."
    assert first._weights.is_loaded
    store.change(theme="dark")
    assert setup.now().open_model() is first
    store.change(device=Device.GPU)
    assert not first._weights.is_loaded
    assert setup.now().open_model() is not first


def test_a_model_that_is_translating_goes_with_its_work(qapp, tmp_path, tiny_package):
    store = settings_store(qapp, tmp_path)
    store.change(model=str(tiny_package))
    setup = CurrentSetup(store, PasswordStore())
    model = setup.now().open_model()
    model.translate_batch(["Banjir."])
    store.change(threads=2)
    assert model._weights.is_loaded
    held = weakref.ref(model._weights)
    del model
    assert held() is None


def test_an_idle_model_gives_its_memory_back(qtbot, qapp, tmp_path, tiny_package, monkeypatch):
    monkeypatch.setattr(reading_setup, "LOOK_EVERY", 10)
    monkeypatch.setattr(reading_setup, "IDLE", 0.2)
    store = settings_store(qapp, tmp_path)
    store.change(model=str(tiny_package))
    setup = CurrentSetup(store, PasswordStore())
    model = setup.now().open_model()
    model.translate_batch(["Banjir."])
    used = time.monotonic()
    qtbot.waitUntil(lambda: not model._weights.is_loaded)
    assert time.monotonic() - used > 0.15
    assert setup.now().open_model() is model
    assert model.translate_batch(["Banjir."])[0][0].text == "Flood."
    assert store.findChildren(QTimer), "it goes with the settings"


class Waiting(UpperCaser):
    """A translator that is loaded when it may be."""

    def ready(self):
        assert GATE.acquire(timeout=10)
        yield from ()


GATE = threading.Semaphore(0)


def test_a_preview_is_grey_replaced_and_no_part_of_the_document(qtbot):
    quick = UpperCaser(says=str.title, name="quick")
    made = window(qtbot, model=lambda: Waiting(preview=quick, name="large"))
    tab = made.tabs.shown
    made.open(TEXT.encode())
    qtbot.waitUntil(lambda: "Mereka Sudah Menunggu Lama." in tab.view.toPlainText())
    assert tab.status == "A preview is shown in grey until the translation is there."
    cased = QTextDocument.FindFlag.FindCaseSensitively
    preview, original = (tab.view.document().find(text, options=cased) for text in ("Mereka Sudah", "Mereka sudah"))
    assert preview.charFormat().foreground().color() != original.charFormat().foreground().color()
    assert all(pair.target is None for row in tab.document.rows for pair in row.pairs)
    assert {type(pair) for row in tab.document.rows for pair in row.pairs} == {SentencePair}
    assert tab.reading.doubtful() == []
    GATE.release()
    settled(qtbot, made)
    assert "MEREKA SUDAH MENUNGGU LAMA." in tab.view.toPlainText()
    assert "Mereka Sudah Menunggu" not in tab.view.toPlainText()
    assert tab.model == "large"


def test_a_preview_stays_grey_when_the_reader_stops(qtbot):
    made = window(qtbot, model=lambda: Waiting(preview=UpperCaser(says=str.title), name="large"))
    tab = made.tabs.shown
    made.open(TEXT.encode())
    qtbot.waitUntil(lambda: "Mereka Sudah Menunggu Lama." in tab.view.toPlainText())
    tab.stop()
    GATE.release()
    assert "Mereka Sudah Menunggu Lama." in tab.view.toPlainText()
    assert not tab.busy
    assert all(pair.target is None for row in tab.document.rows for pair in row.pairs)
