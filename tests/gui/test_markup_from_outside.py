"""What pages, packages and readers call things is shown letter by letter: nowhere does Qt take it for markup.

An ``<img>`` in a title would be loaded from the disk or the network when a pointer rests on it.
"""

import ast
import contextlib
from datetime import UTC, datetime
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from gui.base import languages
from gui.base.plain_text import JOINER, PlainLabel, unformatted
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.my_words_store import MyWordsStore
from gui.base.stores.settings_store import SettingsStore
from gui.library.dialogs import TagDialog
from gui.library.versions_dialog import VersionsDialog
from gui.messages.details_dialog import DetailsDialog
from gui.reading.extraction_dialog import ExtractionDialog
from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.edit_dialog import EditDialog
from gui.settings.dialog import SettingsDialog
from gui.settings.sign_in_dialog import PasswordDialog
from gui.settings.term_dialog import TermDialog
from gui.words.card.card_text import as_html
from gui.words.mine.dialog import MyWordsDialog
from gui.words.mine.review_dialog import ReviewDialog
from gui.words.mine.word_dialog import WordDialog
from tests.conftest import ROOT
from tests.gui.windows import settled, window
from tests.library.documents import document
from tests.tiny_package import make_package
from translation import paths
from translation.document import Article, Block, Kind, SentencePair
from translation.errors import PageNotLoaded
from translation.library import marks
from translation.library.articles import save
from translation.library.storage import store
from translation.library.versions import Version
from translation.library.vocabulary.my_words import add_word
from translation.palette import LIGHT
from translation.secrets.password_store import PasswordStore
from translation.texts import Text
from translation.words.dictionary import Name
from translation.words.glossary import Term, write_glossary
from translation.words.lookup import LookUp, Meaning
from translation.words.own.my_words import MyWord

EVIL = '<img src="file:///nowhere.png"><b>tebal</b>'
SENTENCE = f"Warga {EVIL} membangun jembatan baru di desa itu sejak bulan lalu. "
# These escape all they are given; the manual is our own.
SHOWN_AS_MARKUP = {"message_bar.py", "quoting.py", "transfer.py", "card.py", "plain_text.py", "manual_dialog.py"}


def page():
    evil = escape(EVIL)
    return f"""<!DOCTYPE html><html lang="id"><head><title>{evil} judul yang panjang</title>
        <meta property="og:title" content="{evil} judul yang panjang"><meta property="og:site_name" content="{evil}">
        <meta name="author" content="{evil}"><meta name="editor" content="{evil}">
        <link rel="canonical" href="https://contoh.example/{evil}"></head><body><article><h1>{evil} judul yang panjang</h1>
        <figure><img src="https://contoh.example/a.jpg"><figcaption>{evil} {evil}</figcaption></figure>
        <p>{escape(SENTENCE) * 4}</p><h2>{evil}</h2><p>{escape(SENTENCE) * 4}</p><blockquote>{escape(SENTENCE)}</blockquote>
        <ul><li>{escape(SENTENCE)}</li></ul></article></body></html>"""


def looked_at(top: QWidget) -> int:
    """Look at every widget below one, at every row of its views and every action of its menus; how many texts there were."""
    texts = 0
    for widget in [top, *top.findChildren(QWidget)]:
        where = f"{type(widget).__name__} in {type(top).__name__}"
        if isinstance(widget, QLabel):
            texts += 1
            if widget.textFormat() is Qt.TextFormat.RichText:
                assert "<img" not in widget.text(), where
                assert JOINER not in widget.text()
            elif widget.textFormat() is not Qt.TextFormat.PlainText:
                assert not RichText.mightBeRichText(widget.text()), where
        if isinstance(widget, QMessageBox):
            assert widget.textFormat() is Qt.TextFormat.PlainText, where
        for said in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
            assert not RichText.mightBeRichText(said), f"{where}: {said}"
        if isinstance(widget, QTabWidget):
            for number in range(widget.count()):
                texts += 1
                assert not RichText.mightBeRichText(widget.tabToolTip(number)), where
        if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
            assert not RichText.mightBeRichText(widget.toolTip()), where
        if isinstance(widget, QMenu):
            for action in widget.actions():
                texts += 1
                assert not (widget.toolTipsVisible() and RichText.mightBeRichText(action.toolTip())), where
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts += rows_of(widget.model(), QModelIndex(), where)
    return texts


def rows_of(model: QAbstractItemModel, parent: QModelIndex, where: str) -> int:
    texts = 0
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(50, model.rowCount(parent))):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole):
                said = model.data(index, role)
                texts += 1
                assert not (isinstance(said, str) and RichText.mightBeRichText(said)), f"{where}: {said}"
        if not isinstance(model, QAbstractListModel):
            texts += rows_of(model, model.index(row, 0, parent), where)
    return texts


@pytest.fixture
def evil_package():
    folder = paths.own_packages()
    folder.mkdir(parents=True, exist_ok=True)
    package = make_package(folder, name="translate-id_en-evil", from_name=EVIL, to_name=EVIL, package_version="1.0")
    (package / "README.md").write_text(EVIL, "utf-8")


def test_an_article_a_tag_a_package_and_what_is_done_with_them(qtbot, tmp_path, evil_package):
    file = tmp_path / "page.html"
    file.write_text(page(), "utf-8")
    made = window(qtbot, library_shown=True, keep_articles=True)
    made.begin([str(file)])
    tab = settled(qtbot, made)
    assert EVIL in tab.article.title
    assert EVIL in tab.article.blocks[0].text
    tab.edits.put_own(SentencePosition(2, 0), EVIL)
    qtbot.waitUntil(lambda: tab.number is not None)
    with contextlib.closing(store.open_library(paths.library())) as connection:
        marks.tag(connection, [tab.number], [EVIL])
    tab.show_error(PageNotLoaded(EVIL, EVIL))
    panel = made.library.panel
    panel.renew(tab.number)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and panel.model.entry(0) is not None)
    assert EVIL in panel.model.entry(0).title
    panel.note.tell(escape(EVIL))
    for name in ("settings", "models", "export", "wrong_text", "about", "details"):
        with contextlib.suppress(KeyError):
            made.menu_actions[name].trigger()
    qtbot.wait(300)
    made.menu_actions.menus["recent"].aboutToShow.emit()
    texts = sum(looked_at(one) for one in QApplication.topLevelWidgets() if one.isVisible() or isinstance(one, QMenu))
    assert texts > 100
    tab.messages.message.tell("")
    assert EVIL in made.windowTitle()
    for one in QApplication.topLevelWidgets():
        if one is not made and one.isVisible():
            one.close()


def evil_dialogs(lanes):
    """Every dialog that shows what a page, a package or the reader has written, with markup in each of its fields."""
    blocks = (Block(Kind.PARAGRAPH, EVIL), Block(Kind.HEADING, EVIL))
    article = Article(EVIL, blocks, byline=EVIL, site=EVIL, url=f"https://contoh.example/{EVIL}", other=blocks[::-1])
    word = MyWord(EVIL, "padi", meaning=EVIL, note=EVIL, source=f"{EVIL} padi {EVIL}", target=EVIL, site=EVIL, url=EVIL)
    term = Term(EVIL, EVIL, site=EVIL, tag=EVIL)
    with contextlib.closing(store.open_library(paths.library())) as connection:
        add_word(connection, word, 1_750_000_000.0)
        save(connection, document(EVIL, title=EVIL, url="https://contoh.example/1"))
    write_glossary(paths.glossary(), [term])
    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(model=EVIL)
    words = MyWordsStore(LibraryQueue(lanes, paths.library()))
    versions = [Version(number, number, datetime.now(UTC), document(EVIL, f"{EVIL} {number}")) for number in (1, 2)]
    yield DetailsDialog(ValueError(EVIL), EVIL, [EVIL])
    yield DetailsDialog(PageNotLoaded(EVIL, EVIL), EVIL)
    yield SettingsDialog(settings_store, list, lanes, PasswordStore(), GlossaryStore(paths.glossary()))
    yield TermDialog(term, lambda one: None, [term], [EVIL], tags=[EVIL])
    yield TagDialog([EVIL])
    yield VersionsDialog(EVIL, versions)
    yield EditDialog(SentencePair(EVIL, EVIL))
    yield ExtractionDialog(article)
    yield PasswordDialog(EVIL, EVIL)
    yield WordDialog(word)
    yield MyWordsDialog(words)
    yield ReviewDialog(words)


def test_every_dialog_that_shows_what_somebody_wrote(qtbot, qapp, lanes, library_file):
    languages.install(qapp, "en")
    seen = set()
    for dialog in evil_dialogs(lanes):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.wait(50)
        if isinstance(dialog, DetailsDialog):
            dialog.everything.setChecked(True)
        if isinstance(dialog, ReviewDialog):
            qtbot.waitUntil(lambda shown=dialog: shown.word is not None)
            dialog.show_hint.click()
            looked_at(dialog)
            dialog.show_word.click()
        for lists in dialog.findChildren(QListWidget):
            lists.setCurrentRow(0)
        said = " ".join(
            [one.text() for one in dialog.findChildren(QLabel)]
            + [one.text() for one in dialog.findChildren(QLineEdit)]
            + [one.toPlainText() for one in dialog.findChildren(QPlainTextEdit)]
            + [one.toPlainText() for one in dialog.findChildren(QTextEdit)]
        )
        looked_at(dialog)
        assert "<img" in said or isinstance(dialog, SettingsDialog | MyWordsDialog | TagDialog), type(dialog).__name__
        seen.add(type(dialog).__name__)
        dialog.close()
    assert len(seen) == 11


def test_a_message_says_what_it_was_given(qtbot):
    made = window(qtbot)
    made.show_error(PageNotLoaded(EVIL, "Lihat & baca <b>."))
    bar = made.tabs.shown.message
    assert EVIL in QTextDocumentFragment.fromHtml(bar.text.text()).toPlainText()
    assert EVIL in bar.text.accessibleName()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("named", [True, False])
def test_a_words_card_escapes_every_field(language, named):
    names = (Name(EVIL, "place", EVIL, EVIL, EVIL),) if named else ()
    meanings = (Meaning(EVIL, EVIL, fits=True), Meaning(EVIL))
    word = LookUp(EVIL, EVIL, f"{EVIL}2", language, EVIL, meanings, EVIL, (EVIL,), EVIL, Text("{a}", a=EVIL), (Text("{a}", a=EVIL),), Text("{a}", a=EVIL), names, (EVIL,), is_own=True, is_guessed=True)  # fmt: skip
    made = as_html([word, word], LIGHT)
    assert "<img" not in made
    assert made.count("&lt;img") > 8


@given(
    st.text()
    | st.lists(st.sampled_from(["<", "<b>", "</p>", "&lt;", "&", "img", "\n", "<!--", "<?xml", " ", ">"])).map("".join)
)
def test_a_tooltip_is_never_markup_and_reads_the_same(text):
    made = unformatted(text)
    assert not RichText.mightBeRichText(made)
    assert made.replace(JOINER, "") == text.replace(JOINER, "")


def test_a_label_is_plain(qtbot):
    label = PlainLabel(EVIL, wordWrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.wordWrap()


def test_no_other_label_is_made():
    """A label that guesses what it shows is one that a page can make load a file."""
    guilty = []
    for file in ROOT.joinpath("gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if called in ("QLabel", "setHtml", "insertHtml") and file.name not in SHOWN_AS_MARKUP:
                guilty.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert guilty == []
