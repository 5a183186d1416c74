"""The models' window, with real tiny packages from an index on loopback: found, fetched, paused, chosen, removed."""

import re

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTreeWidget

from gui.base import languages
from gui.base.stores.settings_store import SettingsStore
from gui.models.compare_dialog import CompareDialog
from gui.models.dialog import ModelsDialog
from gui.models.licence_dialog import LicenceDialog
from gui.models.model_card import STATE
from gui.models.transfer import State
from tests.crafted_model import crafted, far_attention
from tests.engine.models.offers.model_server import Package, checksum, entry, index
from tests.faulty_server import Answer, FaultyServer
from tests.tiny_models import make_model
from tests.tiny_package import make_archive, make_package
from translation import paths
from translation.engine.models import speed
from translation.engine.models.offers import fetching, fit
from translation.engine.models.offers.catalogue import catalogue
from translation.engine.models.offers.downloads import unfinished
from translation.engine.models.offers.index import Offer
from translation.engine.models.packages import Origin, choose, installed, remove
from translation.network.client import Network
from translation.settings import network_of

PARAGRAPH = "Polisi menutup jalan karena banjir."
KNOWN = "These are the models that Dwibaca knows. Argos packages have not been looked up yet."
SUITS = "For this computer, the best first"
OFFICIAL = "Indonesian to English 1.0"
ETAG = (("ETag", '"one"'),)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(speed, "LONG_ENOUGH", 0.0)
    monkeypatch.setattr(fetching, "TRIES", 1)
    monkeypatch.setattr(fit, "LONG", 1e9)  # whatever else this machine does meanwhile


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """The bytes of packages by their names on the server."""

    def bytes_of(name, **metadata):
        folder = tmp_path_factory.mktemp("packed")
        package = make_package(folder, name=name, **metadata)
        (package / "README.md").write_text('<img src="http://a.example/x.png"> <b>Tiny</b> model')
        return make_archive(package, folder / "a.argosmodel").read_bytes()

    return {
        "1.0": bytes_of("translate-id_en-1_0"),
        "1.10": bytes_of("translate-id_en-1_10", package_version="1.10"),
        "de": bytes_of("translate-de_en", from_code="de", from_name="German"),
    }


@pytest.fixture
def server(packed):
    with FaultyServer() as server:
        for name, data in packed.items():
            server[f"/{name}"] = Package(data)
        listed(server, packed, "1.0")
        yield server


def listed(server, packed, *versions):
    """Lets the index have these versions."""
    server["/index.json"] = index(
        *[entry(server.url(f"/{one}"), package_version=one, sha256=checksum(packed[one])) for one in versions]
    )


@pytest.fixture
def settings_store(qapp, server):
    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(index=server.url("/"))
    return settings_store


@pytest.fixture
def dialog(qtbot, lanes, settings_store):
    languages.install(QApplication.instance(), "en")

    def network():
        found = network_of(settings_store.now)
        return found and Network(allowed=found.allowed, pause=0.001)

    dialog = ModelsDialog(lanes, settings_store, network, lambda: PARAGRAPH)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.list.rows))
    return dialog


def click(qtbot, button):
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(dialog):
    """What the list has, in words a test can compare: names and states by group."""
    groups = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
    return {
        group.text(0): [(group.child(n).text(0), group.child(n).text(STATE)) for n in range(group.childCount())]
        for group in groups
    }


def held(dialog, origin=Origin.OWN):
    return next((row for row in dialog.list.rows if row.package is not None and row.package.origin is origin), None)


def argos(dialog):
    """The row of the first Argos package that can be downloaded."""
    return next((row for row in dialog.list.rows if isinstance(row.offer, Offer)), None)


def look(qtbot, dialog):
    """Fetches the index, and looks at the newest of it."""
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(lambda: dialog.look_button.isEnabled() and argos(dialog) is not None)
    choose_row(dialog, argos(dialog))
    qtbot.waitUntil(lambda: dialog.list.row is not None and isinstance(dialog.list.row.offer, Offer))


def install(qtbot, dialog):
    """Fetches the index, and the newest of it."""
    look(qtbot, dialog)
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: held(dialog) is not None and held(dialog).speed is not None)


def choose_row(dialog, row):
    dialog.list.choose(row.key)
    assert dialog.list.row == row


def stop_halfway(qtbot, dialog, server, packed):
    """A download that is on its way, slowly."""
    server["/1.0"] = Answer(packed["1.0"], piece=20_000, every=0.1, headers=ETAG)
    look(qtbot, dialog)
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: dialog.transfer._step.done > 60_000)


def break_off(qtbot, dialog, server, packed):
    """A download that has broken off."""
    server["/1.0"] = Package(packed["1.0"], cuts=[200_000])
    look(qtbot, dialog)
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: dialog.transfer.state is State.FAILED)


def first_offer(dialog):
    """The name, version and state of the first Argos package that can be downloaded."""
    row = argos(dialog)
    return (row.name, row.version, "download not finished" if row.begun else "") if row is not None else ("", "", "")


def test_nothing_is_fetched_until_it_is_asked_for(qtbot, dialog, server):
    qtbot.waitUntil(lambda: dialog._shelf.machine.starter > 0)
    shown = [row for rows in names(dialog).values() for row in rows]
    assert ("✓ Starter (bundled)", "in use, came with the program") in shown
    assert {name.removeprefix("★ ") for name, _ in shown} >= {model.name for model in catalogue().models}
    assert dialog.age.text() == KNOWN
    assert not dialog.details.remove.isVisible()
    assert server.asked == []
    assert not dialog.isModal()


def test_a_model_is_found_downloaded_installed_measured_and_used(qtbot, dialog, settings_store):
    look(qtbot, dialog)
    assert first_offer(dialog) == (OFFICIAL, "1.0", "")
    assert "less than an hour old" in dialog.age.text()
    with qtbot.waitSignal(dialog.models_changed):
        click(qtbot, dialog.details.install)
        assert dialog.transfer.isVisible()
        assert not dialog.from_file.isEnabled()
        assert not dialog.from_folder.isEnabled()
    assert "“Indonesian to English 1.0” is installed and translates from now on." in dialog.told.text.text()
    qtbot.waitUntil(lambda: held(dialog) is not None and held(dialog).speed is not None)
    (state,) = (state for name, state in names(dialog)[SUITS] if name.replace("★ ", "") == "✓ Indonesian to English")
    assert state.startswith("in use, installed by you")
    assert first_offer(dialog) == ("", "", "")
    assert not dialog.transfer.isVisible()
    assert settings_store.now.model == ""
    assert choose().origin is Origin.OWN


def test_what_a_package_says_of_itself_is_plain_text(qtbot, dialog):
    install(qtbot, dialog)
    choose_row(dialog, held(dialog))
    assert isinstance(dialog.details.papers, QPlainTextEdit)
    assert '<img src="http://a.example/x.png"> <b>Tiny</b> model' in dialog.details.papers.toPlainText()
    assert dialog.details.papers.isVisible()


def test_a_download_is_paused_and_goes_on(qtbot, dialog, server, packed):
    stop_halfway(qtbot, dialog, server, packed)
    assert "Downloading “Indonesian to English 1.0”: 0.1 MB of 0.4 MB (" in dialog.transfer.label.text()
    assert 0 < dialog.transfer.bar.value() < dialog.transfer.bar.maximum()
    click(qtbot, dialog.transfer.hold)
    assert dialog.transfer.state is State.PAUSED
    assert dialog.transfer.label.text().startswith("Paused: ")
    qtbot.waitUntil(lambda: first_offer(dialog)[2] == "download not finished")
    again = server["/1.0"] = Package(packed["1.0"])
    click(qtbot, dialog.transfer.hold)
    qtbot.waitUntil(lambda: held(dialog) is not None)
    assert again.sent[0] > 0
    assert unfinished() == []


def test_closing_the_window_pauses_and_the_next_one_goes_on(qtbot, dialog, server, packed):
    stop_halfway(qtbot, dialog, server, packed)
    dialog.close()
    qtbot.waitUntil(lambda: bool(unfinished()))
    again = server["/1.0"] = Package(packed["1.0"])
    dialog.show()
    qtbot.waitUntil(lambda: first_offer(dialog)[2] == "download not finished")
    choose_row(dialog, argos(dialog))
    qtbot.waitUntil(lambda: "have come" in dialog.details.facts.text())
    assert dialog.details.install.text() == "Go On &Downloading"
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: held(dialog) is not None)
    assert again.sent[0] > 0


def test_a_download_is_given_up_and_nothing_of_it_stays(qtbot, dialog, server, packed):
    stop_halfway(qtbot, dialog, server, packed)
    click(qtbot, dialog.transfer.give_up)
    assert not dialog.transfer.isVisible()
    qtbot.waitUntil(lambda: [f for f in paths.downloads().iterdir() if not f.name.startswith(".")] == [])
    qtbot.waitUntil(lambda: first_offer(dialog) == (OFFICIAL, "1.0", ""))


def test_what_has_come_can_be_removed_later(qtbot, dialog, server, packed):
    break_off(qtbot, dialog, server, packed)
    qtbot.waitUntil(lambda: first_offer(dialog)[2] != "")
    choose_row(dialog, argos(dialog))
    click(qtbot, dialog.details.remove)
    qtbot.waitUntil(lambda: first_offer(dialog) == (OFFICIAL, "1.0", ""))
    assert not dialog.transfer.isVisible()
    assert unfinished() == []


def test_a_failure_is_told_in_place_with_what_to_do_and_tried_again(qtbot, dialog, server, packed):
    server["/1.0"] = [Answer(b"", "404 Not Found"), Answer(packed["1.0"])]
    look(qtbot, dialog)
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: dialog.transfer.state is State.FAILED)
    told = dialog.transfer.label.text()
    assert "The model could not be downloaded" in told
    assert "Try again later, or install the model from a file." in told
    click(qtbot, dialog.transfer.hold)
    qtbot.waitUntil(lambda: held(dialog) is not None)
    assert not dialog.transfer.isVisible()


@pytest.mark.parametrize("answer", [Answer(b"<html>"), Answer(b"", "503 Unavailable", (("Retry-After", "99"),)), None])
def test_no_list_is_an_ordinary_state(qtbot, dialog, server, settings_store, answer):
    if answer is None:
        settings_store.change(network=False)
    else:
        server["/index.json"] = answer
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(dialog.told.isVisible)
    assert "The list of models could not be fetched" in dialog.told.text.text()
    assert dialog.look_button.isEnabled()
    assert dialog.age.text() == KNOWN
    buttons = [button.text() for button in dialog.told.findChildren(QAbstractButton)]
    assert {"Try Again", "Settings…"} <= set(buttons)


def test_the_last_list_is_shown_when_no_newer_one_comes(qtbot, dialog, server):
    look(qtbot, dialog)
    server["/index.json"] = Answer(b"{}")
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(dialog.told.isVisible)
    assert "but not a list of models" in dialog.told.text.text()
    qtbot.waitUntil(lambda: "less than an hour old" in dialog.age.text())
    assert first_offer(dialog) == (OFFICIAL, "1.0", "")


def test_an_update_is_offered_and_takes_the_old_ones_place(qtbot, dialog, server, packed):
    install(qtbot, dialog)
    listed(server, packed, "1.10")
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(lambda: held(dialog).update is not None)
    choose_row(dialog, held(dialog))
    assert any("update to 1.10" in state for _, state in names(dialog)[SUITS])
    assert dialog.details.install.text() == "&Update"
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: held(dialog) is not None and held(dialog).package.version == "1.10")
    assert [package.version for package in installed() if package.origin is Origin.OWN] == ["1.10"]


def test_a_model_is_chosen(qtbot, dialog, settings_store):
    install(qtbot, dialog)
    choose_row(dialog, held(dialog, Origin.BUNDLED))
    with qtbot.waitSignal(dialog.models_changed):
        click(qtbot, dialog.details.use)
    assert settings_store.now.model == held(dialog, Origin.BUNDLED).package.name
    qtbot.waitUntil(lambda: held(dialog, Origin.BUNDLED).used)
    assert not dialog.details.use.isEnabled()


def test_a_model_is_removed_and_brought_back(qtbot, dialog, settings_store):
    install(qtbot, dialog)
    package = held(dialog).package
    settings_store.change(model=package.name)
    for _ in range(2):
        choose_row(dialog, held(dialog))
        click(qtbot, dialog.details.remove)
        qtbot.waitUntil(lambda: held(dialog) is None)
        assert settings_store.now.model == "", "what was chosen is gone"
        assert "is removed" in dialog.told.text.text()
        undo = next(
            one for one in dialog.told.findChildren(QAbstractButton) if one.text() == "Undo" and one.isVisible()
        )
        click(qtbot, undo)
        qtbot.waitUntil(lambda: held(dialog) is not None)
        assert settings_store.now.model == package.name
    choose_row(dialog, held(dialog))
    click(qtbot, dialog.details.remove)
    qtbot.waitUntil(lambda: held(dialog) is None)
    dialog.close()
    qtbot.waitUntil(lambda: [file.name for file in paths.own_packages().iterdir()] == [".lock"])


def test_a_damaged_folder_is_shown_and_removed(qtbot, dialog):
    (paths.own_packages() / "broken").mkdir(parents=True)
    dialog.look_around()
    qtbot.waitUntil(lambda: "Damaged" in names(dialog))
    dialog.list.choose("broken")
    assert "neither a model.bin nor a metadata.json" in dialog.details.facts.text()
    click(qtbot, dialog.details.remove)
    qtbot.waitUntil(lambda: "Damaged" not in names(dialog))


def test_a_model_is_measured_when_asked(qtbot, dialog):
    click(qtbot, dialog.details.measure)
    qtbot.waitUntil(lambda: held(dialog, Origin.BUNDLED).speed is not None)
    assert "words/s" in dialog.details.facts.text()


def drop(dialog, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(event)


def test_a_file_is_dropped_on_it_and_installed(qtbot, dialog, packed, tmp_path):
    file = tmp_path / "a.argosmodel"
    file.write_bytes(packed["1.0"])
    drop(dialog, tmp_path / "picture.png", file)
    qtbot.waitUntil(lambda: held(dialog) is not None)


def test_a_file_for_another_pair_is_refused_with_a_sentence(qtbot, dialog, packed, tmp_path):
    file = tmp_path / "de.argosmodel"
    file.write_bytes(packed["de"])
    drop(dialog, file)
    qtbot.waitUntil(lambda: dialog.transfer.state is State.FAILED)
    assert "is from German (de) to English (en), not from Indonesian" in dialog.transfer.label.text()
    click(qtbot, dialog.transfer.give_up)
    assert not dialog.transfer.isVisible()
    assert held(dialog) is None


def test_a_file_that_ends_the_process_that_loads_it_is_told_as_damaged(qtbot, dialog, tmp_path):
    package = crafted(make_package(tmp_path, name="translate-id_en-1_0"), far_attention)
    drop(dialog, make_archive(package, tmp_path / "a.argosmodel"))
    qtbot.waitUntil(lambda: dialog.transfer.state is State.FAILED)
    assert "is damaged: loading its model ended the process" in dialog.transfer.label.text()
    assert held(dialog) is None


def test_one_at_a_time(qtbot, dialog, server, packed, tmp_path):
    stop_halfway(qtbot, dialog, server, packed)
    drop(dialog, tmp_path / "a.argosmodel")
    assert "is on its way" in dialog.told.text.text()
    assert dialog.transfer.name == "Indonesian to English 1.0"


def test_two_models_are_compared_on_a_paragraph(qtbot, dialog):
    install(qtbot, dialog)
    click(qtbot, dialog.compare)
    compare = dialog.findChild(CompareDialog)
    assert compare.text.toPlainText() == PARAGRAPH
    assert [box.currentText().partition(" ")[0] for box in compare.models] == ["Indonesian", "Starter"]
    click(qtbot, compare.go)
    qtbot.waitUntil(lambda: compare.taken[1].text() != "")
    assert compare.results[0].toPlainText() == "Police closed road because flood."
    assert compare.results[1].toPlainText() not in ("", compare.results[0].toPlainText())
    assert compare.taken[0].text().endswith(" s")
    compare.text.clear()
    assert not compare.go.isEnabled()


def test_a_model_that_is_gone_by_now_is_told_in_the_comparison(qtbot, dialog):
    install(qtbot, dialog)
    click(qtbot, dialog.compare)
    compare = dialog.findChild(CompareDialog)
    remove("Indonesian to English 1.0").let_go()
    click(qtbot, compare.go)
    qtbot.waitUntil(compare.told.isVisible)
    assert "There is no such translation model" in compare.told.text.text()
    assert not compare.busy.isVisible()


def test_return_in_the_list_does_what_is_offered(qtbot, dialog, settings_store):
    look(qtbot, dialog)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held(dialog) is not None)
    choose_row(dialog, held(dialog, Origin.BUNDLED))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert settings_store.now.model.startswith("Starter")


def test_everything_in_it_has_a_name_and_can_be_reached_by_keyboard(qtbot, dialog, server, packed):
    break_off(qtbot, dialog, server, packed)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    wanted = {
        child
        for kind in (QAbstractButton, QPlainTextEdit, QTreeWidget)
        for child in dialog.findChildren(kind)
        if child.isVisible() and child.isEnabled() and child.metaObject().className() != "QToolButton"
    }
    reached = set()
    for _ in range(2 * len(wanted) + 10):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()
    for control in (*wanted, dialog.transfer.bar):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control


def test_it_says_itself_anew_in_another_language(qtbot, dialog, server, packed):
    break_off(qtbot, dialog, server, packed)

    def said():
        buttons = [button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
        headers = [dialog.list.headerItem().text(column) for column in range(7)]
        groups = [dialog.list.topLevelItem(n).text(0) for n in range(dialog.list.topLevelItemCount())]
        labels = [dialog.age.text(), dialog.transfer.label.text(), dialog.details.facts.text()]
        return [*labels, *filter(None, buttons), *headers, *groups]

    before = said()
    languages.install(QApplication.instance(), "id")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert {one for one in said() if one in before} == {"Model"}


# Models of the catalogue


@pytest.fixture(scope="module")
def nllb(tmp_path_factory):
    """The files of a tiny NLLB-200 by their names."""
    folder = make_model(tmp_path_factory.mktemp("nllb"), "nllb")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


CATALOGUE = """format = 1
bases = ["{base}"]
[licences.Reading]
commercial = false
address = "https://licence.example/"
en = "For reading only."
id = "Hanya untuk dibaca."
[[packages]]
code = "translate-id_en-starter"
relative_time = 1
scores = [{{ set = "FLORES-200 dev", bleu = 25.0 }}]
[[models]]
id = "nllb-tiny"
name = "NLLB (tiny)"
family = "nllb"
source_languages = ["id", "ms"]
licence = "Reading"
memory = 1000
relative_time = 10
scores = [{{ set = "FLORES-200 devtest", bleu = 40.0, source = "a paper" }}]
about.en = "It is tiny."
files = [
{files}
]
[[models]]
id = "huge"
name = "Huge"
family = "nllb"
source_languages = ["id"]
licence = "Reading"
memory = 9_000_000_000_000
relative_time = 9999
scores = [{{ set = "FLORES-200 devtest", bleu = 60.0, source = "a dream" }}]
files = [{{ name = "model.bin", path = "huge" }}]
"""


@pytest.fixture
def own_catalogue(server, nllb, settings_store):
    """A catalogue on the server, which the settings name: a tiny model, and one that no computer has memory for."""
    for name, data in nllb.items():
        server[f"/m/{name}"] = Package(data, etag=f'"{name}"')
    files = "\n".join(
        f'{{ name = "{name}", path = "m/{name}", size = {len(data)}, sha256 = "{checksum(data)}" }},'
        for name, data in nllb.items()
    )
    server["/models.toml"] = Answer(CATALOGUE.format(base=server.url(""), files=files).encode())
    settings_store.change(catalogue=server.url("/models.toml"))


def tiny(dialog):
    return next((row for row in dialog.list.rows if row.model is not None and row.model.id == "nllb-tiny"), None)


def look_at_tiny(qtbot, dialog):
    """Fetches the catalogue, and looks at its model."""
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(
        lambda: dialog.look_button.isEnabled() and tiny(dialog) is not None and tiny(dialog).recommended, timeout=20000
    )
    qtbot.waitUntil(lambda: tiny(dialog).seconds is not None)
    choose_row(dialog, tiny(dialog))


def licence_of(dialog):
    return next((one for one in dialog.findChildren(LicenceDialog) if one.isVisible()), None)


def accept(qtbot, dialog):
    """Asks for the download, and accepts the licence."""
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: licence_of(dialog) is not None)
    question = licence_of(dialog)
    qtbot.keyClick(question.agree, Qt.Key.Key_Space)
    click(qtbot, question.go)


def test_what_suits_the_computer_comes_first_and_the_best_is_marked_with_the_reason(qtbot, dialog, own_catalogue):
    look_at_tiny(qtbot, dialog)
    assert names(dialog)[SUITS][0] == ("★ NLLB (tiny)", "recommended")
    assert names(dialog)["Too large for this computer"] == [("Huge", "too little memory")]
    told = dialog.details.facts.text()
    for part in (
        "NLLB (tiny): Indonesian, Malay → English. It is tiny.", "Recommended: it has the best published score",
        "40.0 on FLORES-200 devtest (a paper)", "Estimated from the speed of the starter model here: about ",
        "Licence: Reading. For reading only.", "It is downloaded from 127.0.0.1.",
    ):  # fmt: skip
        assert part in told
    dialog.list.choose("huge")
    told = dialog.details.facts.text()
    assert "of which a model should take 70% at most" in told
    assert "No checksum is published for model.bin" in told


def test_a_licence_is_accepted_once_and_then_the_model_is_downloaded_and_used(
    qtbot, dialog, own_catalogue, server, settings_store
):
    look_at_tiny(qtbot, dialog)
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: licence_of(dialog) is not None)
    question = licence_of(dialog)
    assert question.heading.text() == "“NLLB (tiny)” is not for commercial use (Reading)."
    assert question.words.text() == "For reading only."
    assert not question.go.isEnabled()
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: licence_of(dialog) is None)
    assert not any(path.startswith("/m/") for path in server.paths()), "nothing is fetched before it is accepted"
    assert settings_store.now.licences == ""
    with qtbot.waitSignal(dialog.models_changed):
        accept(qtbot, dialog)
    assert settings_store.now.licences == "Reading"
    assert "“NLLB (tiny)” is installed and translates from now on." in dialog.told.text.text()
    qtbot.waitUntil(lambda: tiny(dialog).package is not None and tiny(dialog).speed is not None)
    assert ("✓ ★ NLLB (tiny)", "in use, installed by you, recommended") in names(dialog)[SUITS]
    choose_row(dialog, tiny(dialog))
    assert "Measured on this computer: " in dialog.details.facts.text()
    assert choose().catalogue_id == "nllb-tiny"
    click(qtbot, dialog.details.remove)
    qtbot.waitUntil(lambda: tiny(dialog).package is None)
    choose_row(dialog, tiny(dialog))
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: tiny(dialog).package is not None)
    assert licence_of(dialog) is None, "it was accepted before"
    dialog.close()
    qtbot.waitUntil(lambda: not list(paths.own_packages().glob(".removed*")))


def test_a_download_of_several_files_is_paused_and_goes_on(qtbot, dialog, own_catalogue, server, nllb):
    data = nllb["model.bin"]
    server["/m/model.bin"] = Answer(data, piece=20_000, every=0.1, headers=(("ETag", '"model.bin"'),))
    look_at_tiny(qtbot, dialog)
    accept(qtbot, dialog)
    qtbot.waitUntil(lambda: re.search(r", file \d of \d", dialog.transfer.label.text()) is not None)
    qtbot.waitUntil(lambda: dialog.transfer._step.done > 60_000)
    click(qtbot, dialog.transfer.hold)
    qtbot.waitUntil(lambda: tiny(dialog).begun is not None)
    server["/m/model.bin"] = Package(data, etag='"model.bin"')
    choose_row(dialog, tiny(dialog))
    qtbot.waitUntil(lambda: "have come" in dialog.details.facts.text())
    click(qtbot, dialog.details.install)
    qtbot.waitUntil(lambda: tiny(dialog).package is not None)
    assert unfinished() == []


def test_a_folder_is_added(qtbot, dialog, tmp_path):
    folder = make_model(tmp_path, "nllb")
    with qtbot.waitSignal(dialog.models_changed):
        drop(dialog, tmp_path / "picture.png", folder)
    qtbot.waitUntil(lambda: held(dialog) is not None)
    assert held(dialog).package.family == "nllb"
    assert (folder / "model.bin").is_file(), "what is installed is a copy"


def test_a_folder_that_is_no_model_is_refused_with_what_is_missing(qtbot, dialog, tmp_path):
    folder = make_model(tmp_path, "nllb")
    (folder / "sentencepiece.bpe.model").unlink()
    dialog.sources.install(folder)
    qtbot.waitUntil(lambda: dialog.transfer.state is State.FAILED)
    assert "it lacks sentencepiece.bpe.model" in dialog.transfer.label.text()


def test_the_library_is_offered_after_the_installation(qtbot, dialog):
    install(qtbot, dialog)
    (button,) = (b for b in dialog.told.findChildren(QAbstractButton) if b.text() == "Translate the Library Again…")
    with qtbot.waitSignal(dialog.library_wanted) as asked:
        click(qtbot, button)
    assert asked.args == [OFFICIAL]


def test_another_catalogue_that_does_not_come_is_told_and_the_known_one_stays(qtbot, dialog, settings_store, server):
    settings_store.change(catalogue=server.url("/none.toml"))
    click(qtbot, dialog.look_button)
    qtbot.waitUntil(dialog.told.isVisible)
    assert "The catalogue of models could not be fetched" in dialog.told.text.text()
    qtbot.waitUntil(lambda: dialog._shelf.catalogue is not None and dialog._shelf.index is not None)
    assert any(row.model is not None for row in dialog.list.rows)


def test_a_new_catalogue_is_shown_even_if_the_list_of_argos_packages_does_not_come(
    qtbot, dialog, own_catalogue, server
):
    server["/index.json"] = Answer(b"<html>")
    look_at_tiny(qtbot, dialog)
    assert "The list of models could not be fetched" in dialog.told.text.text()
    assert [row.name for row in dialog.list.rows if row.model is not None] == ["NLLB (tiny)", "Huge"]
