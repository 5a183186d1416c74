"""Everything that looks at a sentence, on 200,000 sentences of newspapers and the words of the dictionary."""

import itertools
import lzma
from collections.abc import Iterator

from tests.bench.figures import Figure
from tests.conftest import SHARED
from tests.engine.test_nothing_raises import looked_at

SENTENCES = 200_000


def figures(sentences: int = SENTENCES) -> Iterator[Figure]:
    """How many sentences, of so many that were gathered, made a check raise; none where they are not here."""
    mistakes: list[str] = []
    done = 0
    for source, target in itertools.islice(_pairs(), sentences):
        done += 1
        try:
            looked_at(source, target)
        except Exception as error:
            mistakes.append(f"{type(error).__name__}: {error} in {source!r}"[:300])
    for one in mistakes[:20]:
        print(f"checks: {one}", flush=True)
    yield Figure(f"{done} sentences: checks that raised", len(mistakes), 0)


def _pairs() -> Iterator[tuple[str, str]]:
    folder = SHARED / "corpora"
    for file in sorted(folder.glob("[ABDE]_*.tsv.xz")) if folder.is_dir() else ():
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                source, _, target = line.rstrip("\n").partition("\t")
                yield source, target
