"""The same story with a library: each sentence is saved as it is translated, and a saved article is read on.

``reader.read`` saves nothing. Here the saved part of an article follows it at once, as a ``SavedArticle``. When the
library fails the article is yielded again with a notice that says what is not being saved; the reading continues.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translation.document import Article, BilingualDocument, NoticeKind, Page, SentencePair
from translation.errors import ReaderError
from translation.library.articles import SavedArticle
from translation.library.recorder import ArticleRecorder
from translation.library.storage.store import OpenLibrary
from translation.network.client import Network, Received
from translation.reader import OpenModel, article_at, opened, so_far, with_notice

if TYPE_CHECKING:  # entered when there is work
    from translation.engine.translate import Step

Work = Generator["Received | Article | SavedArticle | Step", int | None, BilingualDocument]


def read(
    source: str | bytes,
    open_model: OpenModel | None,
    library: OpenLibrary,
    *,
    beam: int | None = None,
    network: Network | None = None,
) -> Work:
    """Read as ``reader.read`` does, and keep it: what an earlier reading has translated already is there at once.

    ``library`` is called in the thread that runs this. Raises ReaderError, none of them the library's.
    """
    from translation.article.page.loading import as_source

    page, article = yield from article_at(source, network)
    yield article
    recorder = ArticleRecorder(library)
    try:
        return (
            yield from _keep(
                article, page, as_source(source) if isinstance(source, str) else "", open_model, recorder, beam
            )
        )
    finally:
        recorder.close()


def reopen(
    number: int, open_model: OpenModel | None, library: OpenLibrary, *, beam: int | None = None, version: int = 0
) -> Work:
    """An article of the library as it was left, then the rows that were still to do.

    An earlier ``version`` is shown as it is, and so is an article of which nothing is left to do: no model is opened.
    Raises ReaderError.
    """
    recorder = ArticleRecorder(library, number)
    try:
        kept = recorder.load(version or None)
        yield kept.document.article
        yield kept
        if not kept.left or not kept.is_newest:
            return kept.document
        return (yield from _translate_rest(kept.document, open_model, recorder, beam))
    finally:
        recorder.close()


def retranslate(
    number: int, open_model: OpenModel, library: OpenLibrary, *, beam: int | None = None, extract: bool = False
) -> Work:
    """An article of the library translated anew; with ``extract`` it is first read anew from the page that was kept.

    The reader's own wording of a sentence stays. What the same model said, told the same, is not asked again. Raises
    ReaderError.
    """
    from translation.article.extract import extract_article

    recorder = ArticleRecorder(library, number)
    try:
        kept = recorder.load()
        page = recorder.page() if extract else None
        if page is not None:
            article = extract_article(page)
            yield article
            return (yield from _keep(article, page, kept.source, open_model, recorder, beam, anew=True))
        yield kept.document.article
        yield kept
        return (yield from _translate_rest(kept.document, open_model, recorder, beam, anew=True))
    finally:
        recorder.close()


@dataclass(frozen=True, slots=True)
class BatchStep:
    """The progress of a job for several articles: at the one of ``number``, the ``at``-th from 0 of ``total``.

    ``done`` of its ``sentences`` are done. ``error`` says why nothing came of the one before.
    """

    number: int
    at: int
    total: int
    done: int = 0
    sentences: int = 0
    error: ReaderError | None = None


def retranslate_each(
    numbers: Sequence[int],
    open_model: OpenModel,
    library: OpenLibrary,
    *,
    beam: int | None = None,
    extract: bool = False,
) -> Generator[BatchStep, None, int]:
    """Several articles of the library translated anew, one after the other; returns how many were.

    One that fails stops none of the others. Closed in the middle, it leaves each article whole: with what is new of it,
    and what was there before. Raises what opening the model raises.
    """
    from translation.engine.translate import Step

    open_model()  # without a model there is no use in beginning
    well = 0
    for at, number in enumerate(numbers):
        try:
            yield BatchStep(number, at, len(numbers))
            for step in retranslate(number, open_model, library, beam=beam, extract=extract):
                if isinstance(step, Step):
                    yield BatchStep(number, at, len(numbers), step.done, step.total)
            well += 1
        except ReaderError as error:
            yield BatchStep(number, at, len(numbers), error=error)
    return well


def _keep(
    article: Article,
    page: Page,
    source: str,
    open_model: OpenModel | None,
    recorder: ArticleRecorder,
    beam: int | None,
    *,
    anew: bool = False,
) -> Work:
    """Keep an article that was just read, and translate it."""
    document = so_far(article, ())
    kept = recorder.begin(document, page, source)
    if kept is not None:
        yield kept
        document = kept.document
    return (yield from _translate_rest(document, open_model, recorder, beam, anew=anew))


def _translate_rest(
    document: BilingualDocument,
    open_model: OpenModel | None,
    recorder: ArticleRecorder,
    beam: int | None,
    *,
    anew: bool = False,
) -> Work:
    """Translate and keep what has no translation yet; ``anew``, whatever the reader has not worded."""
    from translation.engine.translate import USUAL_BEAM, translate

    beam = USUAL_BEAM if beam is None else beam
    article, translator = yield from opened(document.article, open_model)
    if translator is None:
        article = yield from _trouble(article, recorder)
        return replace(document, article=article)
    own = {
        pair.source.strip(): pair
        for row in document.rows
        for pair in row.pairs
        if pair.target is not None and pair.source.strip() and (pair.edited or not anew)
    }
    finished: dict[str, SentencePair] = {**recorder.recall(document, translator.name, f"beam {beam}"), **own}
    work = translate(article, translator, beam=beam, finished=finished)
    wanted: int | None = None
    while True:
        article = yield from _trouble(article, recorder)
        try:
            step = work.send(wanted)
        except StopIteration as done:
            recorder.finish(done.value)
            article = yield from _trouble(article, recorder)
            whole: BilingualDocument = done.value
            return replace(whole, article=article)
        recorder.add(step.row, step.block)
        wanted = yield step


def _trouble(article: Article, recorder: ArticleRecorder) -> Generator[Article, int | None, Article]:
    """The article once more with a notice, when the library has just failed."""
    if recorder.trouble is not None and not any(notice.kind is NoticeKind.NOT_KEPT for notice in article.notices):
        article = with_notice(article, NoticeKind.NOT_KEPT, recorder.trouble)
        yield article
    return article
