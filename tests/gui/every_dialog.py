"""Every dialog that there is, each as a reader would meet it."""

import ast
from dataclasses import replace
from pathlib import Path

from gui.exporting.dialog import ExportDialog
from gui.following.ahead_dialog import AheadDialog
from gui.following.digest_dialog import DigestDialog
from gui.following.rules.dialog import RulesDialog
from gui.following.sources.dialog import SourcesDialog
from gui.help.about_dialog import AboutDialog
from gui.help.manual_dialog import ManualDialog
from gui.help.shortcuts_dialog import ShortcutsDialog
from gui.library.collections_dialog import CollectionsDialog
from gui.library.collections_store import CollectionsStore
from gui.library.dialogs import DatesDialog, NameDialog, TagDialog
from gui.library.versions_dialog import VersionsDialog
from gui.messages.details_dialog import DetailsDialog
from gui.models.compare_dialog import CompareDialog
from gui.models.dialog import ModelsDialog
from gui.models.licence_dialog import LicenceDialog
from gui.reading.extraction_dialog import ExtractionDialog
from gui.reading.sentences.edit_dialog import EditDialog
from gui.settings.dialog import SettingsDialog
from gui.settings.sign_in_dialog import PasswordDialog, SignInDialog
from gui.settings.term_dialog import TermDialog
from gui.words.card.entries_dialog import EntriesDialog
from gui.words.card.entry_dialog import EntryDialog
from gui.words.mine.dialog import MyWordsDialog
from gui.words.mine.review_dialog import ReviewDialog
from gui.words.mine.word_dialog import WordDialog
from tests.gui.articles import ARTICLE, ROWS, row
from translation import paths
from translation.document import BilingualDocument, SentencePair
from translation.engine.models.offers.catalogue import catalogue
from translation.errors import PageNotLoaded
from translation.secrets.sign_ins import SignIn
from translation.texts import Text
from translation.words.glossary import Term
from translation.words.own.my_words import MyWord
from translation.words.own.own_entries import OwnEntry

ROOT = Path(__file__).resolve().parent.parent.parent
BASES = {"Dialog", "FollowingDialog", "SecretDialog", "_Question"}  # of other dialogs, and never opened themselves
PAIR = SentencePair(
    "Pemerintah provinsi mengatakan pada Senin bahwa jembatan baru itu akan dibuka pada bulan Mei tahun depan.",
    "The provincial government said on Monday that the new bridge would be opened in May of next year.",
)
DOCUMENT = BilingualDocument(ARTICLE, tuple(row(number) for number in ROWS), "model")


def export(window):
    services = window.services
    return ExportDialog([DOCUMENT], dict, services.jobs, services.settings_store, window)


def settings(window):
    services = window.services
    return SettingsDialog(
        services.settings_store, list, services.jobs, services.password_store, services.glossary, window
    )


def models(window):
    services = window.services
    return ModelsDialog(services.jobs, services.settings_store, lambda: None, lambda: PAIR.source, window)


def compare(window):
    services = window.services
    names = ("model 1", "model 2")
    return CompareDialog(names, names, PAIR.source, services.jobs, services.settings_store, window)


def sign_in(window, kind=0):
    dialog = SignInDialog(parent=window)
    dialog.kind.setCurrentIndex(kind)
    return dialog


DIALOGS = {
    "AboutDialog": lambda window: AboutDialog("model", window),
    "CollectionsDialog": lambda window: CollectionsDialog(
        CollectionsStore(window.services.library_queue, window), window
    ),
    "CompareDialog": compare,
    "DatesDialog": DatesDialog,
    "DetailsDialog": lambda window: DetailsDialog(
        PageNotLoaded(Text("It is gone."), Text("Look for it.")), "model", (), window
    ),
    "EditDialog": lambda window: EditDialog(PAIR, window),
    "EntriesDialog": lambda window: EntriesDialog(window.services.dictionary, window),
    "EntryDialog": lambda window: EntryDialog(OwnEntry("gercep", "quick to act"), window, is_kept=True),
    "ExportDialog": export,
    "ExtractionDialog": lambda window: ExtractionDialog(replace(ARTICLE, other=ARTICLE.blocks[:3]), window),
    "LicenceDialog": lambda window: LicenceDialog(catalogue().models[0], window),
    "ManualDialog": lambda window: ManualDialog(paths.manual(), window),
    "ModelsDialog": models,
    "NameDialog": lambda window: NameDialog("New Collection", "Banjir", window),
    "MyWordsDialog": lambda window: MyWordsDialog(window.services.my_words, window),
    "PasswordDialog": lambda window: PasswordDialog("name", "The password of “proxy.example”.", window),
    "ReviewDialog": lambda window: ReviewDialog(window.services.my_words, window),
    "SettingsDialog": settings,
    "ShortcutsDialog": lambda window: ShortcutsDialog(window.menu_actions.listed, window),
    "SignInDialog": sign_in,
    "SignInDialog, cookie": lambda window: sign_in(window, 1),
    "SignInDialog, known": lambda window: SignInDialog(SignIn("https://koran.example", "ani"), window),
    "AheadDialog": lambda window: AheadDialog(
        window.services.following, window.services.settings_store, window.following.runner, window
    ),
    "DigestDialog": lambda window: DigestDialog(window.services, window),
    "RulesDialog": lambda window: RulesDialog(window.services.following, window.services.settings_store, window),
    "SourcesDialog": lambda window: SourcesDialog(window.services, window.following.runner, window),
    "TagDialog": lambda window: TagDialog(["ekonomi"], window),
    "TermDialog": lambda window: TermDialog(
        Term("bupati", "regent"), print, [Term("Bupati", "head")], ["Kompas"], window
    ),
    "WordDialog": lambda window: WordDialog(MyWord("jembatan", meaning="bridge", source=PAIR.source), window),
    "VersionsDialog": lambda window: VersionsDialog("Jembatan Dibuka", [], window),
}


def classes():
    """The names of all dialogs in the program."""
    for file in ROOT.joinpath("gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name not in BASES:
                bases = {getattr(base, "id", "") for base in node.bases}
                if bases & (BASES | {"QDialog"}):
                    yield node.name
