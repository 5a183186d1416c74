"""The pictures of an article from the file in which its page was saved: no network, nothing outside its folder.

A picture is identified by its address in the article. A saved page may refer to it differently: by a data: URI, a file
in the folder beside the page, a part of a web archive. Therefore the ``<img>`` is looked up on the page, and every
address that it names is tried. The bytes are unchanged; whoever shows them decodes them within limits.
"""

import itertools
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from translation.article.body.blocks import SINGLE_FILE_PICTURE, Node, find_blocks, image_address
from translation.article.facts.lead_image import first_image
from translation.article.page.loading import is_address, path_of, read_file
from translation.article.page.page import page_from_bytes, unpacked
from translation.article.page.parsing import parse
from translation.article.page.saved_page import parts_of
from translation.article.pictures.rules import MOST_BYTES, MOST_IN_ALL, wanted_pictures
from translation.document import Article, Kind
from translation.image_header import kind_of
from translation.network.addresses import joined, parts

MOST_ELEMENTS = 5000

DATA = re.compile(r"data:(?P<kind>[\w.+/-]*)(?P<options>[^,]{0,200}),", re.IGNORECASE)
IN_STYLE = re.compile(r"url\(\s*[\"']?(?P<address>[^\"')]+)")
# SingleFile keeps what a page shows more than once as a variable of its styles.
DEFINED = re.compile(r"--(?P<name>sf-img-\d+)\s*:\s*url\(\s*[\"']?(?P<address>data:[^\"')]+)")
PAGE_ENDINGS = re.compile(r"(?:\.(?:x?html?|gz))+$", re.IGNORECASE)
LONGEST_FOLDER_END = 14  # "_files", "-Dateien", " archivos": what browsers put behind the page's name


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything saved with a page: an archive's parts by their addresses, and the files in its folder."""

    base: str
    parts: Mapping[str, bytes]
    folder: Path | None
    files: Mapping[str, Path]  # those of the page's companion folder, by name
    variables: Mapping[str, str]

    def at(self, address: str) -> bytes:
        """The picture at an address on the page; empty if it is missing or not a picture."""
        return next(filter(None, map(_checked, self.held(address))), b"")

    def held(self, address: str) -> Iterator[bytes]:
        """Everything that an address on the page may stand for, whatever it is."""
        if address.lower().startswith("data:"):
            yield _in_data(address)
            return
        yield self.parts.get(address) or self.parts.get(joined(self.base, address)) or b""
        yield self._in_folder(address)

    def named(self, name: str) -> bytes:
        """The largest saved picture with this file name."""
        found = [data for address, data in self.parts.items() if name == _name(address)]
        if name in self.files:
            found.append(_read(self.files[name]))
        return max(map(_checked, found), key=len, default=b"")

    def _in_folder(self, address: str) -> bytes:
        """The file at a relative address, if it is below the page's folder."""
        there = parts(address)
        if self.folder is None or there.scheme or there.netloc:
            return b""
        path = unquote(there.path)
        # A path that begins at the root may be a share on Windows, which even looking for it would ask.
        if not path or path.startswith(("/", "\\")):
            return b""
        try:
            file = (self.folder / path).resolve()
        except (OSError, ValueError, RuntimeError):
            return b""
        return _read(file) if file.is_relative_to(self.folder) else b""


def saved_pictures(source: str | bytes, article: Article) -> Iterator[tuple[str, bytes]]:
    """The pictures of an article that were saved with its page, each with its address in the article.

    ``source`` is the article's source; a web address has no saved pictures. Limits are 5 MB each, 30 MB in total, and
    40 pictures. Raises PageNotLoaded and PageNotReadable if the file no longer exists.
    """
    wanted = wanted_pictures(article)
    if not wanted or (isinstance(source, str) and is_address(source)):
        return
    opened = saved_page(source)
    if opened is None:
        return
    tree, saved = opened
    images = list(itertools.islice(tree.iter("img", "amp-img"), MOST_ELEMENTS))
    lead = article.lead_image
    room = MOST_IN_ALL
    for address in wanted:
        found = _find(address, images, saved)
        if not found and lead is not None and address == lead.url:
            found = _lead(tree, lead.caption, images, saved)
        if found and len(found) <= room:
            room -= len(found)
            yield address, found


def saved_page(source: str | bytes) -> tuple[Node, Saved] | None:
    """A saved page with everything that was saved with it; ``None`` for a text.

    Raises PageNotLoaded and PageNotReadable if the file no longer exists.
    """
    if isinstance(source, str):
        path = path_of(source)
        (data, _), (folder, files) = unpacked(read_file(path)), _folders(path)
    else:
        (data, _), folder, files = unpacked(source), None, {}
    page = page_from_bytes(data)
    if not page.is_html:
        return None
    tree = parse(page.text)
    return tree, Saved(page.url, parts_of(data), folder, files, _variables(tree))


def _find(address: str, images: list[Node], saved: Saved) -> bytes:
    """A picture by its address: through an image element, directly, or by its file name."""
    name = _name(address)
    same, alike = [], []
    for image in images:
        carried = list(_carried(image))
        if address in (image_address(image, saved.base), *(joined(saved.base, one) for one in carried)):
            same.append(image)
        elif name and any(name == _name(one) for one in carried):
            alike.append(image)
    for image in same + alike:
        if found := _shown_by(image, saved):
            return found
    return saved.at(address) or (saved.named(name) if name else b"")


def _lead(tree: Node, caption: str, images: list[Node], saved: Saved) -> bytes:
    """The lead image if its address is not on the page: the picture with its caption, else the first large one."""
    captions = (found.block for found in find_blocks(tree, saved.base)) if caption else ()
    beside = (block.image for block in captions if block.text == caption and block.kind is Kind.CAPTION)
    for address in filter(None, (*beside, first_image(tree, saved.base))):
        if found := _find(address, images, saved):
            return found
    return b""


def _shown_by(image: Node, saved: Saved) -> bytes:
    """The largest picture that an image element names: lazy loading adds placeholders."""
    style = image.get("style") or ""
    named = list(_carried(image))
    named += [found["address"] for found in IN_STYLE.finditer(style)]
    named += [saved.variables.get(name, "") for name in SINGLE_FILE_PICTURE.findall(style)]
    names = {name for address in named if (name := _name(address))}
    pictures = itertools.chain((saved.at(address) for address in named if address), map(saved.named, names))
    return max(pictures, key=len, default=b"")


def _carried(image: Node) -> Iterator[str]:
    """Every address that an image element names, including other sizes and those of its ``<picture>``."""
    # The parser closes no <source>: what follows it, its sisters and the image, lies inside it.
    around = next((node for node in image.iterancestors() if node.tag != "source"), None)
    sources = around.iter("source") if around is not None and around.tag == "picture" else ()
    for node in (image, *sources):
        for key, value in node.items():
            name = key.lower()
            if "srcset" in name and not value.lstrip().lower().startswith("data:"):
                yield from (size.split()[0] for size in value.split(",") if size.strip())
            elif "src" in name or name in ("data-original", "data-img"):
                yield value.strip()


def _name(address: str) -> str:
    """The file name in an address; ``""`` if it does not identify a picture."""
    if address.lower().startswith("data:"):
        return ""
    name = unquote(parts(address).path).rstrip("/").rpartition("/")[2].casefold()
    return name if len(name) > 4 and "." in name else ""


def _in_data(address: str) -> bytes:
    """The content of a data: URI that may be a picture."""
    head = DATA.match(address)
    if head is None or "svg" in head["kind"].lower() or len(address) > MOST_BYTES * 2:
        return b""
    held = address[head.end() :]
    if not head["options"].lower().endswith(";base64"):
        return unquote_to_bytes(held)
    try:
        return b64decode(re.sub(r"\s", "", unquote(held)))
    except ValueError:
        return b""


def _checked(data: bytes) -> bytes:
    """The bytes, if they look like a picture and are within the limit."""
    return data if len(data) <= MOST_BYTES and kind_of(data) else b""


def _read(file: Path) -> bytes:
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            return b""
        return file.read_bytes()
    except OSError:
        return b""  # a picture that cannot be read is one that was not saved


def _folders(page: Path) -> tuple[Path | None, dict[str, Path]]:
    """The folder of a page, and the files in the folder that a browser made for its parts."""
    stem = PAGE_ENDINGS.sub("", page.name)
    try:
        folder = page.parent.resolve()
        beside = [
            entry
            for entry in folder.iterdir()
            if entry.name.startswith(stem)
            and len(entry.name) <= len(stem) + LONGEST_FOLDER_END
            and entry.is_dir()
            and not entry.is_symlink()
        ]
        files = {file.name.casefold(): file for found in beside for file in found.iterdir() if not file.is_symlink()}
    except (OSError, RuntimeError):
        return None, {}
    return folder, files


def _variables(tree: Node) -> dict[str, str]:
    """The values of SingleFile's CSS variables."""
    styles = (style.text or "" for style in tree.iter("style"))
    return {found["name"]: found["address"] for style in styles for found in DEFINED.finditer(style)}
