"""Rules in plain words: what is shown, left out or collected, by words, source and length."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from translation.errors import NotFollowed, RuleNotUsable
from translation.following.formats.items import LONGEST_NAME, plain
from translation.following.storage.store import Connection, told, transaction
from translation.following.stories import lead
from translation.texts import Text

THE_RULE = Text("The rule")
LONGEST_TITLE = 80  # characters of a rule's words that stand for its name
MOST_WORDS = 2000  # characters of a rule's words
BATCH = 500  # entries that are judged at once
# That a source has listed which is still followed.
LISTED = (
    "EXISTS (SELECT 1 FROM listing JOIN source ON source.id = listing.source "
    "WHERE listing.entry = entry.id AND source.removed IS NULL)"
)
COLUMNS = "id, name, effect, words, in_text, sources, shortest, longest, ahead"


class Effect(StrEnum):
    """What a rule does with the entries that it catches."""

    ONLY = "only"  # of its sources, only these are shown
    LEAVE_OUT = "leave out"
    COLLECT = "collect"  # they are shown together, too, and may be read ahead


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: it catches entries with one of ``words`` in the title or, ``in_text``, in the text.

    ``words`` are separated by commas; several without one between are a phrase, and ``*`` stands for the rest of a
    word. Without words every entry is caught. ``sources`` are the numbers of those it holds for, none for all.
    ``shortest`` and ``longest`` are lengths in words, 0 for any; an article whose length is not known has every length.
    With ``ahead`` what is collected is read ahead. ``name`` is what the reader calls it, ``""`` for nothing.
    """

    effect: Effect
    words: str = ""
    name: str = ""
    in_text: bool = True
    sources: tuple[int, ...] = ()
    shortest: int = 0
    longest: int = 0
    ahead: bool = False
    id: int = 0

    @property
    def title(self) -> str:
        """What it is called: its name, else its words as they are now."""
        return plain(self.name, LONGEST_NAME) or plain(self.words, LONGEST_TITLE) or str(self.effect)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a rule looks at of an entry."""

    id: int
    title: str
    text: str
    words: int
    sources: frozenset[int]
    story: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would have caught: how many of how many lines of the inbox, and the newest of them by entry.

    Copies of one report are one line. It is caught by a rule that shows or collects if one copy is, and left out if all
    are.
    """

    caught: int
    of: int
    newest: tuple[int, ...]


def rules(connection: Connection) -> list[Rule]:
    """The rules, in the order of their making. Raises FollowingNotOpened."""
    with told():
        return [_rule(row) for row in connection.execute(f"SELECT {COLUMNS} FROM rule ORDER BY id")]


def rule_of(connection: Connection, number: int) -> Rule:
    """The rule of this number. Raises NotFollowed."""
    found = next((rule for rule in rules(connection) if rule.id == number), None)
    if found is None:
        raise NotFollowed(Text("There is no rule {number}.", number=number), Text("Look for it in the list of rules."))
    return found


def collecting_rule(connection: Connection, number: int) -> Rule:
    """The rule of this number, which collects. Raises NotFollowed."""
    rule = rule_of(connection, number)
    if rule.effect is not Effect.COLLECT:
        raise NotFollowed(
            Text("The rule “{title}” collects nothing: it decides what is shown.", title=rule.title),
            Text("Name a rule that collects, or add one."),
        )
    return rule


def why_not(rule: Rule) -> Text | None:
    """Why a rule cannot be kept; ``None`` for one that can."""
    if rule.longest and rule.shortest > rule.longest:
        return Text(
            "No article has at least {shortest} words and at most {longest}.",
            shortest=rule.shortest,
            longest=rule.longest,
        )
    return None


def check(rule: Rule) -> None:
    """Raise RuleNotUsable for a rule that cannot be kept."""
    if (reason := why_not(rule)) is not None:
        raise RuleNotUsable(reason, Text("Change one of the two lengths."))


def put_rule(connection: Connection, rule: Rule) -> Rule:
    """Keep a new or changed rule, and let it judge every entry that is there. Raises NotKept and RuleNotUsable."""
    check(rule)
    rule = replace(rule, words=plain(rule.words, MOST_WORDS), name=plain(rule.name, LONGEST_NAME))
    values = (
        rule.name,
        rule.effect,
        rule.words,
        rule.in_text,
        json.dumps(rule.sources),
        rule.shortest,
        rule.longest,
        rule.ahead,
    )
    with transaction(connection, THE_RULE, durable=True):
        if rule.id:
            connection.execute(
                "INSERT INTO rule (id, name, effect, words, in_text, sources, shortest, longest, ahead) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                "effect = excluded.effect, words = excluded.words, in_text = excluded.in_text, "
                "sources = excluded.sources, shortest = excluded.shortest, longest = excluded.longest, "
                "ahead = excluded.ahead",
                (rule.id, *values),
            )
        else:
            (number,) = connection.execute(
                "INSERT INTO rule (name, effect, words, in_text, sources, shortest, longest, ahead) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                values,
            ).fetchone()
            rule = replace(rule, id=number)
        judge_all(connection)
    return rule


def remove_rule(connection: Connection, number: int) -> Rule:
    """Remove a rule and return it; ``put_rule`` brings it back. What it left out is shown again. Raises NotKept."""
    rule = rule_of(connection, number)
    with transaction(connection, THE_RULE, durable=True):
        connection.execute("DELETE FROM rule WHERE id = ?", (number,))
        judge_all(connection)
    return rule


def preview(connection: Connection, rule: Rule, *, most: int = 50) -> Preview:
    """What a rule alone would have caught of all that is there; nothing is changed. Raises FollowingNotOpened."""
    matcher = Matcher(rule)
    copies, caught, newest = Counter[int](), Counter[int](), dict[int, int]()
    with told():
        for candidate in _candidates(connection, f"WHERE hidden IS NULL AND {LISTED} ORDER BY dated DESC, id DESC"):
            copies[candidate.story] += 1
            if matcher.catches(candidate):
                caught[candidate.story] += 1
                newest.setdefault(candidate.story, candidate.id)
    every = rule.effect is Effect.LEAVE_OUT
    found = [number for story, number in newest.items() if not every or caught[story] == copies[story]]
    return Preview(len(found), len(copies), tuple(found[:most]))


def judge_all(connection: Connection) -> None:
    """Judge every entry by the rules that there are now. Part of a transaction."""
    numbers = [number for (number,) in connection.execute("SELECT id FROM entry")]
    changed = judge_entries(connection, numbers)
    lead(connection, changed)


def judge_entries(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """Note of these entries which are left out and which are collected; the stories of those that changed."""
    matchers = [Matcher(rule) for rule in rules(connection)]
    if (
        not matchers
        and not connection.execute(
            "SELECT EXISTS (SELECT 1 FROM entry WHERE left_out = 1) OR EXISTS (SELECT 1 FROM caught)"
        ).fetchone()[0]
    ):
        return set()
    changed: set[int] = set()
    for start in range(0, len(numbers), BATCH):
        these = numbers[start : start + BATCH]
        marks = f"({', '.join('?' * len(these))})"
        for candidate in list(_candidates(connection, f"WHERE id IN {marks}", these)):
            left_out, collecting = verdict(matchers, candidate)
            connection.execute("DELETE FROM caught WHERE entry = ?", (candidate.id,))
            connection.executemany(
                "INSERT INTO caught (rule, entry) VALUES (?, ?)", [(rule, candidate.id) for rule in collecting]
            )
            for (story,) in connection.execute(
                "UPDATE entry SET left_out = ? WHERE id = ? AND left_out <> ? RETURNING story",
                (left_out, candidate.id, left_out),
            ).fetchall():
                changed.add(story)
    return changed


def verdict(matchers: Sequence["Matcher"], candidate: Candidate) -> tuple[bool, list[int]]:
    """Whether an entry is left out, and the rules that collect it."""
    only = [one for one in matchers if one.rule.effect is Effect.ONLY and one.holds_for(candidate)]
    left_out = bool(only) and not any(one.catches(candidate) for one in only)
    if left_out or any(one.rule.effect is Effect.LEAVE_OUT and one.catches(candidate) for one in matchers):
        return True, []
    return False, [one.rule.id for one in matchers if one.rule.effect is Effect.COLLECT and one.catches(candidate)]


class Matcher:
    """A rule that is ready to be tried on many entries."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        words = [_expression(word) for word in re.split(r"[,;\n]", folded(rule.words)) if re.search(r"\w", word)]
        self._found = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)").search if words else None
        self._is_empty = not rule.words.strip()
        self._sources = frozenset(rule.sources)

    def holds_for(self, candidate: Candidate) -> bool:
        """True if the rule is about the sources of an entry."""
        return not self._sources or bool(self._sources & candidate.sources)

    def catches(self, candidate: Candidate) -> bool:
        """True if the rule catches an entry."""
        rule = self.rule
        if not self.holds_for(candidate):
            return False
        if candidate.words and rule.shortest and candidate.words < rule.shortest:
            return False
        if candidate.words and rule.longest and candidate.words > rule.longest:
            return False
        if self._found is None:
            return self._is_empty  # signs alone catch nothing
        if self._found(folded(candidate.title)):
            return True
        return bool(rule.in_text and candidate.text and self._found(folded(candidate.text)))


def folded(text: str) -> str:
    """A text in which capitals and accents make no difference."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _expression(words: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split())


def _candidates(connection: Connection, where: str, values: Iterable[Any] = ()) -> Iterator[Candidate]:
    query = (
        "SELECT id, title || char(10) || title_target, text, words, story, "
        "(SELECT group_concat(source) FROM listing WHERE listing.entry = entry.id) FROM entry "
    )
    for number, title, text, words, story, listed in connection.execute(query + where, tuple(values)):
        listing = frozenset(map(int, listed.split(","))) if listed else frozenset[int]()
        yield Candidate(number, title, text, words, listing, story)


def _rule(row: Sequence[Any]) -> Rule:
    number, name, effect, words, in_text, stored, shortest, longest, ahead = row
    listed: tuple[int, ...] = ()
    with suppress(ValueError, TypeError):
        listed = tuple(int(one) for one in json.loads(stored))
    known = next((one for one in Effect if one == effect), Effect.COLLECT)
    if name in (plain(words, LONGEST_TITLE), known):  # a file from before: the words were noted as the name
        name = ""
    return Rule(known, words, name, bool(in_text), listed, shortest, longest, bool(ahead), number)
