"""The answer to a request."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Response:
    """What an address gave: its bytes unpacked, the address after redirects, the charset its header names."""

    data: bytes
    url: str
    charset: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
