"""Pages whose article is no text: photos, a video. And pages that show nothing before their scripts have run."""

import re
from enum import StrEnum

from translation.article.body.blocks import Node
from translation.article.facts.metadata import Declared, text_of
from translation.document import Block, Kind
from translation.network.addresses import parts

MOST = 1200  # characters of text that the page of a video or of photos has
PER_PICTURE = 350  # characters of text beside each picture of a gallery
PHOTOS = 4
LINE = 300  # characters of a line that asks for scripts
SECTIONS = 3  # parts of a path among which the kind of a page stands
VIDEO_PATH = re.compile(r"(?:^|[/.-])(?:videos?|vidio|20detik|tv|watch|embed|livestreaming)(?:[/.-]|$)", re.IGNORECASE)
PHOTO_PATH = re.compile(
    r"(?:^|[/.-])(?:fotos?|photos?|galeri(?:-?foto)?|galler(?:y|ies)|foto-?news|infografis?k?)(?:[/.-]|$)",
    re.IGNORECASE,
)
PLAYERS = re.compile(
    r"youtube(?:-nocookie)?\.com/embed|player|dailymotion\.com/embed|vimeo\.com|/embed/|vidio\.com|jwplatform|brightcove",
    re.IGNORECASE,
)
SCRIPTED_ROOTS = ("__next", "__nuxt", "app", "root", "app-root", "main-app", "react-root", "svelte", "q-app")
NEEDS_SCRIPTS = re.compile(
    r"\b(?:enable|activate|turn on|requires?|need|aktifkan|nyalakan|memerlukan|membutuhkan|butuh)\b.{0,40}\bjava ?script\b|\bjava ?script\b.{0,40}\b(?:enabled|required|aktif|diaktifkan|dinyalakan)\b",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip


class PageKind(StrEnum):
    """The kind of a page."""

    TEXT = "text"
    PHOTOS = "photos"
    VIDEO = "video"


def player_above_text(tree: Node) -> bool:
    """True if a film stands between the page's main heading and its first paragraph."""
    headed = False
    for node in tree.iter("h1", "p", "iframe", "video", "amp-youtube"):
        if node.tag == "h1":
            headed = True
        elif headed and node.tag == "p":
            if len(text_of(node)) > 60:
                return False
        elif headed and (
            node.tag != "iframe" or PLAYERS.search(f"{node.get('src') or ''} {node.get('data-src') or ''}")
        ):
            return True
    return False


def kind_of_page(declared: Declared, url: str, blocks: list[Block], *, player: bool) -> PageKind:
    """The kind of an article's page, from its declarations, its address and its amount of text."""
    length = sum(len(block.text) for block in blocks if block.kind is not Kind.CAPTION)
    pictures = len({block.image for block in blocks if block.image})
    kind = declared.meta("og:type").lower()
    path = "/".join(f"{parts(url).hostname or ''}{parts(url).path}".split("/")[:SECTIONS])
    if length < MOST and (kind.startswith("video") or player or VIDEO_PATH.search(path)):
        return PageKind.VIDEO
    gallery = declared.data.get("@type") == "ImageGallery" or PHOTO_PATH.search(path)
    if (gallery and length < MOST + PER_PICTURE * pictures) or (pictures >= PHOTOS and length < PER_PICTURE * pictures):
        return PageKind.PHOTOS
    return PageKind.TEXT


def asks_for_scripts(blocks: list[Block]) -> bool:
    """True if all the text of a page is a line that asks for JavaScript."""
    text = " ".join(block.text for block in blocks)
    return len(text) < LINE and bool(NEEDS_SCRIPTS.search(text))


def needs_scripts(tree: Node) -> bool:
    """True if a page is a shell that its scripts fill: an empty root, or a line that asks for JavaScript."""
    for node in tree.iter("noscript"):
        if NEEDS_SCRIPTS.search(text_of(node)):
            return True
    roots = (node for node in tree.iter("div", "main", "app-root") if (node.get("id") or node.tag) in SCRIPTED_ROOTS)
    return any(not text_of(node) for node in roots) and next(tree.iter("script"), None) is not None
