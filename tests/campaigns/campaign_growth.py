"""How the time grows with each shape of page: twofold from 10 kB to 5 MB, none above n^1.3, none over five seconds."""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator

from tests.bench import document_shapes
from tests.bench.figures import Figure
from tests.bench.growth import LIMIT, SIZES, measured
from tests.bench.page_shapes import SHAPES

STEEPEST = 1.3
ENOUGH = 0.2  # seconds below which a time is mostly noise


def figures(largest: int = SIZES[-1]) -> Iterator[Figure]:
    """The steepest growth and the longest time, of all shapes and parts."""
    steepest, longest = (0.0, ""), (0.0, "")
    sizes = [size for size in SIZES if size <= largest]
    pages = ((shape, measured(shape, sizes)) for shape in SHAPES)
    documents = ((shape, document_shapes.measured(shape, sizes[:-2])) for shape in document_shapes.SHAPES)
    for shape, measures in itertools.chain(pages, documents):
        times: dict[str, dict[int, float]] = defaultdict(dict)
        for one in measures:
            times[one.part][one.size] = one.seconds
        for part, by_size in times.items():
            name = f"{shape}, {part}"
            longest = max(longest, (max(by_size.values()), name))
            for size, seconds in by_size.items():
                if size >= 8 * SIZES[0] and by_size[size] >= ENOUGH and by_size.get(size // 8, 0) > 0.005:
                    steepest = max(steepest, (math.log(seconds / by_size[size // 8], 8), name))
    yield Figure(f"steepest growth: {steepest[1]}", steepest[0], STEEPEST)
    yield Figure(f"longest: {longest[1]}", longest[0], LIMIT, "s")
