"""Parsing of typed hosts, sites and proxies into their canonical forms.

Each function returns the form that is stored and compared. They raise SettingNotUsable.
"""

import ipaddress
import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

from translation.errors import SettingNotUsable
from translation.texts import Text

LONGEST_NAME = 253  # characters of a host's name (RFC 1035, 2.3.4)
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,;]+")
PROXIES = ("http", "https", "socks5")
DIRECT = "direct"  # the setting for no proxy at all

WHOLE_ADDRESS = Text("Give an address such as https://www.example.com.")
NO_PASSWORD = Text("Do not put a password in the address: it would be stored in plain text.")


def host_of(text: str) -> str:
    """A host's name in lower case and ASCII (IDNA, as requests has it), or its IP address without brackets."""
    name = text.strip().removeprefix("[").removesuffix("]").rstrip(".")
    try:
        return str(ipaddress.ip_address(name))
    except ValueError:
        pass
    if not name.isascii():
        import idna

        try:
            # Each label in lower case by itself, as urllib3 does it: a Greek Σ at a word's end becomes another letter.
            name = idna.encode(".".join(map(str.lower, name.split("."))), uts46=True).decode()
        except (idna.IDNAError, UnicodeError):
            name = ""
    name = name.lower()
    if not name or len(name) > LONGEST_NAME or not all(LABEL.fullmatch(label) for label in name.split(".")):
        raise SettingNotUsable(
            Text("“{text}” is not the name of a host.", text=text.strip()[:80]),
            Text("Give a name such as example.com."),
        )
    return name


def host_in(address: SplitResult) -> str:
    """The host as written in an address; ``hostname`` would convert all of it to lower case."""
    place = address.netloc.rpartition("@")[2]
    return place.partition("]")[0].removeprefix("[") if place.startswith("[") else place.partition(":")[0]


def site_of(text: str) -> str:
    """The site of an address or a host name, as ``https://host`` or ``https://host:port``."""
    text = text.strip()
    there = _taken_apart(text if SCHEME.match(text) else f"https://{text}")
    if there.scheme != "https":
        raise SettingNotUsable(
            Text("“{scheme}://” is not encrypted, and a sign-in is sent over https only.", scheme=there.scheme),
            Text("Give the address with https://, if the site has one."),
        )
    return _joined(there, 443)


def proxy_of(text: str) -> str:
    """A proxy as the settings store it: ``""``, ``"direct"``, or ``scheme://[user@]host[:port]`` without a password."""
    text = text.strip()
    if text in ("", DIRECT):
        return text
    there = _taken_apart(text if SCHEME.match(text) else f"http://{text}")
    if there.scheme not in PROXIES:
        raise SettingNotUsable(
            Text("A proxy of the kind “{scheme}” cannot be used.", scheme=there.scheme),
            Text("It can be one of these: {names}.", names=", ".join(PROXIES)),
        )
    if there.password is not None:
        raise SettingNotUsable(NO_PASSWORD, Text("Give it under “Sign-ins”, where it goes into the password store."))
    if there.path not in ("", "/") or there.query or there.fragment:
        raise SettingNotUsable(
            Text("A proxy's address ends with its host and port."), Text("Leave out what comes behind them.")
        )
    return with_user(_joined(there), unquote(there.username or ""))


def with_user(proxy: str, user: str) -> str:
    """A proxy's address with this user name, or for ``""`` without one."""
    scheme, _, rest = proxy.partition("://")
    place = rest.rpartition("@")[2]
    return f"{scheme}://{quote(user, safe='')}@{place}" if user else f"{scheme}://{place}"


def user_of(proxy: str) -> str:
    """The user name in a proxy's address, ``""`` without one."""
    return unquote(proxy.partition("://")[2].rpartition("@")[0])


def hosts_of(text: str) -> str:
    """Hosts separated by spaces or commas, converted to single spaces; each once."""
    return " ".join(dict.fromkeys(host_of(part) for part in BETWEEN.split(text) if part))


def server_of(text: str) -> str:
    """The address of a translation server without query and fragment, ``""`` for none."""
    return urlsplit(index_of(text))._replace(query="").geturl().rstrip("/")


def index_of(text: str) -> str:
    """The address of a list of models, ``""`` for the usual one."""
    text = text.strip()
    if not text:
        return ""
    there = _taken_apart(text if SCHEME.match(text) else f"https://{text}")
    if there.scheme not in ("http", "https"):
        raise SettingNotUsable(Text("“{scheme}://” is no address on the web.", scheme=there.scheme), WHOLE_ADDRESS)
    if there.username is not None or there.password is not None:
        raise SettingNotUsable(NO_PASSWORD, Text("Leave it out."))
    return there._replace(netloc=_joined(there).partition("://")[2], fragment="").geturl()


def user_agent_of(text: str) -> str:
    """The user agent of requests, ``""`` for the default: visible ASCII, which every server accepts."""
    text = text.strip()
    if not (text.isascii() and (text.isprintable() or not text)):
        raise SettingNotUsable(
            Text("It holds characters that a request cannot carry."), Text("Use plain letters and signs.")
        )
    return text


def _taken_apart(url: str) -> SplitResult:
    """An address with a valid host and port."""
    try:
        there = urlsplit(url)
        host, _ = there.hostname, there.port
    except ValueError:
        host = None
    if not host or any(character.isspace() or not character.isprintable() for character in url):
        raise SettingNotUsable(
            Text("“{url}” is not a complete address.", url=url.partition("://")[2][:80]), WHOLE_ADDRESS
        )
    return there


def _joined(there: SplitResult, usual_port: int | None = None) -> str:
    host = host_of(host_in(there))
    host = f"[{host}]" if ":" in host else host
    return f"{there.scheme}://{host}" + ("" if there.port in (None, usual_port) else f":{there.port}")
