"""The tokenizers of models: sentencepiece, and BPE with Moses' rules."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from translation.engine.families.contents import INSTALL_AGAIN, TARGET
from translation.errors import PackageNotUsable
from translation.texts import Text

SOURCE = "id"  # whose rules Moses is given; those of all our languages are the same


class Tokenizer(Protocol):
    """The interface of both kinds of tokenizer, with a check for tokens that the model does not know."""

    def encode(self, text: str) -> list[str]: ...  # noqa: D102
    def decode(self, tokens: list[str]) -> str: ...  # noqa: D102
    def knows(self, token: str) -> bool: ...  # noqa: D102


def tested(kind: Callable[[Path], Tokenizer], file: Path) -> Tokenizer:
    """The tokenizer in a file, tested with a word. Raises PackageNotUsable."""
    try:
        tokenizer = kind(file)
        tokenizer.decode(tokenizer.encode("kata"))
    except (Exception, SystemExit) as error:  # subword-nmt's reader leaves the program on a damaged file
        raise PackageNotUsable(
            Text("The package “{name}” is damaged: its {file} cannot be read.", name=file.parent.name, file=file.name),
            INSTALL_AGAIN,
        ) from error
    return tokenizer


class SentencePiece:
    """A sentencepiece tokenizer."""

    def __init__(self, file: Path) -> None:
        import sentencepiece

        self._processor: Any = sentencepiece.SentencePieceProcessor(model_file=str(file))

    def encode(self, text: str) -> list[str]:
        """The text's tokens."""
        return list(self._processor.encode(text, out_type=str))

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens."""
        return str(self._processor.decode_pieces(tokens))

    def knows(self, token: str) -> bool:
        """True if the token is in the vocabulary."""
        return not self._processor.is_unknown(self._processor.piece_to_id(token))


class Bpe:
    """A BPE tokenizer with Moses' rules, as Argos uses it."""

    def __init__(self, file: Path) -> None:
        from argostranslate.tokenizer import BPETokenizer

        self._tokenizer: Any = BPETokenizer(file, SOURCE, TARGET)

    def encode(self, text: str) -> list[str]:
        """The text's tokens; none for an empty text, for which Moses' rules would give an empty token."""
        return [token for token in self._tokenizer.encode(text) if token]

    def decode(self, tokens: list[str]) -> str:
        """The text of the tokens."""
        return str(self._tokenizer.decode(tokens))

    def knows(self, token: str) -> bool:
        """True if the token consists of Latin letters and figures, which a model of this pair knows."""
        return all(character < "\u0250" for character in token)
