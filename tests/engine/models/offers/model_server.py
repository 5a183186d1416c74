"""A server of models on loopback, built on the faulty one: an index, and packages by range as a good server sends them."""

import hashlib
import json
import re

from tests.faulty_server import Answer

NETWORK_HOST = "127.0.0.1"


def entry(*links, **said):
    """An entry of an index, from Indonesian to English."""
    return {
        "package_version": "1.0", "argos_version": "1.9", "from_code": "id", "from_name": "Indonesian", "to_code": "en",
        "to_name": "English", "code": "translate-id_en", "links": list(links),
    } | said  # fmt: skip


def index(*entries):
    """An index as a server sends it."""
    return Answer(json.dumps(entries).encode(), headers=(("Content-Type", "application/json"),))


def checksum(data):
    """A package's checksum, as an index has it."""
    return hashlib.sha256(data).hexdigest()


class Package:
    """A package that a path gives: by range where that is asked for, and still the same.

    ``cuts`` are how many bytes of each answer's body come before the line breaks off, ``None`` for all of it; the last
    counts for all that follow.
    """

    def __init__(self, data, *, etag='"one"', modified="", cuts=(None,), ranges=True, if_range=True, length=True):
        self.data, self.etag, self.modified = data, etag, modified
        self.cuts, self.ranges, self.if_range, self.length = list(cuts), ranges, if_range, length
        self.sent = []  # where each answer began

    def __call__(self, asked):
        cut = self.cuts.pop(0) if len(self.cuts) > 1 else self.cuts[0]
        headers = [("Content-Type", "application/octet-stream")]
        headers += [("ETag", self.etag)] if self.etag else []
        headers += [("Last-Modified", self.modified)] if self.modified else []
        wanted = re.fullmatch(r"bytes=(\d+)-", asked.headers.get("range", ""))
        validator = asked.headers.get("if-range", "")
        same = not validator or not self.if_range or validator in (self.etag, self.modified)
        if wanted and self.ranges and same:
            start = int(wanted[1])
            if start >= len(self.data):
                return self.answer(b"", "416 Range Not Satisfiable", [("Content-Range", f"bytes */{len(self.data)}")])
            headers.append(("Content-Range", f"bytes {start}-{len(self.data) - 1}/{len(self.data)}"))
            return self.answer(self.data[start:], "206 Partial Content", headers, start, cut)
        return self.answer(self.data, "200 OK", headers, 0, cut)

    def answer(self, body, status, headers, start=0, cut=None):
        self.sent.append(start)
        answer = Answer(body, status, tuple(headers), length="" if self.length else None)
        if cut is None:
            return answer
        head = len(answer.bytes()) - len(body)
        return Answer(body, status, tuple(headers), length=answer.length, cut_after=head + cut)
