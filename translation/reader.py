"""The whole story, from a pasted source to a finished bilingual document."""

import functools
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Notice,
    NoticeKind,
    Page,
    SentencePair,
    spans_of_parts,
)
from translation.errors import ModelNotFound, ReaderError
from translation.network.client import Network, Received

if TYPE_CHECKING:  # the rooms are entered when there is work: the window should be there at once
    from translation.engine.pairs import Translator
    from translation.engine.translate import Step

OpenModel = Callable[[], "Translator"]


def read(
    source: str | bytes, open_model: OpenModel | None, *, beam: int | None = None, network: Network | None = None
) -> "Generator[Received | Article | Step, int | None, BilingualDocument]":
    """Read a source: yields progress, the article, and its rows as they are translated; returns the document.

    ``source`` is an address, a path, or the bytes of a page or text. ``open_model`` is called once the article is known
    and returns the translator; with ``None`` the article stays untranslated. ``beam`` is the number of hypotheses,
    ``None`` the usual number. Without a ``network`` nothing is fetched. ``send(number)`` requests the translation of a
    row next. If no model is found, the article is yielded again with a notice, and the document holds the original.
    Raises ReaderError.
    """
    _, article = yield from article_at(source, network)
    yield article
    return (yield from translate_article(article, open_model, beam=beam))


def article_at(source: str | bytes, network: Network | None) -> Generator[Received, int | None, tuple[Page, Article]]:
    """The page at ``source``, and the article on it. Raises ReaderError."""
    from translation.article.extract import extract_article
    from translation.article.page.loading import loading
    from translation.article.page.page import page_from_bytes

    page = (
        (yield from loading(source, network, extract_article)) if isinstance(source, str) else page_from_bytes(source)
    )
    return page, extract_article(page)


def translate_article(
    article: Article, open_model: OpenModel | None, *, beam: int | None = None
) -> "Generator[Article | Step, int | None, BilingualDocument]":
    """Translate an article that is already known: yields its rows like ``read``.

    Used to translate again: with another model or beam, or after the reader has chosen the other extraction.
    """
    from translation.engine.translate import USUAL_BEAM, translate

    article, translator = yield from opened(article, open_model)
    return (yield from translate(article, translator, beam=USUAL_BEAM if beam is None else beam))


def opened(
    article: Article, open_model: OpenModel | None
) -> "Generator[Article, int | None, tuple[Article, Translator | None]]":
    """The translator for an article; if no model is found, yields the article with a notice."""
    translator = None
    if open_model is not None:
        try:
            translator = open_model()
        except ModelNotFound as error:
            article = with_notice(article, NoticeKind.NO_MODEL, error)
            yield article
    return article, translator


def with_notice(article: Article, kind: NoticeKind, error: ReaderError) -> Article:
    """The article with a notice of what went wrong, in place of an earlier one of its kind."""
    told = tuple(notice for notice in article.notices if notice.kind is not kind)
    return replace(article, notices=(*told, Notice(kind, f"{error.happened} {error.advice}")))


def alternatives(
    article: Article, row: BilingualBlock, number: int, open_model: OpenModel, *, count: int = 5
) -> tuple[SentencePair, ...]:
    """Up to ``count`` different translations of pair ``number`` of a row, made carefully, best first.

    Raises ModelNotFound, PackageNotUsable and TranslationFailed.
    """
    from translation.engine.pairs import alternatives as of_sentence
    from translation.engine.pairs import context_of

    source = row.pairs[number].source
    spans = spans_of_parts(row.block.spans, [len(pair.source) for pair in row.pairs])[number]
    return of_sentence(open_model(), source, context_of(article), spans=spans, count=count)


def model_opener(name: str = "", *, compute_type: str | None = None, threads: int = 0) -> OpenModel:
    """A function that opens a model once, at its first call: by name, folder or file, or the best one installed.

    ``threads`` is how many batches are decoded at once, 0 for what suits the machine. The call raises ModelNotFound and
    PackageNotUsable.
    """

    @functools.cache
    def open_model() -> "Translator":
        from translation.engine.argos import load_model
        from translation.engine.models.packages import open_package

        return load_model(open_package(name).folder, compute_type=compute_type, threads=threads)

    return open_model


def server_opener(address: str, network: Network) -> OpenModel:
    """A function that opens a LibreTranslate server instead of a model; texts translated with it leave this machine."""

    @functools.cache
    def open_server() -> "Translator":
        from translation.engine.libretranslate import LibreTranslate

        return LibreTranslate(address, network)

    return open_server


def so_far(article: Article, steps: "Iterable[Step]", *, model: str = "") -> BilingualDocument:
    """The document as far as it was finished when the work stopped: remaining rows have no targets."""
    from translation.engine.sentences import split_block

    done = {step.row: step.block for step in steps}
    rows = (
        done.get(number) or BilingualBlock(block, tuple(map(SentencePair, split_block(block))))
        for number, block in enumerate(article.rows)
    )
    return BilingualDocument(
        article, tuple(rows), model=model, translated_at=datetime.now().astimezone() if done else None
    )
