"""The same story with a library: what is read is kept sentence by sentence, and what is kept is read on.

``reader.read`` keeps nothing; this is for a reader who wants it kept. What the library has of an article comes right
after it, as a ``Kept``. When the library fails the article comes once more with a notice that says what is not being
saved, and the reading goes on.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translation.document import Article, BilingualDocument, NoticeKind, Page, SentencePair
from translation.errors import ReaderError
from translation.library.keeping import Keeper
from translation.library.library import Kept
from translation.library.store import OpenLibrary
from translation.network import Network, Received
from translation.reader import OpenModel, article_at, opened, so_far, with_notice

if TYPE_CHECKING:  # entered when there is work
    from translation.engine.translate import Step

Work = Generator["Received | Article | Kept | Step", int | None, BilingualDocument]


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
    from translation.article.page import as_source

    page, article = yield from article_at(source, network)
    yield article
    keeper = Keeper(library)
    try:
        return (
            yield from _keep(
                article, page, as_source(source) if isinstance(source, str) else "", open_model, keeper, beam
            )
        )
    finally:
        keeper.close()


def reopen(
    number: int, open_model: OpenModel | None, library: OpenLibrary, *, beam: int | None = None, version: int = 0
) -> Work:
    """An article of the library as it was left, then the rows that were still to do.

    An earlier ``version`` is shown as it is, and so is an article of which nothing is left to do: no model is opened.
    Raises ReaderError.
    """
    keeper = Keeper(library, number)
    try:
        kept = keeper.load(version or None)
        yield kept.document.article
        yield kept
        if not kept.left or not kept.is_newest:
            return kept.document
        return (yield from _go_on(kept.document, open_model, keeper, beam))
    finally:
        keeper.close()


def again(
    number: int, open_model: OpenModel, library: OpenLibrary, *, beam: int | None = None, extract: bool = False
) -> Work:
    """An article of the library translated anew; with ``extract`` it is first read anew from the page that was kept.

    The reader's own wording of a sentence stays. What the same model said, told the same, is not asked again. Raises
    ReaderError.
    """
    from translation.article.extract import extract_article

    keeper = Keeper(library, number)
    try:
        kept = keeper.load()
        page = keeper.page() if extract else None
        if page is not None:
            article = extract_article(page)
            yield article
            return (yield from _keep(article, page, kept.source, open_model, keeper, beam, anew=True))
        yield kept.document.article
        yield kept
        return (yield from _go_on(kept.document, open_model, keeper, beam, anew=True))
    finally:
        keeper.close()


@dataclass(frozen=True, slots=True)
class Several:
    """The progress of a job for several articles: at the one of ``number``, the ``at``-th from 0 of ``total``.

    ``done`` of its ``sentences`` are done. ``error`` says why nothing came of the one before.
    """

    number: int
    at: int
    total: int
    done: int = 0
    sentences: int = 0
    error: ReaderError | None = None


def again_each(
    numbers: Sequence[int],
    open_model: OpenModel,
    library: OpenLibrary,
    *,
    beam: int | None = None,
    extract: bool = False,
) -> Generator[Several, None, int]:
    """Several articles of the library translated anew, one after the other; returns how many were.

    One that fails stops none of the others. Closed in the middle, it leaves each article whole: with what is new of it,
    and what was there before. Raises what opening the model raises.
    """
    from translation.engine.translate import Step

    open_model()  # without a model there is no use in beginning
    well = 0
    for at, number in enumerate(numbers):
        try:
            yield Several(number, at, len(numbers))
            for step in again(number, open_model, library, beam=beam, extract=extract):
                if isinstance(step, Step):
                    yield Several(number, at, len(numbers), step.done, step.total)
            well += 1
        except ReaderError as error:
            yield Several(number, at, len(numbers), error=error)
    return well


def _keep(
    article: Article,
    page: Page,
    source: str,
    open_model: OpenModel | None,
    keeper: Keeper,
    beam: int | None,
    *,
    anew: bool = False,
) -> Work:
    """Keep an article that was just read, and translate it."""
    document = so_far(article, ())
    kept = keeper.begin(document, page, source)
    if kept is not None:
        yield kept
        document = kept.document
    return (yield from _go_on(document, open_model, keeper, beam, anew=anew))


def _go_on(
    document: BilingualDocument, open_model: OpenModel | None, keeper: Keeper, beam: int | None, *, anew: bool = False
) -> Work:
    """Translate and keep what has no translation yet; ``anew``, whatever the reader has not worded."""
    from translation.engine.translate import USUAL_BEAM, translate

    beam = USUAL_BEAM if beam is None else beam
    article, translator = yield from opened(document.article, open_model)
    if translator is None:
        article = yield from _trouble(article, keeper)
        return replace(document, article=article)
    own = {
        pair.source.strip(): pair
        for row in document.rows
        for pair in row.pairs
        if pair.target is not None and pair.source.strip() and (pair.edited or not anew)
    }
    finished: dict[str, SentencePair] = {**keeper.recall(document, translator.name, f"beam {beam}"), **own}
    work = translate(article, translator, beam=beam, finished=finished)
    wanted: int | None = None
    while True:
        article = yield from _trouble(article, keeper)
        try:
            step = work.send(wanted)
        except StopIteration as done:
            keeper.finish(done.value)
            article = yield from _trouble(article, keeper)
            whole: BilingualDocument = done.value
            return replace(whole, article=article)
        keeper.add(step.row, step.block)
        wanted = yield step


def _trouble(article: Article, keeper: Keeper) -> Generator[Article, int | None, Article]:
    """The article once more with a notice, when the library has just failed."""
    if keeper.trouble is not None and not any(notice.kind is NoticeKind.NOT_KEPT for notice in article.notices):
        article = with_notice(article, NoticeKind.NOT_KEPT, keeper.trouble)
        yield article
    return article
