"""The progress of a model that is being loaded."""

from dataclasses import dataclass

from translation.texts import Text


@dataclass(frozen=True, slots=True)
class Loading:
    """The model of this name is being loaded: ``done`` of ``total`` bytes are read.

    ``note`` says what the reader should know of how it runs.
    """

    name: str
    done: int
    total: int
    note: Text | None = None
