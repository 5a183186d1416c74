"""Sign-ins on the command line: what is secret comes from standard input, and goes into the password store alone."""

import io

import pytest

from tests.secrets import fake_keyrings
from translation import paths
from translation.cli import main as cli
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore, Secrets
from translation.secrets.sign_ins import Hidden, SignIn, headers, password_secret
from translation.settings import Settings, read_settings, write_settings

SITE = "https://koran.example"


@pytest.fixture(autouse=True)
def store(monkeypatch):
    fake_keyrings.ENTRIES.clear()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Memory")


@pytest.fixture
def run(monkeypatch, capsys):
    def run(*arguments, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = cli.main(["sign-ins", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def sign_ins():
    return read_settings(paths.settings_file()).sign_ins


def test_one_is_added_listed_and_forgotten(run):
    assert run("add", "koran.example", typed="ani\ngeheimes Wort\n")[0] == 0
    assert run("list") == (0, f"{SITE}\tani\n", "")
    known = finish(Secrets(PasswordStore(), sign_ins()).headers_for(SITE))
    assert dict(known) == dict(headers(password_secret("ani", Hidden("geheimes Wort"))))
    assert "geheimes" not in paths.settings_file().read_text()
    assert run("forget", "koran.example") == (0, "", "It is forgotten.\n")
    assert run("list") == (0, "", "There are no sign-ins; dwibaca sign-ins add gives one.\n")
    assert fake_keyrings.ENTRIES == {}


def test_a_cookie_header_may_have_several_lines(run):
    assert run("add", SITE, "--cookie", typed="Host: koran.example\nCookie: sesi=1; uid=7\n")[0] == 0
    assert run("list")[1] == f"{SITE}\tCookie header\n"
    assert dict(finish(Secrets(PasswordStore(), sign_ins()).headers_for(SITE))) == {"Cookie": "sesi=1; uid=7"}


def test_the_user_may_be_named_and_the_password_may_not(run):
    assert run("add", SITE, "--user", "ani", typed="geheim\n")[0] == 0
    assert sign_ins() == (SignIn(SITE, "ani"),)
    with pytest.raises(SystemExit) as refused:
        run("add", SITE, "--password", "geheim")
    assert refused.value.code == 2


def test_a_terminal_is_asked_without_showing_it(run, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    asked = []
    monkeypatch.setattr("translation.cli.sign_ins.getpass.getpass", lambda prompt: asked.append(prompt) or "geheim")
    monkeypatch.setattr("sys.stdin", Terminal("ani\n"))
    assert cli.main(["sign-ins", "add", SITE]) == 0
    assert asked == ["Password: "]
    assert sign_ins() == (SignIn(SITE, "ani"),)


@pytest.mark.parametrize(
    ("arguments", "typed", "word"),
    [
        (("add", "http://koran.example"), "", "https only"),
        (("add", SITE), "a:b\nx\n", "colon"),
        (("add", SITE, "--cookie"), "hello\n", "not a Cookie header"),
        (("add", "proxy"), "x\n", "no proxy"),
        (("add", "server"), "x\n", "no server"),
        (("test", SITE), "", "There is no sign-in"),
        (("test", "server"), "", "no server"),
    ],
)
def test_what_cannot_be_is_told(run, arguments, typed, word):
    code, out, err = run(*arguments, typed=typed)
    assert (code, out) == (1, "")
    assert word in err
    assert fake_keyrings.ENTRIES == {}


@pytest.mark.parametrize("store", ["Locked", "NotThere", "Careless"])
def test_a_store_that_does_not_take_it_is_told_and_nothing_is_listed(run, monkeypatch, store):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"tests.secrets.fake_keyrings.{store}")
    monkeypatch.setenv("DWIBACA_DEBUG", "1")
    code, out, err = run("add", SITE, typed="ani\ngeheimes Wort\n")
    assert (code, out) == (1, "")
    assert "The password store did not take this" in err
    assert "geheimes" not in err
    assert sign_ins() == ()


def test_the_proxys_password_and_the_servers_key_are_given_too(run):
    proxy = "http://ani@proxy.example:3128"
    write_settings(paths.settings_file(), Settings(proxy=proxy, server="https://server.example"))
    for name in ("proxy", "server"):
        assert run("add", name, typed="geheim\n")[0] == 0
    secrets = Secrets(PasswordStore(), (), proxy)
    assert finish(secrets.proxy_password()) == finish(secrets.server_key("https://server.example")) == "geheim"
    assert run("forget", "proxy")[0] == 0
    assert finish(Secrets(PasswordStore(), (), proxy).proxy_password()) == ""


def test_without_the_network_nothing_is_tried(run):
    write_settings(paths.settings_file(), Settings(network=False, sign_ins=(SignIn(SITE),)))
    code, _, err = run("test", SITE)
    assert code == 1
    assert "network is not to be used" in err
