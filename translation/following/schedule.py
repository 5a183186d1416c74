"""When the sources are to be asked without a click: every so many hours, if the reader has chosen that."""

from translation.following.storage.store import Connection, told

HOUR = 3600.0


def last_update(connection: Connection) -> float | None:
    """When all sources were updated last, in seconds since 1970. Raises FollowingNotOpened."""
    with told():
        updated: float | None = connection.execute("SELECT updated FROM life").fetchone()[0]
    return updated


def seconds_left(last: float | None, hours: int, now: float) -> float | None:
    """The seconds until the next update, 0 if it is due; ``None`` without a schedule (0 hours).

    A clock that was put back does not put the update off.
    """
    if not hours:
        return None
    if last is None or last > now:
        return 0.0
    return max(0.0, last + hours * HOUR - now)
