"""How many of the running words of news the dictionary knows, names and figures aside, and how long a look-up takes.

The sample article, and beside the repository the pages in ``../shared/pages`` and ``pages-2`` where they lie. "Known" is that a headword
was found; whether it is the right one is for a person to judge: ``python -m tests.bench.bench_words 300`` prints so many
random running words with what was found, and all that were not.
"""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench.figures import Figure
from translation import paths
from translation.words.lookup import Found, look_up_at
from translation.words.tables import tables

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT.parent / "shared" / "pages", ROOT.parent / "shared" / "pages-2")
OTHER = ROOT.parent / "shared" / "corpora" / "flores-dev" / "flores-dev.id"  # no word of it was looked at
KNOWN, SLOWEST = 98.0, 50.0  # per cent, milliseconds


def figures() -> Iterator[Figure]:
    """The share of running words that are known, and the slowest look-up."""
    tables()
    words = list(running_words(texts()))
    known = sum(is_known(found) for _, found, _ in words)
    print(f"{len(words)} running words, {known} known", file=sys.stderr)
    for way, count in Counter(way_of(found) for _, found, _ in words).most_common():
        print(f"  {way}: {100 * count / len(words):.2f} %", file=sys.stderr)
    yield Figure("running words of news that the dictionary knows", 100 * known / len(words), KNOWN, "%", "higher")
    if OTHER.is_file():
        words = list(running_words(OTHER.read_text("utf-8").splitlines()))
        known = sum(is_known(found) for _, found, _ in words)
        yield Figure("running words of FLORES-200 dev that it knows", 100 * known / len(words), KNOWN, "%", "higher")
    yield Figure("slowest look-up of a word", slowest(), SLOWEST, "ms")


def texts() -> Iterator[str]:
    """The paragraphs of the sample and of the pages."""
    from translation.article.extract import extract_article
    from translation.article.page.page import page_from_bytes

    yield from (block.text for block in extract_article(page_from_bytes(paths.sample().read_bytes())).rows)
    for file in (file for folder in PAGES for file in sorted(folder.glob("*.gold.json"))):
        page = json.loads(file.read_text("utf-8"))
        yield from filter(None, (page.get("title", ""), *page["body"]))


def running_words(some: Iterable[str]) -> Iterator[tuple[str, Found, str]]:
    """Every running word of texts with what is known of it and its paragraph, names and figures aside."""
    for text in some:
        at = 0
        while at < len(text):
            found = look_up_at(text, at)
            if found is None:
                at += 1
                continue
            word = text[found.start : found.end]
            if not is_name(text, found):
                yield word, found, text
            at = max(found.end, at + 1)


def is_name(text: str, found: Found) -> bool:
    """True for a figure, an address, a name or an acronym: what has a capital and is no word of the dictionary."""
    word = text[found.start : found.end]
    if not word[:1].isalpha() or "." in word or any(letter.isdigit() for letter in word):
        return True
    return not word[0].islower() and (not found.results or bool(found.results[0].names))


def is_known(found: Found) -> bool:
    """True if there is a headword with a meaning, or a phrase."""
    return any(one.meanings or one.names for one in found.results)


def way_of(found: Found) -> str:
    """How a word was found."""
    if not found.results:
        return "not at all"
    first = found.results[0]
    if first.names:
        return "name"
    if " " in first.word:
        return "phrase"
    if not first.is_guessed:
        return "with clitics" if first.clitics else "as it stands"
    return "by the rules" if first.made else "counted in translations"


def slowest() -> float:
    """Milliseconds of the slowest look-up in the sample, each for the first time."""
    worst = 0.0
    for text in texts():
        for at in range(0, len(text), 7):
            began = time.perf_counter()
            look_up_at(text, at)
            worst = max(worst, time.perf_counter() - began)
    return worst * 1000


def main(size: int) -> None:
    """Print a random sample to be judged, then every word that was not found."""
    words = list(running_words(texts()))
    for word, found, text in random.Random(19).sample(words, size):
        one = found.results[0] if found.results else None
        said = "; ".join(m.text for m in one.meanings) if one else "NOTHING"
        root = one.root if one else ""
        near = text[max(0, found.start - 30) : found.end + 20].replace("\n", " ")
        print(f"{word}\t{root}\t{said}\t… {near} …")
    missed = Counter(word.lower() for word, found, _ in words if not is_known(found))
    print(*(f"{count} {word}" for word, count in missed.most_common()), sep="\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
