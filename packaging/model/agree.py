"""Self-training: Indonesian news that two models, trained differently, translate nearly alike is learnt from.

Where they agree they are seldom both wrong; where they differ nothing is learnt (He et al. 2020 on self-training).
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from model.decode import CHUNK, Decoder
from model.evaluate import metrics
from model.synthetic import mix, sentences, unfit


def agree(
    first: Path, second: Path, indonesian: list[Path], data: Path, out: Path, *, least: float, share: float, most: int
) -> Iterator[str]:
    """Rows in ``out``: those in ``data``, and sentences with what the first package makes of them.

    ``least`` is the chrF2 of one translation against the other from which they agree; ``most`` sentences are tried.
    """
    one, other = Decoder(first), Decoder(second)
    chrf = metrics()[1]
    every = list(dict.fromkeys(sentences(indonesian)))[: most or None]
    reasons: Counter[str] = Counter()
    kept: list[tuple[str, str]] = []
    for start in range(0, len(every), CHUNK):
        chunk = every[start : start + CHUNK]
        for source, mine, theirs in zip(chunk, one(chunk), other(chunk), strict=True):
            target = " ".join(mine[0][0].split())
            alike = chrf.sentence_score(target, [theirs[0][0]]).score >= least
            reason = unfit(source, target) if alike else "no agreement"
            reasons[reason or "kept"] += 1
            if not reason:
                kept.append((source, target))
        yield f"{start + len(chunk)} of {len(every)} translated, {len(kept)} kept"
    for reason, count in reasons.most_common():
        yield f"{reason}: {count}"
    yield f"weight of each: {mix(data, kept, out, share):.3f}"
