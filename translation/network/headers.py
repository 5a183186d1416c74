"""The addresses and headers of requests and responses."""

import time
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from translation.network.sites import host_in

if TYPE_CHECKING:
    import requests


def without_user(url: str) -> str:
    """An address without user name, password and fragment."""
    try:
        there = urlsplit(url)
        return there._replace(netloc=there.netloc.rpartition("@")[2], fragment="").geturl()
    except ValueError:
        return url


def moved(url: str, location: str) -> str:
    """The target of a redirect from ``url``; a malformed one stays unchanged."""
    from requests.utils import requote_uri

    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")  # http.client reads headers as Latin-1
    try:
        return without_user(urljoin(url, requote_uri(location.strip())))
    except ValueError:
        return location


def site_of(url: str) -> str:
    """Scheme, host and port of an address, in the form that names a sign-in's site."""
    there = urlsplit(url)
    host = host_in(there)
    host = host.lower() if host.isascii() else host
    port = there.port
    usual = port is None or (there.scheme.lower(), port) in (("https", 443), ("http", 80))
    return f"{there.scheme.lower()}://{f'[{host}]' if ':' in host else host}" + ("" if usual else f":{port}")


def without_insecure_referer(url: str, headers: Mapping[str, str]) -> Mapping[str, str]:
    """The headers for one address; an https Referer is not sent over http."""
    if url.lower().startswith("https:"):
        return headers
    return {
        name: value
        for name, value in headers.items()
        if name.lower() != "referer" or not value.lower().startswith("https:")
    }


def resolving(proxy: str) -> str:
    """The address of a proxy in the form that lets it resolve names, so that no name server learns them."""
    scheme, colon, rest_of_it = proxy.partition("://")
    return (
        {"socks5": "socks5h", "socks4": "socks4a", "socks": "socks5h"}.get(scheme.lower(), scheme) + colon + rest_of_it
    )


def headers_of(answer: "requests.Response") -> Mapping[str, str]:
    """The headers of a response, with lower-case names."""
    return MappingProxyType({name.lower(): value for name, value in answer.headers.items()})


def length_of(head: Mapping[str, str]) -> int | None:
    """The announced length of the body, if it is not compressed."""
    length = head.get("content-length", "")
    return int(length) if length.isdecimal() and head.get("content-encoding", "identity") == "identity" else None


def asked_wait(head: Mapping[str, str], usual: float) -> float:
    """The seconds that a server asks to wait (RFC 9110, 10.2.3), or the default."""
    asked = head.get("retry-after", "").strip()
    if asked.isdecimal():
        return float(asked[:9])
    with suppress(ValueError, TypeError):
        import email.utils

        return max(0.0, email.utils.parsedate_to_datetime(asked).timestamp() - time.time())
    return usual


def charset_of(head: Mapping[str, str]) -> str:
    """The charset parameter of a Content-Type header, ``""`` without one."""
    for part in head.get("content-type", "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("'\"")
    return ""
