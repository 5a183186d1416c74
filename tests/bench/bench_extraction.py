"""Extracting an article: how much of it is kept, beside readability and trafilatura alone on the same pages; and CPU time.

Every set of pages that lies beside the repository is measured, and our own. The times are medians of five on the real
pages over 100 kB; else on our own, made as large.
"""

import statistics
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from readability import Document

from tests.bench.extraction_sets import EXTRACTORS, OWN, SHARED, score, sets
from tests.bench.figures import Figure
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Page

FLOORS = Path(__file__).parents[1] / "quality_floors.toml"
LARGE = 100_000
RUNS = 5


def figures() -> Iterator[Figure]:
    """F1 and the lowest recall for each set; then our time by readability's, the median over the pages."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["extraction"]
    for name, samples in sets():
        scores = {extractor: score(samples, work) for extractor, work in EXTRACTORS.items()}
        for extractor, found in scores.items():
            print(
                f"{name}, {len(samples)} pages, {extractor}: F1 {found.f1:.4f}, precision {found.precision:.4f}, "
                f"recall {found.recall:.4f}, lowest recall {found.worst:.3f}",
                file=sys.stderr,
            )
        floor = floors.get(name.replace(" ", "_"), max(one.f1 for key, one in scores.items() if key != "ours"))
        yield Figure(f"F1, {name}", scores["ours"].f1, floor, better="higher")
        if "without" not in name:
            yield Figure(f"lowest recall, {name}", scores["ours"].worst, 0.97, better="higher")
    yield Figure("extraction ÷ readability alone", statistics.median(_ratios()), 2.8, "×")


def _ratios() -> Iterator[float]:
    files = [file for folder in sorted(SHARED.glob("pages*")) for file in sorted(folder.glob("*.html"))]
    pages = [page_from_bytes(file.read_bytes()) for file in files if file.stat().st_size > LARGE]
    if not pages:
        filler = "<div class='menu'>" + "<ul><li><a href='/x'>Tautan lain</a></li></ul>" * 2500 + "</div></body>"
        texts = [file.read_text("utf-8").replace("</body>", filler) for file in sorted(OWN.glob("*.html"))]
        pages = [page_from_bytes(text.encode()) for text in texts]
    extract_article(pages[0])  # imports are counted with the start of the program, not here
    Document(pages[0].text).summary()
    for page in pages:
        ours, alone = median(_extract, page), median(lambda one: Document(one.text).summary(), page)
        print(f"{len(page.text)} characters: {ours:.3f} s, readability alone {alone:.3f} s", file=sys.stderr)
        yield ours / alone


def _extract(page: Page) -> object:
    from translation.errors import NotAnArticle

    try:
        return extract_article(page)
    except NotAnArticle:
        return None


def median(work: Callable[[Page], object], page: Page) -> float:
    """The median CPU time of five runs of the work on a page."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work(page)
        times.append(time.process_time() - began)
    return statistics.median(times)
