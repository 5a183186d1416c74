"""What the inbox forgets: what was read long ago, what was hidden, and what is too much."""

from translation.following.storage.store import Connection, transaction
from translation.following.stories import forget_sketches
from translation.texts import Text

DAY = 86_400.0
READ_LASTS = 30 * DAY  # seconds for which what was read stays after its source has ceased to list it
REMOVED_LASTS = 30 * DAY  # seconds in which a removed source can be brought back
MOST_UNREAD = 50_000  # entries; of more, the oldest go
GONE_LASTS = 400 * DAY  # seconds for which it is remembered that an entry must not come back


def tidy(connection: Connection, now: float) -> None:
    """Remove what need not stay any longer. What is kept stays, and nothing that was removed comes back."""
    with transaction(connection, Text("What was tidied up")):
        connection.execute("DELETE FROM source WHERE removed < ?", (now - REMOVED_LASTS,))
        old = (
            "SELECT id FROM entry WHERE kept IS NULL AND max(seen, coalesce(read, 0), coalesce(hidden, 0)) < ? "
            "AND (read IS NOT NULL OR hidden IS NOT NULL OR left_out = 1 "
            "OR NOT EXISTS (SELECT 1 FROM entry AS one WHERE one.story = entry.story AND one.leads = 1)) "
            "AND NOT EXISTS (SELECT 1 FROM listing JOIN source ON source.id = listing.source "
            "WHERE listing.entry = entry.id AND listing.round = source.round)"
        )
        _forget(connection, old, now - READ_LASTS, now)
        surplus = (
            "SELECT id FROM entry WHERE kept IS NULL AND read IS NULL AND leads = 1 "
            "ORDER BY dated DESC, id DESC LIMIT -1 OFFSET ?"
        )
        _forget(connection, surplus, MOST_UNREAD, now)
        forget_sketches(connection, now)
        connection.execute("DELETE FROM gone WHERE at < ?", (now - GONE_LASTS,))


def _forget(connection: Connection, query: str, value: float, now: float) -> None:
    numbers = [number for (number,) in connection.execute(query, (value,))]
    connection.executemany(
        "INSERT OR REPLACE INTO gone (key, at) SELECT key, ? FROM entry WHERE id = ?",
        [(now, number) for number in numbers],
    )
    connection.executemany("DELETE FROM entry WHERE id = ?", [(number,) for number in numbers])
