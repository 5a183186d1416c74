"""The inbox: pages, filters, search; what the reader marks, and takes back."""

from dataclasses import replace

import pytest

from tests.following.feeds import MORNING
from translation.errors import NotFollowed, RuleNotUsable
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import Box, Wanted, count, entries, entries_of, match_of, story_of, unread_by_source
from translation.following.marks import hide, keep, mark_all_read, mark_read, undo
from translation.following.pruning import tidy
from translation.following.queue import put_titles, untranslated
from translation.following.rules import Effect, Rule, collecting_rule, preview, put_rule, remove_rule, rule_of, rules
from translation.following.sources import add_source, remove_sources
from translation.following.storage.store import transaction
from translation.texts import Text

DAY = 86_400
TEXT = "Pedagang di pasar induk kota {0} mengatakan kepada wartawan {0} bahwa harga nomor {0} naik karena panen {0} terlambat."


def entered(connection, source, *items, round_=1, now=MORNING):
    with transaction(connection, Text("x")):
        connection.execute("UPDATE source SET round = ? WHERE id = ?", (round_, source))
        return arrive(connection, source, items, round_, now)


def article(number, title="", *, site="satu", text="", words=0, at=MORNING):
    return Item(f"https://{site}.example/{number}", title or f"Judul {number}", text, words, published=at - number)


@pytest.fixture
def two(following):
    """Two sources with ten articles each."""
    numbers = [
        add_source(following, SourceKind.FEED, f"https://{site}.example/feed", now=MORNING)[0].id
        for site in ("satu", "dua")
    ]
    for number, site in zip(numbers, ("satu", "dua"), strict=True):
        entered(following, number, *(article(one, f"Judul {site} {one}", site=site) for one in range(10)))
    return numbers


def titles(connection, **wanted):
    return [entry.title for entry in entries(connection, Wanted(**wanted))]


def test_pages_follow_one_another_without_a_gap(following, two):
    found, after = [], None
    while page := entries(following, after=after, count=3):
        found += page
        after = page[-1].place
    assert [entry.id for entry in found] == [entry.id for entry in entries(following, count=99)]
    assert len(found) == 20
    assert [entry.dated for entry in found] == sorted((entry.dated for entry in found), reverse=True)


def test_filters_meet(following, two):
    put_rule(following, Rule(Effect.COLLECT, "judul satu 3, dua 4"))
    assert titles(following, rule=1) == ["Judul satu 3", "Judul dua 4"]
    assert titles(following, rule=1, source=two[0]) == ["Judul satu 3"]
    assert titles(following, words="satu 3") == ["Judul satu 3"]
    assert titles(following, words="sat", unfinished=True, source=two[0]) == titles(following, source=two[0])
    mark_read(following, [entry.id for entry in entries(following, Wanted(source=two[0]))][1:])
    assert titles(following, unread=True, source=two[0]) == ["Judul satu 0"]
    assert unread_by_source(following) == {two[0]: 1, two[1]: 10}
    following.execute("UPDATE source SET folder = 'Pagi' WHERE id = ?", (two[1],))
    assert count(following, Wanted(folder="Pagi")) == 10


@pytest.mark.parametrize(
    "words", ['"', "AND", "NEAR(", "a*b", "( ) :", "title:", "\0", "\ud800", "-", "'", '"satu 3', "^"]
)
def test_every_search_is_one(following, two, words):
    entries(following, Wanted(words=words))
    entries(following, Wanted(words=words, unfinished=True))


def test_a_phrase_is_one_and_a_star_is_a_beginning():
    assert match_of('"harga beras" naik*') == '"harga beras" "naik" *'
    assert match_of("harga be", unfinished=True) == '"harga" "be"'
    assert match_of("harga ber", unfinished=True) == '"harga" "ber" *'


@pytest.mark.parametrize(("do", "box"), [(mark_read, None), (keep, Box.KEPT), (hide, Box.HIDDEN)])
def test_every_mark_can_be_undone_and_done_again(following, two, do, box):
    before = entries(following, count=99)
    change = do(following, [before[0].id, before[5].id, 999])
    assert len(change) == 2
    after = entries(following, count=99)
    assert after != before
    if box:
        assert [entry.id for entry in entries(following, Wanted(box))] == [before[0].id, before[5].id]
    redo = undo(following, change)
    assert entries(following, count=99) == before
    undo(following, redo)
    assert entries(following, count=99) == after


def test_all_that_is_shown_is_marked_as_read(following, two):
    change = mark_all_read(following, Wanted(source=two[0]))
    assert len(change) == 10
    assert unread_by_source(following) == {two[1]: 10}


def test_a_story_is_read_and_hidden_as_a_whole_also_by_a_later_copy(following, two):
    text = TEXT.format("Bandung")
    entered(following, two[0], article(50, "Harga naik lagi di pasar", text=text), round_=2)
    entered(following, two[1], article(51, "Harga naik", site="dua", text=text), round_=2)
    (entry,) = entries(following, Wanted(words="naik"))
    assert entry.copies == 1
    assert {copy.title for copy in story_of(following, entry.id)} == {"Harga naik lagi di pasar", "Harga naik"}
    change = mark_read(following, [entry.id])
    assert len(change) == 2
    hide(following, [entry.id])
    third, _ = add_source(following, SourceKind.FEED, "https://tiga.example/feed")
    entered(following, third.id, article(52, "Naik harga", site="tiga", text=text))
    assert count(following, Wanted(words="harga")) == 0
    assert count(following, Wanted(Box.HIDDEN)) == 3


def test_where_the_first_copy_goes_the_next_leads(following, two):
    text = TEXT.format("Bandung")
    entered(following, two[0], article(50, "Harga naik lagi di pasar", text=text), round_=2)
    entered(following, two[1], article(51, "Harga naik", site="dua", text=text), round_=2)
    (lead,) = entries(following, Wanted(words="naik"))
    remove_sources(following, [lead.sources[0]])
    (other,) = entries(following, Wanted(words="naik"))
    assert other.id != lead.id


def test_rules_leave_out_and_show_only_and_can_be_taken_back(following, two):
    entered(
        following,
        two[0],
        article(90, "Harga Beras naik", words=50),
        article(91, "Gempa", text="Kata harga.", words=500),
        round_=2,
    )
    leave = put_rule(following, Rule(Effect.LEAVE_OUT, "beras"))
    assert leave.title == "beras"
    assert "Harga Beras naik" not in titles(following)
    assert titles(following, box=Box.LEFT_OUT) == ["Harga Beras naik"]
    assert remove_rule(following, leave.id) == leave
    assert "Harga Beras naik" in titles(following)
    put_rule(following, leave)
    assert rules(following) == [leave]
    remove_rule(following, leave.id)
    put_rule(following, Rule(Effect.ONLY, "harga", sources=(two[0],)))
    assert titles(following, source=two[0]) == ["Harga Beras naik", "Gempa"]
    assert len(titles(following, source=two[1])) == 10
    assert entered(following, two[0], article(92, "Banjir"), round_=3)
    assert titles(following, box=Box.LEFT_OUT, words="banjir") == ["Banjir"]


@pytest.mark.parametrize(
    ("rule", "caught"),
    [
        (Rule(Effect.COLLECT, "harga"), ["a", "b"]),
        (Rule(Effect.COLLECT, "harga", in_text=False), ["a"]),
        (Rule(Effect.COLLECT, "HARGA  beras"), ["a"]),
        (Rule(Effect.COLLECT, "harg"), []),
        (Rule(Effect.COLLECT, "harg*"), ["a", "b"]),
        (Rule(Effect.COLLECT, "x, gempa; enam"), ["b", "c"]),
        (Rule(Effect.COLLECT, ""), ["a", "b", "c"]),
        (Rule(Effect.COLLECT, "", shortest=100), ["b", "c"]),
        (Rule(Effect.COLLECT, "", longest=100), ["a", "c"]),
        (Rule(Effect.COLLECT, "", sources=(99,)), []),
        (Rule(Effect.COLLECT, "(.*[\\"), []),
    ],
)
def test_a_preview_tells_what_a_rule_would_catch(following, rule, caught):
    number = add_source(following, SourceKind.FEED, "https://satu.example/feed")[0].id
    new = entered(
        following,
        number,
        article(1, "Harga Beras", words=50),
        article(2, "Gempa", text="Kata harga.", words=500),
        article(3, "Énam"),
    )
    found = preview(following, rule)
    names = dict(zip(new, "abc", strict=True))
    assert ([names[one] for one in found.newest], found.caught, found.of) == (caught, len(caught), 3)


REPORT = "Bupati meresmikan jembatan gantung di desa itu pada Senin pagi, kata kantor berita kepada para wartawan."


@pytest.mark.parametrize(
    "rule",
    [
        Rule(Effect.ONLY, "harga"),
        Rule(Effect.ONLY, "jembatan"),
        Rule(Effect.LEAVE_OUT, "jembatan"),
        Rule(Effect.LEAVE_OUT, "sore"),  # one copy alone says it: another is shown
        Rule(Effect.LEAVE_OUT, "harga"),
        Rule(Effect.COLLECT, "jembatan"),
        Rule(Effect.COLLECT, "sore"),
        Rule(Effect.COLLECT, ""),
        Rule(Effect.COLLECT, "rahasia"),
    ],
)
def test_a_preview_counts_what_the_inbox_counts(following, rule):
    numbers = [
        add_source(following, SourceKind.FEED, f"https://{site}.example/feed")[0].id for site in ("satu", "dua", "tiga")
    ]
    for number, site, more in zip(numbers, ("satu", "dua", "tiga"), ("", "sore", "malam"), strict=True):
        report = article(numbers.index(number), f"Jembatan {more}", site=site, text=REPORT)
        entered(following, number, report, article(5, f"Harga di {site}", site=site))
    gone = add_source(following, SourceKind.FEED, "https://pergi.example/feed")[0].id
    entered(following, gone, article(1, "Rahasia", site="pergi"))
    remove_sources(following, [gone])
    assert count(following) == 4
    found = preview(following, rule)
    assert found.of == 4
    assert len(found.newest) == found.caught
    number = put_rule(following, rule).id
    listed = count(following, Wanted(rule=number)) if rule.effect is Effect.COLLECT else count(following)
    assert listed == (found.of - found.caught if rule.effect is Effect.LEAVE_OUT else found.caught)


def test_a_rule_that_nothing_can_meet_is_refused(following):
    with pytest.raises(RuleNotUsable, match="at least 300 words and at most 100"):
        put_rule(following, Rule(Effect.ONLY, "harga", shortest=300, longest=100))
    assert rules(following) == []
    put_rule(following, Rule(Effect.ONLY, "harga", shortest=300, longest=300))
    with pytest.raises(NotFollowed, match="collects nothing"):
        collecting_rule(following, 1)


def test_a_rule_without_a_name_is_called_by_its_words_as_they_are_now(following):
    rule = put_rule(following, Rule(Effect.ONLY, "harga"))
    assert put_rule(following, replace(rule, words="beras")).title == "beras"
    assert [one.title for one in rules(following)] == ["beras"]
    following.execute("UPDATE rule SET name = 'beras'")  # as they were noted once
    (rule,) = rules(following)
    assert put_rule(following, replace(rule, words="kopi")).title == "kopi"


def test_an_article_without_a_title_is_listed_by_the_words_of_its_address_or_once_by_that(following, two):
    entered(
        following,
        two[0],
        Item("https://satu.example/harga-beras-naik-lagi", "", published=MORNING),
        Item("https://satu.example/?p=7", "", published=MORNING),
        round_=2,
    )
    put_titles(following, [(one, title) for one, title in untranslated(following, 0, 99)])
    assert [(one.title, one.title_target) for one in entries(following)][:2] == [
        ("https://satu.example/?p=7", ""),
        ("Harga beras naik lagi", "Harga beras naik lagi"),
    ]
    assert "https://satu.example/?p=7" not in dict(untranslated(following, 0, 99)).values()


def test_there_is_no_such_rule(following):
    with pytest.raises(NotFollowed):
        rule_of(following, 3)


def test_what_was_read_long_ago_goes_and_does_not_come_back(following, two):
    now = MORNING + 40 * DAY
    read, kept, hidden, unread = (entry.id for entry in entries(following, Wanted(source=two[0]), count=4))
    mark_read(following, [read, kept])
    keep(following, [kept])
    hide(following, [hidden])
    following.execute("UPDATE entry SET read = ? WHERE read IS NOT NULL", (MORNING,))
    following.execute("UPDATE entry SET hidden = ? WHERE hidden IS NOT NULL", (MORNING,))
    tidy(following, now)
    assert len(entries_of(following, [read, kept, hidden, unread])) == 4  # the source lists them still
    gone = [article(one, f"Judul satu {one}") for one in range(10)]
    entered(following, two[0], article(70), round_=2)
    tidy(following, now)
    assert [entry.id for entry in entries_of(following, [read, kept, hidden, unread])] == [kept, unread]
    assert entered(following, two[0], *gone, round_=3) == []


def test_an_unread_copy_stays_with_its_story_and_goes_with_its_source(following, two):
    text = TEXT.format("Bandung")
    new = [
        entered(following, source, article(50, "Harga naik", site=site, text=text), round_=2)
        for source, site in zip(two, ("satu", "dua"), strict=True)
    ]
    for source in two:
        entered(following, source, round_=3)
    tidy(following, MORNING + 40 * DAY)
    assert len(entries_of(following, [number for (number,) in new])) == 2
    remove_sources(following, two)
    tidy(following, MORNING + 40 * DAY)
    assert entries_of(following, [number for (number,) in new]) == []


def test_more_than_can_be_read_is_not_held(following, two, monkeypatch):
    monkeypatch.setattr("translation.following.pruning.MOST_UNREAD", 5)
    keep(following, [entries(following, count=99)[-1].id])
    tidy(following, MORNING)
    assert count(following) == 6


def test_a_changed_title_is_shown_and_translated_again(following, two):
    (first,) = entries(following, Wanted(source=two[0]), count=1)
    following.execute("UPDATE entry SET title_target = 'x', translated = 1 WHERE id = ?", (first.id,))
    assert entered(following, two[0], article(0, "Judul baru"), round_=2) == []
    (entry,) = entries_of(following, [first.id])
    assert (entry.title, entry.title_target) == ("Judul baru", "")
    assert titles(following, words="baru") == ["Judul baru"]
