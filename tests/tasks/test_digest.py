"""A digest: what was read ahead in some days, or of a rule or a collection, as documents for one file."""

import contextlib
import datetime
import io
import zipfile
from datetime import date

import pytest

from tests.following.feeds import Clock
from tests.library.annotations.test_kept import WHEN
from tests.tasks.test_ahead import read, three
from translation.annotations import Annotation, Colour, Part
from translation.errors import NotInLibrary
from translation.export.formats import FORMATS
from translation.export.parts.options import Options
from translation.following.inbox import Box, ReadAhead, Wanted, entries
from translation.following.marks import keep
from translation.following.queue import Limits
from translation.following.rules import Effect, Rule, put_rule
from translation.library.annotations.kept import put
from translation.library.articles import load, number_of
from translation.library.collections import new_collection
from translation.library.collections import put as put_collection
from translation.tasks.digest import digest, digest_of_collection


def test_a_digest_has_what_was_read_ahead(following, server, library):
    clock = Clock()
    three(following, server, clock)
    put_rule(following, Rule(Effect.COLLECT, "nomor 2, nomor 3"))
    read(following, library, clock, Limits(articles=2))
    with contextlib.closing(library()) as connection:
        found = digest(following, connection, Wanted(rule=1))
        assert [document.article.title for document in found.documents] == ["Jembatan 2 gantung dibuka kembali"]
        assert found.missing == 1
        keep(following, [entries(following)[0].id])
        assert len(digest(following, connection, Wanted(Box.KEPT)).documents) == 1
        day = datetime.datetime.fromtimestamp(clock()).date() + datetime.timedelta(days=1)
        assert digest(following, connection, Wanted(since=day)).documents == ()


@pytest.mark.parametrize("notes", [True, False])
def test_a_digest_carries_highlights_and_notes_as_other_exports_do(following, server, library, notes):
    clock = Clock()
    three(following, server, clock)
    read(following, library, clock, Limits(articles=1))
    with contextlib.closing(library()) as connection:
        (done,) = entries(following, Wanted(ahead=ReadAhead.DONE))
        number = number_of(connection, done.article)
        row = load(connection, number).document.rows[-1]
        sentence = Part(0, 0, row.pairs[0].source.strip(), (row.pairs[0].target or "").strip())
        put(connection, number, Annotation("one", (sentence,), WHEN, WHEN, Colour.GREEN, "Siapa membayar?"))
        put_collection(connection, new_collection("Jembatan", [done.article]))
        digests = (digest(following, connection, Wanted()), digest_of_collection(connection, "jembatan", date.min))
    for found in digests:
        for form in ("html", "md", "epub"):
            data = FORMATS[form].make(found.documents, Options(title="Intisari", notes=notes), {}).data
            if form == "epub":
                with zipfile.ZipFile(io.BytesIO(data)) as book:
                    data = b"".join(book.read(name) for name in book.namelist())
            assert (b"Siapa membayar?" in data) is notes


def test_a_digest_of_a_collection_has_what_is_new_in_it(following, server, library):
    clock = Clock()
    three(following, server, clock)
    read(following, library, clock)
    with contextlib.closing(library()) as connection:
        put_collection(connection, new_collection("Jembatan", [entry.article for entry in entries(following)[:2]]))
        today = datetime.date.today()
        assert len(digest_of_collection(connection, "jembatan", today - datetime.timedelta(days=1)).documents) == 2
        assert digest_of_collection(connection, "jembatan", today + datetime.timedelta(days=1)).documents == ()
        with pytest.raises(NotInLibrary):
            digest_of_collection(connection, "gempa", today)
