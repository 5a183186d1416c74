"""Opening marks with a space behind them, for a model that was trained on texts with such spaces.

Subword models know most words with the space before them. Behind a quotation mark or a bracket there is none, so a
small model had to spell these words out, and lost its way: “Second” for “Sekarang” (*now*).
"""

import re

from translation.engine.families.tokenizers import Tokenizer

CURVED, STRAIGHT = re.escape("“‘„«([{"), "\"'"
_BEFORE = rf"(?<![^\s{CURVED}])([{CURVED}{STRAIGHT}])"  # at the start, behind a space, or behind another one
_FIRST = r"(?=[^\s\"'])"  # of what follows: no other quotation mark, which may close
_CLOSE, _APART = re.compile(_BEFORE + _FIRST), re.compile(f"{_BEFORE} {_FIRST}")


def spaced(text: str) -> str:
    """The text with a space behind each opening mark."""
    return _CLOSE.sub(r"\1 ", text)


def joined(text: str) -> str:
    """The text without the spaces behind opening marks."""
    return _APART.sub(r"\1", text)


class Spaced:
    """A tokenizer of texts with such spaces: they are put into what it is given, and taken from what it gives."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def encode(self, text: str) -> list[str]:
        """The tokens of the text with spaces."""
        return self._tokenizer.encode(spaced(text))

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens, without the spaces."""
        return joined(self._tokenizer.decode(tokens))

    def knows(self, token: str) -> bool:
        """True if the token is in the vocabulary."""
        return self._tokenizer.knows(token)
