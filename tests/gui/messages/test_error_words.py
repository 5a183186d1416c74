"""What the program says of errors, in the window's language: nothing that it can say of a page or the network is missed."""

import ast
import re
from pathlib import Path

import pytest

from gui.base import languages
from gui.messages.error_words import TITLES, in_words
from gui.messages.messages import error_as_html, notices_as_html
from translation import errors
from translation.document import Notice, NoticeKind

ROOT = Path(__file__).resolve().parents[3]
COVERED = (
    "article/extract.py",
    "article/page/fetching.py",
    "article/notices.py",
    "article/page/loading.py",
    "article/page/page.py",
    "article/page/parsing.py",
    "article/plain_text.py",
    "engine/argos.py",
    "engine/models/downloads.py",
    "engine/models/index.py",
    "engine/models/package_file.py",
    "engine/models/package_format.py",
    "engine/models/package_store.py",
    "engine/models/packages.py",
    "engine/models/partial_download.py",
    "secrets/password_store.py",
    "network/errors.py",
    "secrets/sign_ins.py",
    "network/sites.py",
    "state_files.py",
)
KINDS = {name for name in vars(errors) if isinstance(getattr(errors, name), type)} | {"Notice", "WrongFile"}


def constants(tree):
    """The texts that a module gives names to."""
    return {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.targets[0], ast.Name)
    }


def wording(node, named):
    """A text as it is written in the code, with an example for each value; ``None`` where it is not written there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "example" for part in node.values)
    return named.get(node.id) if isinstance(node, ast.Name) else None


def texts_in(node):
    """The sentences in a table of a module's."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value.endswith((".", ".)")):
            yield part.value


def said_in(file):
    """All that one file says of errors, and in notices."""
    tree = ast.parse((ROOT / "translation" / file).read_text("utf-8"))
    named = constants(tree)
    for table in (node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)):
        yield from texts_in(table)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
            yield from filter(None, (wording(argument, named) for argument in node.args))


@pytest.mark.parametrize("file", COVERED)
def test_all_that_is_said_of_pages_and_the_network_is_known(qapp, file):
    languages.install(qapp, "id")
    texts = [text for text in said_in(file) if not text.startswith(("example (", "example example"))]
    assert texts
    assert [text for text in texts if in_words(text) == text] == []


def test_every_error_has_its_title_in_the_table():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.ReaderError)]
    assert {kind.title for kind in kinds} == set(TITLES)


def test_values_stay_and_several_sentences_are_told_one_by_one(qapp):
    languages.install(qapp, "id")
    assert in_words("No computer named kompas.invalid was found.") == "Komputer bernama kompas.invalid tidak ditemukan."
    told = in_words("No translation model is installed. Choose one of these: a, b (c). Something nobody knows.")
    assert told == (
        "Tidak ada model terjemahan yang terpasang. Pilih salah satu dari ini: a, b (c). Something nobody knows."
    )
    assert in_words("Nobody knows this. It is empty.") == "Nobody knows this. Isinya kosong."
    assert in_words("") == ""
    languages.install(qapp, "en")
    assert in_words("No computer named {x} was found.") == "No computer named {x} was found."


def test_errors_and_notices_are_told_in_the_windows_language(qapp):
    languages.install(qapp, "id")
    error = errors.PageNotLoaded("There is no file “<a>”.", "Look at its spelling. An address begins with https://.")
    assert error_as_html(error) == (
        "<b>Halaman tidak dapat dibuka</b><br>Berkas “&lt;a&gt;” tidak ada. Periksa ejaannya. Alamat diawali https://."
    )
    assert error_as_html(RuntimeError("x")).startswith("<b>Ini kesalahan Dwibaca sendiri</b>")
    notice = Notice(
        NoticeKind.MORE_PAGES,
        "This is one page of 3. Open the other pages too, or the site's “show all” page, for the rest.",
    )
    assert re.match(r"Ini satu dari 3 halaman\.", notices_as_html([notice]))
