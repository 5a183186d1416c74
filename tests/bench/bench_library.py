"""A library of 100,000 articles with 20,000 highlights, made for this run: how soon lists, searches, an article are there.

Thirty sentence pairs each in full text, words as often as words are (Zipf's law), the page that each was read from
beside them. CPU milliseconds of this process, SQLite's among them, the median of several runs on a file that is warm;
saving waits for the drive, so there it is the time on the clock. Making the library takes some minutes.
"""

import contextlib
import functools
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from tests.bench.figures import Figure
from translation.annotations import Annotation, Colour, Part
from translation.annotations import Language as Side
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, Page, SentencePair
from translation.library import articles, listing, query
from translation.library.annotations import kept
from translation.library.annotations.listing import count_annotations, find_annotations
from translation.library.pairs import remembered
from translation.library.storage import store
from translation.words import difficulty

ARTICLES = 100_000
PAIRS, PARAGRAPH = 30, 3  # sentences of an article, and of each of its paragraphs
WORDS = 60_000  # in each language
PHRASES, PHRASE = 500_000, 4  # drawn once, and put together anew for every sentence: as natural, and much faster
SITES = 40
HIGHLIGHTS = 20_000  # every second with a note, on every twentieth article
TOGETHER = 1000  # articles in a transaction while the library is made
RUNS = 7
START = datetime(2023, 1, 1, tzinfo=UTC)


def figures() -> Iterator[Figure]:
    """The library measured."""
    source, target = (
        Language("ka ri mo tu san beng la ni per da go is ak um ju ha", 1),
        Language("the er on st ing ar el ow ch ie b un d re f al", 2),
    )
    # To look for the roots of words of no language would take longer than all the rest.
    strange = mock.patch.object(difficulty, "rank_of", return_value=difficulty.BEYOND)
    with strange, tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as folder:
        file = Path(folder) / "library.sqlite"
        text = make(file, source, target)
        size = file.stat().st_size / ARTICLES
        print(f"{size:.0f} bytes an article, {text:.0f} of them its text in both languages", file=sys.stderr)
        with contextlib.closing(store.open_library(file)) as connection:
            mark(connection, target)
            yield from measured(file, connection, source, target)
            yield Figure("file size, beside its text", size / text, 5, "×")


def make(file: Path, source: "Language", target: "Language") -> float:
    """Fill a new library; bytes of text of an article, in both languages together."""
    began, text = time.perf_counter(), 0
    found = documents(ARTICLES, source, target)
    with contextlib.closing(store.open_library(file)) as connection:
        # Nobody minds if this one is lost in the making.
        for quickly in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
            connection.execute(f"PRAGMA {quickly}")
        while batch := list(itertools.islice(found, TOGETHER)):
            with store.transaction(connection):
                for document, page in batch:
                    articles.save(connection, document, page, options="beam 2")
                    text += sum(
                        len(pair.source) + len(pair.target or "") for row in document.rows for pair in row.pairs
                    )
    print(f"made in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return text / ARTICLES


def mark(connection: store.Connection, target: "Language") -> None:
    """Highlights and notes in the library."""
    began, dice, colours = time.perf_counter(), random.Random(5), [colour for colour in Colour if colour]
    with store.transaction(connection):
        for article in range(1, ARTICLES, 20):
            rows = articles.load(connection, article).document.rows
            for number in range(HIGHLIGHTS * 20 // ARTICLES):
                row, at = dice.randrange(1, len(rows)), dice.randrange(PARAGRAPH)
                pair = rows[row].pairs[at]
                part = Part(row, at, pair.source.strip(), (pair.target or "").strip(), Side.SOURCE, 0, 10)
                when = START + timedelta(seconds=dice.randrange(10**8))
                note = target.take(dice.randint(1, 10)) if number % 2 else ""
                kept.put(
                    connection, article, Annotation(kept.new_name(), (part,), when, when, dice.choice(colours), note)
                )
    print(f"marked in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def measured(file: Path, connection: store.Connection, source: "Language", target: "Language") -> Iterator[Figure]:
    """What a reader waits for."""

    def panel() -> None:
        with contextlib.closing(store.open_library(file)) as own:
            listing.find(own, query.Wanted())
            listing.count(own, query.Wanted())
            listing.sites(own)

    def search(words: str, *, unfinished: bool = False) -> Callable[[], object]:
        return lambda: listing.find(connection, query.understand(words, unfinished=unfinished))

    rare = [rarest(connection, language, ARTICLES // 25, ARTICLES // 20) for language in (source, target)]
    common = [language.words[0] for language in (source, target)]
    more = documents(RUNS + 1, source, target, first=ARTICLES)
    middle = articles.load(connection, ARTICLES // 2)
    sentences = [pair.source for row in middle.document.rows for pair in row.pairs]
    yield figure("the panel's first page, its count and its sites", panel, 150)
    yield figure("two words, each in 5 % of the articles: first 50", search(" ".join(rare)), 60)
    yield figure("two words that are everywhere: first 50", search(" ".join(common)), 400)
    yield figure("the first three letters of a word: first 50", search(rare[0][:3], unfinished=True), 400)
    yield from notes(connection, rare, common, target)
    yield figure("an article opened", lambda: articles.load(connection, ARTICLES // 2), 30)
    yield figure("an article saved", lambda: articles.save(connection, *next(more)), 30, time.perf_counter)
    yield figure("its sentences remembered", lambda: remembered(connection, sentences, "bench-model 1.0", "beam 2"), 30)


def notes(connection: store.Connection, rare: list[str], common: list[str], target: "Language") -> Iterator[Figure]:
    """What is waited for in the view of notes, and in a search that finds them with the texts."""

    def view(words: str) -> Callable[[], object]:
        wanted = query.understand(words)
        return lambda: (find_annotations(connection, wanted), count_annotations(connection, wanted))

    noted = next(word for word in target.words[500:] if 5 <= count_annotations(connection, query.understand(word)) < 50)
    yield figure("the notes view: first page and count", view(""), 150)
    yield figure(
        "the notes view: of a colour, a site, a year", view("color:blue site:situs1 after:2024 before:2025"), 150
    )
    yield figure("the notes view: a word that is everywhere", view(common[1]), 150)
    for name, words in (
        ("a word in few notes", noted),
        ("a word in many notes", rare[1]),
        ("a word in all texts and most notes", common[1]),
        ("articles with notes in yellow", "has:notes color:yellow"),
    ):
        job = functools.partial(listing.find, connection, query.understand(words))
        yield figure(f"texts and notes: {name}", job, 400)
    print(
        f"{listing.count(connection, query.understand(common[1]))} articles with the word everywhere", file=sys.stderr
    )


def rarest(connection: store.Connection, language: "Language", least: int, most: int) -> str:
    """A word that is in so many articles."""
    return next(
        word for word in language.words[500:] if least <= listing.count(connection, query.understand(word)) <= most
    )


def figure(name: str, job: Callable[[], object], bar: float, clock: Callable[[], float] = time.process_time) -> Figure:
    """The median milliseconds of a job after a first time that warms it."""
    job()
    taken, waited = [], []
    for _ in range(RUNS):
        began, begun = clock(), time.perf_counter()
        job()
        taken.append(clock() - began)
        waited.append(time.perf_counter() - begun)
    print(f"{name}: {1000 * statistics.median(waited):.1f} ms on the clock", file=sys.stderr)
    return Figure(name, 1000 * statistics.median(taken), bar, "ms")


class Language:
    """Words of no language, of which the r-th most frequent comes as often as Zipf and Mandelbrot say."""

    def __init__(self, syllables: str, seed: int) -> None:
        self._dice = random.Random(seed)
        parts = syllables.split()
        made = itertools.chain.from_iterable(itertools.product(parts, repeat=count) for count in (1, 2, 3, 4))
        words = ["".join(word) for word in itertools.islice(made, WORDS)]
        self._dice.shuffle(words)
        self.words = sorted(words, key=len)
        weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(WORDS)))
        drawn = iter(self._dice.choices(self.words, cum_weights=weights, k=PHRASES * PHRASE))
        self._phrases = [" ".join(itertools.islice(drawn, PHRASE)) for _ in range(PHRASES)]

    def take(self, phrases: int) -> str:
        """So many phrases of four words."""
        return " ".join(self._dice.choices(self._phrases, k=phrases))


def documents(
    count: int, source: Language, target: Language, *, first: int = 0
) -> Iterator[tuple[BilingualDocument, Page]]:
    """So many articles, finished, each with its page; ``first`` is the number in the address of the first."""
    dice = random.Random(3)
    furniture = "".join(f'<li class="nav-{i}"><a href="/{i}">{source.take(1)}</a>' for i in range(120))
    for number in range(first, first + count):
        pairs = []
        for _ in range(PAIRS):
            long = dice.randint(2, 6)
            pairs.append(SentencePair(f"{source.take(long)}. ", f"{target.take(long)}. ", score=-0.3))
        rows = [
            BilingualBlock(Block(Kind.PARAGRAPH, "".join(pair.source for pair in part)), tuple(part))
            for part in (pairs[start : start + PARAGRAPH] for start in range(0, PAIRS, PARAGRAPH))
        ]
        title = SentencePair(source.take(2), target.take(2), score=-0.3)
        when = START + timedelta(minutes=13 * number)
        site = f"situs{dice.randint(1, SITES)}.example"
        url = f"https://{site}/read/{number}"
        article = Article(title.source, tuple(row.block for row in rows), site=site, url=url, published=when)
        whole = (BilingualBlock(Block(Kind.TITLE, title.source), (title,)), *rows)
        html = "".join(f"<p>{row.block.text}</p>" for row in rows)
        page = Page(f"<html><title>{title.source}</title>{furniture}{html}{furniture}</html>", url)
        yield BilingualDocument(article, whole, "bench-model 1.0", when), page
