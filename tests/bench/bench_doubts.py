"""Whether the model's own score tells its bad sentences: FLORES-200 dev, sentence chrF2 of those it is unsure of.

The test set lies beside the repository where it is there; without it nothing is measured.
"""

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from sacrebleu.metrics.chrf import CHRF

from tests.bench.figures import Figure
from translation.engine.checks.model import UNSURE
from translation.engine.models.packages import choose
from translation.engine.runtime.loading import load_model
from translation.engine.translate import BATCHES, USUAL_BEAM

FLORES = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "flores-dev"
SHARE = 5  # per cent of the sentences, those that ``UNSURE`` should mark


def figures() -> Iterator[Figure]:
    """How many sentences are marked, and how much worse they are."""
    if not FLORES.is_dir():
        return
    model, chrf = load_model(choose().folder), CHRF()
    sources, references = ((FLORES / f"flores-dev.{side}").read_text("utf-8").splitlines() for side in ("id", "en"))
    measured = []
    for start in range(0, len(sources), BATCHES[-1]):
        part = slice(start, start + BATCHES[-1])
        found = model.translate_batch(sources[part], beam=USUAL_BEAM)
        for (best, *_), reference in zip(found, references[part], strict=True):
            measured.append((best.score, chrf.sentence_score(best.text, [reference]).score))
    scores, quality = zip(*measured, strict=True)
    marked = [chrf for score, chrf in measured if score < UNSURE]
    rest = [chrf for score, chrf in measured if score >= UNSURE]
    at = sorted(scores)[len(scores) * SHARE // 100]
    print(
        f"{model.name}: correlation of score and chrF2 {statistics.correlation(scores, quality):.2f}"
        f"; {SHARE} % have less than {at:.2f}, and {UNSURE} is marked; "
        f"chrF2 {statistics.mean(marked):.1f} of the marked, {statistics.mean(rest):.1f} of the others",
        file=sys.stderr,
    )
    yield Figure("sentences marked as unsure", 100 * len(marked) / len(measured), 8, "%")
    yield Figure("their chrF2 ÷ that of the others", statistics.mean(marked) / statistics.mean(rest), 0.85, "×")
