"""Stand-ins for the two ends of the program; everything between them is real in the tests."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import Self

from translation.engine.runtime.model import Hypothesis
from translation.engine.runtime.progress import Loading


@dataclass
class UpperCaser:
    """A translator that says everything in capitals, or what ``says`` makes of it, and remembers what it was asked.

    A token is a word. ``batches`` has the sentences of each call, ``options`` what else the call said.
    """

    says: Callable[[str], str] = str.upper
    says_again: Callable[[str], str] | None = None  # when asked not to repeat itself
    longest: int = 120
    source_languages: tuple[str, ...] = ("id",)
    considered: int = 1
    cut_off: Callable[[str], bool] = lambda text: False
    name: str = "upper-caser"
    batches: list[list[str]] = field(default_factory=list)
    options: list[dict[str, int]] = field(default_factory=list)
    preview: "UpperCaser | None" = None
    loads: tuple[Loading, ...] = ()

    def of_language(self, language: str) -> Self:
        return self

    def ready(self) -> Generator[Loading, None, None]:
        yield from self.loads

    def tokens(self, text: str) -> int:
        return len(text.split())

    def translate_batch(
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> list[list[Hypothesis]]:
        self.batches.append(list(sentences))
        self.options.append({"beam": beam, "no_repeat_ngram": no_repeat_ngram, "hypotheses": hypotheses})
        says = (self.says_again or self.says) if no_repeat_ngram else self.says
        return [[Hypothesis(says(text), -0.25, self.cut_off(text))] * hypotheses for text in sentences]
