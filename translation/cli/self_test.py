"""The self-test: the model loads, and the sample is read, translated, saved, found and exported as PDF.

It reads what ships with the program and writes to a temporary folder. It does not open the reader's library, settings
and secrets, and fetches nothing. The window has a self-test of its own.
"""

import importlib
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from importlib import metadata
from pathlib import Path

from translation import openers, paths, reader
from translation.cli import report
from translation.document import Article, BilingualDocument, Kind
from translation.export.json_format import as_json
from translation.export.text import side_by_side
from translation.network.waiting import finish

PARAGRAPHS = 12
PUBLISHED = datetime(2023, 9, 20, 9, 4, tzinfo=timezone(timedelta(hours=7)))
WORDS = 'konflik "Nagorno-Karabakh"'  # what is searched for, of the sample
# Where secrets are kept on each system: keyring's module for it, and what that needs.
SECRET_STORES = {
    "linux": ("SecretService", ("secretstorage", "jeepney")),
    "darwin": ("macOS", ()),
    "win32": ("Windows", ("win32ctypes",)),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One check, and whether it passed."""

    what: str
    passed: bool


def checks(model: str = "") -> Iterator[Check]:
    """Each check as it is made. Raises ReaderError if the self-test cannot continue."""
    open_model = openers.ModelOpener(model)
    yield Check(f"the model “{open_model().name}” is loaded", passed=True)
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as folder:
        articles = Path(folder) / "library.sqlite"
        document = finish(_read_and_keep(open_model, articles))
        yield from _reading(document)
        yield from _keeping(document, articles)
        yield from _papers(document, Path(folder))
    yield from _parts()


def _read_and_keep(open_model: openers.OpenModel, articles: Path) -> reader.Work:
    from translation.library.storage.store import open_library

    return reader.read(str(paths.sample()), open_model, library=lambda: open_library(articles))


def _reading(document: BilingualDocument) -> Iterator[Check]:
    article = document.article
    paragraphs = [block for block in article.blocks if block.kind is Kind.PARAGRAPH]
    yield Check("the sample article's title, date and dateline are read", _is_described(article))
    yield Check(
        f"its {PARAGRAPHS} paragraphs are found, and nothing else", len(paragraphs) == len(article.blocks) == PARAGRAPHS
    )
    pairs = [pair for row in document.rows for pair in row.pairs]
    yield Check(f"its {len(pairs)} sentences are translated", bool(pairs) and all(pair.target for pair in pairs))


def _keeping(document: BilingualDocument, file: Path) -> Iterator[Check]:
    from translation.library import articles, listing
    from translation.library.query import understand
    from translation.library.storage.store import open_library

    connection = open_library(file)
    try:
        found = listing.find(connection, understand(WORDS))
        yield Check("it is kept in a library, and found there by its words", len(found) == 1)
        again = articles.load(connection, found[0].id).document if found else None
        yield Check("what is kept is what was read", again is not None and again.rows == document.rows)
    finally:
        connection.close()


def _papers(document: BilingualDocument, folder: Path) -> Iterator[Check]:
    from translation.export.formats import FORMATS, write
    from translation.export.parts.options import Options

    text = side_by_side(document, width=100)
    yield Check("the text is written side by side", document.article.title.split()[0] in text and " │ " in text)
    yield Check("the JSON is written", len(json.loads(as_json(document))["blocks"]) == PARAGRAPHS)
    paper = folder / "article.pdf"
    write(FORMATS["pdf"], paper, [document], Options(), {})
    pages, missing = _on_paper(document, paper)
    yield Check(f"the PDF has {pages} pages, and on them every sentence in both languages", pages > 0 and not missing)


def _on_paper(document: BilingualDocument, file: Path) -> tuple[int, list[str]]:
    """The number of a PDF's pages, and the document's sentences that are missing from it."""
    from translation.export.pdf.text_layer import texts_of_pages

    try:
        pages = texts_of_pages(file.read_bytes())
    except ValueError:
        return 0, []
    whole = _bare("".join(pages))
    pairs = [pair for row in document.rows for pair in row.pairs]
    sentences = [text for pair in pairs for text in (pair.source, pair.target or "")]
    return len(pages), [text for text in sentences if _bare(text) not in whole]


def _bare(text: str) -> str:
    """A text without spaces and hyphens, which line breaks may change."""
    return "".join(character for character in text if character.isalnum())


def _parts() -> Iterator[Check]:
    """Checks of parts that the other checks do not use and that a package may lack."""
    store, needs = SECRET_STORES.get(sys.platform, SECRET_STORES["linux"])
    yield Check(f"this system's place for secrets ({store}) is known to keyring", _is_known(store, needs))
    yield Check("models of the other kind (bpe) have their tokenizer", _bpe_works())
    yield Check("the licences of all that is used are there", _licences())
    yield Check("the manual is there", (paths.manual() / "README.md").is_file())


def _bpe_works() -> bool:
    """True if the BPE tokenizer, which the starter does not use, reproduces a text."""
    from translation.engine.families.tokenizers import Bpe

    with tempfile.TemporaryDirectory(prefix="dwibaca-") as folder:
        model = Path(folder) / "bpe.model"
        model.write_text("#version: 0.2\nk a\nka t\n", encoding="utf-8")
        try:
            tokenizer = Bpe(model)
            return tokenizer.decode(tokenizer.encode("kata kita, 4,7 persen.")) == "kata kita, 4,7 persen."
        except ImportError:
            return False


def _is_known(store: str, needs: tuple[str, ...]) -> bool:
    """True if keyring finds the module of a store and its dependencies; it is loaded but not asked for a secret."""
    found = {entry.name: entry.module for entry in metadata.entry_points(group="keyring.backends")}
    try:
        for name in (*needs, *([found[store]] if store in found else ())):
            importlib.import_module(name)
    except ImportError:
        return False
    return store in found


def _licences() -> bool:
    """True if the list of licences is present, and in a bundle the text of each distribution's licence."""
    texts = paths.resources().parent / "licences"
    if not getattr(sys, "frozen", False):
        return "MIT" in report.licences()
    names = {name.replace("_", "-").replace(".", "-").lower() for name in _distributions()}
    return bool(report.licences()) and bool(names) and all(any((texts / name).glob("*")) for name in names)


def _distributions() -> list[str]:
    return [each.metadata["Name"] for each in metadata.distributions()]


def _is_described(article: Article) -> bool:
    return (
        article.title.startswith("Meski Sekutu Rusia")
        and article.published == PUBLISHED
        and article.dateline == "YEREVAN"
    )
