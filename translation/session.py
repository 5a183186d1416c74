"""The session: open tabs and recent articles, stored for the next start."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from translation.disk.state_files import read_values, update_values
from translation.settings import ReadingLayout
from translation.texts import Text

MOST_RECENT = 30
LOST = Text("At the next start the window will not be as you leave it.")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class OpenTab:
    """A tab: its source (an address, a path; "" for a pasted text), and the reading position."""

    source: str
    title: str = ""
    article: int | None = None  # its number in the library
    row: int = 0  # the first one on the screen
    layout: ReadingLayout = ReadingLayout.SIDE
    above: int = 0  # pixels of that row that were above the edge; below 0 it began lower
    lasting: str = ""  # its name in the library, where its number may be another's by now


@dataclass(frozen=True, slots=True)
class Recent:
    """A recent article; ``opened`` is the time in ISO 8601."""

    source: str
    title: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """The state of the window; ``geometry`` is Qt's in base64, ``recent`` has the newest first."""

    geometry: str = ""
    tabs: tuple[OpenTab, ...] = ()
    current: int = 0
    recent: tuple[Recent, ...] = ()


def with_recent(session: Session, newest: Recent) -> Session:
    """The session with one more recent article, replacing an older one with the same source."""
    others = (recent for recent in session.recent if recent.source != newest.source)
    return replace(session, recent=(newest, *others)[:MOST_RECENT])


def read_session(file: Path) -> Session:
    """The session in a file; missing or invalid values are left out.

    Raises FileNotRead if the file contains no session; it has then been renamed.
    """
    values = read_values(file)
    tabs = _each(values.get("tabs"), _tab)
    recent = _each(values.get("recent"), _recent)
    current = _number(values.get("current"))
    return Session(_text(values.get("geometry")), tabs, min(current, max(0, len(tabs) - 1)), recent[:MOST_RECENT])


def write_session(file: Path, session: Session) -> None:
    """Store the session; unknown keys stay. Raises FileNotWritten; the file is then unchanged."""
    kept = replace(session, recent=session.recent[:MOST_RECENT])
    # As JSON has it: a list equals no tuple, and only what differs is written.
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(kept).items()}
    update_values(file, lambda held: values, LOST)


def _each(values: object, one: Callable[[dict[str, Any]], Value | None]) -> tuple[Value, ...]:
    if not isinstance(values, list):
        return ()
    found = (one(value) for value in values if isinstance(value, dict))
    return tuple(value for value in found if value is not None)


def _tab(values: dict[str, Any]) -> OpenTab | None:
    source, article, layout = _text(values.get("source")), values.get("article"), values.get("layout")
    number, above = article if type(article) is int else None, values.get("above")
    if not source and number is None:
        return None
    return OpenTab(
        source,
        _text(values.get("title")),
        number,
        _number(values.get("row")),
        ReadingLayout(layout) if layout in list(ReadingLayout) else ReadingLayout.SIDE,
        above if type(above) is int else 0,
        _text(values.get("lasting")),
    )


def _recent(values: dict[str, Any]) -> Recent | None:
    source, opened = _text(values.get("source")), _text(values.get("opened"))
    return Recent(source, _text(values.get("title")), opened if _is_moment(opened) else "") if source else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if type(value) is int and value >= 0 else 0


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
