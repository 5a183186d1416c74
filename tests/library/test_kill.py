"""The program is killed at random moments while it translates, and started again: nothing that was committed is lost."""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from translation import paths
from translation.library.articles import load
from translation.library.storage.store import open_library

ROOT = Path(__file__).resolve().parents[2]
KILLS, PARAGRAPHS = 50, 150
# Starts the program again and again, in a process of its own each time, without importing everything anew.
STARTER = """
import os, sys
import ctranslate2, sentencepiece
import main, translation.article.extract, translation.engine.runtime.model, translation.reader, translation.library.safety.startup
for line in sys.stdin:
    child = os.fork()
    if not child:
        sys.stdin = open(os.devnull)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = main.main(line.strip().split("\\t"))
        os._exit(code)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
TEXT = "Presiden mengatakan harga beras nomor {0} naik di pasar. Warga kota itu menunggu air bersih sejak hari ke {0}."


@pytest.fixture
def starter(own_home):
    with subprocess.Popen(
        [sys.executable, "-c", STARTER],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    ) as process:
        yield process
        process.stdin.close()


def start(starter, text, package):
    starter.stdin.write("\t".join(["translate", str(text), "--keep", "--model", str(package)]) + "\n")
    starter.stdin.flush()
    return int(starter.stdout.readline())


def committed(file):
    """Every sentence that has its translation in the library, as another program sees it."""
    if not file.exists() or not file.stat().st_size:
        return set()
    with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return set(connection.execute("SELECT version, row, number, target FROM pair WHERE target IS NOT NULL"))
        except sqlite3.OperationalError:  # its tables are not there yet
            return set()


def wait_for_more(file, before):
    """Until more is committed than before, or for three seconds."""
    until = time.monotonic() + 3
    while len(committed(file)) <= len(before) and time.monotonic() < until:
        time.sleep(0.005)


@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_no_committed_sentence_is_lost(starter, tmp_path, tiny_package):
    dice, library = random.Random(5), paths.library()
    kills = articles = in_the_middle = 0
    before = set()
    code = 0
    while kills < KILLS:
        if code == 0:  # it was quicker than we were: the next article
            articles += 1
            text = tmp_path / f"berita-{articles}.txt"
            paragraphs = [TEXT.format(articles * 1000 + number) for number in range(PARAGRAPHS)]
            text.write_text("\n\n".join(["Harga beras naik", *paragraphs]), "utf-8")
        child = start(starter, text, tiny_package)
        if dice.random() < 0.7:
            wait_for_more(library, before)
        time.sleep(dice.uniform(0, 0.05))
        before = committed(library)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        code = int(starter.stdout.readline())
        assert code in (0, -signal.SIGKILL)
        kills += code == -signal.SIGKILL
        after = committed(library)
        assert before <= after
        before = after
        if library.exists() and library.stat().st_size:
            with contextlib.closing(open_library(library)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                in_the_middle += any(
                    0 < row[0] < PARAGRAPHS for row in connection.execute("SELECT translated FROM article")
                )
    assert in_the_middle > KILLS / 4, "it was hardly ever killed in the middle of its work"
    start(starter, text, tiny_package)
    assert starter.stdout.readline() == "0\n"
    with contextlib.closing(open_library(library)) as connection:
        numbers = [number for (number,) in connection.execute("SELECT id FROM article")]
        assert [load(connection, number).left for number in numbers] == [0] * articles
        connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
