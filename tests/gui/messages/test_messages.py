"""Errors and notices in the window's language: all that the program can say is made here and read in Indonesian."""

import ast
import errno
import os
import re
import sqlite3
import string

import pytest

from gui.base import languages
from gui.base.texts import in_words
from gui.messages.messages import error_as_html, notices_as_html
from tests.gui.messages.raise_sites import EXAMPLE, KINDS, Example, calls, made
from translation import errors, system_errors
from translation.article import notices
from translation.disk import files
from translation.document import Notice, NoticeKind
from translation.library.storage import store
from translation.network import errors as network_errors
from translation.network.response import Response
from translation.secrets import password_store
from translation.texts import Text, sentences

QUOTED = re.compile(r"“[^”]*”")
ENGLISH = re.compile(
    r"\b(?<!-)(the|an|is|are|was|were|be|been|has|have|had|not|no|none|cannot|could|of|and|or|to|in|on|by|with|for|from|"
    r"that|this|it|its|you|your|there|here|than|which|what|try|again|check|choose|look|open|give|save|wait)\b",
    re.IGNORECASE,
)
HOMES = {"translation/texts", "translation/errors"}


@pytest.fixture
def indonesian(qapp):
    languages.install(qapp, "id")
    yield
    languages.install(qapp, "en")


def english_in(text):
    """The English words in a text, but for what it quotes."""
    return ENGLISH.findall(QUOTED.sub("", text).replace(EXAMPLE, ""))


def placeholders(template):
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name)


def test_every_error_and_notice_is_made_of_texts(indonesian):
    """An argument is a Text, or a variable, which mypy sees to; a text written into the call is neither."""
    sites = list(calls(*KINDS))
    assert len(sites) > 150
    wrong, english = [], []
    for site in sites:
        error = made(site)
        texts = (error.text,) if isinstance(error, Notice) else (error.happened, error.advice)
        wrong += [f"{site} {text!r}" for text in texts if not isinstance(text, Text | Example)]
        told = notices_as_html([error]) if isinstance(error, Notice) else " ".join(map(in_words, texts))
        english += [f"{site} {told}" for _ in english_in(told)[:1]]
        if isinstance(error, errors.ReaderError):
            assert in_words(error.title) in error_as_html(error)
    assert (wrong, english) == ([], [])


def test_every_text_is_collected_and_has_its_indonesian(indonesian):
    """What lupdate reads is a literal; all of it is translated, with its values in place."""
    texts, wrong = list(calls("Text")), []
    assert len(texts) > 350
    for site in texts:
        if site.file in HOMES and not isinstance(site.call.args[0], ast.Constant):
            continue  # they put a text together of another's template
        first = site.call.args[0] if site.call.args else None
        if not isinstance(first, ast.Constant) or len(site.call.args) > 1:
            wrong.append(f"{site} is not written out")
        elif first.value:
            text = made(site)
            told = in_words(text)
            letters = re.sub(r"\{\w*\}|\W", "", text.template)
            if placeholders(text.template) != sorted(text.values) or any(
                str(one if isinstance(one, int | float) else in_words(one)) not in told for one in text.values.values()
            ):
                wrong.append(f"{site} {told}: a value is missing")
            elif letters and (told == text or english_in(told)):
                wrong.append(f"{site} {told}: it is not in Indonesian")
    assert wrong == []


def test_sentences_are_not_given_plain_ones():
    """``sentences`` takes any text, since the system's are plain: what is written into the call must be a Text."""
    for site in calls("sentences"):
        for argument in site.call.args:
            assert not isinstance(argument, ast.JoinedStr), site
            assert not isinstance(argument, ast.Constant) or not argument.value, site


def test_a_plain_sentence_would_be_found():
    planted = ast.parse('PageNotLoaded(f"There is no {x}.", Text("It is empty."))', mode="eval").body
    error = eval(compile(ast.Expression(planted), "planted", "eval"), {"x": "y", "Text": Text, **KINDS})
    assert not isinstance(error.happened, Text | Example)
    assert english_in("Berkas is empty.") == ["is"]
    assert english_in("Ketik “dwibaca is the best” lalu coba lagi.") == []


def kinds():
    return [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.ReaderError)]


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_of_error_has_an_indonesian_title(indonesian, kind):
    assert isinstance(kind.title, Text)
    assert in_words(kind.title) != kind.title
    assert not english_in(in_words(kind.title))


def reasons():
    """What the tables of the program make errors of."""
    for number in (*files.REASONS, errno.EIO, errno.ETIMEDOUT):
        yield files.not_written("“/tmp/x.pdf”", OSError(number, os.strerror(number)))
    yield from (
        errors.NotKept(sentences(store.THE_ARTICLE, reason), advice) for reason, advice in store.REASONS.values()
    )
    for trouble in password_store.Trouble:
        yield errors.SecretNotKept(*password_store._said(trouble))
    for setting in password_store.SET_UP.values():
        yield errors.SecretNotKept(setting, setting)
    for status in (*network_errors.STATUS, 418, 503):
        yield network_errors.refused(Response(b"", "https://kompas.example/x", status=status), wait_seconds=90)
    for number in system_errors.REASONS:
        yield errors.FileNotRead(Text("{reason}.", reason=system_errors.reason_of(OSError(number, ""))), sentences())


def test_every_reason_in_a_table_is_told_in_indonesian(indonesian):
    told = [f"{in_words(error.happened)} {in_words(error.advice)}" for error in reasons()]
    assert len(told) > 60
    assert [text for text in told if english_in(text)] == []


def test_every_notice_about_an_article_is_told_in_indonesian(indonesian):
    for language in (*notices.LANGUAGES, "xx"):
        found = notices.about(
            [], language=language, front=True, shut=True, pages=3, differs=True, left_out=True, cut=True
        )
        told = notices_as_html([*found, notices.VERY_SHORT, notices.missing([2], 4), notices.missing([2, 3, 4], 4)])
        assert not english_in(told)
        assert told.count("<br>") == 9


def test_a_library_that_cannot_be_written_is_told_in_indonesian(indonesian):
    failed = sqlite3.OperationalError("database or disk is full")
    failed.sqlite_errorcode = sqlite3.SQLITE_FULL
    with pytest.raises(errors.NotKept) as caught, store.told(Text("Your wording")):
        raise failed
    assert str(caught.value).startswith(
        "This is not being saved: Your wording is not saved in the library. The disk is"
    )
    assert error_as_html(caught.value) == (
        "<b>Ini tidak tersimpan</b><br>Rumusan Anda tidak tersimpan di pustaka. Disk penuh. "
        "Kosongkan sebagian isinya. Anda dapat terus membaca; yang dibaca sekarang tidak akan ada di pustaka."
    )


def test_errors_and_notices_are_told_in_the_windows_language(qapp, indonesian):
    error = errors.PageNotLoaded(
        Text("There is no file “{path}”.", path="<a{b}>"),
        Text("Look at its spelling. An address begins with https://."),
    )
    assert error_as_html(error) == (
        "<b>Halaman tidak dapat dibuka</b><br>Berkas “&lt;a{b}&gt;” tidak ada. Periksa ejaannya. "
        "Alamat diawali https://."
    )
    assert error_as_html(RuntimeError("x")).startswith("<b>Ini kesalahan Dwibaca sendiri</b>")
    kept = Notice(NoticeKind.SHORT, "Kept by an earlier version.")
    assert notices_as_html([kept]) == "Kept by an earlier version."
    languages.install(qapp, "en")
    assert error_as_html(error).endswith(
        "There is no file “&lt;a{b}&gt;”. Look at its spelling. An address begins with https://."
    )
    assert in_words(sentences()) == ""
