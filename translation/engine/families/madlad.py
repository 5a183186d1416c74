"""MADLAD-400, a T5 model: the target's language stands before the source, which may be in any language it knows."""

from translation.engine.families.contents import LANGUAGES, Contents
from translation.engine.families.speech import Speech
from translation.engine.families.tokenizers import SentencePiece, tested

TARGET_MARKER = "<2en>"
TOKENIZERS = ("spiece.model", "sentencepiece.model")


def languages(markers: frozenset[str]) -> tuple[str, ...]:
    """The languages of ours that a vocabulary names; none if English is missing."""
    return tuple(code for code in LANGUAGES if f"<2{code}>" in markers) if TARGET_MARKER in markers else ()


def speech(contents: Contents) -> Speech:
    """How such a model is spoken to. Raises PackageNotUsable for a damaged tokenizer."""
    tokenizer = tested(SentencePiece, contents.tokenizer)
    # Depending on how the tokenizer was made, the marker is one token or follows a space of its own.
    tokens = tokenizer.encode(f"{TARGET_MARKER} kata")
    at = next((number for number, token in enumerate(tokens) if token.endswith(TARGET_MARKER)), None)
    before = (TARGET_MARKER,) if at is None else tuple(tokens[: at + 1])
    return Speech(
        tokenizer,
        tokenizer,
        before={"": before},
        after=() if contents.adds_end else (contents.end_token,),
        shares_attention=True,
    )
