"""A model of the shape of NLLB-200 600M with chance weights: what our runtime costs beside a bare ``translate_batch`` of
CTranslate2 with the same tokens, in CPU time, and how much memory it takes beside the size of its weights.

Its sentences never end, so each is as long as it may be; that is the same for both. One thread, for threads that wait
for one another on a busy machine would be all that is measured.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure
from translation.engine.runtime.devices import Device
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.model import Model

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
MAKE = "import sys; from pathlib import Path; from tests.bench.large_model import make_large_model; make_large_model(Path(sys.argv[1]))"
SENTENCES = (
    "Presiden mengatakan harga beras naik di pasar.",
    "Polisi menutup jalan karena banjir di dekat pasar.",
)


def figures() -> Iterator[Figure]:
    """Overhead, and the peak of memory beside the weights and beside what was expected."""
    with tempfile.TemporaryDirectory() as made:
        # In a process of its own, whose memory is not measured.
        subprocess.run([sys.executable, "-c", MAKE, made], cwd=ROOT, check=True)
        (folder,) = Path(made).iterdir()
        size, before = (folder / "model.bin").stat().st_size, peak()
        began = time.perf_counter()
        model = load_model(folder, threads=1, device=Device.PROCESSOR)
        loaded = time.perf_counter() - began
        ours, bare = medians(lambda: model.translate_batch(SENTENCES), lambda: by_hand(model))
        taken, expected = peak() - before, model._weights.plan.needed
    print(
        f"weights {size / 1e6:.0f} MB, loaded in {loaded:.1f} s; CPU time ours {ours:.2f} s, bare {bare:.2f} s; "
        f"memory {taken / 1e6:.0f} MB, expected {expected / 1e6:.0f} MB",
        file=sys.stderr,
    )
    yield Figure("600M model: CPU time of ours beyond a bare batch", 100 * (ours / bare - 1), 5, "%")
    yield Figure("600M model: peak memory ÷ size of its weights", taken / size, 1.8, "×")
    yield Figure("600M model: peak memory ÷ what is expected before", taken / expected, 1.0, "×")


def by_hand(model: Model) -> None:
    """One call of CTranslate2's, with the tokens and limits that ours has."""
    tokens = [model._encode(sentence) for sentence in SENTENCES]
    with model._weights.used() as translator:
        translator.translate_batch(
            [[*model._before, *source, *model._after] for source in tokens],
            target_prefix=[model._prefix] * len(tokens),
            beam_size=2,
            max_decoding_length=max(map(model._limit, tokens)),
        )


def medians(*ways: Callable[[], object]) -> list[float]:
    """The CPU seconds of each way, the median of runs that take turns; the first of each is not counted."""
    seconds: list[list[float]] = [[] for _ in ways]
    for _ in range(RUNS + 1):
        for way, spent in zip(ways, seconds, strict=True):
            began = time.process_time()
            way()
            spent.append(time.process_time() - began)
    return [median(spent[1:]) for spent in seconds]


def peak() -> int:
    """The most memory that this process had so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
