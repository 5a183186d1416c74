"""NLLB-200 and M2M-100: the source's language as its first token, the target's as the first that is decoded.

Both tokenize with sentencepiece, and the tokens that name a language are in the model's vocabulary, not in the
tokenizer's: ``facebook/nllb-200-*`` and ``facebook/m2m100_*``, as ``ct2-transformers-converter`` writes them.
"""

from translation.engine.families.contents import LANGUAGES, TARGET, Contents, Family
from translation.engine.families.speech import Speech
from translation.engine.families.tokenizers import SentencePiece, tested

NAMES = {
    Family.NLLB: {"id": "ind_Latn", "ms": "zsm_Latn", "jv": "jav_Latn", "su": "sun_Latn", TARGET: "eng_Latn"},
    Family.M2M: {code: f"__{code}__" for code in (*LANGUAGES, TARGET)},
}
TOKENIZERS = ("sentencepiece.bpe.model", "sentencepiece.model", "spm.128k.model")


def languages(family: Family, markers: frozenset[str]) -> tuple[str, ...]:
    """The languages of ours that a vocabulary has the names of; none if English is missing."""
    names = NAMES[family]
    return tuple(code for code in LANGUAGES if names[code] in markers) if names[TARGET] in markers else ()


def speech(contents: Contents) -> Speech:
    """How such a model is spoken to. Raises PackageNotUsable for a damaged tokenizer."""
    tokenizer = tested(SentencePiece, contents.tokenizer)
    names = NAMES[contents.family]
    before = {code: (names[code],) for code in contents.source_languages}
    return Speech(
        tokenizer,
        tokenizer,
        before={**before, "": before[contents.source_language]},
        after=() if contents.adds_end else (contents.end_token,),
        prefix=(names[TARGET],),
        always_knows=True,
        shares_attention=True,
    )
