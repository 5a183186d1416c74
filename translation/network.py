"""The one HTTP layer: every request of the program goes through ``fetch``, with limits on size and time.

Nothing here knows what a page is; it gives bytes, and the address they came from in the end.
"""

import errno
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from translation.errors import PageNotLoaded
from translation.version import VERSION

# Honest about what asks, in the form that sites' own checks expect of a browser.
USER_AGENT = f"Mozilla/5.0 (compatible; Dwibaca/{VERSION}; desktop reader)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "id-ID,id;q=0.9,en;q=0.7",
}
CONNECT_SECONDS, READ_SECONDS, WHOLE_SECONDS = 10, 30, 60
MOST_BYTES = 10_000_000  # unpacked; the largest news pages have under 3 MB
MOST_REDIRECTS = 10
CHUNK = 64 * 1024

TRY_LATER = "Wait a little and try again, or save the page in a browser and open the file."
OPEN_SAVED = "Open the address in a browser, save the page there, and open the file here."
STATUS = {
    401: ("The site asks for a name and a password.", OPEN_SAVED),
    402: ("The site gives this page to its subscribers only.", OPEN_SAVED),
    403: ("The site refuses to give this page to programs.", OPEN_SAVED),
    404: ("There is no such page on the site.", "Look whether the address is complete, or search for the title."),
    410: ("The site has taken this page away.", "An archive such as the Wayback Machine may still have it."),
    429: ("The site has had too many requests from here.", TRY_LATER),
    451: ("The site may not show this page here, for legal reasons.", OPEN_SAVED),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Response:
    """What an address gave: its bytes unpacked, the address after redirects, and the charset its header names."""

    data: bytes
    url: str
    charset: str = ""


def fetch(url: str) -> Response:
    """What lies at an http(s) address; raises PageNotLoaded with a sentence for each way it can fail."""
    import requests

    with requests.Session() as session:
        session.max_redirects = MOST_REDIRECTS
        session.headers.update(HEADERS)
        try:
            with session.get(url, stream=True, timeout=(CONNECT_SECONDS, READ_SECONDS)) as answer:
                if answer.status_code >= 400:
                    raise _refused(answer.status_code, answer.url)
                return Response(_body(answer), answer.url, _charset(answer.headers.get("Content-Type", "")))
        except (requests.RequestException, OSError, ValueError) as error:
            raise _not_loaded(url, error) from error


def _body(answer: Any) -> bytes:  # noqa: ANN401 - a requests.Response; requests is imported when first needed
    """The answer's bytes, as long as they stay within the limits on size and time."""
    end = time.monotonic() + WHOLE_SECONDS
    data = bytearray()
    for chunk in answer.iter_content(CHUNK):
        data += chunk
        if len(data) > MOST_BYTES:
            raise PageNotLoaded(
                f"What {host_of(answer.url)} sends is larger than {MOST_BYTES // 1_000_000} MB: no article is.",
                "Look whether the address leads to an article, not to a film or an archive.",
            )
        if time.monotonic() > end:
            raise PageNotLoaded(f"{host_of(answer.url)} sends too slowly: it was not done in a minute.", TRY_LATER)
    return bytes(data)


def _refused(status: int, url: str) -> PageNotLoaded:
    if status in STATUS:
        happened, advice = STATUS[status]
    elif status >= 500:
        happened, advice = "The site is in trouble.", TRY_LATER
    else:
        happened, advice = "The site refuses this address.", OPEN_SAVED
    return PageNotLoaded(f"{happened} ({host_of(url)} answered {status}.)", advice)


def _not_loaded(url: str, error: Exception) -> PageNotLoaded:
    """A failure of the connection in plain words, told apart by what lies at its bottom."""
    import requests

    host, causes = host_of(url), list(_causes(error))
    numbers = {getattr(cause, "errno", None) for cause in causes}
    if isinstance(error, requests.TooManyRedirects):
        return PageNotLoaded(f"{host} sends from address to address without end.", OPEN_SAVED)
    if isinstance(error, requests.exceptions.SSLError):
        return PageNotLoaded(
            f"{host} cannot prove that it is {host}: its certificate is not valid here.",
            "Look at the date and time of this computer. In a public network, sign in to it with a browser first.",
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return PageNotLoaded("The proxy does not pass the request on.", "Look at the proxy in the system's settings.")
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return PageNotLoaded(
            f"No computer named {host} was found.",
            "Look at the spelling of the address, and whether this computer is on the internet.",
        )
    if isinstance(error, requests.Timeout) or any(isinstance(cause, TimeoutError) for cause in causes):
        return PageNotLoaded(f"{host} does not answer in time.", TRY_LATER)
    if numbers & {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}:
        return PageNotLoaded("This computer has no way to the internet.", "Connect it, or open a saved page.")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return PageNotLoaded(f"{host} does not accept the connection.", TRY_LATER)
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema, ValueError)):
        return PageNotLoaded(
            f"“{url[:200]}” is not a complete address.", "Copy it again from the browser's address bar."
        )
    return PageNotLoaded(f"The connection to {host} broke off.", TRY_LATER)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that led to it: requests wraps urllib3's, which wraps the socket's."""
    waiting, seen = [error], set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        held = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting += [cause for cause in held if isinstance(cause, BaseException)]


def _charset(content_type: str) -> str:
    """The charset parameter of a Content-Type header, ``""`` without one."""
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("'\"")
    return ""


def host_of(url: str) -> str:
    """The host an address names, as it is told to the reader."""
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname or url[:80]
    except ValueError:
        return url[:80]
