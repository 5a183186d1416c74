"""The whole story, from what was pasted to a finished bilingual document, saved in the library on the way or not.

With a library each sentence is saved as it is translated, and what the library has of an article follows the article at
once, as a ``SavedArticle``. When the library fails the article is yielded again with a notice that says what is not
being saved; the reading continues.
"""

import contextlib
from collections.abc import Container, Generator, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from translation import paths
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
from translation.library.articles import SavedArticle
from translation.library.recorder import ArticleRecorder
from translation.library.storage.store import OpenLibrary
from translation.network.client import Network, Received
from translation.openers import OpenModel, once
from translation.texts import sentences

if TYPE_CHECKING:  # the rooms are entered when there is work: the window should be there at once
    from translation.engine.pairs import Translator
    from translation.engine.runtime.progress import Loading
    from translation.engine.translate import Step
    from translation.words.glossary import Term

ENGLISH, USUAL_LANGUAGE = "en", "id"
Work = Generator["Received | Article | SavedArticle | Loading | Step", int | None, BilingualDocument]


def read(
    source: str | bytes,
    open_model: OpenModel | None,
    *,
    library: OpenLibrary | None = None,
    beam: int | None = None,
    network: Network | None = None,
    english: bool = True,
) -> Work:
    """The progress of a download, the article, and its rows as they are translated; returns the document.

    Before the first row that needs it a large model is loaded, with its progress.

    ``source`` is an address, a path, or the bytes of a page or text. ``open_model`` gives the translator when the
    article is there; ``None`` leaves it untranslated. ``library``, called in the thread that runs this, saves the
    article; without one nothing is saved. ``beam`` is the number of hypotheses, ``None`` for the usual one. Without a
    ``network`` nothing is downloaded. The number of a row may be sent in to have it next. If no model is found the
    article is yielded again with a notice, and the document holds the original. Without ``english`` an article that is
    in English is left as it is. Raises ReaderError, but no error of the library.
    """
    from translation.article.page.loading import as_source

    page, article = yield from article_at(source, network)
    yield article
    with contextlib.closing(ArticleRecorder(library)) as recorder:
        origin = as_source(source) if isinstance(source, str) else ""
        if article.language == ENGLISH and not english:
            open_model = None
        return (yield from _save_and_translate(article, page, origin, open_model, recorder, beam))


def article_at(source: str | bytes, network: Network | None) -> Generator[Received, int | None, tuple[Page, Article]]:
    """The page at ``source``, and the article on it. Raises ReaderError."""
    from translation.article.extract import extract_article
    from translation.article.page.loading import loading
    from translation.article.page.page import page_from_bytes

    page = (
        (yield from loading(source, network, extract_article)) if isinstance(source, str) else page_from_bytes(source)
    )
    return page, extract_article(page)


def translate_article(article: Article, open_model: OpenModel | None, *, beam: int | None = None) -> Work:
    """The rows of a known article as they are translated, like ``read``; nothing is saved.

    For another model or beam, or after the reader has chosen the other extraction.
    """
    return _translate_rest(so_far(article, ()), open_model, ArticleRecorder(None), beam)


def reopen(
    number: int,
    open_model: OpenModel | None,
    library: OpenLibrary,
    *,
    lasting: str = "",
    beam: int | None = None,
    version: int = 0,
    english: bool = True,
) -> Work:
    """Reopen an article of the library, then translate its remaining rows.

    With its ``lasting`` name it is found by that, whatever its number is now. No model is opened for an earlier
    ``version`` or a finished article, nor without ``english`` for one in English. Raises ReaderError.
    """
    with contextlib.closing(ArticleRecorder(library, number, lasting)) as recorder:
        kept = recorder.load(version or None)
        yield kept.document.article
        yield kept
        if not kept.left or not kept.is_newest:
            return kept.document
        if kept.document.article.language == ENGLISH and not english:
            open_model = None
        return (yield from _translate_rest(kept.document, open_model, recorder, beam))


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

    with contextlib.closing(ArticleRecorder(library, number, lasting)) as recorder:
        kept = recorder.load()
        page = recorder.page() if extract else None
        if page is not None:
            article = extract_article(page)
            yield article
            return (yield from _save_and_translate(article, page, kept.source, open_model, recorder, beam, anew=True))
        yield kept.document.article
        yield kept
        return (yield from _translate_rest(kept.document, open_model, recorder, beam, anew=True))


def translate_sentences(
    document: BilingualDocument,
    sentences: Container[str],
    open_model: OpenModel,
    library: OpenLibrary | None = None,
    number: int = 0,
    *,
    lasting: str = "",
    beam: int | None = None,
) -> Work:
    """Translate again those sentences of a document that are among ``sentences``, and those without a translation.

    ``sentences`` have no surrounding space. All others stay, and so do the reader's own wordings. With a ``library`` in
    which the document has this ``number`` or ``lasting`` name, they are saved. Raises ReaderError.
    """
    with contextlib.closing(ArticleRecorder(library, number, lasting)) as recorder:
        if library is not None:
            recorder.load()
        return (yield from _translate_rest(document, open_model, recorder, beam, anew=True, only=sentences))


def _save_and_translate(
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
    if open_model is not None:
        open_model = once(open_model)
        article = yield from _fitted(article, open_model)
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
    only: Container[str] | None = None,
) -> Work:
    """Translate and save what has no translation yet; with ``anew``, everything that the reader has not worded.

    With ``only``, of what is translated already just these sentences.
    """
    from translation.engine.runtime.progress import Loading
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
    if only is not None:
        own |= _others(document, only)
    terms = terms_of(article, document.tags)
    options = options_of(beam, terms, article.language)
    finished: dict[str, SentencePair] = {**recorder.recall(document, translator.name, options), **own}
    # Of what is translated again, the translation so far stays in its place.
    preview = None if anew else translator.preview
    work = translate(article, translator, beam=beam, finished=finished, terms=terms, preview=preview)
    wanted: int | None = None
    while True:
        article = yield from _trouble(article, recorder)
        try:
            step = work.send(wanted)
        except StopIteration as done:
            whole: BilingualDocument = done.value
            if only is not None and document.model:  # most of it is still that model's
                whole = replace(whole, model=document.model)
            recorder.finish(whole)
            article = yield from _trouble(article, recorder)
            return replace(whole, article=article)
        if isinstance(step, Loading):  # a row that is wanted meanwhile is still wanted afterwards
            wanted = (yield step) or wanted
            continue
        if not step.preview:
            recorder.add(step.row, step.block, again=anew)
        wanted = yield step


def terms_of(article: Article, tags: Iterable[str]) -> "tuple[Term, ...]":
    """The terms of the reader's glossary that hold for an article with these tags. Raises FileNotRead."""
    from translation.words.glossary import holding, read_glossary

    return holding(read_glossary(paths.glossary()), article.site, tags)


def options_of(beam: int, terms: "Iterable[Term]", language: str = "") -> str:
    """What a translation was made with, as the library notes it: made with other terms, it is not used again.

    Nor is it in an article in another ``language``, which a model of several languages translates differently.
    """
    from translation.words.glossary import fingerprint

    mark = fingerprint(terms)
    from_language = f" from {language}" if language not in ("", USUAL_LANGUAGE) else ""
    return f"beam {beam}{from_language} terms {mark}" if mark else f"beam {beam}{from_language}"


def _fitted(article: Article, open_model: OpenModel) -> Generator[Article, int | None, Article]:
    """The article with a notice of its language that suits the model; yielded again if that changes it."""
    from translation.engine.languages import fitted

    try:
        fitting = fitted(article, open_model())
    except ReaderError:  # it is told when there is something to translate
        return article
    if fitting != article:
        yield fitting
    return fitting


def _others(document: BilingualDocument, sentences: Container[str]) -> dict[str, SentencePair]:
    """The translated pairs of a document that are not among these sentences, by sentence."""
    pairs = {pair.source.strip(): pair for row in document.rows for pair in row.pairs if pair.target is not None}
    return {source: pair for source, pair in pairs.items() if source and source not in sentences}


def _trouble(article: Article, recorder: ArticleRecorder) -> Generator[Article, int | None, Article]:
    """Yield the article again with a notice if the library has just failed."""
    if recorder.trouble is not None and not any(notice.kind is NoticeKind.NOT_KEPT for notice in article.notices):
        article = with_notice(article, NoticeKind.NOT_KEPT, recorder.trouble)
        yield article
    return article


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
    return replace(
        article,
        notices=(*told, Notice(kind, sentences(error.happened, error.advice))),
    )


def alternatives(
    article: Article,
    row: BilingualBlock,
    number: int,
    open_model: OpenModel,
    *,
    tags: Iterable[str] = (),
    count: int = 5,
) -> tuple[SentencePair, ...]:
    """Up to ``count`` different translations of pair ``number`` of a row, made carefully, best first.

    ``tags`` are those of the article. Raises ModelNotFound, PackageNotUsable and TranslationFailed.
    """
    from translation.engine.pairs import alternatives as of_sentence
    from translation.engine.pairs import context_of

    source = row.pairs[number].source
    spans = spans_of_parts(row.block.spans, [len(pair.source) for pair in row.pairs])[number]
    context = context_of(article, terms_of(article, tags))
    return of_sentence(open_model().of_language(article.language), source, context, spans=spans, count=count)


def so_far(article: Article, steps: "Iterable[Step]", *, model: str = "") -> BilingualDocument:
    """The document as far as it was finished when the work stopped: remaining rows have no targets."""
    from translation.engine.sentences import split_block

    done = {step.row: step.block for step in steps if not step.preview}
    rows = (
        done.get(number) or BilingualBlock(block, tuple(map(SentencePair, split_block(block))))
        for number, block in enumerate(article.rows)
    )
    return BilingualDocument(
        article, tuple(rows), model=model, translated_at=datetime.now().astimezone() if done else None
    )
