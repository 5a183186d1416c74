"""A PDF is handed to the system's printing as it is, and what that says is told."""

import json
import sys

import pytest

from gui.exporting import system_printing
from translation.errors import NotPrinted

PROGRAM = """#!{python}
import json, sys
data = sys.stdin.buffer.read()
open({out!r}, "w").write(json.dumps([sys.argv[1:], data.decode()]))
if {code}:
    print("lp: The printer or class does not exist.", file=sys.stderr)
sys.exit({code})
"""


@pytest.fixture
def lp(tmp_path, monkeypatch):
    """A function that puts a program in the place of ``lp``; it gives what that was told."""

    def make(code=0):
        program, out = tmp_path / "lp", tmp_path / "out.json"
        program.write_text(PROGRAM.format(python=sys.executable, out=str(out), code=code))
        program.chmod(0o755)
        monkeypatch.setattr("gui.exporting.system_printing.command", lambda: str(program))
        return lambda: json.loads(out.read_text())

    return make


@pytest.mark.skipif(sys.platform == "win32", reason="there is no lp")
def test_a_document_is_handed_over_as_it_is(lp):
    told = lp()
    system_printing.hand_over(b"%PDF", printer="Kantor", title="-Judul", copies=2, pages="1-3,5", paper="A4")
    arguments, data = told()
    assert arguments == ["-n", "2", "-t", "-Judul", "-d", "Kantor", "-P", "1-3,5", "-o", "media=A4", "-"]
    assert data == "%PDF"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no lp")
def test_what_the_system_says_is_told(lp):
    lp(code=1)
    with pytest.raises(NotPrinted, match="The printer or class does not exist"):
        system_printing.hand_over(b"%PDF")


def test_a_program_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr("gui.exporting.system_printing.command", lambda: "/nowhere/lp")
    with pytest.raises(NotPrinted, match="does not answer"):
        system_printing.hand_over(b"%PDF")
