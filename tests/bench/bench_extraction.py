"""Extracting an article from a large page, beside readability alone on the same pages: CPU seconds, median of five.

The pages are real ones beside the repository where they are there, those over 100 kB; else our own, made as large.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from readability import Document

from tests.bench.figures import Figure
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Page

HERE = Path(__file__).parent
REAL = HERE.parents[2] / "shared" / "pages"
OWN = HERE.parent / "pages"
LARGE = 100_000
RUNS = 5


def figures() -> Iterator[Figure]:
    """The median, over the pages, of our time by readability's."""
    pages = [page_from_bytes(file.read_bytes()) for file in sorted(REAL.glob("*.html")) if file.stat().st_size > LARGE]
    if not pages:
        filler = "<div class='menu'>" + "<ul><li><a href='/x'>Tautan lain</a></li></ul>" * 2500 + "</div></body>"
        texts = [file.read_text("utf-8").replace("</body>", filler) for file in sorted(OWN.glob("*.html"))]
        pages = [page_from_bytes(text.encode()) for text in texts]
    extract_article(pages[0])  # imports are counted with the start of the program, not here
    Document(pages[0].text).summary()
    ratios = []
    for page in pages:
        ours = median(extract_article, page)
        alone = median(lambda one: Document(one.text).summary(), page)
        ratios.append(ours / alone)
        print(f"{len(page.text)} characters: {ours:.3f} s, readability alone {alone:.3f} s", file=sys.stderr)
    yield Figure("extraction ÷ readability alone", statistics.median(ratios), 2.8, "×")


def median(work: Callable[[Page], object], page: Page) -> float:
    """The median CPU time of five runs of the work on a page."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work(page)
        times.append(time.process_time() - began)
    return statistics.median(times)
