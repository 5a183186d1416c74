"""Connections to permitted addresses only, which can be interrupted; every request uses them.

A name is resolved once, its addresses are checked, and the connection goes to one of them, so that a later change of
the name has no effect. Certificates are the system's.
"""

import base64
import contextlib
import functools
import ipaddress
import socket
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # loaded with the first request
    import requests

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

NEXT_ADDRESS_AFTER = 4.0  # seconds that one address of several gets to answer: on many networks IPv6 leads nowhere
# IPv4 addresses inside IPv6 ones: what a network's own translator reaches through them (RFC 6052, RFC 8215).
TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


class PrivateAddress(OSError):
    """A host is on this machine or in a private network, and not allowed by the reader."""


def is_public(address: IPAddress) -> bool:
    """True if an address is public: neither this machine nor a private, local or special network."""
    if isinstance(address, ipaddress.IPv6Address):
        inside = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inside is None and any(address in network for network in TRANSLATED):
            inside = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(inside)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


def is_public_name(host: str) -> bool:
    """True if a host that a proxy resolves may be requested: no literal private address, no ``localhost``."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return False
    return (literal := as_literal(name)) is None or is_public(literal)


def as_literal(host: str) -> IPAddress | None:
    """The IP address that a host is written as, including old forms of IPv4 (``127.1``); ``None`` for a name."""
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host.strip("[]").partition("%")[0])
    with contextlib.suppress(OSError, UnicodeError):
        return ipaddress.IPv4Address(socket.inet_aton(host))
    return None


def has_a_way() -> bool:
    """True if this machine has any route to the internet; nothing is sent."""
    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
            return True
    return False


def addresses_of(host: str, port: int, *, allowed: bool) -> list[str]:
    """The permitted addresses of a host, IPv6 and IPv4 alternating.

    Raises PrivateAddress if all are private, and ``socket.gaierror``.
    """
    found = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    unique = [str(address) for address in dict.fromkeys(found)]
    public = [one for one in unique if allowed or is_public(ipaddress.ip_address(one.partition("%")[0]))]
    if not public:
        raise PrivateAddress(host)
    first = [one for one in public if (":" in one) == (":" in public[0])]
    others = [one for one in public if one not in first]
    longest = max(len(first), len(others))
    return [line[place] for place in range(longest) for line in (first, others) if place < len(line)]


class OpenSockets:
    """The open sockets of one job, which another thread may shut down."""

    def __init__(self) -> None:
        self._lines: list[socket.socket] = []
        self._cut = False
        self._changed = threading.Lock()

    def watch(self, line: socket.socket) -> None:
        """Register a connection by a duplicate handle, because TLS takes over the first one."""
        with self._changed:
            self._lines.append(line.dup())
            cut = self._cut
        if cut:
            self.cut()

    def cut(self) -> None:
        """Shut down every present and future connection."""
        with self._changed:
            self._cut = True
            for line in self._lines:
                with contextlib.suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)

    @property
    def is_cut(self) -> bool:
        """True if they were cut and not reset since."""
        return self._cut

    def mend(self) -> None:
        """Allow new connections after a cut."""
        with self._changed:
            self._cut = False

    def close(self) -> None:
        """Release the connections."""
        with self._changed:
            for line in self._lines:
                line.close()
            self._lines.clear()


def session(lines: OpenSockets, allowed: Iterable[str]) -> "requests.Session":
    """A session of requests with checked, registered connections and the system's certificates.

    It follows no redirects and ignores ``.netrc``.
    """
    import ssl

    import requests
    import truststore
    from requests.adapters import HTTPAdapter
    from requests.utils import get_auth_from_url

    hosts = frozenset(host.lower() for host in allowed)

    class Checked(HTTPAdapter):
        def init_poolmanager(self, *sizes: Any, **named: Any) -> None:
            super().init_poolmanager(*sizes, **named)
            self.poolmanager.pool_classes_by_scheme = _pools(lines, hosts, checked=True)

        def proxy_headers(self, proxy: str) -> dict[str, str]:
            """The proxy's credentials in UTF-8: requests fails for anything outside Latin-1."""
            user, password = get_auth_from_url(proxy)
            code = base64.b64encode(f"{user}:{password}".encode()).decode()
            return {"Proxy-Authorization": f"Basic {code}"} if user else {}

        def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
            socks, secure = (proxy.lower().startswith(scheme) for scheme in ("socks", "https:"))
            manager = super().proxy_manager_for(proxy, **named, **({"proxy_ssl_context": context()} if secure else {}))
            manager.pool_classes_by_scheme = _pools(lines, hosts, checked=False, socks=socks)
            return manager

        def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
            host, _ = super().build_connection_pool_key_attributes(request, True, None)
            return host, {"ssl_context": context(), "cert_reqs": "CERT_REQUIRED"} if host["scheme"] == "https" else {}

        def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
            """Leave verification to the context: requests would add its own certificates to the system's."""

    class Still(requests.Session):
        def get_redirect_target(self, resp: requests.Response) -> None:
            """No redirect target: requests would examine it and fail for malformed addresses."""

    @functools.cache
    def context() -> ssl.SSLContext:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # reading the system's certificates takes a while

    made = Still()
    made.trust_env = False
    for scheme in ("https://", "http://"):
        made.mount(scheme, Checked())
    return made


def _pools(lines: OpenSockets, hosts: frozenset[str], *, checked: bool, socks: bool = False) -> dict[str, Any]:
    """urllib3's connection pools with registered connections, to ``checked`` addresses on request."""
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    plain: Any = HTTPConnection
    secure: Any = HTTPSConnection
    if socks:
        from urllib3.contrib.socks import SOCKSConnection, SOCKSHTTPSConnection

        plain, secure = SOCKSConnection, SOCKSHTTPSConnection

    def connect(connection: Any, connect_there: Any) -> socket.socket:
        line = _connected(connection, hosts, connect_there) if checked else connect_there()
        lines.watch(line)
        return line

    class Plain(plain):  # type: ignore[misc]
        def _new_conn(self) -> socket.socket:
            return connect(self, super()._new_conn)

    class Secure(secure):  # type: ignore[misc]
        def _new_conn(self) -> socket.socket:
            return connect(self, super()._new_conn)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _connected(connection: Any, hosts: frozenset[str], connect_there: Any) -> socket.socket:
    """A socket to the first address of a host that answers. Raises urllib3's exceptions."""
    from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

    name, patience = connection._dns_host, connection.timeout  # noqa: SLF001 - the host setter says it is for resolving
    try:
        addresses = addresses_of(name, connection.port, allowed=connection.host.lower() in hosts)
    except PrivateAddress as error:
        raise NewConnectionError(connection, "a private address") from error
    except (socket.gaierror, UnicodeError) as error:
        raise NameResolutionError(connection.host, connection, error) from error  # type: ignore[arg-type]
    try:
        for address in addresses[:-1]:
            connection._dns_host = address  # noqa: SLF001
            connection.timeout = min(patience or NEXT_ADDRESS_AFTER, NEXT_ADDRESS_AFTER)
            with contextlib.suppress(NewConnectionError, ConnectTimeoutError):
                return connect_there()  # type: ignore[no-any-return]
        connection._dns_host, connection.timeout = addresses[-1], patience  # noqa: SLF001
        return connect_there()  # type: ignore[no-any-return]
    finally:
        # The certificate and the Host header go by the name.
        connection._dns_host, connection.timeout = name, patience  # noqa: SLF001
