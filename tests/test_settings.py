"""What the reader has chosen comes back, and nothing of it is lost to a damaged or newer file."""

import json
import os
from dataclasses import asdict, fields, replace
from enum import StrEnum

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translation import paths
from translation.engine.runtime.devices import Device
from translation.errors import FileNotRead, FileNotWritten
from translation.export.parts.labels import Show
from translation.export.parts.options import PageLayout, Paper, QuotationStyle, Standard
from translation.network.client import USER_AGENT
from translation.network.sites import with_user
from translation.secrets.sign_ins import SignIn
from translation.settings import (
    KINDS,
    LANGUAGES,
    LIMITS,
    ReadingLayout,
    Settings,
    SpeechLanguage,
    Theme,
    accepting,
    licences_of,
    network_of,
    read_settings,
    write_settings,
)

OTHERS = Settings(
    export_both_titles=False,
    export_notes=False,
    layout=ReadingLayout.STACKED,
    stack_when_narrow=False,
    theme=Theme.SEPIA,
    font_family="Noto Serif",
    font_points=18.5,
    line_length=80,
    line_spacing=160,
    model="Indonesian to English 1.9",
    server="https://libre.example",
    use_server=True,
    beam=4,
    threads=3,
    device=Device.PROCESSOR,
    preview=True,
    network=False,
    user_agent="Peramban/1",
    proxy="http://ani@proksi.example:3128",
    allowed_hosts="rumah.example 10.0.0.7",
    index="https://cermin.example/index.json",
    acronyms=False,
    hide_english=True,
    mark_words=False,
    speech_language=SpeechLanguage.BOTH,
    speech_speed=150,
    voice_id="id",
    voice_en="en-gb",
    catalogue="https://cermin.example/models.toml",
    mirror="https://cermin.example/berkas",
    licences="CC BY-NC 4.0",
    pictures=False,
    follow_at_start=True,
    follow_every=6,
    ahead_articles=20,
    ahead_days=7,
    ahead_megabytes=500,
    ahead_always=True,
    ahead_paused=True,
    suggestions_removed="Warta Nusa – Nasional",
    keep_articles=False,
    restore_tabs=False,
    remember_recent=False,
    language="id",
    library_shown=True,
    notes_beside=False,
    inbox_shown=True,
    notes_shown=True,
    welcomed=True,
    sign_ins=(SignIn("https://berita.example", "ani"), SignIn("https://lain.example:8443")),
    export_format="epub",
    export_layout=PageLayout.ENGLISH,
    export_paper=Paper.LETTER,
    export_standard=Standard.ARCHIVE,
    export_folder="/home/ani/Dokumen",
    quote_style=QuotationStyle.CHICAGO,
    quote_languages=Show.ORIGINAL,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def store(file, values):
    file.parent.mkdir(exist_ok=True)
    file.write_text(values if isinstance(values, str) else json.dumps(values), encoding="utf-8")


def test_without_a_file_they_are_the_usual_ones(file):
    assert read_settings(file) == Settings()
    assert not file.parent.exists()


def test_every_one_comes_back(file):
    assert [f.name for f in fields(Settings) if getattr(OTHERS, f.name) == getattr(Settings(), f.name)] == []
    write_settings(file, OTHERS)
    assert read_settings(file) == OTHERS


HOSTS = st.sampled_from(["berita.example", "localhost", "::1", "192.168.1.7", "xn--mnchen-3ya.example", "a_b.example"])
PLAIN_TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40).map(str.strip)
TYPED = {
    "user_agent": PLAIN_TEXT,
    "proxy": st.one_of(
        st.sampled_from(["", "direct", "http://proxy.example", "socks5://[::1]:1080"]),
        st.builds(with_user, st.just("https://proxy.example:3128"), st.text(st.characters(categories=["L", "P"]), max_size=9)),
    ),
    "allowed_hosts": st.lists(HOSTS, max_size=4, unique=True).map(" ".join),
    "index": st.sampled_from(["", "https://models.example/index.json", "http://[::1]:8000/a?b=c"]),
    "catalogue": st.sampled_from(["", "https://models.example/models.toml"]),
    "mirror": st.sampled_from(["", "http://10.0.0.7/hf/"]),
    "server": st.sampled_from(["", "https://server.example", "http://[::1]:5000/terjemah"]),
    "sign_ins": st.lists(
        st.builds(SignIn, st.builds("https://{}:{}".format, st.just("a.example"), st.integers(1, 442)), PLAIN_TEXT),
        max_size=3, unique_by=lambda one: one.site,
    ).map(tuple),
}  # fmt: skip


def values_of(name):
    kind = KINDS[name]
    if name in TYPED:
        return TYPED[name]
    if name in LIMITS:
        least, most = LIMITS[name]
        return st.floats(least, most) if kind is float else st.integers(least, most)
    if name == "language":
        return st.sampled_from(LANGUAGES)
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    return (
        st.booleans()
        if kind is bool
        else st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=40).filter(str.isprintable)
    )


@given(st.fixed_dictionaries({name: values_of(name) for name in KINDS}))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_is_read(tmp_path, values):
    file = tmp_path / "any.json"
    write_settings(file, Settings(**values))
    assert read_settings(file) == Settings(**values)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("layout", "diagonal"), ("layout", 3), ("layout", ["side"]), ("theme", None), ("font_family", 12), ("font_family", "a\nb"),
        ("font_family", "x" * 1000), ("font_points", 6.9), ("font_points", 61), ("font_points", "13"), ("font_points", True),
        ("font_points", float("nan")), ("font_points", float("inf")), ("line_length", 34), ("line_length", 66.0), ("line_spacing", 251),
        ("beam", 0), ("beam", 9), ("beam", True), ("threads", -1), ("threads", 10**30), ("font_points", 10**400), ("network", 0), ("network", "no"), ("language", "fr"),
        ("user_agent", "a\r\nCookie: b"), ("user_agent", "Ä"), ("proxy", "ftp://x"), ("proxy", "http://ani:geheim@proxy.example"), ("proxy", "http://"),
        ("proxy", "http://a b"), ("allowed_hosts", "a b!c"), ("allowed_hosts", 7), ("index", "file:///etc/passwd"), ("index", "https://a:b@c.example"),
        ("catalogue", "file:///etc/passwd"), ("mirror", "/"), ("licences", 7),
        ("sign_ins", "https://a.example"), ("sign_ins", {"site": "https://a.example"}), ("sign_ins", 3), ("sign_ins", [{"site": "http://a.example", "user": "x"}, 7, None, {}]),
    ],
)  # fmt: skip
def test_a_wrong_value_is_the_usual_one_and_the_others_stand(file, name, wrong):
    store(file, {**asdict(OTHERS), name: wrong})
    assert read_settings(file) == replace(OTHERS, **{name: getattr(Settings(), name)})


def test_a_wrong_value_cannot_be_made():
    with pytest.raises(ValueError, match="font_points"):
        Settings(font_points=100)


@pytest.mark.parametrize("content", ["", "{", '{"beam": 4', "[]", "null", '"x"', "\0\0\0\0", "[" * 100_000, "beam = 4"])
def test_a_file_that_holds_none_is_kept_beside(file, content):
    store(file, content)
    with pytest.raises(FileNotRead, match=r"settings\.damaged-1\.json") as caught:
        read_settings(file)
    assert caught.value.advice
    assert file.with_name("settings.damaged-1.json").read_text() == content
    assert read_settings(file) == Settings()


def test_one_kept_beside_does_not_replace_another(file):
    for number in (1, 2, 3):
        store(file, f"{number}")
        with pytest.raises(FileNotRead):
            read_settings(file)
        assert file.with_name(f"settings.damaged-{number}.json").read_text() == f"{number}"


def test_a_file_damaged_meanwhile_is_kept_beside_too(file):
    store(file, "{")
    write_settings(file, OTHERS)
    assert read_settings(file) == OTHERS
    assert file.with_name("settings.damaged-1.json").read_text() == "{"


def test_bytes_that_are_no_text_are_kept_beside(file):
    file.parent.mkdir()
    file.write_bytes(b'{"model": "\xff\xfe"}')
    with pytest.raises(FileNotRead):
        read_settings(file)
    assert file.with_name("settings.damaged-1.json").read_bytes() == b'{"model": "\xff\xfe"}'


def test_an_editor_may_put_a_mark_before_it(file):
    store(file, '\ufeff{"beam": 4}')
    assert read_settings(file) == Settings(beam=4)


def test_what_a_newer_version_wrote_stays(file):
    store(file, {"theme": "black", "voice": {"rate": 2}, "beam": 4})
    write_settings(file, replace(read_settings(file), font_points=20.0))
    assert json.loads(file.read_text()) == {"theme": "black", "voice": {"rate": 2}, "beam": 4, "font_points": 20.0}


def test_one_that_becomes_usual_again_is_written(file):
    write_settings(file, Settings(beam=4))
    write_settings(file, Settings())
    assert read_settings(file) == Settings()


def test_what_did_not_change_is_not_written(file):
    write_settings(file, Settings())
    assert not file.exists()
    write_settings(file, OTHERS)
    before = file.stat()
    write_settings(file, OTHERS)
    assert file.stat().st_ino == before.st_ino


def test_a_file_that_cannot_be_read_is_not_written_over(file):
    file.mkdir(parents=True)
    with pytest.raises(FileNotRead):
        read_settings(file)
    with pytest.raises(FileNotWritten) as caught:
        write_settings(file, OTHERS)
    assert "lost when Dwibaca closes" in caught.value.advice
    assert file.is_dir()


def test_no_room_for_it_is_told(tmp_path):
    (tmp_path / "config").write_text("a file, where a folder is needed")
    with pytest.raises(FileNotRead):
        read_settings(tmp_path / "config" / "settings.json")
    with pytest.raises(FileNotWritten):
        write_settings(tmp_path / "config" / "settings.json", OTHERS)


@pytest.mark.skipif(os.name == "nt", reason="Windows links need a right of their own")
def test_a_link_stays_a_link(file, tmp_path):
    kept = tmp_path / "dotfiles.json"
    file.parent.mkdir()
    file.symlink_to(kept)
    write_settings(file, OTHERS)
    assert file.is_symlink()
    assert read_settings(kept) == OTHERS


def test_they_lie_in_the_platforms_place(own_home):
    assert own_home in paths.settings_file().parents
    assert own_home in paths.session_file().parents
    assert paths.settings_file().name == "settings.json"


def test_a_whole_number_of_points_is_a_size(file):
    store(file, '{"font_points": 14}')
    assert repr(read_settings(file).font_points) == "14.0"


def test_a_choice_given_as_its_text_is_the_choice():
    chosen = Settings(layout="stacked", export_paper="us-letter")
    assert chosen.layout is ReadingLayout.STACKED
    assert chosen.export_paper is Paper.LETTER
    assert Settings(export_folder="/" + "a" * 2000).export_folder


def test_what_was_typed_for_the_network_is_kept_as_it_is_meant():
    chosen = Settings(
        proxy="Proxy.EXAMPLE:3128", allowed_hosts="NAS.local, [::1];10.0.0.7  nas.local", index="models.example/a"
    )
    assert chosen.proxy == "http://proxy.example:3128"
    assert chosen.allowed_hosts == "nas.local ::1 10.0.0.7"
    assert chosen.index == "https://models.example/a"


def test_of_the_sign_ins_in_a_file_the_good_ones_stand(file):
    store(
        file,
        {
            "sign_ins": [
                {"site": "https://a.example", "user": "ani"},
                {"site": "http://b.example"},
                {"site": "A.example"},
                3,
                {"site": "c.example", "user": "x\ny"},
                {"site": "d.example"},
            ]
        },
    )
    assert read_settings(file).sign_ins == (SignIn("https://a.example", "ani"), SignIn("https://d.example"))


def test_requests_go_out_as_they_say():
    network = network_of(Settings(proxy="direct", allowed_hosts="nas.local ::1", user_agent="Ani"))
    assert (network.user_agent, network.proxy, network.allowed) == ("Ani", "direct", {"nas.local", "::1"})
    assert network_of(Settings()).user_agent == USER_AGENT
    assert network_of(Settings(network=False)) is None


def test_licences_are_accepted_once_each():
    chosen = Settings()
    assert licences_of(chosen) == []
    for licence in ("CC BY-NC 4.0", "Research Only", "CC BY-NC 4.0"):
        chosen = replace(chosen, licences=accepting(chosen, licence))
    assert licences_of(chosen) == ["CC BY-NC 4.0", "Research Only"]
