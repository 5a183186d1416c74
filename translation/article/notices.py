"""Notices about a page: it is cut short, behind a paywall, not an article, in another language."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

from translation.article.body.blocks import Node
from translation.article.body.isolate import Offer
from translation.article.body.limits import MOST_RUNS
from translation.article.facts.metadata import Declared, text_of
from translation.article.facts.page_kinds import PageKind
from translation.document import Block, Kind, Notice, NoticeKind
from translation.network.addresses import parts
from translation.texts import Text

LINKED = 4  # headlines that a page has whose address is that of a list
SHORT = 400  # characters of body under which something is missing, or it never was an article
PAYWALL_WORDS = re.compile(
    r"\b(?:berlangganan|langganan)\b.{0,60}\b(?:untuk (?:membaca|melanjutkan)|membaca|melanjutkan|akses|selengkapnya|lengkap)|\b(?:khusus|hanya(?: untuk)?|bagi) (?:untuk )?(?:pelanggan|member|anggota|subscriber)\b|"
    r"\bkonten (?:premium|berbayar|eksklusif)\b|\bsubscribe (?:now )?to (?:continue|read|keep)\b|\bsubscribers? only\b|\bthis article is for subscribers\b|"
    r"\balready a subscriber\b|\bsudah (?:berlangganan|menjadi pelanggan)\b",
    re.IGNORECASE,
)
PAYWALL_NAMES = re.compile(
    r"(?:^|[-_ ])(?:paywall|paid-?(?:content|wall)|premium-?(?:content|wall|box|article)|(?:subscri(?:be|ber|ption)s?)-?(?:only|wall|box|gate|offer|prompt)|"
    r"konten-?premium|artikel-?(?:premium|berbayar)|(?:ber)?langganan|khusus-?pelanggan|regwall|members?-?only|tp-container-inner|locked-?content|content-?lock)",
    re.IGNORECASE,
)
NEWSLETTERS = re.compile(r"\b(?:newsletter|buletin|nawala|surel)\b", re.IGNORECASE)
VERY_SHORT = Notice(
    NoticeKind.SHORT, Text("This is very short: something may be missing. Compare it with the page in your browser.")
)
SHORT_TEXT = Notice(
    NoticeKind.SHORT,
    Text("This is very short: something may be missing. Compare it with the place that it comes from."),
)
IN_ENGLISH = Notice(NoticeKind.OTHER_LANGUAGE, Text("This article is in English."))
TWO_READINGS = Notice(
    NoticeKind.ENGINES_DISAGREE,
    Text("Two ways of finding the article gave different texts. If this one is not it, look at the other."),
)
LEFT_OUT = Notice(
    NoticeKind.LEFT_OUT,
    Text(
        "Some text that stands among the article's was left out. Show it, and choose it if it belongs to the article."
    ),
)
ENDS_EARLY = Notice(
    NoticeKind.CUT,
    Text("The page ends early: it was cut on its way here. Load it again, or compare its end with that in a browser."),
)
CUT = Notice(
    NoticeKind.CUT,
    Text("This page is far longer than an article: only its beginning was read. Open it in a browser for the rest."),
)
PLAINER = Notice(
    NoticeKind.LEFT_OUT,
    Text(
        "A paragraph has more links, or words in bold or italics, than a paragraph ever has: those after the first {number} are shown as plain text.",
        number=MOST_RUNS,
    ),
)
SEVERAL = Notice(NoticeKind.SEVERAL, Text("This page holds several texts. Only the first is shown."))
GOES_ON = Notice(
    NoticeKind.MORE_PAGES,
    Text(
        "This is one page of several, and the others have no address here. Open them in your browser, and save or copy each."
    ),
)
PHOTOS = Notice(NoticeKind.PICTURES, Text("This is a page of photos: most of it is in the pictures."))
VIDEO = Notice(
    NoticeKind.PICTURES,
    Text("This is the page of a video, which cannot be shown here. Open it in your browser to watch it."),
)
WHOLE = 3000  # characters of text that a site does not give away of what it sells
MUCH = 0.08  # share of the prose in the article's box that may be left out without a word
SOME = 200  # characters of it that are worth one
# Where outlets keep lists of articles: at the beginning of a path.
LIST_PATHS = re.compile(
    r"^(?:\w+/)?(?:tags?|topi[ck]s?|topik-\w+|inde(?:ks|x)|search|cari|pencarian|kategori|category|rubrik|kanal|arsip|archives?|author|penulis|editor|terpopuler|terkini|populer|latest)(?:[/?-]|$)",
    re.IGNORECASE,
)
LANGUAGES = {
    "en": Text("English"),
    "ms": Text("Malay"),
    "ar": Text("Arabic"),
    "zh": Text("Chinese"),
    "ja": Text("Japanese"),
    "nl": Text("Dutch"),
    "jv": Text("Javanese"),
    "su": Text("Sundanese"),
    "fr": Text("French"),
    "de": Text("German"),
    "es": Text("Spanish"),
}


def looks_like_list(tree: Node, declared: Declared, url: str) -> bool:
    """True if the page declares itself a front page or a list of articles."""
    kind = declared.meta("og:type").lower()
    if declared.data or kind in ("article", "news", "newsarticle") or declared.meta("article:published_time"):
        return False
    path = parts(url).path.strip("/")
    listing = bool(LIST_PATHS.search(path)) or any(
        key in ("q", "s", "query", "keyword") for key, _ in parse_qsl(parts(url).query)
    )
    linked = sum(
        1
        for node in tree.iter("h2", "h3", "h4")
        if node.find(".//a") is not None or (node.getparent() is not None and node.getparent().tag == "a")
    )
    if url and not path and "?" not in url:
        return True
    return listing and linked >= LINKED


def paywalled(tree: Node, declared: Declared) -> bool:
    """True if the page says that only subscribers get the whole text."""
    pieces = declared.data.get("hasPart")
    for one in (declared.data, *(pieces if isinstance(pieces, list) else [pieces])):
        free = one.get("isAccessibleForFree") if isinstance(one, dict) else None
        if free is False or (isinstance(free, str) and free.strip().lower().rpartition("/")[2] == "false"):
            return True
    if declared.meta("article:content_tier").lower() in ("locked", "metered"):
        return True
    for node in tree.iter("div", "section", "p", "aside"):
        if len(node) > 15:
            continue
        if (
            PAYWALL_NAMES.search(f"{node.get('class') or ''} {node.get('id') or ''}")
            and len(text := text_of(node, 600)) < 600
            and PAYWALL_WORDS.search(text)
            and not NEWSLETTERS.search(text)
        ):
            return True
    return False


def is_cut(blocks: Sequence[Block], offer: Offer, *, declared: bool) -> bool:
    """True if the text breaks off for readers who do not subscribe; a whole copy of it is not cut, whatever it declares."""
    if offer is not Offer.NONE:
        return offer is Offer.BELOW
    text = [block.text for block in blocks if block.kind is not Kind.CAPTION]
    whole = sum(map(len, text)) >= WHOLE and not text[-1].endswith(("...", "…"))
    return declared and not whole


def missing(numbers: Sequence[int], pages: int) -> Notice:
    """The notice about further pages that could not be fetched."""
    if len(numbers) == 1:
        return Notice(
            NoticeKind.MORE_PAGES,
            Text(
                "Page {number} of {pages} could not be fetched, and is missing here. Load the article again, or look for it in your browser.",
                number=numbers[0],
                pages=pages,
            ),
        )
    first, last = ", ".join(map(str, numbers[:-1])), numbers[-1]
    return Notice(
        NoticeKind.MORE_PAGES,
        Text(
            "Pages {numbers} and {number} of {pages} could not be fetched, and are missing here. Load the article again, or look for them in your browser.",
            numbers=first,
            number=last,
            pages=pages,
        ),
    )


def misses(blocks: Sequence[Block], fuller: Sequence[Block]) -> bool:
    """True if an article lacks much of the prose that stands in its box, as ``fuller`` has it."""
    kept, there = (sum(len(block.text) for block in one if block.kind is not Kind.CAPTION) for one in (blocks, fuller))
    return there - kept > max(SOME, MUCH * there)


def about(
    blocks: Sequence[Block],
    *,
    language: str,
    front: bool = False,
    shut: bool = False,
    pages: int = 1,
    differs: bool = False,
    left_out: bool = False,
    cut: bool = False,
    plainer: bool = False,
    ends_early: bool = False,
    several: bool = False,
    goes_on: bool = False,
    kind: PageKind = PageKind.TEXT,
    is_text: bool = False,
) -> list[Notice]:
    """The notices for an article, most important first; ``is_text`` if it was no page but a pasted or saved text."""
    told = []
    length = sum(len(block.text) for block in blocks if block.kind is not Kind.CAPTION)
    if front:
        told.append(
            Notice(
                NoticeKind.NOT_AN_ARTICLE,
                Text(
                    "This looks like a front page or a list of articles. Open one of its articles for the whole text."
                ),
            )
        )
    if shut:
        told.append(
            Notice(
                NoticeKind.PAYWALL,
                Text(
                    "The site gives the whole text to subscribers only; without a sign-in this is what it shows to everybody. If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file."
                ),
            )
        )
    if pages > 1:
        told.append(
            Notice(
                NoticeKind.MORE_PAGES,
                Text(
                    "This is one page of {pages}. Open the other pages too, or the site's “show all” page, for the rest.",
                    pages=pages,
                ),
            )
        )
    elif goes_on:
        told.append(GOES_ON)
    if several:
        told.append(SEVERAL)
    if kind is not PageKind.TEXT:
        told.append(VIDEO if kind is PageKind.VIDEO else PHOTOS)
    elif length < SHORT and not front:
        told.append(SHORT_TEXT if is_text else VERY_SHORT)
    if differs:
        told.append(TWO_READINGS)
    if left_out and not several:
        told.append(LEFT_OUT)
    if cut:
        told.append(CUT)
    if plainer:
        told.append(PLAINER)
    if ends_early:
        told.append(ENDS_EARLY)
    if language == "en":
        told.append(IN_ENGLISH)
    elif language and language != "id":
        name = LANGUAGES.get(language, Text("another language ({code})", code=language))
        told.append(
            Notice(
                NoticeKind.OTHER_LANGUAGE,
                Text(
                    "This text is in {name}. The translation model expects {expected}, so do not rely on what it makes of it.",
                    name=name,
                    expected=Text("Indonesian"),
                ),
            )
        )
    return told
