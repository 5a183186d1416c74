"""What a page is called reaches the terminal as text, never as an order to it; a table never as a formula."""

import contextlib
import csv
import io

import pytest

from gui.base.texts import in_words
from translation import paths
from translation.cli import main as cli
from translation.cli.progress import Progress
from translation.cli.report import report
from translation.cli.terminal import printable
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Doubt, DoubtKind, Kind, SentencePair
from translation.errors import LONGEST, PageNotLoaded, shortened
from translation.export.formats import FORMATS
from translation.export.parts.options import Options
from translation.library import articles
from translation.library.storage import store
from translation.texts import Text, sentences

ORDERS = "\x1b]0;milik orang\x07\x1b[2J\x9b31m\r\x08\u202egpj\u2066"
FORBIDDEN = set("\x1b\x07\x9b\r\x08\u202e\u2066")


def document(title, *pairs, site="", model="uji"):
    made = tuple(SentencePair(source, target) for source, target in pairs)
    block = Block(Kind.PARAGRAPH, "".join(pair.source for pair in made))
    rows = (
        *((BilingualBlock(Block(Kind.TITLE, title), (SentencePair(title, title),)),) if title else ()),
        BilingualBlock(block, made),
    )
    return BilingualDocument(Article(title, (block,), site=site, url="https://contoh.example/1"), rows, model=model)


@pytest.fixture
def kept():
    evil = document(
        f"Jembatan {ORDERS}\nbaris kedua",
        (f"Warga {ORDERS} membangun jembatan. ", f"Residents {ORDERS} build."),
        site=f"situs {ORDERS}",
    )
    with contextlib.closing(store.open_library(paths.library())) as connection:
        articles.save(connection, evil)


@pytest.mark.parametrize(
    "command",
    [
        "list",
        "search jembatan",
        "show 1",
        "show 1 --format json",
        "tag x 1",
        "versions 1",
        "backup",
        "export 1 --out .",
    ],
)
def test_nothing_that_the_library_prints_is_an_order(kept, command, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["library", *command.split()]) == 0
    printed = capsys.readouterr()
    texts = printed.out + printed.err
    shown = texts if command not in ("show 1", "show 1 --format json") else printable(texts)
    assert FORBIDDEN & set(shown) == set()
    if command == "list":
        assert len(printed.out.splitlines()) == 1


@pytest.mark.parametrize("command", ["show 1", "show 1 --format json", "search jembatan"])
def test_on_a_terminal_neither_is_a_text(kept, command, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert cli.main(["library", *command.split()]) == 0
    printed = capsys.readouterr().out
    marks = printed.replace("\033[1m", "").replace("\033[0m", "")
    assert FORBIDDEN & set(marks) == set()
    if command.startswith("search"):
        assert "\033[1m" in printed


def test_errors_and_progress_neither(capsys):
    assert cli.main(["translate", f"/nirgends/{ORDERS}.html"]) == 1
    stream = io.StringIO()
    Progress(stream).start(f"Artikel {ORDERS}")
    assert FORBIDDEN & set(capsys.readouterr().err + stream.getvalue()) == set()


def test_what_is_printable_stays():
    text = "“Ya” – kata dia: 12,8 %\n\tÉé 日本 🎉 العربية\u200f"
    assert printable(text) == text


FORMULAS = ['=HYPERLINK("http://x.example";"a")', "+62 812", "-1+1|cmd", "@SUM(A1)", "＝1+1", "=\tx"]


@pytest.mark.parametrize("key", ["csv", "tsv"])
def test_no_cell_is_a_formula(key):
    made = document("=1+1", *((f"{text} ", f"{text} ") for text in FORMULAS))
    doubted = document("Judul", ("=a", "=b"))
    doubted = BilingualDocument(
        doubted.article,
        (BilingualBlock(doubted.article.blocks[0], (SentencePair("=a", "=b", (Doubt(DoubtKind.NUMBER, "=1"),)),)),),
    )
    text = FORMATS[key].make([made, doubted], Options(), {}).data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter="\t" if key == "tsv" else ","))
    assert all(not cell.startswith(("=", "+", "-", "@", "＝", "\t")) for row in rows for cell in row)
    assert [row[3] for row in rows[2:8]] == [f"'{text.strip()}" for text in FORMULAS]


def test_raw_cells_are_as_they_are(tmp_path, kept, monkeypatch):
    made = document("Judul", ("=1+1 ", "=1+1 "))
    assert b"\n" in FORMATS["csv"].make([made], Options(raw=True), {}).data
    assert "'=1" not in FORMATS["csv"].make([made], Options(raw=True), {}).data.decode("utf-8-sig")
    monkeypatch.chdir(tmp_path)
    for raw in ([], ["--raw"]):
        assert (
            cli.main(["library", "export", "1", "--format", "csv", "--out", str(tmp_path / f"a{len(raw)}.csv"), *raw])
            == 0
        )


@pytest.mark.parametrize("length", [60_000, 5_000_000])
@pytest.mark.timeout(30)
def test_a_message_repeats_no_more_than_can_be_taken_in(length):
    address = "https://contoh.example/" + "a. " * (length // 3)
    error = PageNotLoaded(Text("“{url}” was not found.", url=address), Text("Look at “{url}”.", url=address))
    assert len(error.happened) < LONGEST
    assert error.happened.startswith("“https://contoh.example/a. a.")
    assert error.happened.endswith("” was not found.")
    assert len(in_words(error.happened)) <= LONGEST
    assert len(PageNotLoaded(sentences(address), sentences(*[address] * 9)).advice) <= LONGEST


def test_a_short_message_is_whole():
    assert shortened("“https://contoh.example/1” was not found.") == "“https://contoh.example/1” was not found."


SECRETS = ("Kompas", "kompas.com", "Harga Beras Naik", "harga beras", "Budi", "www.berita.co.id", "harga minyak naik")


def test_details_hold_no_site_no_quotation_and_no_title():
    error = PageNotLoaded("“kompas.com” said no to “Harga Beras Naik”: ‘harga beras’ by Budi.", "Ask Kompas.")
    error.__cause__ = OSError("www.berita.co.id said no; 'harga minyak naik' is there")
    told = report(error, "known", private=["https://kompas.com/1", "Harga Beras Naik", "kompas.com", "Kompas", "Budi"])
    for secret in SECRETS:
        assert secret.lower() not in told.lower(), secret
    assert "PageNotLoaded" in told
    assert "OSError" in told
