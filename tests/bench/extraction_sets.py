"""Sets of pages with the text that a careful reader would keep of them, and how much of it an extractor keeps.

The measure is that of the public article-extraction-benchmark: F1 of four-word shingles, from the means of the pages'
shares. The sets of newspapers' pages lie beside the repository and may not be passed on; our own pages are in it.
"""

import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Kind, Page
from translation.errors import ReaderError

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
OWN = HERE.parent / "pages"
NAMES = re.compile(rb"\s(?:class|id)=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page and the paragraphs of its article."""

    name: str
    page: Page
    body: list[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How much of the kept text belongs to the articles, and how much of the articles was kept."""

    precision: float
    recall: float
    worst: float  # the lowest recall of a page

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def sets() -> Iterator[tuple[str, list[Sample]]]:
    """Every set that is there, with its name; newspapers' pages also without any class and id."""
    yield "own pages", list(_samples(OWN))
    for folder in sorted(SHARED.glob("pages*")):
        if any(folder.glob("*.gold.json")):
            yield folder.name, list(_samples(folder))
            yield f"{folder.name} without classes", list(_samples(folder, bare=True))
    # The public benchmark, as its repository lays it out.
    for truth in sorted(SHARED.glob("*/ground-truth.json")):
        yield truth.parent.name, list(_benchmark(truth))


def _samples(folder: Path, *, bare: bool = False) -> Iterator[Sample]:
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        page = file.with_name(file.name.removesuffix(".json").removesuffix(".gold") + ".html")
        if "body" in gold and page.exists():
            data = page.read_bytes()
            yield Sample(page.stem, page_from_bytes(NAMES.sub(b"", data) if bare else data), gold["body"])


def _benchmark(truth: Path) -> Iterator[Sample]:
    for name, gold in sorted(json.loads(truth.read_text("utf-8")).items()):
        page = page_from_bytes((truth.parent / "html" / f"{name}.html.gz").read_bytes(), url=gold.get("url", ""))
        yield Sample(name, page, [gold["articleBody"]])


def ours(page: Page) -> str:
    """The text that this program keeps."""
    try:
        blocks = extract_article(page).blocks
    except ReaderError:
        return ""
    return "\n".join(block.text for block in blocks if block.kind is not Kind.CAPTION)


def readability(page: Page) -> str:
    """The text that readability-lxml keeps by itself."""
    from lxml import html
    from readability import Document

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    return "\n".join(html.fromstring(Document(page.text).summary()).itertext())


def trafilatura(page: Page) -> str:
    """The text that trafilatura keeps by itself, favouring precision."""
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return extract(page.text, include_comments=False, favor_precision=True) or ""


EXTRACTORS: dict[str, Callable[[Page], str]] = {"ours": ours, "readability": readability, "trafilatura": trafilatura}


def score(samples: list[Sample], extractor: Callable[[Page], str]) -> Score:
    """The score of an extractor on a set."""
    both = kept_only = gold_only = 0.0
    worst = 1.0
    for sample in samples:
        wanted, kept = shingles("\n".join(sample.body)), shingles(extractor(sample.page))
        shared = (wanted & kept).total()
        total = wanted.total() + kept.total() - shared
        both, kept_only = both + shared / total, kept_only + (kept.total() - shared) / total
        gold_only += (wanted.total() - shared) / total
        worst = min(worst, shared / max(1, wanted.total()))
    return Score(both / ((both + kept_only) or 1), both / ((both + gold_only) or 1), worst)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every four words of a text in a row; a shorter text as one."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()
