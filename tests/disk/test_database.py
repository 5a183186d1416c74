"""Connections to SQLite files of the reader's own."""

import contextlib
import threading

from translation.disk.database import connect

TOGETHER = 6


def test_several_make_a_file_at_once(tmp_path):
    """A window and a command may both begin: SQLite refuses one of them its write-ahead log without waiting."""
    refused = []

    def make(file, begin):
        begin.wait()
        try:
            with contextlib.closing(connect(file)) as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS life (updated REAL)")
        except Exception as error:
            refused.append(error)

    for number in range(60):
        begin = threading.Barrier(TOGETHER)
        threads = [threading.Thread(target=make, args=(tmp_path / f"{number}.sqlite", begin)) for _ in range(TOGETHER)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert refused == []
