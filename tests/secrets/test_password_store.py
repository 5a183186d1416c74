"""Passwords go into the system's store and nowhere else, and whatever that does, the reader is told and can go on."""

import io
import json
import sys
import traceback
import types

import pytest

from tests.secrets import fake_keyrings, secret_service
from translation.errors import ReaderError, SecretNotForgotten, SecretNotKept, SecretNotRead
from translation.network.waiting import finish
from translation.secrets import password_store, split_secrets
from translation.secrets.password_store import PasswordStore, Secrets, Trouble, meaning, store_here
from translation.secrets.sign_ins import Hidden, SignIn, cookie_secret, headers, password_secret, proxy_secret

SITE, OTHER = "https://berita.example", "https://lain.example"
PASSWORD = "pÄss wörd 🔑 планета"
BASIC = password_secret("ani", Hidden(PASSWORD))
LONG = cookie_secret(Hidden("; ".join(f"c{number}={'v' * 70}" for number in range(150))))  # 11 kB


@pytest.fixture
def use(monkeypatch):
    """Let keyring use one of the stores in ``fake_keyrings``."""
    fake_keyrings.ENTRIES.clear()
    fake_keyrings.ASKED.clear()
    fake_keyrings.GO_ON.clear()

    def use(name):
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"tests.secrets.fake_keyrings.{name}")

    yield use
    fake_keyrings.GO_ON.set()


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A real Secret Service with an open keyring."""
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(tmp_path_factory.mktemp("secret-service")) as service:
        yield service


@pytest.fixture
def real(service, monkeypatch):
    """The same, as the one that this process finds."""
    return found(service, monkeypatch)


def found(service, monkeypatch):
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
    return service


# SecretStorage leaves its connection open where it fails.
leaky = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


def said(error):
    return f"{error.title} {error.happened} {error.advice}"


# A real store


def test_a_secret_comes_back_at_the_next_start(real):
    finish(PasswordStore().keep(SITE, BASIC))
    assert finish(PasswordStore().read(SITE)).reveal() == BASIC.reveal()


def test_another_takes_its_place_and_none_of_its_parts_stay(real):
    password_store = PasswordStore()
    finish(password_store.keep(SITE, LONG))
    assert finish(PasswordStore().read(SITE)).reveal() == LONG.reveal()
    assert len(labels()) > 5
    finish(password_store.keep(SITE, BASIC))
    assert finish(PasswordStore().read(SITE)).reveal() == BASIC.reveal()
    assert len(labels()) == 1


def test_what_is_forgotten_is_gone(real):
    password_store = PasswordStore()
    finish(password_store.keep(SITE, LONG))
    finish(password_store.forget(SITE))
    assert labels() == []
    for one in (password_store, PasswordStore()):
        with pytest.raises(SecretNotRead, match="nothing under this name"):
            finish(one.read(SITE))
    finish(PasswordStore().forget(SITE))


def test_the_real_store_is_told_no_secret_in_its_names(real):
    finish(PasswordStore().keep(OTHER, BASIC))
    assert labels(OTHER) == [f"Password for 'dwibaca' on 'Dwibaca: {OTHER}'"]
    finish(PasswordStore().forget(OTHER))


@leaky
def test_a_locked_store_that_nobody_opens_is_told(tmp_path, monkeypatch):
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(tmp_path) as service:
        found(service, monkeypatch)
        finish(PasswordStore().keep(SITE, BASIC))
        service.lock()
        with pytest.raises(SecretNotRead, match="locked"):
            finish(PasswordStore().read(SITE))
        with pytest.raises(SecretNotKept, match="locked"):
            finish(PasswordStore().keep(OTHER, BASIC))
        with pytest.raises(SecretNotForgotten, match=f"“Dwibaca: {SITE}”"):
            finish(PasswordStore().forget(SITE))


@leaky
def test_a_store_without_a_keyring_that_nobody_makes_one_in_is_told(tmp_path, monkeypatch):
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(tmp_path, unlocked=False) as service:
        found(service, monkeypatch)
        with pytest.raises(SecretNotKept, match="locked"):
            finish(PasswordStore().keep(SITE, BASIC))


@leaky
def test_a_store_that_does_not_answer_is_waited_for_no_longer_than_said_and_comes_back(tmp_path, monkeypatch):
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(tmp_path) as service:
        found(service, monkeypatch)
        finish(PasswordStore().keep(SITE, BASIC))
        password_store = PasswordStore(seconds=0.3)
        with service.hanging():
            with pytest.raises(SecretNotRead, match="does not answer"):
                finish(password_store.read(SITE))
            with pytest.raises(SecretNotRead, match="earlier question"):
                finish(password_store.read(OTHER))
        assert finish(PasswordStore().read(SITE)).reveal() == BASIC.reveal()
        service.kill()
        with pytest.raises(SecretNotRead):
            finish(PasswordStore().read(SITE))


@leaky
@pytest.mark.parametrize("address", [None, "unix:path=/nowhere/bus"])
def test_without_a_bus_there_is_no_store(monkeypatch, address):
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(SecretNotKept, match="no password store") as caught:
        finish(PasswordStore().keep(SITE, BASIC))
    assert ("D-Bus" in caught.value.advice) is (address is None and sys.platform == "linux")


def labels(site=SITE):
    """What the real store's entries of a site are called."""
    import contextlib

    import secretstorage

    with contextlib.closing(secretstorage.dbus_init()) as bus:
        found = [item.get_label() for item in secretstorage.get_default_collection(bus).get_all_items()]
    return [label for label in found if f"Dwibaca: {site}" in label]


# Stores on a bad day


@pytest.mark.parametrize(
    ("store", "words"),
    [
        ("Locked", "locked"),
        ("NeverMade", "locked"),
        ("Denied", "does not let Dwibaca in"),
        ("NotAllowed", "does not let Dwibaca in"),
        ("NoSession", "no password store"),
        ("Fails", "The password store failed"),
        ("Short", "anything of this length"),
        ("Careless", "The password store failed"),
        ("NotThere", "no password store"),
    ],
)
def test_each_trouble_is_told_with_what_to_do_next_and_without_the_secret(use, store, words):
    use(store)
    with pytest.raises(SecretNotKept, match=words) as caught:
        finish(PasswordStore().keep(SITE, BASIC))
    assert caught.value.advice
    assert caught.value.__context__ is None
    assert not holds(caught.value, PASSWORD)
    if store not in ("Short", "Careless"):
        with pytest.raises(SecretNotRead, match=words) as read:
            finish(PasswordStore().read(SITE))
        assert read.value.name == SITE
        assert read.value.__context__ is None


def test_a_store_that_hangs_may_be_stopped_and_keeps_nothing_when_it_comes_back(use):
    use("Hanging")
    work = PasswordStore().keep(SITE, BASIC)
    next(work)
    closing(work)
    assert fake_keyrings.ENTRIES == {}


def closing(work):
    """Give up while the store hangs, and let it go on: what it does then has happened when this is done."""
    import threading

    there = [thread for thread in threading.enumerate() if thread.name == "waiting"]
    work.close()
    fake_keyrings.GO_ON.set()
    for thread in there:
        thread.join(10)
        assert not thread.is_alive()


def test_nothing_is_asked_before_something_is_wanted(use):
    use("Memory")
    secrets = Secrets(PasswordStore(), (SignIn(SITE, "ani"),), "http://ani@proxy.example:3128")
    assert finish(secrets.headers_for(OTHER)) == {}
    assert fake_keyrings.ASKED == []


def test_a_secret_that_is_longer_than_an_entry_lies_in_several(use):
    use("Memory")
    finish(PasswordStore().keep(SITE, LONG))
    assert len(fake_keyrings.ENTRIES) > 5
    assert finish(PasswordStore().read(SITE)).reveal() == LONG.reveal()
    finish(PasswordStore().forget(SITE))
    assert fake_keyrings.ENTRIES == {}


@pytest.mark.parametrize("old", [None, BASIC, LONG])
def test_what_is_half_written_is_taken_back(use, old):
    use("Memory")
    if old is not None:
        finish(PasswordStore().keep(SITE, old))
    before = dict(fake_keyrings.ENTRIES)
    fake_keyrings.ASKED.clear()
    use("HalfWay")
    other = cookie_secret(Hidden("; ".join(f"d{number}={'w' * 70}" for number in range(150))))
    with pytest.raises(SecretNotKept):
        finish(PasswordStore().keep(SITE, other))
    assert before == fake_keyrings.ENTRIES


def test_a_secret_with_a_part_missing_is_none(use):
    use("Memory")
    finish(PasswordStore().keep(SITE, LONG))
    del fake_keyrings.ENTRIES[next(key for key in fake_keyrings.ENTRIES if "3 of" in key[0])]
    with pytest.raises(SecretNotRead, match="not whole"):
        finish(PasswordStore().read(SITE))


@pytest.mark.parametrize("text", ["", "x", "not ours", 'ab12 0 "x"', 'ab12 99999 "x"', "ab12 1 [1]", 'ab12 1 "x'])
def test_what_another_program_has_put_there_is_none_of_ours(use, text):
    use("Memory")
    fake_keyrings.ENTRIES[split_secrets.service_of(SITE), split_secrets.ACCOUNT] = text
    with pytest.raises(SecretNotRead, match="not whole"):
        finish(PasswordStore().read(SITE))
    finish(PasswordStore().keep(SITE, BASIC))
    assert finish(PasswordStore().read(SITE)).reveal() == BASIC.reveal()


# Which store


def plain_text_store(monkeypatch, kind=fake_keyrings.Memory, module="keyrings.alt.file", name="PlaintextKeyring"):
    """A store of this name, in a package that is not installed here, and keyring told to use it."""
    made = type(name, (kind,), {"__module__": module})
    parts = module.split(".")
    for length in range(1, len(parts) + 1):
        monkeypatch.setitem(sys.modules, ".".join(parts[:length]), types.ModuleType(module))
    setattr(sys.modules[module], name, made)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{module}.{name}")
    return made


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("keyrings.alt.file", "PlaintextKeyring"),
        ("keyrings.alt.Windows", "RegistryKeyring"),
        ("keyrings.alt.file", "EncryptedKeyring"),
        ("somebodys.own", "PlaintextKeyring"),
    ],
)
def test_a_store_in_plain_text_is_refused_whoever_has_chosen_it(use, monkeypatch, module, name):
    use("Memory")
    plain_text_store(monkeypatch, module=module, name=name)
    with pytest.raises(SecretNotKept, match="plain text"):
        finish(PasswordStore().keep(SITE, BASIC))
    assert fake_keyrings.ENTRIES == {}


def test_one_that_is_made_from_it_too(use, monkeypatch):
    kind = plain_text_store(monkeypatch)
    plain_text_store(monkeypatch, kind, "somebodys.own", "Nice")
    with pytest.raises(SecretNotKept, match="plain text"):
        finish(PasswordStore().keep(SITE, BASIC))


@pytest.mark.parametrize("name", ["null", "fail"])
def test_one_that_keeps_nothing_is_none(monkeypatch, name):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{name}.Keyring")
    with pytest.raises(SecretNotKept, match="no password store"):
        finish(PasswordStore().keep(SITE, BASIC))


def test_inside_a_chain_the_first_good_one_is_used(use, monkeypatch):
    from keyring.backends.chainer import ChainerBackend

    plain = plain_text_store(monkeypatch)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.chainer.ChainerBackend")
    good = fake_keyrings.Memory()
    monkeypatch.setattr(ChainerBackend, "backends", [plain(), good])
    assert store_here() is good
    monkeypatch.setattr(ChainerBackend, "backends", [plain()])
    with pytest.raises(SecretNotKept, match="plain text"):
        finish(PasswordStore().keep(SITE, BASIC))


def test_what_keyrings_own_settings_name_counts(use, own_home, monkeypatch):
    use("Memory")
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    from keyring.util import platform_

    folder = platform_.config_root()
    folder.mkdir(parents=True)
    (folder / "keyringrc.cfg").write_text("[backend]\ndefault-keyring=tests.secrets.fake_keyrings.Memory\n")
    assert own_home in folder.parents
    assert isinstance(store_here(), fake_keyrings.Memory)


def test_where_there_is_none_it_says_how_to_get_one(monkeypatch):
    monkeypatch.setenv("SNAP", "/snap/dwibaca/1")
    with pytest.raises(SecretNotKept, match="snap connect"):
        finish(PasswordStore().keep(SITE, BASIC))


def test_a_code_of_windows_tells_what_it_means():
    assert meaning(fake_keyrings.WindowsError_(1783)) is Trouble.TOO_LONG
    assert meaning(fake_keyrings.WindowsError_(5)) is Trouble.DENIED
    assert meaning(fake_keyrings.WindowsError_(42)) is Trouble.OTHER


# What requests get


def test_a_sign_in_is_for_its_very_site_over_https(use):
    use("Memory")
    password_store = PasswordStore()
    finish(password_store.keep(SITE, BASIC))
    secrets = Secrets(password_store, (SignIn(SITE, "ani"),))
    for site in (SITE, f"{SITE}:443", "https://BERITA.example"):
        assert dict(finish(secrets.headers_for(site))) == dict(headers(BASIC))
    for site in (
        "http://berita.example", f"{SITE}:8443", "https://www.berita.example", "https://berita.example.evil.example",
        "https://example", "", "x", "ftp://berita.example", "https://berita.exampl",
    ):  # fmt: skip
        assert dict(finish(secrets.headers_for(site))) == {}


def test_the_proxy_gets_its_password_and_another_proxy_does_not(use):
    use("Memory")
    password_store, proxy = PasswordStore(), "http://ani@proxy.example:3128"
    finish(password_store.keep(proxy, proxy_secret(Hidden(PASSWORD))))
    assert finish(Secrets(password_store, (), proxy).proxy_password()) == PASSWORD
    for other in (
        "http://ani@other.example:3128",
        "http://budi@proxy.example:3128",
        "http://proxy.example:3128",
        "direct",
        "",
    ):
        assert finish(Secrets(password_store, (), other).proxy_password()) == ""


def test_in_private_no_site_is_told_who_reads(use):
    use("Memory")
    password_store = PasswordStore()
    finish(password_store.keep(SITE, BASIC))
    assert dict(finish(Secrets(password_store, (SignIn(SITE),), private=True).headers_for(SITE))) == {}


def test_what_the_reader_agreed_to_is_used_and_asked_for_nowhere(use):
    use("Locked")
    password_store = PasswordStore()
    password_store.keep_for_now(SITE, BASIC)
    assert password_store.for_now == {SITE: "ani"}
    assert "Authorization" in finish(Secrets(password_store).headers_for(SITE))
    finish(password_store.forget(SITE))
    assert dict(finish(Secrets(password_store).headers_for(SITE))) == {}


def test_a_site_can_be_read_without_its_sign_in(use):
    use("Locked")
    password_store = PasswordStore()
    secrets = Secrets(password_store, (SignIn(SITE, "ani"),))
    with pytest.raises(SecretNotRead):
        finish(secrets.headers_for(SITE))
    password_store.leave_out(SITE)
    assert dict(finish(secrets.headers_for(SITE))) == {}
    password_store.keep_for_now(SITE, BASIC)
    assert "Authorization" in finish(secrets.headers_for(SITE))


def test_the_store_is_asked_once_for_each(use):
    use("Memory")
    finish(PasswordStore().keep(SITE, BASIC))
    fake_keyrings.ASKED.clear()
    secrets = Secrets(PasswordStore(), (SignIn(SITE),), "http://ani@proxy.example:3128")
    for _ in range(3):
        finish(secrets.headers_for(SITE))
        finish(secrets.proxy_password())
    assert len(fake_keyrings.ASKED) == 2


# Nothing shows a secret


def holds(thing, text, seen=None):
    """Whether a thing, or anything that can be reached from it by its attributes, shows a text."""
    seen = set() if seen is None else seen
    if id(thing) in seen or isinstance(thing, (type, types.ModuleType, types.FunctionType, Hidden)):
        return False
    seen.add(id(thing))
    if text in repr(thing) or text in str(thing):
        return True
    inside = list(vars(thing).values()) if hasattr(thing, "__dict__") else []
    inside += [getattr(thing, name, None) for name in getattr(type(thing), "__slots__", ())]
    if isinstance(thing, (list, tuple, set, frozenset)):
        inside += list(thing)
    if isinstance(thing, dict):
        inside += [*thing.keys(), *thing.values()]
    if isinstance(thing, BaseException):
        inside += [thing.__cause__, thing.__context__, *thing.args]
    return any(holds(one, text, seen) for one in inside)


def test_nothing_on_the_way_shows_a_secret(use):
    use("Memory")
    password_store = PasswordStore()
    finish(password_store.keep(SITE, BASIC))
    password_store.keep_for_now(OTHER, BASIC)
    secrets = Secrets(password_store, (SignIn(SITE, "ani"),))
    given = finish(secrets.headers_for(SITE))
    for thing in (BASIC, password_store, secrets, password_store.for_now):
        assert not holds(thing, PASSWORD), thing
    for thing in (given, f"{given}", f"{BASIC}", f"{BASIC!r:>20}", f"{secrets}"):
        assert PASSWORD not in repr(thing)
        assert given["Authorization"] not in repr(thing)


def test_a_secret_is_never_copied_stored_or_written_as_json():
    import copy
    import pickle

    for act in (pickle.dumps, copy.copy, copy.deepcopy, json.dumps):
        with pytest.raises(TypeError):
            act(BASIC)
        with pytest.raises(TypeError):
            act(headers(BASIC))


def test_the_watch_over_secrets_can_fail():
    assert holds({"a": [PASSWORD]}, PASSWORD)
    assert holds(ReaderError(PASSWORD, ""), PASSWORD)


def test_a_trace_tells_nothing(use):
    use("Careless")
    with pytest.raises(SecretNotKept) as caught:
        finish(PasswordStore().keep(SITE, BASIC))
    written = io.StringIO()
    traceback.print_exception(caught.value, file=written)
    assert "SecretNotKept" in written.getvalue()
    assert PASSWORD not in written.getvalue()
    assert "cannot keep" not in written.getvalue()


def test_each_trouble_has_its_sentence():
    assert set(password_store.SAID) == set(Trouble)
