"""Libraries with flipped bits and lost stretches: each opens, or is rescued, or is told as damaged in a sentence."""

import contextlib
import random
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.campaigns.campaign_kills import library, made, run
from translation.errors import ReaderError
from translation.library.articles import load
from translation.library.listing import find
from translation.library.query import understand
from translation.library.safety import backups, rescue, startup
from translation.library.storage.store import open_library

LIBRARIES = 500


def figures(libraries: int = LIBRARIES) -> Iterator[Figure]:
    """How many of so many ended in a mistake of ours, and how many of their articles were lost though a backup had them."""
    dice = random.Random(5)
    mistakes: list[str] = []
    lost = 0
    with tempfile.TemporaryDirectory(prefix="dwibaca-campaign-") as place:
        template = Path(place) / "template"
        template.mkdir()
        made(template)
        with contextlib.closing(open_library(library(template))) as connection:
            saved = backups.backup(connection, library(template))
        data, copy = library(template).read_bytes(), saved.read_bytes()
        for number in range(libraries):
            folder = Path(place) / str(number)
            (folder / "backups").mkdir(parents=True)
            library(folder).write_bytes(flipped(data, dice))
            (folder / "backups" / saved.name).write_bytes(copy)
            try:
                lost += looked_at(folder)
            except ReaderError:
                pass  # it is told
            except Exception as error:
                where = traceback.extract_tb(error.__traceback__)[-1]
                mistakes.append(f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"[:200])
    for one in sorted(set(mistakes)):
        print(f"flips: {mistakes.count(one)} × {one}", flush=True)
    yield Figure(f"{libraries} flipped libraries: mistakes of ours", len(mistakes), 0)
    yield Figure(f"{libraries} flipped libraries: articles lost that a backup had", lost, 0)


def flipped(data: bytes, dice: random.Random) -> bytes:
    """The bytes with some bits flipped, or a stretch of noise or zeros, anywhere."""
    made = bytearray(data)
    kind = dice.randrange(4)
    if kind == 0:
        for _ in range(dice.randint(1, 60)):
            made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    elif kind == 3:
        del made[dice.randrange(len(made)) :]
    else:
        start, length = dice.randrange(len(made)), dice.randint(1, 20_000)
        end = min(len(made), start + length)
        made[start:end] = bytes(end - start) if kind == 1 else dice.randbytes(end - start)
    return bytes(made)


def looked_at(folder: Path) -> int:
    """A start, a thorough check, a rescue where it is needed, and everything read; how many articles are not there."""
    run(startup.prepare(library(folder)))
    with contextlib.closing(open_library(library(folder))) as connection:
        whole = startup.is_whole(connection, thorough=True)
    if not whole:
        run(rescue.rescue(library(folder)))
    with contextlib.closing(open_library(library(folder))) as connection:
        there = find(connection, understand(""), limit=999)
        for one in there:
            load(connection, one.id)
        return max(0, 12 - len({one.title for one in there}))
