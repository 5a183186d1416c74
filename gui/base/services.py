"""The services that every part of the window may use."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.base.reading_setup import CurrentSetup
from gui.base.stores.annotations_store import AnnotationsStore
from gui.base.stores.dictionary_store import DictionaryStore
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.my_words_store import MyWordsStore
from gui.base.stores.session_store import SessionStore
from gui.base.stores.settings_store import SettingsStore
from gui.jobs import Jobs
from translation import paths
from translation.secrets.password_store import PasswordStore

if TYPE_CHECKING:
    from translation.openers import OpenModel


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one window, built before it and passed to its parts."""

    jobs: Jobs
    settings_store: SettingsStore
    session_store: SessionStore
    password_store: PasswordStore
    library_queue: LibraryQueue
    current_setup: CurrentSetup
    glossary: GlossaryStore
    my_words: MyWordsStore
    dictionary: DictionaryStore
    annotations: AnnotationsStore
    following: FollowingQueue


def services(
    jobs: Jobs,
    settings_store: SettingsStore,
    session_store: SessionStore,
    *,
    open_model: "OpenModel | None" = None,
    password_store: PasswordStore | None = None,
) -> Services:
    """The services for these settings and this session; ``open_model`` overrides the model in the settings."""
    passwords = password_store or PasswordStore()
    library_queue = LibraryQueue(jobs, paths.library())
    return Services(
        jobs,
        settings_store,
        session_store,
        passwords,
        library_queue,
        CurrentSetup(settings_store, passwords, open_model),
        GlossaryStore(paths.glossary(), library_queue=library_queue),
        MyWordsStore(library_queue),
        DictionaryStore(jobs, library_queue),
        AnnotationsStore(library_queue),
        FollowingQueue(jobs, paths.following()),
    )
