"""The comparison of two models on a paragraph, as background work."""

import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from translation import openers, reader
from translation.document import Article, Block, Kind
from translation.engine.runtime.devices import Device
from translation.engine.translate import Step


@dataclass(frozen=True, slots=True)
class Compared:
    """One model's translation of a paragraph so far, with its seconds; ``done`` if it is complete."""

    side: int
    text: str
    seconds: float
    done: bool = False


def compare(
    text: str, names: Sequence[str], threads: int, beam: int, device: Device
) -> Generator[Compared, None, None]:
    """Each model's translation of a text, as it arrives. Raises ModelNotFound, PackageNotUsable and others."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    article = Article("", tuple(Block(Kind.PARAGRAPH, paragraph) for paragraph in paragraphs if paragraph))
    for side, name in enumerate(names):
        yield Compared(side, "", 0.0)
        open_model = openers.ModelOpener(name, threads=threads, device=device)
        # How long it takes to load is not what is compared.
        for _ in open_model().ready():
            yield Compared(side, "", 0.0)
        began = time.monotonic()
        work = reader.translate_article(article, open_model, beam=beam)
        rows: dict[int, str] = {}
        for step in work:
            if not isinstance(step, Step):
                continue
            rows[step.row] = "".join(pair.target or "" for pair in step.block.pairs)
            yield Compared(side, _joined(rows), time.monotonic() - began)
        yield Compared(side, _joined(rows), time.monotonic() - began, done=True)


def _joined(rows: Mapping[int, str]) -> str:
    return "\n\n".join(text.strip() for _, text in sorted(rows.items()))
