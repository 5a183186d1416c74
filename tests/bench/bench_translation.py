"""Translating an article of about 100 sentences: ours against argostranslate's own ``translate()`` on the same package,
and against one bare ``translate_batch`` over all its sentences, as CTranslate2 does it by default. CPU seconds of this process, the median of five runs.

Argos Translate runs with our sentence splitter in place of its own, which would fetch a model. Everything else of it
is as it comes: one paragraph at a time, a beam of four, batches of 32 tokens.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import ctranslate2

from tests.bench.figures import Figure
from translation import document
from translation.engine.families.contents import starter_folder
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.model import Model
from translation.engine.sentences import split_sentences
from translation.engine.translate import Step, translate

HERE = Path(__file__).parent
TOY = HERE.parents[2] / "shared" / "toy-model" / "translate-id_en-toy.argosmodel"
RUNS = 5
CAREFUL, QUICK = 4, 2  # beams: Argos Translate's default, and ours


def figures() -> Iterator[Figure]:
    """The article translated by each, as ratios of CPU time."""
    with tempfile.TemporaryDirectory() as made:
        folder = package(Path(made))
        article, model = read_article(), load_model(folder)
        sentences = [part.strip() for block in article.rows for part in split_sentences(block.text)]
        tokens = [model._speech.source.encode(sentence) for sentence in sentences]
        bare, limit = ctranslate2.Translator(str(folder / "model")).translate_batch, max(map(model._limit, tokens))
        argos = theirs(folder, Path(made))
        text = "\n".join(block.text for block in article.rows)
        ways: dict[str, Callable[[], object]] = {
            "argos": lambda: argos(text),
            "ours": lambda: ours(article, model, QUICK),
            "careful": lambda: ours(article, model, CAREFUL),
            "bare": lambda: bare(tokens, beam_size=QUICK, max_decoding_length=limit),
            "first": lambda: first_paragraph(article, model),
        }
        seconds = medians(ways)
    taken = ", ".join(f"{name} {value:.2f} s" for name, value in seconds.items())
    print(f"{len(sentences)} sentences, {model.name}: {taken}", file=sys.stderr)
    yield Figure("argos ÷ ours, both with a beam of 4", seconds["argos"] / seconds["careful"], 2.2, "×", "higher")
    yield Figure("argos ÷ ours, each at its default", seconds["argos"] / seconds["ours"], 3.5, "×", "higher")
    yield Figure("speed of ours beside one bare batch", 100 * seconds["bare"] / seconds["ours"], 90, "%", "higher")
    yield Figure("first paragraph, of argos's whole time", 100 * seconds["first"] / seconds["argos"], 15, "%")


def package(made: Path) -> Path:
    """The package that is measured: the starter, else the small real one beside the repository, else a tiny one."""
    if starter_folder().is_dir():
        return starter_folder()
    if TOY.is_file():
        with zipfile.ZipFile(TOY) as archive:
            archive.extractall(made)
        return made / TOY.stem
    from tests.tiny_package import make_package

    return make_package(made)


def read_article() -> document.Article:
    """The article of this benchmark, written for it."""
    title, *paragraphs = (HERE / "pasar_terapung.txt").read_text(encoding="utf-8").strip().split("\n\n")
    blocks = tuple(document.Block(document.Kind.PARAGRAPH, paragraph) for paragraph in paragraphs)
    return document.Article(title, blocks)


def ours(article: document.Article, model: Model, beam: int) -> None:
    """The whole article, as the program translates it."""
    for _ in translate(article, model, beam=beam):
        pass


def first_paragraph(article: document.Article, model: Model) -> None:
    """The article until its first paragraph stands there."""
    steps = translate(article, model)
    row = next(index for index, block in enumerate(article.rows) if block.kind is document.Kind.PARAGRAPH)
    next(step for step in steps if isinstance(step, Step) and step.row == row and step.block.target is not None)
    steps.close()


def theirs(folder: Path, made: Path) -> Callable[[str], str]:
    """Argos Translate's own ``translate()`` on this package, with no memory of what it translated before."""
    home = made / "home"
    (home / "packages").mkdir(parents=True)
    shutil.copytree(folder, home / "packages" / folder.name)
    os.environ |= {"HOME": str(home), "ARGOS_PACKAGES_DIR": str(home / "packages")}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)
    import argostranslate.translate as argos

    class Splitter:
        """Our splitter, in the shape of Argos Translate's."""

        def __init__(self, _: object) -> None:
            pass

        def split_sentences(self, text: str) -> list[str]:
            return [sentence.strip() for sentence in split_sentences(text)]

    argos.MiniSBDSentencizer = Splitter

    def run(text: str) -> str:
        for kept in argos.installed_translates:
            kept.cached_translation.cache.clear()
        return str(argos.translate(text, "id", "en"))

    return run


def medians(ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median CPU seconds of each, run in turn so that a busy moment of the machine meets all of them."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()  # what is loaded at first use
    for _ in range(RUNS):
        for name, way in ways.items():
            began = time.process_time()
            way()
            taken[name].append(time.process_time() - began)
    return {name: statistics.median(times) for name, times in taken.items()}
