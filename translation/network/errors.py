"""The errors of requests in plain words, classified by the root cause of the exception."""

import errno
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

from translation.errors import FetchFailure, NotFetched
from translation.network.connections import PrivateAddress, has_a_way
from translation.network.response import Response
from translation.texts import Text, sentences

TRY_LATER = Text("Wait a little, and try again.")
NO_WAY_OUT = Text("This computer has no way to the internet.")
CONNECT = Text("Connect it, and try again.")
COPY_AGAIN = Text("Copy it again from the browser's address bar.")
LOOK = Text("Check that the address is complete, or search for the title.")
SIGN_IN = Text("If you have an account there, add it under “Sign-ins” in the settings.")
STATUS = {
    401: (FetchFailure.SIGN_IN, Text("The site asks for a name and a password."), SIGN_IN),
    402: (FetchFailure.PAYMENT, Text("The site gives this page to its subscribers only."), SIGN_IN),
    403: (FetchFailure.FORBIDDEN, Text("The site refuses to give this page to programs."), Text("Try it in a browser.")),
    404: (FetchFailure.MISSING, Text("There is no such page on the site."), LOOK),
    407: (FetchFailure.PROXY, Text("The proxy asks for a name and a password."), Text("Give them under “Network” in the settings.")),
    410: (FetchFailure.GONE, Text("The site has taken this page away."), Text("An archive such as the Wayback Machine may still have it.")),
    429: (FetchFailure.BUSY, Text("The site has had too many requests from here."), TRY_LATER),
    451: (FetchFailure.LEGAL, Text("The site may not show this page here, for legal reasons."), Text("Another site may have it.")),
}  # fmt: skip
NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, 10050, 10051, 10065}  # the last three are Windows'


def refused(response: Response, *, wait_seconds: float = 0) -> NotFetched:
    """The error for a server's no; ``wait_seconds`` is what it asked to wait."""
    status = response.status
    if status in STATUS:
        why, happened, advice = STATUS[status]
    elif status >= 500:
        why, happened, advice = FetchFailure.TROUBLE, Text("The site is in trouble."), TRY_LATER
    else:
        why, happened, advice = FetchFailure.STATUS, Text("The site refuses this address."), TRY_LATER
    if wait_seconds >= 1 and why in (FetchFailure.BUSY, FetchFailure.TROUBLE):
        minutes = -int(-wait_seconds // 60)
        advice = Text("It asks to wait {minutes} min before trying again.", minutes=minutes)
    return NotFetched(sentences(happened, answered(response)), advice, why, response)


def answered(response: Response) -> Text:
    """The sentence that names the server and its status."""
    return Text("({host} answered {status}.)", host=host_of(response.url), status=response.status)


def loop(url: str) -> NotFetched:
    """The error for redirects without end."""
    return NotFetched(
        Text("{host} sends from address to address without end.", host=host_of(url)), TRY_LATER, FetchFailure.LOOP
    )


def no_address(url: str) -> NotFetched:
    """The error for an address that is none."""
    return NotFetched(Text("“{url}” is not a complete address.", url=url[:200]), COPY_AGAIN, FetchFailure.ADDRESS)


def other_scheme(scheme: str) -> NotFetched:
    """The error for an address, or a redirect, that leads out of the web."""
    return NotFetched(
        Text(
            "The address leads to one that begins with “{scheme}:”; such addresses are not fetched.", scheme=scheme[:40]
        ),
        COPY_AGAIN,
        FetchFailure.ADDRESS,
    )


def private(host: str) -> NotFetched:
    """The error for a host that only this machine or its own network knows."""
    return NotFetched(
        Text("{host} lies on this computer or in its own network, and from there nothing is fetched.", host=host),
        Text("If it is yours and you trust it, name it under “Network” in the settings."),
        FetchFailure.PRIVATE,
    )


def too_large(url: str, limit: int) -> NotFetched:
    """The error for an answer of more than ``limit`` bytes."""
    size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"
    return NotFetched(
        Text("What {host} sends is larger than {size}.", host=host_of(url), size=size),
        Text("Check that the address leads to what you expect."),
        FetchFailure.TOO_LARGE,
    )


def disallowed(url: str) -> NotFetched:
    """The error for a page that a site's robots.txt keeps programs from."""
    return NotFetched(
        Text("{host} asks programs not to fetch this by themselves (robots.txt).", host=host_of(url)),
        Text("Open it yourself, with a click."),
        FetchFailure.ROBOTS,
    )


def resting(url: str, seconds: float) -> NotFetched:
    """The error for a host that has asked to be left alone for so long."""
    minutes = -int(-min(seconds, 1e9) // 60)
    return NotFetched(
        Text("{host} asks for a pause of {minutes} min.", host=host_of(url), minutes=minutes),
        TRY_LATER,
        FetchFailure.RESTING,
    )


def is_foreign(error: Exception) -> bool:
    """True if an exception comes from the connection, not from what is done with the answer."""
    import requests
    import urllib3

    return isinstance(error, (requests.RequestException, urllib3.exceptions.HTTPError, TimeoutError))


def not_fetched(url: str, error: Exception) -> NotFetched:
    """A failure of the connection in plain words."""
    import requests
    import urllib3

    host, causes = host_of(url), list(_causes(error))
    numbers = {getattr(cause, "errno", None) for cause in causes}
    if any(isinstance(cause, PrivateAddress) for cause in causes):
        return private(host)
    if any("failed: 407" in str(cause) for cause in causes if isinstance(cause, OSError)):  # http.client has no more
        return NotFetched(*STATUS[407][1:], FetchFailure.PROXY)
    if isinstance(error, requests.exceptions.ProxyError) or any(type(cause).__module__ == "socks" for cause in causes):
        return NotFetched(
            Text("The proxy does not pass the request on."),
            Text("Look at the proxy under “Network” in the settings."),
            FetchFailure.PROXY,
        )
    if isinstance(error, requests.exceptions.SSLError):
        return NotFetched(
            Text("{host} cannot prove that it is {again}: its certificate is not valid here.", host=host, again=host),
            Text(
                "Look at the date and time of this computer. In a public network, sign in to it with a browser first."
            ),
            FetchFailure.TLS,
        )
    if names := [cause for cause in causes if isinstance(cause, socket.gaierror)]:
        return _no_name(host, names[0])
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, UnicodeError)):
        return no_address(url)
    if isinstance(error, requests.Timeout) or any(isinstance(cause, TimeoutError) for cause in causes):
        return NotFetched(Text("{host} does not answer in time.", host=host), TRY_LATER, FetchFailure.TIMEOUT)
    if numbers & NO_WAY:
        return (
            _no_network()
            if not has_a_way()
            else NotFetched(Text("{host} cannot be reached from here.", host=host), TRY_LATER, FetchFailure.REFUSED)
        )
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return NotFetched(Text("{host} does not accept the connection.", host=host), TRY_LATER, FetchFailure.REFUSED)
    if any("headers" in str(cause) and "more than" in str(cause) for cause in causes):  # http.client has no more
        return NotFetched(Text("{host} sends more headers than a page has.", host=host), TRY_LATER, FetchFailure.BROKEN)
    if any(isinstance(cause, urllib3.exceptions.DecodeError) for cause in causes):
        return NotFetched(Text("What {host} sends is packed, and damaged.", host=host), TRY_LATER, FetchFailure.BROKEN)
    return NotFetched(Text("The connection to {host} broke off.", host=host), TRY_LATER, FetchFailure.BROKEN)


def _no_name(host: str, error: socket.gaierror) -> NotFetched:
    """Nobody answers for names where there is no network; where there is one, the name is wrong."""
    if error.errno == socket.EAI_AGAIN:
        return _no_network()
    if has_a_way():
        return NotFetched(
            Text("No computer named {host} was found.", host=host),
            Text("Look at the spelling of the address."),
            FetchFailure.NO_NAME,
        )
    return NotFetched(
        sentences(Text("No computer named {host} was found.", host=host), NO_WAY_OUT),
        CONNECT,
        FetchFailure.NO_NETWORK,
    )


def _no_network() -> NotFetched:
    return NotFetched(NO_WAY_OUT, CONNECT, FetchFailure.NO_NETWORK)


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


def host_of(url: str) -> str:
    """The host an address names, as it is told to the reader."""
    try:
        return urlsplit(url).hostname or url[:80]
    except ValueError:
        return url[:80]
