"""The command ``dwibaca words``: the words that the reader learns, listed, added, removed, exported and reviewed."""

import argparse
import contextlib
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation.cli.library.own import opener, prepare_own
from translation.cli.terminal import DONE, FAILED, put, put_marked, say
from translation.words.own.my_words import GAP, Answer, MyWord, meaning_of, with_gap

if TYPE_CHECKING:
    from translation.library.storage.store import Connection

STANDINGS = ("all", "learning", "known", "due")
KEYS = {"1": Answer.AGAIN, "2": Answer.HARD, "3": Answer.GOOD, "4": Answer.EASY}


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``words`` and its jobs to the commands."""
    top = commands.add_parser(
        "words", help="learn words that you met", description="My Words: kept in your library with their sentences."
    )
    jobs = top.add_subparsers(dest="job", metavar="JOB", required=True)
    listed = jobs.add_parser("list", help="the words, the newest first")
    listed.add_argument("text", nargs="*", metavar="TEXT", help="only with this in the word, sentence, meaning or note")
    add = jobs.add_parser("add", help="add a word")
    add.add_argument("word", metavar="WORD")
    add.add_argument("--meaning", default="", metavar="TEXT", help="without it, what the dictionary says")
    add.add_argument("--sentence", default="", metavar="TEXT", help="the sentence in which it stood")
    add.add_argument("--translation", default="", metavar="TEXT", help="that sentence in the other language")
    add.add_argument("--note", default="", metavar="TEXT", help="a note of yours")
    remove = jobs.add_parser("remove", help="remove words; can be undone for 30 days")
    remove.add_argument("--undo", action="store_true", help="bring them back")
    known = jobs.add_parser("known", help="mark words as known: they are not reviewed")
    known.add_argument("--off", action="store_true", help="learn them again")
    for one in (remove, known):
        one.add_argument("words", nargs="+", metavar="WORD")
    for one in (add, remove, known):
        one.add_argument("--english", action="store_true", help="an English word")
    export = jobs.add_parser("export", help="write the words to a file for Anki (.apkg), CSV, TSV or JSON")
    export.add_argument("file", type=Path, metavar="FILE")
    review = jobs.add_parser("review", help="review the words that are due")
    for one in (listed, export):
        one.add_argument("--state", choices=STANDINGS, default="all", help="which of them (usual: all)")
        one.add_argument("--site", default="", metavar="SITE", help="only from articles of this site")
    for one in (listed, review):
        one.add_argument("--format", choices=("text", "json"), default="text", help="to read, or for other programs")


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    jobs: dict[str, Callable[[Connection, argparse.Namespace], int]] = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "known": _known,
        "export": _export,
        "review": _review,
    }
    prepare_own()
    with contextlib.closing(opener()()) as connection:
        return jobs[chosen.job](connection, chosen)


def _found(connection: "Connection", chosen: argparse.Namespace, text: str = "") -> list[MyWord]:
    from translation.library.vocabulary.my_words import Standing, WantedWords, find_words

    return find_words(connection, WantedWords(text, Standing(chosen.state), chosen.site))


def _list(connection: "Connection", chosen: argparse.Namespace) -> int:
    words = _found(connection, chosen, " ".join(chosen.text))
    if chosen.format == "json":
        return _put_json(words)
    for word in words:
        put(f"{_line(word)}\n")
        if word.source:
            put_marked([("      ", False), *_marked(word)])
    if not words:
        say("There are no such words; dwibaca words add adds one.")
    return DONE


def _put_json(words: list[MyWord]) -> int:
    from translation.export.words.formats import as_json_text

    put(as_json_text(words), exact=True)
    return DONE


def _line(word: MyWord) -> str:
    """A word on a line: its state, headword, meaning and site."""
    state = "known" if word.is_known else "new" if word.reviewed is None else f"due {word.due:%Y-%m-%d}"
    meaning = f"  {' '.join(word.meaning.split())}" if word.meaning else ""
    site = f"  ({' '.join(word.site.split())})" if word.site else ""
    return f"{state:<14} {' '.join(word.headword.split())}{meaning}{site}"


def _marked(word: MyWord) -> list[tuple[str, bool]]:
    """The sentence of a word in pieces, and which of them are the word."""
    from translation.words.own.my_words import places

    sentence, pieces, at = " ".join(word.source.split()), list[tuple[str, bool]](), 0
    for start, end in places(sentence, word.shown):
        pieces += [(sentence[at:start], False), (sentence[start:end], True)]
        at = end
    return [*pieces, (sentence[at:], False)]


def _add(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.vocabulary.my_words import add_word

    form = " ".join(chosen.word.split())
    if not form:
        say("There is no word to add.")
        return FAILED
    headword, meaning = _looked_up(connection, form, _language(chosen))
    if not (chosen.meaning.strip() or meaning):
        say(_unknown(form, _language(chosen)))
        return FAILED
    word = MyWord(
        headword,
        form,
        language=_language(chosen),
        meaning=chosen.meaning or meaning,
        source=chosen.sentence,
        target=chosen.translation,
        note=chosen.note,
    )
    kept, new = add_word(connection, word)
    say(f"“{kept.headword}” {'was added to' if new else 'is already in'} My Words.")
    return DONE


def _looked_up(connection: "Connection", word: str, language: str) -> tuple[str, str]:
    """The headword of a word and its meanings, as far as the dictionary or the reader's own entries have them."""
    from translation.library.vocabulary.own_entries import entries
    from translation.words.lookup import look_up, look_up_english

    found = look_up(word, own=entries(connection)) if language == "id" else look_up_english(word)
    return (found[0].headword, meaning_of(found[0])) if found else (word, "")


def _unknown(word: str, language: str) -> str:
    """What to do about a word without a meaning."""
    from translation.words.dictionary import near

    close = near(word) if language == "id" else ()
    meant = f"Did you mean {', '.join(f'“{one}”' for one in close)}? Otherwise add" if close else "Add"
    return f"“{word}” is not in the dictionary. {meant} its meaning with --meaning."


def _language(chosen: argparse.Namespace) -> str:
    return "en" if chosen.english else "id"


def _each(connection: "Connection", chosen: argparse.Namespace) -> tuple[list[int], int]:
    """The numbers of the words that are named, and the exit code."""
    from translation.library.vocabulary.my_words import word_of

    numbers, code = [], DONE
    for name in chosen.words:
        word = word_of(connection, name, _language(chosen))
        if word is None:
            say(f"“{name}” is not in My Words.")
            code = FAILED
        else:
            numbers.append(word.id)
    return numbers, code


def _remove(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.vocabulary.my_words import remove_words, removed_word, restore_words

    if chosen.undo:
        found = {name: removed_word(connection, name, _language(chosen)) for name in chosen.words}
        restore_words(connection, [number for number in found.values() if number])
        for name in (name for name, number in found.items() if not number):
            say(f"“{name}” was not removed.")
        return DONE if all(found.values()) else FAILED
    numbers, code = _each(connection, chosen)
    remove_words(connection, numbers)
    return code


def _known(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.vocabulary.my_words import mark_known

    numbers, code = _each(connection, chosen)
    mark_known(connection, numbers, on=not chosen.off)
    return code


def _export(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.export.words.formats import write_words

    words = _found(connection, chosen)
    write_words(chosen.file, words)
    say(f"{chosen.file} has {'1 word' if len(words) == 1 else f'{len(words)} words'}.")
    return DONE


def _review(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Ask one word after the other; each answer is kept at once."""
    from translation.library.vocabulary import review

    if chosen.format == "json":
        chosen.state, chosen.site = "due", ""
        return _put_json(_found(connection, chosen))
    given: list[int] = []
    while (word := review.next_word(connection)) is not None:
        _show_gap(word)
        if _asked("Enter shows the word, q stops: ") == "q":
            break
        _show_word(word)
        told = review.intervals(connection, word.id)
        offered = ", ".join(f"{answer.value} {answer.name.lower()} ({_length(told[answer])})" for answer in told)
        reply = _asked(f"{offered}, u undoes the last answer, q stops: ")
        while reply not in (*KEYS, "u", "q"):
            reply = _asked("1, 2, 3, 4, u or q: ")
        if reply == "q":
            break
        if reply == "u":
            undone = bool(given) and review.take_back(connection, given.pop()) is not None
            say("The last answer was undone." if undone else "There is no answer to undo.")
        elif kept := review.answer(connection, word.id, KEYS[reply]):
            given.append(kept.id)
    else:
        say("No word is due now.")
    say(f"{len(given)} answered." if len(given) != 1 else "1 answered.")
    return DONE


def _asked(question: str) -> str:
    """What the reader types; ``q`` at the end of the input."""
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    return line.strip().lower() if line else "q"


def _show_gap(word: MyWord) -> None:
    gap = " ".join(with_gap(word).split())
    put(f"\n{gap if gap != GAP else f'{GAP}  {word.meaning or word.headword}'}\n")


def _show_word(word: MyWord) -> None:
    for text in (word.headword, word.meaning, word.source, word.target, word.note):
        if line := " ".join(text.split()):
            put(f"  {line}\n")


def _length(time: timedelta) -> str:
    """A length of time in its largest unit."""
    minutes = time.total_seconds() / 60
    if minutes < 60:
        return f"{max(1, round(minutes))} min"
    return f"{round(minutes / 60)} h" if minutes < 60 * 24 else f"{round(minutes / 60 / 24)} d"
