"""The answer to a request."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Response:
    """A response: its decompressed bytes, the address after redirects, the charset in its header."""

    data: bytes
    url: str
    charset: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    ends_early: bool = False  # what was packed ends before its packing does
    moved: str = ""  # where the address asked for has moved for good, if it has
