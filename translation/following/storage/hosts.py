"""What is known of the hosts that were asked, kept so that the next command is polite to them too."""

from collections.abc import Iterator, MutableMapping

from translation.following.storage.store import Connection, told, transaction
from translation.network.gate import HostState
from translation.texts import Text


class Hosts(MutableMapping[str, HostState]):
    """The states of hosts in the file. Every change is written at once: a process that is killed has still asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        with told():
            rows = connection.execute("SELECT name, asked, until, rules, rules_at FROM host")
            self._states = {name: HostState(*state) for name, *state in rows}

    def __getitem__(self, name: str) -> HostState:
        return self._states[name]

    def __setitem__(self, name: str, state: HostState) -> None:
        before = self._states.get(name)
        self._states[name] = state
        with transaction(self._connection, Text("When a site was asked last")):
            if before is None or (before.rules, before.rules_at) != (state.rules, state.rules_at):
                self._connection.execute(
                    "INSERT INTO host (name, asked, until, rules, rules_at) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (name) DO UPDATE SET asked = excluded.asked, until = excluded.until, "
                    "rules = excluded.rules, rules_at = excluded.rules_at",
                    (name, state.asked, state.until, state.rules, state.rules_at),
                )
            else:
                self._connection.execute(
                    "UPDATE host SET asked = ?, until = ? WHERE name = ?", (state.asked, state.until, name)
                )

    def __delitem__(self, name: str) -> None:
        del self._states[name]
        with transaction(self._connection, Text("When a site was asked last")):
            self._connection.execute("DELETE FROM host WHERE name = ?", (name,))

    def __iter__(self) -> Iterator[str]:
        return iter(self._states)

    def __len__(self) -> int:
        return len(self._states)
