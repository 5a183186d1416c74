"""Sign-ins: their public part, and secrets that are never shown.

A sign-in is valid for exactly one site, named by ``sites.site_of``. Its secret is either a user name with a password
(HTTP Basic, RFC 7617) or a Cookie header (RFC 6265) as a browser sends it.
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from translation.errors import SettingNotUsable
from translation.texts import Text

LONGEST_COOKIE = 16_000  # characters; servers take no more, most of them half of it
LONGEST_WORD = 1000  # characters of a user name or password
LONGEST_PASTE = 1_000_000
NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # a token (RFC 9110, 5.6.2)
HEADER = re.compile(r"\s*(cookie|set-cookie)\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
CURL = re.compile(r"(?:-b|--cookie|-H|--header)\s+\$?(['\"])(.*?)\1", re.DOTALL)
COPY_AGAIN = Text("Copy the Cookie header of a request again, in the browser's tools for developers.")


class Hidden:
    """A text that only ``reveal`` returns: no message, log, file or pickle contains it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for sending or storing it."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return "Hidden(…)"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret is not copied or stored")


class HiddenHeaders(Mapping[str, str]):
    """Headers that sign in; their representation shows only their names."""

    __slots__ = ("_headers",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = dict(headers)

    def __getitem__(self, name: str) -> str:
        return self._headers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def __repr__(self) -> str:
        return f"HiddenHeaders({', '.join(self._headers)})"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret is not copied or stored")


@dataclass(frozen=True, slots=True)
class SignIn:
    """The stored part of a sign-in: its site and the user name, or ``""`` for a Cookie header."""

    site: str
    user: str = ""


def password_secret(user: str, password: Hidden) -> Hidden:
    """The secret for a user name and a password. Raises SettingNotUsable if they cannot be sent."""
    for word in (user, password.reveal()):
        _check_word(word)
    if ":" in user:
        raise SettingNotUsable(
            Text("A user name with a colon cannot be sent: the password begins there."), Text("Look at its spelling.")
        )
    if not user:
        raise SettingNotUsable(Text("There is no user name."), Text("Give the name that the site knows you by."))
    return Hidden(json.dumps({"user": user, "password": password.reveal()}))


def proxy_secret(password: Hidden) -> Hidden:
    """The secret for a proxy. Raises SettingNotUsable if it cannot be sent."""
    _check_word(password.reveal())
    return Hidden(json.dumps({"password": password.reveal()}))


def cookie_secret(pasted: Hidden) -> Hidden:
    """The secret for a Cookie header copied from a browser. Raises SettingNotUsable for anything else."""
    text = pasted.reveal()
    if len(text) > LONGEST_PASTE:
        raise SettingNotUsable(Text("This is far longer than any Cookie header."), COPY_AGAIN)
    header = "; ".join(f"{name}={value}" for name, value in _cookies(text))
    if not header:
        raise SettingNotUsable(Text("There are no cookies in it."), COPY_AGAIN)
    if len(header) > LONGEST_COOKIE:
        raise SettingNotUsable(
            Text("It is longer than {number} characters, which no site takes.", number=LONGEST_COOKIE),
            Text("Leave out the cookies that have nothing to do with the sign-in."),
        )
    return Hidden(json.dumps({"cookie": header}))


def cookie_names(secret: Hidden) -> tuple[str, ...]:
    """The names of the cookies in a secret, for display."""
    header = _held(secret).get("cookie", "")
    return tuple(pair.partition("=")[0] for pair in header.split("; ") if pair)


def headers(secret: Hidden) -> HiddenHeaders:
    """The headers that sign a request in."""
    held = _held(secret)
    if "cookie" in held:
        return HiddenHeaders({"Cookie": held["cookie"]})
    if "user" in held and "password" in held:
        words = f"{held['user']}:{held['password']}".encode()
        return HiddenHeaders({"Authorization": f"Basic {base64.b64encode(words).decode()}"})
    return HiddenHeaders({})


def password_in(secret: Hidden) -> str:
    """The password in a secret."""
    return _held(secret).get("password", "")


def user_in(secret: Hidden) -> str:
    """The user name in a secret, ``""`` for a Cookie header."""
    return _held(secret).get("user", "")


def _held(secret: Hidden) -> dict[str, str]:
    """The texts in a secret; none if another program has written it."""
    try:
        held = json.loads(secret.reveal())
    except (ValueError, RecursionError):
        return {}
    if not isinstance(held, dict) or not all(isinstance(text, str) for text in held.values()):
        return {}
    return {} if _spoils_headers(held.get("cookie", "")) else held


def _check_word(word: str) -> None:
    if len(word) > LONGEST_WORD:
        raise SettingNotUsable(
            Text("It is longer than {number} characters.", number=LONGEST_WORD),
            Text("Check that it is the right text."),
        )
    if _has_controls(word) or any("\ud800" <= character <= "\udfff" for character in word):
        raise SettingNotUsable(Text("It holds characters that cannot be sent."), Text("Copy or type it again."))


def _has_controls(text: str) -> bool:
    """True if a text contains characters that may end a header (RFC 9110, 5.5)."""
    return any(ord(character) < 32 or 127 <= ord(character) < 160 for character in text)


def _spoils_headers(text: str) -> bool:
    return _has_controls(text) or any(ord(character) > 255 for character in text)


def _cookies(text: str) -> Iterator[tuple[str, str]]:
    """The cookies in a pasted text: a header, all headers of a request, a table, JSON, or a curl command."""
    text = text.strip()
    if text.startswith("curl "):
        found = [argument for _, argument in CURL.findall(text)]
        text = "\n".join(one for one in found if HEADER.match(one) or not re.match(r"[\w-]+:", one))
    elif text[:1] in ("{", "["):
        yield from _checked(_from_json(text))
        return
    lines = [line.strip() for line in re.split(r"[\r\n]+", text) if line.strip()]
    headers = _header_lines(lines)
    if not headers and lines and all("\t" in line for line in lines):
        yield from _checked((*line.split("\t"), "")[:2] for line in lines)  # the table of a browser's storage
        return
    for pair in (pair.strip() for line in headers or lines for pair in line.split(";")):
        if pair:
            name, equals, value = pair.partition("=")
            yield from _checked([(name.strip(), value.strip())] if equals else [("", "")])


def _header_lines(lines: list[str]) -> list[str]:
    """The values of the Cookie headers among lines; a name may be on the line above its value."""
    found = []
    for number, line in enumerate(lines):
        if (header := HEADER.match(line)) is None:
            continue
        value = header[2] or (lines[number + 1] if number + 1 < len(lines) else "")
        found.append(value.partition(";")[0] if header[1].lower() == "set-cookie" else value)
    return found


def _from_json(text: str) -> Iterator[tuple[Any, Any]]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        held = None
    if isinstance(held, dict):
        inside = next((value for value in held.values() if isinstance(value, (dict, list))), None)
        held = held if inside is None else inside
    if isinstance(held, list):
        yield from ((one.get("name"), one.get("value")) for one in held if isinstance(one, dict))
    elif isinstance(held, dict):
        yield from held.items()


def _checked(cookies: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever was pasted
    for name, value in cookies:
        if not isinstance(name, str) or not isinstance(value, str) or not NAME.fullmatch(name):
            raise SettingNotUsable(Text("This is not a Cookie header, whose parts look like name=value."), COPY_AGAIN)
        if ";" in value or _spoils_headers(value):
            raise SettingNotUsable(Text("It holds characters that a Cookie header cannot carry."), COPY_AGAIN)
        yield name, value
