"""The conversation with a browser: pages in pieces, and everything that can be wrong with them."""

import base64
import io
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation import paths
from translation.article.page.page import page_from_bytes
from translation.article.page.saved_page import parts_of
from translation.browser import native_host, receiver
from translation.browser.handed_pages import HandedPage, is_handed, put_aside, take
from translation.browser.names import CHROMIUM_ORIGIN, FIREFOX_ID, HOST
from translation.browser.receiver import NotTaken, Trouble, receive
from translation.errors import PageNotLoaded

ROOT = Path(__file__).resolve().parents[2]
URL = "https://warta.example/berita/1?a=b"
HTML = "<!DOCTYPE html>\n<html><body><p>Warga senang – “ya” \U0001f600.</p></body></html>"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3000


def framed(*messages):
    """Messages as a browser writes them."""
    texts = [message if isinstance(message, bytes) else json.dumps(message).encode() for message in messages]
    return b"".join(struct.pack("=I", len(text)) + text for text in texts)


def coded(data):
    return base64.b64encode(data).decode()


def in_pieces(data, size=600_000):
    text = coded(data)
    return [{"data": text[at : at + size]} for at in range(0, len(text), size)]


def page_in_messages(*, private=False):
    picture = [{"picture": "https://warta.example/a.png"}, *in_pieces(PICTURE)]
    return [{"page": URL, "private": private}, *in_pieces(HTML.encode()), *picture, {"end": 2}]


def served(data, show=lambda file: bool(take(str(file))), arguments=(CHROMIUM_ORIGIN,)):
    """What the host answers to some bytes, and its exit code."""
    outgoing = io.BytesIO()
    code = native_host.serve(list(arguments), io.BytesIO(data), outgoing, show)
    said = outgoing.getvalue()
    if not said:
        return None, code
    assert struct.unpack("=I", said[:4])[0] == len(said) - 4
    return json.loads(said[4:]), code


@pytest.mark.parametrize("arguments", [[CHROMIUM_ORIGIN], [f"/x/{HOST}.json", FIREFOX_ID]])
@pytest.mark.parametrize("private", [False, True])
def test_a_page_arrives_whole_with_its_pictures(arguments, private):
    shown = []

    def show(file):
        assert is_handed(str(file))
        assert os.name == "nt" or file.stat().st_mode & 0o077 == 0
        shown.append(take(str(file)))
        return True

    assert served(framed(*page_in_messages(private=private)), show, arguments) == ({"ok": True}, 0)
    assert shown[0].private is private
    page = page_from_bytes(shown[0].data)
    assert (page.text, page.url) == (HTML, URL)
    assert parts_of(shown[0].data) == {"https://warta.example/a.png": PICTURE}
    assert list(paths.handed_pages().iterdir()) == []


def test_nothing_is_taken_from_another_extension():
    shown = []
    other = ["chrome-extension://abcdefghijklmnopabcdefghijklmnop/"]
    assert served(framed(*page_in_messages()), shown.append, other) == (None, 1)
    assert shown == []


BEGUN = {"page": URL, "private": False}
DATA = {"data": coded(b"<p>")}


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", "damaged"),
        (b"\1\0", "damaged"),
        (b"\0\0\0\0", "damaged"),
        (struct.pack("=I", 100) + b"{}", "damaged"),
        (struct.pack("=I", 2**32 - 1) + b"{}", "too_large"),
        (struct.pack("=I", receiver.LONGEST_MESSAGE + 1), "too_large"),
        (framed(b"no json"), "damaged"),
        (framed(b"\xff\xfe"), "damaged"),
        (framed(b"[" * 100_000), "damaged"),
        (framed(None), "damaged"),
        (framed([1]), "damaged"),
        (framed({}), "damaged"),
        (framed({"page": 1, "private": False}), "damaged"),
        (framed({"page": URL}), "damaged"),
        (framed({"page": URL, "private": 1}), "damaged"),
        (framed(DATA), "damaged"),
        (framed({"end": 0}), "damaged"),
        (framed(BEGUN, {"end": 1}), "damaged"),  # a page without anything in it
        (framed(BEGUN, DATA), "damaged"),  # the stream ends early
        (framed(BEGUN, DATA, {"end": 2}), "damaged"),  # a picture is missing
        (framed(BEGUN, BEGUN), "damaged"),
        (framed(BEGUN, {"data": "###"}), "damaged"),
        (framed(BEGUN, {"data": "é"}), "damaged"),
        (framed(BEGUN, {"data": "\ud800"}), "damaged"),
        (framed({"page": "javascript:alert(1)", "private": False}), "damaged"),
        (framed({"page": "https://a.example/\r\nContent-Type: x", "private": False}), "damaged"),
        (framed({"page": "https://a.example/" + "a" * 9000, "private": False}), "damaged"),
        (framed(BEGUN, DATA, *[{"picture": "https://a.example/1"}] * 101), "damaged"),
    ],
)
def test_what_is_damaged_or_hostile_is_refused(data, trouble):
    shown = []
    assert served(data, shown.append) == ({"ok": False, "trouble": trouble}, 1)
    assert shown == []
    assert not paths.handed_pages().exists()


def test_a_page_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(receiver, "MOST_BYTES", 1000)
    assert served(framed(BEGUN, *in_pieces(bytes(1001)), {"end": 1}))[0] == {"ok": False, "trouble": "too_large"}
    assert served(framed(BEGUN, *in_pieces(b"x" * 1000), {"end": 1}))[0] == {"ok": True}


@given(st.binary(max_size=200))
def test_no_bytes_make_it_crash(data):
    with pytest.raises(NotTaken):
        receive(io.BytesIO(data))


@given(st.lists(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["page", "private", "data", "picture", "end"]), inner), max_leaves=5), max_size=8))  # fmt: skip
def test_no_messages_make_it_crash(messages):
    said, _ = served(framed(*messages))
    assert said == {"ok": True} or said["trouble"] in list(Trouble)


def test_without_a_display_it_says_so():
    assert served(framed(*page_in_messages()), None) == ({"ok": False, "trouble": "no_display"}, 1)


def test_a_page_that_nobody_reads_is_removed():
    assert served(framed(*page_in_messages()), lambda file: False)[0] == {"ok": False, "trouble": "not_started"}
    assert list(paths.handed_pages().iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "handed_pages", lambda: tmp_path / "file" / "pages")
    assert served(framed(*page_in_messages()))[0] == {"ok": False, "trouble": "not_kept"}


def test_a_browser_that_has_gone_does_no_harm():
    class Gone(io.RawIOBase):
        def write(self, data):
            raise BrokenPipeError

    shown = []

    def show(file):
        shown.append(take(str(file)))
        return True

    data = io.BytesIO(framed(*page_in_messages()))
    assert native_host.serve([CHROMIUM_ORIGIN], data, Gone(), show) == 0
    assert len(shown) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the command outlives us
def test_the_command_that_takes_the_file_has_shown_it():
    file = put_aside(HandedPage(b"page", private=False))
    taking = "import pathlib, sys; pathlib.Path(sys.argv[1]).unlink()"
    assert native_host.shown_by([sys.executable, "-c", taking, str(file)], file)


@pytest.mark.parametrize(
    "command", [[sys.executable, "-c", "raise SystemExit(1)"], ["/nowhere/dwibaca"]], ids=["fails", "missing"]
)
def test_a_command_that_fails_has_not(command):
    file = put_aside(HandedPage(b"page", private=False))
    assert not native_host.shown_by(command, file)


def test_a_command_that_never_takes_it_is_not_waited_for_without_end():
    file = put_aside(HandedPage(b"page", private=False))
    assert not native_host.shown_by([sys.executable, "-c", "pass"], file, patience=0.1)


def test_only_files_of_ours_in_their_folder_are_taken(tmp_path):
    file = put_aside(HandedPage(b"page", private=True))
    elsewhere = tmp_path / file.name
    elsewhere.write_bytes(b"page")
    beside = file.parent / "letter.html"
    beside.write_bytes(b"page")
    assert [is_handed(str(path)) for path in (file, elsewhere, beside)] == [True, False, False]
    assert not is_handed(f"dwibaca:{file}")
    assert take(str(file)) == HandedPage(b"page", private=True)
    with pytest.raises(PageNotLoaded, match="no longer there"):
        take(str(file))


def test_the_program_itself_answers_a_browser():
    said = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), CHROMIUM_ORIGIN],
        input=framed(b"no json"),
        capture_output=True,
        cwd=ROOT,
    )
    assert json.loads(said.stdout[4:]) == {"ok": False, "trouble": "damaged"}
    assert said.returncode == 1
    assert said.stderr == b""
