"""The reader's own entries, in the place of the dictionary's or beside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What the reader wrote for a word: its ``meaning``, senses parted by ``; ``, and what else is known of it."""

    form: str
    meaning: str
    root: str = ""
    part: str = ""
    note: str = ""
