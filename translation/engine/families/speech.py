"""How a model is spoken to: what its runtime needs to know of its family."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from translation.engine.families.tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Speech:
    """The two tokenizers of a model, and the special tokens around a source and before a target.

    ``before`` has the tokens that precede a source in a language; those under ``""`` serve every other language.
    ``after`` follow it. The decoder starts from ``prefix``. A model that ``always_knows`` must not answer with the
    unknown token. With ``shares_attention`` much of its attention goes to the special tokens, and what is left for
    those of the text is measured as a share of the rest. A source's hints stand between two ``hint_mark``.
    """

    source: Tokenizer
    target: Tokenizer
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    after: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    always_knows: bool = False
    shares_attention: bool = False
    hint_mark: str = ""

    def leading(self, language: str) -> tuple[str, ...]:
        """The special tokens that precede a source in this language."""
        return self.before.get(language, self.before.get("", ()))
