"""The settings: the look of articles, translation, what is saved and fetched."""

from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation.disk.state_files import read_values, update_values
from translation.engine.runtime.devices import Device
from translation.errors import SettingNotUsable
from translation.export.parts.labels import Show
from translation.export.parts.options import PageLayout, Paper, QuotationStyle, Standard
from translation.texts import Text

if TYPE_CHECKING:  # loaded when there is something to fetch, or typed for it: the window should be there at once
    from translation.network.client import Network
    from translation.secrets.password_store import PasswordStore
    from translation.secrets.sign_ins import SignIn

LOST = Text("Your changes will be lost when Dwibaca closes.")
LIMITS = {
    "font_points": (7.0, 60.0),
    "line_length": (35, 140),
    "line_spacing": (100, 250),
    "beam": (1, 8),
    "threads": (0, 64),
    "speech_speed": (25, 400),
    "follow_every": (0, 168),
    "ahead_articles": (1, 1000),
    "ahead_days": (1, 60),
    "ahead_megabytes": (1, 10_000),
}
LANGUAGES = ("", "en", "id")
LONGEST = {
    "export_folder": 4000,
    "allowed_hosts": 4000,
    "index": 2000,
    "catalogue": 2000,
    "mirror": 2000,
    "licences": 2000,
    "server": 2000,
}  # characters of a text; of any other
LONGEST_NAME = 300
BETWEEN = "; "  # the names of licences
MOST_SIGN_INS = 1000
# What is typed, and kept in the form that it is meant in.
TYPED = ("user_agent", "proxy", "allowed_hosts", "index", "catalogue", "mirror", "server")


class ReadingLayout(StrEnum):
    """The arrangement of the two languages: side by side, one below the other, or one alone."""

    SIDE = "side"
    STACKED = "stacked"
    ORIGINAL = "original"
    ENGLISH = "english"


class Theme(StrEnum):
    """The colours of the reading view and the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST = "contrast"


class SpeechLanguage(StrEnum):
    """What is read aloud."""

    ORIGINAL = "original"
    ENGLISH = "english"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; without arguments the defaults. A value outside its range raises ValueError."""

    layout: ReadingLayout = ReadingLayout.SIDE
    stack_when_narrow: bool = True  # whether two columns become one where there is no room for both
    theme: Theme = Theme.SYSTEM
    font_family: str = ""  # "" is the usual serif
    font_points: float = 13.5
    line_length: int = 66  # characters of one column
    line_spacing: int = 130  # per cent of a line's height
    hide_english: bool = False  # until it is asked for, a paragraph at a time
    mark_words: bool = True  # whether the words that the reader learns are marked in articles
    model: str = ""  # a package's name; "" is the best that is installed
    server: str = ""  # the address of a LibreTranslate server
    use_server: bool = False  # whether it translates; then what is read leaves this machine
    beam: int = 2
    threads: int = 0  # 0 is as many as suit the machine
    device: Device = Device.AUTOMATIC
    preview: bool = False  # whether the starter fills in until a large model has translated
    network: bool = True
    user_agent: str = ""  # what a request says it comes from; "" is the usual
    proxy: str = ""  # "" is the system's, "direct" none; else an address, without a password
    allowed_hosts: str = ""  # of this machine or a private network, that may be reached all the same; spaces between
    index: str = ""  # the address of the list of Argos packages; "" is the usual
    catalogue: str = ""  # the address of the catalogue of models; "" is the one that comes with the program
    mirror: str = ""  # where the catalogue's files are looked for first; "" is nowhere but where it says
    licences: str = ""  # those with conditions that the reader has accepted; semicolons between
    sign_ins: "tuple[SignIn, ...]" = ()  # their sites and user names; the secrets lie in the system's password store
    follow_at_start: bool = False  # whether what is followed is asked for news when the window opens
    follow_every: int = 0  # hours between two times while it is open; 0 is only when asked for
    ahead_articles: int = 100  # that are read ahead a day
    ahead_days: int = 3  # how old they may be
    ahead_megabytes: int = 100  # that are fetched for it a day
    ahead_always: bool = False  # also on battery and on a metered line
    ahead_paused: bool = False  # until the reader resumes it
    suggestions_removed: str = ""  # names of suggested feeds that the reader has removed; semicolons between
    acronyms: bool = True  # whether those of the dictionary are underlined
    speech_language: SpeechLanguage = SpeechLanguage.ORIGINAL
    speech_speed: int = 100  # per cent of the usual one
    voice_id: str = ""  # of Indonesian and of English; "" is the first that is installed
    voice_en: str = ""
    pictures: bool = True  # whether an article's are shown, for which they may be fetched
    keep_articles: bool = True
    restore_tabs: bool = True
    remember_recent: bool = True
    language: str = ""  # of the window; "" is the system's
    library_shown: bool = False
    inbox_shown: bool = False
    notes_shown: bool = False  # the list of all notes
    notes_beside: bool = True  # whether notes are shown beside the text where there is room
    welcomed: bool = False
    # The last export's, which the next one begins with.
    export_format: str = "pdf"
    export_layout: PageLayout = PageLayout.COLUMNS
    export_paper: Paper = Paper.A4
    export_standard: Standard = Standard.ACCESSIBLE
    export_both_titles: bool = True
    export_notes: bool = True
    export_folder: str = ""
    # The last quotation's that was copied, which the next one has too.
    quote_style: QuotationStyle = QuotationStyle.PLAIN
    quote_languages: Show = Show.BOTH

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            stored = _as_stored(field.name, value)
            if stored is None:
                raise ValueError(f"{field.name} cannot be {value!r}")
            object.__setattr__(self, field.name, stored)  # a list of Qt's gives back a choice as a plain text


KINDS: dict[str, type[Any]] = {field.name: type(field.default) for field in fields(Settings)}


def _as_stored(name: str, value: Any) -> object:  # noqa: ANN401 - whatever JSON can hold
    """The value of this setting from a stored value; ``None`` if that is invalid."""
    kind = KINDS[name]
    if issubclass(kind, StrEnum):
        return next((member for member in kind if member == value), None)
    if name in LIMITS:
        least, most = LIMITS[name]
        numbers = (int, float) if kind is float else (int,)
        return kind(value) if type(value) in numbers and least <= value <= most else None
    if kind is tuple:
        return _sign_ins(value) if isinstance(value, (list, tuple)) else None
    if type(value) is not kind:
        return None
    if name == "language":
        return value if value in LANGUAGES else None
    if isinstance(value, str):
        return _text(name, value) if value.isprintable() and len(value) <= LONGEST.get(name, LONGEST_NAME) else None
    return value


def _text(name: str, value: str) -> str | None:
    try:
        return meant(name, value) if name in TYPED and value else value
    except SettingNotUsable:
        return None


def meant(name: str, text: str) -> str:
    """The stored form of a value typed for one of the settings ``TYPED``. Raises SettingNotUsable."""
    from translation.network import sites

    forms = {
        "user_agent": sites.user_agent_of,
        "proxy": sites.proxy_of,
        "allowed_hosts": sites.hosts_of,
        "index": sites.index_of,
        "catalogue": sites.index_of,
        "mirror": sites.index_of,
        "server": sites.server_of,
    }
    return forms[name](text)


def _sign_ins(value: Any) -> "tuple[SignIn, ...]":  # noqa: ANN401
    """The valid sign-ins in a list, one for each site."""
    if not value:
        return ()
    from translation.network import sites
    from translation.secrets.sign_ins import LONGEST_WORD, SignIn

    found: dict[str, SignIn] = {}
    for one in value[:MOST_SIGN_INS]:
        site, user = (one.site, one.user) if isinstance(one, SignIn) else _site_and_user(one)
        with suppress(SettingNotUsable):
            if isinstance(site, str) and isinstance(user, str) and user.isprintable() and len(user) <= LONGEST_WORD:
                found.setdefault(sites.site_of(site), SignIn(sites.site_of(site), user))
    return tuple(found.values())


def _site_and_user(value: object) -> tuple[object, object]:
    return (value.get("site"), value.get("user", "")) if isinstance(value, dict) else (None, None)


def read_settings(file: Path) -> Settings:
    """The settings in a file; the default for each that is missing, of the wrong type or outside its range.

    Raises FileNotRead if the file contains no settings; it has then been renamed, and the defaults apply.
    """
    return _meant(read_values(file))


def write_settings(file: Path, settings: Settings) -> None:
    """Store the settings. Raises FileNotWritten; the file is then unchanged.

    Only changed values are written: a newer version's keys and values stay, and an unchanged default may be improved
    later.
    """

    def changed(held: dict[str, Any]) -> dict[str, Any]:
        before, now = asdict(_meant(held)), asdict(settings)
        return {name: value for name, value in now.items() if value != before[name]}

    update_values(file, changed, LOST)


def network_of(settings: Settings, password_store: "PasswordStore | None" = None) -> "Network | None":
    """The network settings for requests; ``None`` if the network is turned off.

    Without a ``password_store`` they sign in nowhere.
    """
    if not settings.network:
        return None
    from translation.network.client import USER_AGENT, Network
    from translation.secrets.password_store import Secrets

    allowed = frozenset(settings.allowed_hosts.split())
    secrets = None if password_store is None else Secrets(password_store, settings.sign_ins, settings.proxy)
    return Network(settings.user_agent or USER_AGENT, settings.proxy, allowed, secrets)


def licences_of(settings: Settings) -> list[str]:
    """The names of the licences that the reader has accepted."""
    return [name for name in settings.licences.split(BETWEEN) if name]


def accepting(settings: Settings, licence: str) -> str:
    """The setting ``licences`` with one more."""
    return BETWEEN.join(dict.fromkeys([*licences_of(settings), licence]))


def _meant(values: dict[str, Any]) -> Settings:
    found = {name: _as_stored(name, values[name]) for name in KINDS if name in values}
    chosen: dict[str, Any] = {name: value for name, value in found.items() if value is not None}
    return replace(Settings(), **chosen)
