"""A page from an address or a file."""

import re
from collections.abc import Generator
from pathlib import Path

from translation.article.page.fetching import Extract, fetch
from translation.article.page.page import MOST_FILE_BYTES, SAVE_AS_PAGE, page_from_bytes
from translation.article.page.pasted_addresses import addresses_in
from translation.document import Page
from translation.errors import PageNotLoaded, PageNotReadable
from translation.network.addresses import file_of
from translation.network.client import Network, Received
from translation.system_errors import reason_of
from translation.texts import Text


def loading(source: str, network: Network | None, extract: Extract) -> Generator[Received, None, Page]:
    """The page at an http(s) address, a ``file:`` address or a path; yields the progress of a download.

    A downloaded page comes with the further pages of its article; ``extract`` is how the fuller of two pages is found.
    Without a ``network`` nothing is downloaded. Raises PageNotLoaded, and PageNotReadable for a file of another kind.
    """
    source = source.strip()
    if is_address(source):
        return (yield from _from_address(as_address(source), network, extract))
    return page_from_bytes(read_file(path_of(source)))


def is_address(source: str) -> bool:
    """True if a pasted text is a web address, not a file on this machine."""
    # "kompas.com/read/1" is an address unless there is a file of that name.
    return bool(addresses_in(source)) and not _exists(source.strip())


def as_address(source: str) -> str:
    """The complete http(s) address in a pasted text, without tracking parameters."""
    return next(iter(addresses_in(source)), source)


def as_source(source: str) -> str:
    """The canonical form of a source: an address without tracking parameters, a path unchanged."""
    return as_address(source) if is_address(source) else source


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _from_address(url: str, network: Network | None, extract: Extract) -> Generator[Received, None, Page]:
    if network is None:
        raise PageNotLoaded(
            Text("“{url}” is an address on the web, and the network is not to be used.", url=url),
            Text("Allow the network, or open a saved page."),
        )
    return (yield from fetch(url, network, extract))


def path_of(source: str) -> Path:
    """The file at a path or ``file:`` address. Raises PageNotLoaded for another kind of address."""
    if source.lower().startswith("file:"):
        return Path(file_of(source))
    if re.match(r"[a-z][a-z0-9+.-]+:", source, re.IGNORECASE) and not re.match(r"[a-z]:[\\/]", source, re.IGNORECASE):
        kind = source.split(":", 1)[0]
        raise PageNotLoaded(
            Text("Addresses that begin with “{kind}:” are not read.", kind=kind),
            Text("Give an address with https://, or a saved page."),
        )
    return Path(source).expanduser()


def read_file(path: Path) -> bytes:
    """The bytes of a file, up to the limit. Raises PageNotLoaded and PageNotReadable."""
    try:
        if path.is_dir():
            raise PageNotLoaded(
                Text("“{path}” is a folder.", path=path),
                Text("Choose the page's own file; its name often ends in .html."),
            )
        if path.exists() and not path.is_file():
            raise PageNotLoaded(
                Text("“{path}” is not a file.", path=path), Text("Choose a page that was saved in a browser.")
            )
        with path.open("rb") as file:
            data = file.read(MOST_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise PageNotLoaded(
            Text("There is no file “{path}”.", path=path),
            Text("Look at its spelling. An address begins with https://."),
        ) from error
    except PermissionError as error:
        raise PageNotLoaded(
            Text("This account may not read “{path}”.", path=path),
            Text("Change its permissions, or copy it to your own folder."),
        ) from error
    except (OSError, ValueError) as error:
        raise PageNotLoaded(
            Text("“{path}” cannot be read: {reason}.", path=path, reason=reason_of(error)),
            Text("Check that its drive is connected, and copy the file to this computer."),
        ) from error
    if len(data) > MOST_FILE_BYTES:
        raise PageNotReadable(
            Text("“{name}” is larger than {size} MB.", name=path.name, size=MOST_FILE_BYTES // 1_000_000), SAVE_AS_PAGE
        )
    return data
