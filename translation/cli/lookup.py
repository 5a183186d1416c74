"""The command ``dwibaca lookup``: what the dictionary says of words."""

import argparse
import json
from dataclasses import asdict
from typing import Any

from translation.cli.entries import own
from translation.cli.terminal import DONE, FAILED, put, say
from translation.words.forms.parts_of_speech import in_words
from translation.words.lookup import LookUp, look_up, look_up_english


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``lookup`` to the commands."""
    one = commands.add_parser(
        "lookup",
        help="look words up in the dictionary",
        description="The meaning, root and making of Indonesian words, acronyms and phrases.",
    )
    one.add_argument("words", nargs="+", metavar="WORD", help="a word, or a phrase in quotation marks")
    one.add_argument("--english", action="store_true", help="the words are English: find the Indonesian for them")
    one.add_argument("--json", action="store_true", help="as JSON")


def run(chosen: argparse.Namespace) -> int:
    """Look the words up; returns the exit code, 1 if one is not known. Raises ReaderError."""
    mine = {} if chosen.english else own()
    found = {word: look_up_english(word) if chosen.english else look_up(word, own=mine) for word in chosen.words}
    if chosen.json:
        put(
            json.dumps([_as_json(word, results) for word, results in found.items()], ensure_ascii=False, indent=2)
            + "\n"
        )
    else:
        put("\n".join(_in_words(results) for results in found.values() if results))
    for word in (word for word, results in found.items() if not results):
        say(f"“{word}” is not in the dictionary.")
    return DONE if all(found.values()) else FAILED


def _as_json(word: str, results: tuple[LookUp, ...]) -> dict[str, Any]:
    return {"word": word, "results": [{key: value for key, value in asdict(one).items() if value} for one in results]}


def _in_words(results: tuple[LookUp, ...]) -> str:
    return "".join(_one(result) for result in results)


def _one(found: LookUp) -> str:
    head = found.headword + (f" ({in_words(found.part)})" if found.part else "")
    head += " – your own entry" * found.is_own
    lines = [head]
    lines += [
        f"  {name.form}: {name.long} · {name.english}" if name.long else f"  {name.kind}: {name.english}"
        for name in found.names
    ]
    if not found.names:
        lines += [f"  {m.text}: {m.gloss}" if m.gloss else f"  {m.text}" for m in found.meanings]
    if found.pieces:
        lines.append(f"  {' + '.join(found.pieces)}, from {found.root}")
        lines.append(f"  {found.shape}: {found.made}")
    lines += [f"  {said}" for said in (*found.clitics, found.remark) if said]
    if found.note:
        lines.append(f"  {found.note}")
    if found.family:
        lines.append(f"  also: {', '.join(found.family)}")
    return "\n".join(lines) + "\n"
