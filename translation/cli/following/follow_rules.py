"""The jobs of ``dwibaca follow`` that are about rules."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from translation.cli.terminal import DONE, FAILED, put, say

if TYPE_CHECKING:
    from translation.following.rules import Rule
    from translation.following.storage.store import Connection

SHOWN = 10


def add_jobs(jobs: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the jobs to the command."""
    jobs.add_parser("rules", help="the rules: what is shown, left out or collected")
    add = jobs.add_parser(
        "add-rule",
        help="add a rule",
        description="WORDS are separated by commas: “beras, harga”. Several without a comma between are a phrase, and "
        "a star stands for the rest of a word: “pemilihan umum, kampanye*”.",
    )
    effect = add.add_mutually_exclusive_group(required=True)
    effect.add_argument("--only-with", metavar="WORDS", help="show only what has one of these")
    effect.add_argument("--leave-out", metavar="WORDS", help="leave out what has one of these")
    effect.add_argument("--collect", metavar="WORDS", help="show what has one of these together, too")
    add.add_argument("--name", default="", metavar="NAME", help="what it is called (usual: its words)")
    add.add_argument("--in-titles", action="store_true", help="look at titles only")
    add.add_argument("--source", type=int, action="append", default=[], metavar="ID", help="only for this source")
    add.add_argument("--longer-than", type=_length, default=0, metavar="N", help="only what has so many words")
    add.add_argument("--shorter-than", type=_length, default=0, metavar="N", help="only what has no more words")
    add.add_argument("--ahead", action="store_true", help="fetch and translate what is collected (see: run)")
    add.add_argument("--look", action="store_true", help="print what it would have caught, and add nothing")
    jobs.add_parser("remove-rule", help="remove rules").add_argument("ids", nargs="+", type=int, metavar="ID")


def described(rule: "Rule") -> str:
    """A rule in plain words."""
    from translation.following.rules import Effect

    begins = {Effect.ONLY: "only with", Effect.LEAVE_OUT: "leave out", Effect.COLLECT: "collect"}
    said = [f"{begins[rule.effect]}: {rule.words or 'everything'}"]
    said += [] if rule.in_text else ["in titles"]
    said += [f"at least {rule.shortest} words"] if rule.shortest else []
    said += [f"at most {rule.longest} words"] if rule.longest else []
    said += [f"from {', '.join(map(str, rule.sources))}"] if rule.sources else []
    said += ["read ahead"] if rule.ahead else []
    return "; ".join(said)


def _rules(connection: "Connection", _: argparse.Namespace) -> int:
    from translation.following.rules import rules

    found = rules(connection)
    for rule in found:
        put(f"{rule.id:>4}  {rule.title}  ({described(rule)})\n")
    if not found:
        say("There are no rules; dwibaca follow add-rule adds one.")
    return DONE


def _add(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.inbox import entries_of
    from translation.following.rules import Effect, Rule, check, preview, put_rule
    from translation.following.sources import source

    given = {Effect.ONLY: chosen.only_with, Effect.LEAVE_OUT: chosen.leave_out, Effect.COLLECT: chosen.collect}
    effect, words = next((effect, words) for effect, words in given.items() if words is not None)
    listed = tuple(source(connection, number).id for number in dict.fromkeys(chosen.source))
    rule = Rule(
        effect,
        words,
        chosen.name,
        not chosen.in_titles,
        listed,
        chosen.longer_than,
        chosen.shorter_than,
        ahead=chosen.ahead and effect is Effect.COLLECT,
    )
    check(rule)
    seen = preview(connection, rule, most=SHOWN)
    say(f"It catches {seen.caught} of the {seen.of} that are in the inbox.")
    if chosen.look:
        for entry in entries_of(connection, seen.newest):
            put(f"{entry.id:>6}  {entry.title}\n")
        return DONE
    kept = put_rule(connection, rule)
    put(f"{kept.id:>4}  {kept.title}  ({described(kept)})\n")
    return DONE


def _remove(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.rules import remove_rule, rules

    known = {rule.id for rule in rules(connection)}
    for number in dict.fromkeys(chosen.ids):
        if number in known:
            say(f"“{remove_rule(connection, number).title}” is removed; what it left out is shown again.")
        else:
            say(f"There is no rule {number}.")
    return DONE if set(chosen.ids) <= known else FAILED


def _length(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1_000_000:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of words")
    return int(text)


JOBS: "dict[str, Callable[[Connection, argparse.Namespace], int]]" = {
    "rules": _rules,
    "add-rule": _add,
    "remove-rule": _remove,
}
