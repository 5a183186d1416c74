"""The picture above an article: its address, its caption, and the credit that the caption names."""

import re
from dataclasses import replace

from translation.article.body.blocks import Node, image_address
from translation.article.facts.metadata import Declared
from translation.document import Block, Image, Kind
from translation.network.addresses import joined

LONGEST_CAPTION = 600
LONGEST_DECK = 300
SIZE = re.compile(r"[-_](?:\d{2,4}x\d{2,4}|\d{2,4}|large|medium|small|thumb|big)(?=\.\w+$)")

CREDIT = re.compile(
    r"(?:[(\[]\s*)?(?:(?:foto|photo|dok(?:umentasi)?|sumber|credit|kredit|ilustrasi|gambar|image)(?: gambar| foto)?\s*"
    r"[,.:/]\s*(?:istimewa\s*/\s*)?(?P<named>[^()\[\]]{2,80}?)|©\s*(?P<sign>[^()\[\]]{2,80}?))\s*(?:[)\]])?\s*\.?$",
    re.IGNORECASE,
)
# Without brackets or a label: "… di Jakarta. TEMPO/Hilman", "KOMPAS.COM/MASRIADI Warga …", "… (c) HRC", "RINA LESTARI l Warta".
BARE_END = re.compile(
    r"(?:[.!?…”\"]\s+|^)(?P<named>[A-Z][\w.®]+(?: [A-Z][\w.®]+)?/(?:©\s?)?[A-Z][\w.'’® ]{2,40}?)\.?(?: \w+ ?: ?\d+)?$|\(c\)\s*(?P<owner>[A-Z][\w.&'’ ]{1,40})$|"
    r"(?P<two>[A-Z]{2,}(?: [A-Z]{2,}){0,3}\s+[lI|]\s+[A-Z]\w+)\.?$|\bphoto by (?P<by>[A-Z][\w.'’ ]{2,60})$|(?P<of>©\s?[A-Z][\w.®]+/[A-Z][\w.'’® ]{2,40})$",
)
BARE_START = re.compile(
    r"^(?P<named>(?:[A-Z][A-Z.]{2,}|[\w]+\.(?:com|co\.id|id))/[A-Z][A-Z.'’ ]{2,40})\s+(?=[A-Z][a-z])"
)
MAKER = re.compile(r"[(\[][^()\[\]/\d]{2,40}/[^()\[\]/\d]{2,40}[)\]]$")  # "(Agency/Name)"
CREDIT_LABEL = re.compile(r"^(?:foto|photo|dok|dokumentasi|sumber)\b(?:\s*[.:/]\s*|\s+)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"[(\[]\s*(?P<named>(?!\d)[^()\[\]]{2,80}?)\s*[)\]]\s*\.?$")


def lead_image(blocks: list[Block], above: list[Block], address: str) -> tuple[list[Block], Image | None]:
    """The blocks without the lead image's caption, and the lead image with it, or ``None``.

    The caption is that of the same picture, else the first at the beginning of the text, else the last above it.
    """
    opening = _opening(blocks)
    captions = [block for block in above if _is_caption(block, find_credit(block.text))] + opening
    same = (block for block in captions + blocks if block.kind is Kind.CAPTION and _same_picture(block.image, address))
    below_deck = [block for block in blocks[1:2] if block.kind is Kind.CAPTION and _is_deck(blocks[0])]
    chosen = next(same, None) or next(iter(opening or below_deck or captions[-1:]), None)
    if chosen is not None and below_deck and chosen.text == below_deck[0].text:
        blocks = [replace(blocks[0], kind=Kind.HEADING, level=3), *blocks[1:]]
    if chosen is None:
        return blocks, Image(address) if address else None
    credit, taken = find_credit(chosen.text), [chosen]
    # Some sites part the caption from the credit.
    beside = next((block for block in captions if block.text != chosen.text), None)
    if beside is not None and is_credit(chosen.text):
        taken, chosen = [chosen, beside], beside
    elif beside is not None and is_credit(beside.text):
        credit, taken = find_credit(beside.text), [chosen, beside]
    said = [block.text for block in taken]
    rest = [block for block in blocks if not (block.text in said and (block.kind is Kind.CAPTION or block in opening))]
    return rest, Image(address or chosen.image, chosen.text, credit)


def _is_deck(block: Block) -> bool:
    """True if a block that stands above a picture is the line under a headline that sums an article up."""
    return block.kind in (Kind.PARAGRAPH, Kind.HEADING) and len(block.text) < LONGEST_DECK


def _opening(blocks: list[Block]) -> list[Block]:
    """The captions at the beginning of a text, including a paragraph that ends in a picture credit."""
    for number, block in enumerate(blocks):
        credited = CREDIT.search(block.text) or MAKER.search(block.text)
        if not _is_caption(block, credited and len(blocks) > number + 1):
            return blocks[:number]
    return blocks


def _is_caption(block: Block, credited: object) -> bool:
    if block.kind is Kind.PARAGRAPH:
        return bool(credited) and len(block.text) < LONGEST_CAPTION
    return block.kind is Kind.CAPTION


def _same_picture(one: str, other: str) -> bool:
    """True if two addresses show the same picture in any size: their file names are equal."""
    names = [SIZE.sub("", address.split("?")[0].rstrip("/").rpartition("/")[2].lower()) for address in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def find_lead_image(declared: Declared, url: str) -> str:
    """The address of the picture that the page declares as the article's; ``""`` without one."""
    image = declared.data.get("image")
    if isinstance(image, list) and image:
        image = image[0]
    if isinstance(image, dict):
        image = image.get("url") or image.get("@id")
    address = declared.meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    address = address or (image if isinstance(image, str) else "")
    return joined(url, address) if address and not address.startswith("data:") else ""


def find_credit(caption: str) -> str:
    """The photographer or agency at the end of a caption: ``"REUTERS"`` of ``"… Foto/REUTERS"``; may be ``""``."""
    if match := IN_BRACKETS.search(caption):
        return CREDIT_LABEL.sub("", match["named"]).strip(" .")
    if match := CREDIT.search(caption):
        return (match["named"] or match["sign"]).strip(" .")
    if match := BARE_START.search(caption) or BARE_END.search(caption):
        return next(found for found in match.groups() if found).strip(" .©")
    return caption.strip(" .") if is_credit(caption) else ""


def is_credit(text: str) -> bool:
    """True if a caption is only a credit: ``"Antara/Wahyu"``, ``"Foto: Istimewa"``."""
    if (match := CREDIT.match(text)) and match.end() == len(text.rstrip()):
        return True
    return len(text) < 50 and bool(re.fullmatch(r"(?:[A-Z][\w.]*\s?){1,4}/\s?(?:[A-Z][\w.]*\s?){1,4}", text.strip()))


def first_image(tree: Node, url: str) -> str:
    """The first picture inside the article's own element that is large enough to be its lead."""
    for holder in tree.iter("article", "figure", "main"):
        for image in holder.iter("img"):
            width = image.get("width") or ""
            if (address := image_address(image, url)) and not (width.isdecimal() and int(width) < 200):
                return address
    return ""
