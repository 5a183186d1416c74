"""The same story with a library: each sentence is saved as it is translated, and a saved article is read on.

``reader.read`` saves nothing. Here the saved part of an article follows it at once, as a ``SavedArticle``. When the
library fails the article is yielded again with a notice that says what is not being saved; the reading continues.
"""

import contextlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translation.document import Article, BilingualDocument, NoticeKind, Page, SentencePair
from translation.errors import NotKept, ReaderError
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
    """Read like ``reader.read`` and save the article; earlier translations are there at once.

    ``library`` is called in the thread that runs this. Raises ReaderError, but no error of the library.
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
    number: int,
    open_model: OpenModel | None,
    library: OpenLibrary,
    *,
    lasting: str = "",
    beam: int | None = None,
    version: int = 0,
) -> Work:
    """Reopen an article of the library, then translate its remaining rows.

    With its ``lasting`` name it is found by that, whatever its number is now. No model is opened for an earlier
    ``version`` or a finished article. Raises ReaderError.
    """
    recorder = ArticleRecorder(library, number, lasting)
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
    number: int,
    open_model: OpenModel,
    library: OpenLibrary,
    *,
    lasting: str = "",
    beam: int | None = None,
    extract: bool = False,
) -> Work:
    """Translate an article of the library again; with ``extract`` it is first extracted again from its saved page.

    The reader's own wordings stay. Translations by this model with these settings are reused. Raises ReaderError.
    """
    from translation.article.extract import extract_article

    recorder = ArticleRecorder(library, number, lasting)
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

    ``done`` of its ``sentences`` are done. ``error`` is the error of the previous article.
    """

    number: int
    at: int
    total: int
    done: int = 0
    sentences: int = 0
    error: ReaderError | None = None


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The articles whose new translation is in the library, and why the others are not."""

    done: tuple[int, ...]
    failed: tuple[tuple[int, ReaderError], ...]


def retranslate_each(
    numbers: Sequence[int],
    open_model: OpenModel,
    library: OpenLibrary,
    *,
    beam: int | None = None,
    extract: bool = False,
) -> Generator[BatchStep, None, BatchResult]:
    """Translate several articles of the library again, one after the other.

    A failure does not stop the others; an article that was translated and could not be saved has failed. Closing it
    leaves every article complete, with new and old translations. Raises what opening the model raises.
    """
    from translation.engine.translate import Step

    open_model()  # without a model there is no use in beginning
    done: list[int] = []
    failed: list[tuple[int, ReaderError]] = []
    for at, number in enumerate(numbers):
        try:
            yield BatchStep(number, at, len(numbers))
            with contextlib.closing(retranslate(number, open_model, library, beam=beam, extract=extract)) as work:
                for step in work:
                    if isinstance(step, Step):
                        yield BatchStep(number, at, len(numbers), step.done, step.total)
                    elif isinstance(step, Article):
                        _raise_if_not_kept(step)
            done.append(number)
        except ReaderError as error:
            failed.append((number, error))
            yield BatchStep(number, at, len(numbers), error=error)
    return BatchResult(tuple(done), tuple(failed))


def _raise_if_not_kept(article: Article) -> None:
    """Raise NotKept where the article comes once more because it is not being saved."""
    for notice in article.notices:
        if notice.kind is NoticeKind.NOT_KEPT:
            raise NotKept(notice.text, "")


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
    """Save an article that was just read, and translate it."""
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
    """Translate and save what has no translation yet; with ``anew``, everything that the reader has not worded."""
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
        recorder.add(step.row, step.block, again=anew)
        wanted = yield step


def _trouble(article: Article, recorder: ArticleRecorder) -> Generator[Article, int | None, Article]:
    """Yield the article again with a notice if the library has just failed."""
    if recorder.trouble is not None and not any(notice.kind is NoticeKind.NOT_KEPT for notice in article.notices):
        article = with_notice(article, NoticeKind.NOT_KEPT, recorder.trouble)
        yield article
    return article
