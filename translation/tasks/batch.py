"""Several articles of the library translated again in one job."""

import contextlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from translation.document import Article, NoticeKind
from translation.errors import NotKept, ReaderError
from translation.library.storage.store import OpenLibrary
from translation.network.waiting import mapped
from translation.openers import OpenModel
from translation.reader import retranslate
from translation.texts import sentences


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
    leaves every article complete, with new and old translations. Raises what opening and loading
    the model raise.
    """
    from translation.engine.translate import Step

    done: list[int] = []
    failed: list[tuple[int, ReaderError]] = []
    # Without a model there is no use in beginning.
    yield from mapped(open_model().ready(), lambda _: BatchStep(numbers[0], 0, len(numbers)))
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
            raise NotKept(sentences(notice.text), sentences())
