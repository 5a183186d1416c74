"""The fourth step: what a package translates, scored against a reference, beside what other systems made of it.

Translations are those of the program's own engine room, one line a sentence, so that the figures are what readers get.
"""

import re
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from system import NotReady

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
KINDS: dict[str, Callable[[str], bool]] = {
    "all": lambda _: True,
    "up to 12 words": lambda line: len(line.split()) <= 12,
    "13 to 20 words": lambda line: 12 < len(line.split()) <= 20,
    "21 to 30 words": lambda line: 20 < len(line.split()) <= 30,
    "31 words and more": lambda line: len(line.split()) > 30,
    "with numbers": lambda line: bool(re.search(r"\d", line)),
    "with quotes": lambda line: bool(re.search('["“”]', line)),
    "with two names or more": lambda line: len(NAME.findall(line)) > 1,
    "without numbers, quotes, names": lambda line: not re.search('[\\d"“”]', line) and not NAME.search(line),
}


@dataclass(frozen=True, slots=True)
class Score:
    """BLEU and chrF2 of a system's lines, both out of 100."""

    bleu: float
    chrf: float


@dataclass(frozen=True, slots=True)
class Lines:
    """A text to translate: sources, references, and what other systems made of it, by their names."""

    sources: list[str]
    references: list[str]
    others: dict[str, list[str]]


def read_lines(stem: Path) -> Lines:
    """``STEM.id`` and ``STEM.en``, and every ``STEM.NAME.en`` beside them. Raises NotReady when they do not match."""
    try:
        sources, references = (
            stem.with_name(f"{stem.name}.{side}").read_text("utf-8").splitlines() for side in ("id", "en")
        )
        others = {
            file.name.removeprefix(stem.name + ".").removesuffix(".en"): file.read_text("utf-8").splitlines()
            for file in sorted(stem.parent.glob(f"{stem.name}.*.en"))
        }
    except OSError as error:
        raise NotReady(f"There is no {stem}.id with its {stem.name}.en: {error}.") from error
    if uneven := [name for name, lines in {"en": references, **others}.items() if len(lines) != len(sources)]:
        raise NotReady(f"{stem}: these have another number of lines: {', '.join(uneven)}.")
    return Lines(sources, references, others)


def translate(folder: Path, sources: Sequence[str], beam: int) -> list[str]:
    """The translations of the lines by the package in a folder, in order."""
    from translation.engine.runtime.loading import load_model

    return [found[0].text for found in load_model(folder).translate_batch(sources, beam=beam)]


def score(lines: Sequence[str], references: Sequence[str]) -> Score:
    """BLEU (Papineni et al. 2002) and chrF2 (Popović 2015), as sacrebleu computes them by default."""
    bleu, chrf = metrics()
    return Score(*(metric.corpus_score(list(lines), [list(references)]).score for metric in (bleu, chrf)))


def signatures(lines: Sequence[str], references: Sequence[str]) -> list[str]:
    """The signatures of sacrebleu."""
    found = []
    for metric in metrics():
        metric.corpus_score(list(lines), [list(references)])
        found.append(f"{type(metric).__name__}: {metric.get_signature()}")
    return found


def metrics() -> tuple[Any, Any]:
    """BLEU and chrF2."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    return BLEU(), CHRF()


def by_kind(systems: Mapping[str, Sequence[str]], lines: Lines) -> Iterator[tuple[str, int, dict[str, float]]]:
    """For each kind of source: its name, how many lines are of it, and each system's chrF2 on them."""
    for kind, is_of in KINDS.items():
        chosen = [number for number, source in enumerate(lines.sources) if is_of(source)]
        if chosen:
            references = [lines.references[number] for number in chosen]
            scores = {
                name: score([made[number] for number in chosen], references).chrf for name, made in systems.items()
            }
            yield kind, len(chosen), scores


def lost(ours: Sequence[str], theirs: Sequence[str], lines: Lines, count: int) -> list[int]:
    """The lines on which ours is furthest behind theirs, by the chrF2 of each line."""
    chrf = metrics()[1]

    def behind(number: int) -> float:
        reference = [lines.references[number]]
        return float(
            chrf.sentence_score(theirs[number], reference).score - chrf.sentence_score(ours[number], reference).score
        )

    return sorted(range(len(ours)), key=behind, reverse=True)[:count]


def report(folder: Path, stem: Path, beam: int, worst: int, against: str) -> Iterator[str]:
    """The whole account, line by line."""
    lines = read_lines(stem)
    ours = translate(folder, lines.sources, beam)
    systems = {"ours": ours, **lines.others}
    yield f"{folder.name} on {stem.name}: {len(ours)} lines, beam {beam}"
    yield ""
    yield f"{'':24} {'BLEU':>7} {'chrF2':>7}"
    for name, made in systems.items():
        scored = score(made, lines.references)
        yield f"{name:24} {scored.bleu:7.2f} {scored.chrf:7.2f}"
    yield from signatures(ours, lines.references)
    yield ""
    yield f"{'chrF2 by kind of line':32} {'lines':>5} " + " ".join(f"{name[:9]:>9}" for name in systems)
    for kind, count, scores in by_kind(systems, lines):
        yield f"{kind:32} {count:5} " + " ".join(f"{value:9.1f}" for value in scores.values())
    words = statistics.mean(len(line.split()) for line in ours) / statistics.mean(
        len(r.split()) for r in lines.references
    )
    yield f"\nours has {100 * words:.0f} % of the references' words"
    if against in lines.others:
        for number in lost(ours, lines.others[against], lines, worst):
            yield f"\n{lines.sources[number]}"
            for name, line in (("ours", ours), (against, lines.others[against]), ("reference", lines.references)):
                yield f"  {name:10} {line[number]}"
