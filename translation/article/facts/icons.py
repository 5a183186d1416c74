"""The icons that a page declares for its tab: pictures only, no drawings; none is guessed."""

import hashlib
import itertools
import re

from translation.article.body.blocks import Node
from translation.article.pictures.rules import counts_readers, is_drawing
from translation.network.addresses import joined

ENOUGH = 32  # pixels: a tab's on a fine screen
USUAL = {"icon": 32, "apple-touch-icon": 180, "apple-touch-icon-precomposed": 180}  # pixels where no size is declared
MOST_LINKS = 200
LONGEST_ADDRESS = 4000
SIDE = re.compile(r"(\d{1,4})x\d{1,4}", re.IGNORECASE)


def icon_address(tree: Node, base: str) -> str:
    """The address of the icon that a page at ``base`` declares; ``""`` without one that can be shown.

    One that the page holds in itself is named ``"embedded:…"``.
    """
    address = next(iter(declared_icons(tree, base)), "")
    if not _is_data(address):
        return address
    return f"embedded:icon-{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:16]}"


def declared_icons(tree: Node, base: str) -> list[str]:
    """The addresses of all icons that a page at ``base`` declares, the one that suits a tab first."""
    found: list[tuple[bool, int, str]] = []
    for link in itertools.islice(tree.iter("link"), MOST_LINKS):
        kinds = [kind for kind in (link.get("rel") or "").lower().split() if kind in USUAL]
        held = (link.get("href") or "").strip()
        if not kinds or not held or "svg" in (link.get("type") or "").lower():
            continue
        if _is_data(held):
            address = "" if held[:20].lower().startswith("data:image/svg") else held
        else:
            address = joined(base, held) if len(held) < LONGEST_ADDRESS and not is_drawing(held) else ""
        if address and not counts_readers(address):
            sides = map(int, SIDE.findall((link.get("sizes") or "")[:LONGEST_ADDRESS]))
            side = max(sides, default=USUAL[kinds[0]])
            found.append((side < ENOUGH, side if side >= ENOUGH else -side, address))
    return [address for *_, address in sorted(found, key=lambda one: one[:2])]


def _is_data(address: str) -> bool:
    return address[:5].lower() == "data:"
