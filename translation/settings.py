"""What the reader has chosen: how an article looks, how it is translated, what is kept and fetched."""

import re
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from translation.export.options import Layout as PageLayout
from translation.export.options import Paper, Standard
from translation.network import USER_AGENT, Network, Secrets
from translation.stored import read_values, update_values

LOST = "What you changed holds until Dwibaca is closed."
LIMITS = {
    "font_points": (7.0, 60.0),
    "line_length": (35, 140),
    "line_spacing": (100, 250),
    "beam": (1, 8),
    "threads": (0, 64),
}
LANGUAGES = ("", "en", "id")
LONGEST = {
    "export_folder": 4000,
    "allowed_hosts": 4000,
    "index": 2000,
    "server": 2000,
}  # characters of a text; of any other
LONGEST_NAME = 300


class Layout(StrEnum):
    """How the two languages stand: beside each other, below each other, or one alone."""

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


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; made without arguments, the usual ones. A value that is out of its range raises ValueError."""

    layout: Layout = Layout.SIDE
    theme: Theme = Theme.SYSTEM
    font_family: str = ""  # "" is the usual serif
    font_points: float = 12.5
    line_length: int = 66  # characters of one column
    line_spacing: int = 130  # per cent of a line's height
    model: str = ""  # a package's name; "" is the best that is installed
    server: str = ""  # the address of a LibreTranslate server
    use_server: bool = False  # whether it translates; then what is read leaves this machine
    beam: int = 2
    threads: int = 0  # 0 is as many as suit the machine
    network: bool = True
    user_agent: str = ""  # what a request says it comes from; "" is the usual
    proxy: str = ""  # "" is the system's, "direct" none; else an address, without a password
    allowed_hosts: str = (
        ""  # of this machine or a private network, that may be reached all the same; with spaces between
    )
    index: str = ""  # the address of the list of models; "" is the usual
    pictures: bool = True  # whether an article's are shown, for which they may be fetched
    keep_articles: bool = True
    restore_tabs: bool = True
    remember_recent: bool = True
    language: str = ""  # of the window; "" is the system's
    library_shown: bool = False
    welcomed: bool = False
    # The last export's, which the next one begins with.
    export_format: str = "pdf"
    export_layout: PageLayout = PageLayout.COLUMNS
    export_paper: Paper = Paper.A4
    export_standard: Standard = Standard.ACCESSIBLE
    export_folder: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            stored = _as_stored(field.name, value)
            if stored is None:
                raise ValueError(f"{field.name} cannot be {value!r}")
            object.__setattr__(self, field.name, stored)  # a list of Qt's gives back a choice as a plain text


KINDS: dict[str, type[Any]] = {field.name: type(field.default) for field in fields(Settings)}


def _as_stored(name: str, value: Any) -> object:  # noqa: ANN401 - whatever JSON can hold
    """The value of this setting that a stored one means; ``None`` when it means none."""
    kind = KINDS[name]
    if issubclass(kind, StrEnum):
        return next((member for member in kind if member == value), None)
    if name in LIMITS:
        least, most = LIMITS[name]
        numbers = (int, float) if kind is float else (int,)
        return kind(value) if type(value) in numbers and least <= value <= most else None
    if type(value) is not kind:
        return None
    if name == "language":
        return value if value in LANGUAGES else None
    if isinstance(value, str):
        return value if value.isprintable() and len(value) <= LONGEST.get(name, LONGEST_NAME) else None
    return value


def read_settings(file: Path) -> Settings:
    """The settings in a file; the usual one for each that is missing, of another kind or out of its range.

    Raises FileNotRead when the file holds no settings at all; what was there has then been put beside it, and the
    usual settings are to be used.
    """
    return _meant(read_values(file))


def write_settings(file: Path, settings: Settings) -> None:
    """Store the settings. Raises FileNotWritten; then the file is as it was.

    Only what would be read differently is written: a newer version's keys and values stay, and a usual setting that
    was never changed is free to become a better one.
    """

    def changed(held: dict[str, Any]) -> dict[str, Any]:
        before, now = asdict(_meant(held)), asdict(settings)
        return {name: value for name, value in now.items() if value != before[name]}

    update_values(file, changed, LOST)


def network_of(settings: Settings, secrets: Secrets | None = None) -> Network | None:
    """How requests go out as the reader has chosen; ``None`` where there are to be none."""
    if not settings.network:
        return None
    allowed = frozenset(re.split(r"[\s,;]+", settings.allowed_hosts.lower())) - {""}
    return Network(settings.user_agent or USER_AGENT, settings.proxy, allowed, secrets)


def _meant(values: dict[str, Any]) -> Settings:
    found = {name: _as_stored(name, values[name]) for name in KINDS if name in values}
    chosen: dict[str, Any] = {name: value for name, value in found.items() if value is not None}
    return replace(Settings(), **chosen)
