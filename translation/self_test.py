"""Whether this installation works: the model loads, the sample is read and translated, the results can be made."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from translation import paths, reader
from translation.document import Article, BilingualDocument, Kind
from translation.export.json_format import as_json
from translation.export.text import side_by_side

PARAGRAPHS = 12
PUBLISHED = datetime(2023, 9, 20, 9, 4, tzinfo=timezone(timedelta(hours=7)))


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried, and whether it worked."""

    what: str
    passed: bool


def checks(model: str = "") -> Iterator[Check]:
    """Each check as it is made; raises ReaderError where the program cannot go on."""
    open_model = reader.model_opener(model)
    yield Check(f"the model “{open_model().name}” is loaded", passed=True)
    document = _translated_sample(open_model)
    article = document.article
    paragraphs = [block for block in article.blocks if block.kind is Kind.PARAGRAPH]
    yield Check("the sample article's title, date and dateline are read", _is_described(article))
    yield Check(
        f"its {PARAGRAPHS} paragraphs are found, and nothing else", len(paragraphs) == len(article.blocks) == PARAGRAPHS
    )
    pairs = [pair for row in document.rows for pair in row.pairs]
    yield Check(f"its {len(pairs)} sentences are translated", bool(pairs) and all(pair.target for pair in pairs))
    text = side_by_side(document, width=100)
    yield Check("the text is written side by side", article.title.split()[0] in text and " │ " in text)
    yield Check("the JSON is written", len(json.loads(as_json(document))["blocks"]) == PARAGRAPHS)


def _translated_sample(open_model: reader.OpenModel) -> BilingualDocument:
    work = reader.read(str(paths.sample()), open_model)
    while True:
        try:
            next(work)
        except StopIteration as done:
            document: BilingualDocument = done.value
            return document


def _is_described(article: Article) -> bool:
    return (
        article.title.startswith("Meski Sekutu Rusia")
        and article.published == PUBLISHED
        and article.dateline == "YEREVAN"
    )
