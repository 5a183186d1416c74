"""The original headline comes first in every export, and the reader's tags, star and own wordings go along."""

import csv
import html
import io
import json
import zipfile
from dataclasses import replace

import pytest

from tests.export.documents import document, in_order, opened, paragraph, squeezed, text_of
from translation.document import SentencePair
from translation.export.formats import FORMATS
from translation.export.json_format import document_from_json
from translation.export.parts.options import Options, PageLayout
from translation.export.parts.structure import headline, name_of

OWN = SentencePair("Warga senang. ", "People are glad. ", edited=True)
MADE = replace(document(paragraph(OWN, ("Selesai.", "Done."))), tags=("ekonomi & pasar", "Luar Negeri"), starred=True)
SECOND = document(paragraph(("Dua.", "Two.")), title=("Kedua", "The Second"))
BOTH = "Jembatan Baru — A New Bridge"


def text_from(key, documents, options=None):
    """What a file says, wherever in it."""
    data = FORMATS[key].make(documents, options or Options(), {}).data
    if key == "pdf":
        return text_of(data)
    if key == "epub":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist() if not name.endswith("mimetype"))
    return data.decode()


def test_the_original_headline_comes_first():
    assert headline(MADE) == BOTH
    assert headline(MADE, both=False) == "Jembatan Baru"
    assert headline(document(title=("OPEC", "Opec"))) == "OPEC"
    assert headline(document(title=("Baru", None))) == "Baru"
    assert headline(document(title=None)) == "Untitled article"
    assert name_of([MADE], Options()) == BOTH


@pytest.mark.parametrize("layout", [PageLayout.COLUMNS, PageLayout.STACKED, PageLayout.ENGLISH])
@pytest.mark.parametrize("both", [True, False])
def test_the_title_of_a_file_is_never_the_machines_words_alone(layout, both):
    title = BOTH if both else "Jembatan Baru"
    options = Options(layout=layout, both_titles=both)
    assert opened(FORMATS["pdf"].make([MADE], options, {}).data).metadata.title == title
    assert f"<title>{title}</title>" in text_from("html", [MADE], options)
    assert f"<dc:title>{title}</dc:title>" in text_from("epub", [MADE], options)


@pytest.mark.parametrize("key", ["pdf", "html", "epub", "md", "text"])
@pytest.mark.parametrize("documents", [[MADE], [SECOND, MADE]])
def test_a_collection_begins_with_its_title_its_preface_and_its_contents(key, documents):
    options = Options(title="Banjir <di> Demak", preface="Semua & lainnya.")
    text = text_from(key, documents, options)
    if key == "epub":  # its parts are in the order of the archive
        text = text[text.index("<nav") : text.index("</nav>")]
    if key in ("html", "epub"):
        text = html.unescape(text[text.index("<h1>") :])
    original = [made.article.title for made in documents]
    assert in_order(["Banjir <di> Demak", "Semua & lainnya.", *original], squeezed(text.replace("\\", ""))) is None
    if key == "pdf":
        assert opened(FORMATS["pdf"].make(documents, options, {}).data).metadata.title == "Banjir <di> Demak"


@pytest.mark.parametrize("key", ["html", "epub"])
def test_the_contents_of_a_digest_have_both(key):
    text = text_from(key, [MADE, SECOND])
    assert f">{BOTH}</a>" in text
    assert ">Kedua — The Second</a>" in text
    text = text_from(key, [MADE, SECOND], Options(both_titles=False))
    assert ">Jembatan Baru</a>" in text


@pytest.mark.parametrize("layout", list(PageLayout))
def test_the_contents_of_a_pdf_have_both(layout):
    def contents(both):
        data = FORMATS["pdf"].make([MADE, SECOND], Options(layout=layout, both_titles=both), {}).data
        return squeezed(opened(data).pages[0].extract_text())

    assert squeezed("Jembatan Baru A New Bridge") in contents(both=True)
    assert squeezed("Kedua The Second") in contents(both=True)
    assert "Jembatan" in contents(both=False)
    assert "Bridge" not in contents(both=False)


@pytest.mark.parametrize("key", ["pdf", "html", "epub", "md", "text"])
def test_star_and_tags_stand_below_the_headline(key):
    there = text_from(key, [MADE]).replace("&amp;", "&")
    wanted = "Starred · Tags: ekonomi & pasar, Luar Negeri"
    assert (squeezed(wanted) if key == "pdf" else wanted) in there
    assert "Tags" not in text_from(key, [SECOND])


def test_star_and_tags_are_data_where_there_is_a_place_for_them():
    assert opened(FORMATS["pdf"].make([MADE], Options(), {}).data).metadata.keywords == "ekonomi & pasar, Luar Negeri"
    assert "<dc:subject>Luar Negeri</dc:subject>" in text_from("epub", [MADE])
    assert '<meta name="keywords" content="ekonomi &amp; pasar, Luar Negeri"/>' in text_from("html", [MADE])
    assert '<prop type="x-tag">ekonomi &amp; pasar</prop>' in text_from("tmx", [MADE])
    (_, own, *_) = csv.DictReader(io.StringIO(text_from("csv", [MADE]).removeprefix("\ufeff")))
    assert (own["edited"], own["tags"]) == ("yes", "ekonomi & pasar; Luar Negeri")
    holds = json.loads(text_from("json", [MADE]))
    assert (holds["tags"], holds["starred"]) == (["ekonomi & pasar", "Luar Negeri"], True)
    assert document_from_json(text_from("json", [MADE])) == MADE


@pytest.mark.parametrize("key", ["pdf", "html", "epub", "md", "text"])
def test_the_readers_own_wordings_are_told(key):
    said = "One sentence is worded by the reader."
    assert (squeezed(said) if key == "pdf" else said) in text_from(key, [MADE])


def test_the_readers_own_wordings_are_marked():
    assert '<span class="s1 own" title="Worded by the reader">People are glad.</span>' in text_from("html", [MADE])
    assert text_from("tmx", [MADE]).count('<prop type="x-edited">yes</prop>') == 1
