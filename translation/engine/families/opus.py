"""OPUS-MT: a model for one pair of languages, or for several targets, with a tokenizer for each side.

``Helsinki-NLP/opus-mt-*``, as ``ct2-transformers-converter`` or ``ct2-opus-mt-converter`` writes them; the latter's
models add the end of the sentence themselves. A model for several targets wants the target as ``>>eng<<`` first.
"""

import re

from translation.engine.families.contents import LANGUAGES, Contents
from translation.engine.families.speech import Speech
from translation.engine.families.tokenizers import SentencePiece, tested

SOURCE, TARGET = "source.spm", "target.spm"
TARGET_MARKER = ">>eng<<"
NAMED = re.compile(r"opus[-_]?mt[-_](?:tc[-_](?:big|base|bible)[-_])?([a-z]{2,3})[-_](en|eng)(?![a-z])", re.IGNORECASE)
CODES = {"ind": "id", "zsm": "ms", "msa": "ms", "may": "ms", "jav": "jv", "sun": "su"}
MANY = {"mul", "poz", "map"}  # every language, and two groups that Indonesian and its relatives belong to


def languages(name: str) -> tuple[str, ...]:
    """The languages of ours that a model with this name translates from; none if the name does not tell."""
    found = NAMED.search(name)
    if found is None:
        return ()
    code = found[1].lower()
    if code in MANY:
        return tuple(LANGUAGES)
    code = CODES.get(code, code)
    return (code,) if code in LANGUAGES else ()


def speech(contents: Contents) -> Speech:
    """How such a model is spoken to. Raises PackageNotUsable for a damaged tokenizer."""
    return Speech(
        tested(SentencePiece, contents.tokenizer),
        tested(SentencePiece, contents.target_tokenizer),
        before={"": (TARGET_MARKER,)} if TARGET_MARKER in contents.markers else {},
        after=() if contents.adds_end else (contents.end_token,),
        shares_attention=True,
    )
