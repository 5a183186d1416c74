"""What the reader should be told about a page: it is cut short, shut, no article, in another language."""

import re
from collections.abc import Sequence

from translation.article.addresses import parts
from translation.article.blocks import Node
from translation.article.metadata import Declared, text_of
from translation.document import Block, Kind, Notice, NoticeKind

SHORT = 400  # characters of body under which something is missing, or it never was an article
# The titles of pages that stand in an article's place; matched whole, for articles are written about these too.
BLOCK_TITLES = re.compile(
    r"just a moment\W*|attention required!?(?: \| cloudflare)?|access denied|access to this page has been denied|error 1020|verify(?:ing)? you are human\W*|"
    r"are you a robot\??|pardon our interruption\W*|please wait\W*|ddos-guard|checking your browser.{0,60}|one more step\W*|security check\W*|"
    r"(?:4(?:00|01|03|04|10|29)|50[0-4])\b.{0,60}|.{0,40}\b(?:forbidden|bad gateway|service unavailable|page not found|not found)|"
    r"halaman tidak ditemukan.{0,40}|.{0,20}request(?: was)? (?:blocked|rejected).{0,20}|robot challenge screen|human verification",
    re.IGNORECASE,
)
CHALLENGE = re.compile(
    r"(?:cf-browser-verification|cf-challenge|challenge-platform|challenge-form|cf_chl_|px-captcha|geo\.captcha-delivery|_Incapsula_Resource|sucuri_cloudproxy)"
)
MOST_BLOCK_TEXT = 1500  # such a page has little text of its own
BLOCKED_ADVICE = "Open the address in a browser, save the page there when the article shows, and open that file."

PAYWALL_WORDS = re.compile(
    r"\b(?:berlangganan|langganan)\b.{0,60}\b(?:untuk (?:membaca|melanjutkan)|membaca|melanjutkan|akses|selengkapnya|lengkap)|\b(?:khusus|hanya untuk) pelanggan\b|"
    r"\bkonten (?:premium|berbayar|eksklusif)\b|\bsubscribe (?:now )?to (?:continue|read|keep)\b|\bsubscribers? only\b|\bthis article is for subscribers\b|"
    r"\balready a subscriber\b|\bsudah (?:berlangganan|menjadi pelanggan)\b",
    re.IGNORECASE,
)
PAYWALL_NAMES = re.compile(
    r"(?:^|[-_ ])(?:paywall|paid-content|premium-content|subscriber-only|konten-premium|paywalled)", re.IGNORECASE
)
VERY_SHORT = Notice(
    NoticeKind.SHORT, "This is very short: something may be missing. Compare it with the page in your browser."
)
TWO_READINGS = Notice(
    NoticeKind.ENGINES_DISAGREE,
    "Two ways of finding the article gave different texts. If this one is not it, look at the other.",
)
LANGUAGES = {
    "en": "English",
    "ar": "Arabic",
    "zh": "Chinese",
    "ja": "Japanese",
    "nl": "Dutch",
    "jv": "Javanese",
    "su": "Sundanese",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
}


def blocked(tree: Node, title: str) -> str:
    """Why this is a site's guard or error and not the page that was asked for; ``""`` when it is the page."""
    head = next((text_of(node) for node in tree.iter("title")), "") or title
    body = tree.find("body")
    if body is None:
        return ""
    prose = " ".join(text for node in body.iter("p", "article", "h2", "li") if (text := text_of(node)))
    if len(prose) > MOST_BLOCK_TEXT:
        return ""
    if BLOCK_TITLES.fullmatch(head.strip()):
        return f"The site sent a page of its own in its place (“{head.strip()[:80]}”)."
    ids = " ".join(
        f"{node.get('id') or ''} {node.get('src') or ''} {node.get('action') or ''}"
        for node in tree.iter("div", "form", "script", "iframe")
    )
    if CHALLENGE.search(ids) and len(prose) < SHORT:
        return "The site wants to see first that a person asks for it."
    return ""


def looks_like_list(tree: Node, declared: Declared, url: str) -> bool:
    """Whether the page is an outlet's front page or a list of articles, as far as it says so itself."""
    kind = declared.meta("og:type").lower()
    if declared.data or kind in ("article", "news", "newsarticle") or declared.meta("article:published_time"):
        return False
    path = parts(url).path.strip("/")
    linked = sum(
        1
        for node in tree.iter("h2", "h3", "h4")
        if node.find(".//a") is not None or (node.getparent() is not None and node.getparent().tag == "a")
    )
    if url and not path and "?" not in url:
        return True
    return linked >= 12 and kind in ("website", "") and len(list(tree.iter("p"))) < linked


def paywalled(tree: Node, declared: Declared) -> bool:
    """Whether the page says that only subscribers get the whole text."""
    free = declared.data.get("isAccessibleForFree")
    if free is False or (isinstance(free, str) and free.strip().lower() == "false"):
        return True
    if declared.meta("article:content_tier").lower() in ("locked", "metered"):
        return True
    for node in tree.iter("div", "section", "p", "aside"):
        if len(node) > 15:
            continue
        if (
            PAYWALL_NAMES.search(f"{node.get('class') or ''} {node.get('id') or ''}")
            and len(text := text_of(node)) < 600
            and PAYWALL_WORDS.search(text)
        ):
            return True
    return False


def missing(numbers: Sequence[int], pages: int) -> Notice:
    """What is told of pages of an article that could not be had."""
    if len(numbers) == 1:
        return Notice(
            NoticeKind.MORE_PAGES,
            f"Page {numbers[0]} of {pages} could not be fetched, and is missing here. Load the article again, or look for it in your browser.",
        )
    first, last = ", ".join(map(str, numbers[:-1])), numbers[-1]
    return Notice(
        NoticeKind.MORE_PAGES,
        f"Pages {first} and {last} of {pages} could not be fetched, and are missing here. Load the article again, or look for them in your browser.",
    )


def about(
    blocks: Sequence[Block], *, language: str, front: bool, shut: bool, pages: int, differs: bool
) -> list[Notice]:
    """What the reader should know of an article, most important first."""
    told = []
    length = sum(len(block.text) for block in blocks if block.kind is not Kind.CAPTION)
    if front:
        told.append(
            Notice(
                NoticeKind.NOT_AN_ARTICLE,
                "This looks like a front page or a list of articles. Open one of its articles for the whole text.",
            )
        )
    if shut:
        told.append(
            Notice(
                NoticeKind.PAYWALL,
                "The site gives the whole text to subscribers only; what it shows to everybody is here. If you subscribe, save the page in your browser and open the file.",
            )
        )
    if pages > 1:
        told.append(
            Notice(
                NoticeKind.MORE_PAGES,
                f"This is one page of {pages}. Open the other pages too, or the site's “show all” page, for the rest.",
            )
        )
    if length < SHORT and not front:
        told.append(VERY_SHORT)
    if differs:
        told.append(TWO_READINGS)
    if language and language not in ("id", "ms"):
        name = LANGUAGES.get(language, f"another language ({language})")
        told.append(
            Notice(
                NoticeKind.OTHER_LANGUAGE,
                f"This text is in {name}. The translation model expects Indonesian, so do not rely on what it makes of it.",
            )
        )
    return told
