"""Tests of a sign-in: its site is requested without it and with it. A proxy is asked for an address."""

from collections.abc import Generator
from enum import Enum

from translation.errors import NotFetched
from translation.network.client import Client, Limits, Network, Received

LIMITS = Limits(whole=30.0, bytes=10_000_000, tries=1)
CLOSED = (401, 402, 403)
NOT_LET_THROUGH = 407


class Verdict(Enum):
    """The verdict on a sign-in."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    SAME = "the same for everybody"
    OTHER = "something else"


def try_site(site: str, network: Network) -> Generator[Received, None, tuple[Verdict, int]]:
    """The verdict on a site's sign-in, and the status of its front page.

    Raises NotFetched if the site does not respond, and SecretNotRead.
    """
    without = yield from _status(f"{site}/", network, sign_ins=False)
    status = yield from _status(f"{site}/", network, sign_ins=True)
    if status in CLOSED:
        return Verdict.REFUSED, status
    if status >= 400:
        return Verdict.OTHER, status
    return (Verdict.ACCEPTED if without in CLOSED else Verdict.SAME), status


def try_proxy(address: str, network: Network) -> Generator[Received, None, tuple[Verdict, int]]:
    """The verdict on the proxy, which is asked for an address. Raises NotFetched if it forwards nothing."""
    status = yield from _status(address, network, sign_ins=False)
    return (Verdict.REFUSED if status == NOT_LET_THROUGH else Verdict.ACCEPTED), status


def _status(url: str, network: Network, *, sign_ins: bool) -> Generator[Received, None, int]:
    with Client(network, limits=LIMITS, sign_ins=sign_ins) as client:
        try:
            return (yield from client.get(url)).status
        except NotFetched as error:
            if error.response is None:
                raise
            return int(error.response.status)
