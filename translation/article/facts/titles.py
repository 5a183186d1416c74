"""The headline of a page: its main heading, what it declares, and what its ``<title>`` says without the site's name."""

import itertools
import re
from collections.abc import Iterator, Sequence

from translation.article.body.blocks import INLINE, Found, Node
from translation.article.facts.metadata import LONGEST_TEXT, Declared, find_site, one_line, text_of, words
from translation.document import Kind, Style
from translation.network.addresses import host

# Between a headline and the site's name in a <title>.
BETWEEN = re.compile(r"(\s+(?:[|•·«»]|:{1,2}|-{1,2}|–|—)\s+|\s*\|\s*)")
DOMAIN_END = re.compile(r"\.(?:com|co\.id|id|net|org|news|tv|co)\b", re.IGNORECASE)
SHORT_TITLE = 30
LONGEST = 400
MOST_WORDS = 40
TOP = 3  # blocks of the text among which an unmarked headline stands
FEW = 4  # words under which a title may be a site's name or a label
PAGE_NUMBER = re.compile(r"\W*\bhalaman (?:all|semua|\d{1,2})$", re.IGNORECASE)
MOST_HEADINGS = 200
# What a <title> says that every page of a site has.
LABEL = re.compile(
    r"(?:cetak|print|halaman cetak|versi cetak|baca|detail|lihat|tampil)(?: (?:berita|artikel|halaman|page|version|news|konten))?|"
    r"(?:detail )?(?:berita|artikel|news|article|beranda|home|homepage|index|untitled|untitled document|dokumen tanpa judul|blog|page|halaman|welcome|selamat datang)(?: (?:terkini|terbaru|utama))?",
    re.IGNORECASE,
)
TITLE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:(?:main|entry|post|article|artikel|detail|read|news|page|berita|single|content)[-_]{1,2}(?:header[-_]{1,2})?(?:title|judul|headline)|judul(?:[-_](?:berita|artikel|utama))?|headline|jdl)(?:$|[-_ ])",
    re.IGNORECASE,
)
LISTED = ("li", "a", "nav", "aside", "footer", "ul", "ol")
AROUND = 4  # elements around a heading that may be a list of links


def find_title(tree: Node, declared: Declared, url: str = "") -> str:
    """The headline without the site's name: the page's heading if a declaration agrees with it, or says nothing."""
    head = next((one_line(text) for node in tree.iter("title") if (text := text_of(node))), "")
    data = declared.data.get("headline")
    told = [one_line(data) if isinstance(data, str) else "", declared.meta("og:title", "twitter:title", "title")]
    named = [name[:LONGEST_TEXT] for name in (*told, head) if name]
    site = find_site(declared, url)
    headings = list(_headings(tree))
    for name in named:
        short = without_site(name, site, url)
        pieces = {words(piece) for piece in BETWEEN.split(name)[::2]}
        for heading in headings:
            if words(heading) and (words(heading) in (words(short), words(name)) or words(heading) in pieces):
                return heading
    if cut := _cut_short(headings, named, site, url):
        return cut
    own = [name for name in named if not _says_nothing(name, site, url)]
    main = next(iter(_main_headings(tree)), "")
    # A <title> alone is made by the site's template; a heading of the first rank is the article's own.
    if main and (not own or (own[0] == head[:LONGEST_TEXT] and not _shares(main, head))):
        return main
    if own:
        return without_site(own[0], site, url)
    return headings[0] if headings else without_site(named[0], site, url) if named else ""


def says_nothing(title: str, site: str, url: str) -> bool:
    """True if a title is that of every page of its site: the site's name, or a label."""
    return not title or _says_nothing(title, site, url)


def first_line(above: Sequence[Found], kept: Sequence[Found]) -> str:
    """The headline of a page whose markup has none: the first line that is set apart as headlines are; ``""`` without."""
    for one in [*above, *kept[:TOP]]:
        block = one.block
        count = len(block.text.split())
        if block.kind is Kind.CAPTION or not FEW <= count < MOST_WORDS or block.text.endswith((".", ":", ";")):
            continue
        bold = sum(span.end - span.start for span in block.spans if span.style is Style.BOLD)
        if block.kind is Kind.HEADING or bold >= 0.9 * len(block.text) or one.element.tag == "font":
            return block.text
    return ""


def _headings(tree: Node) -> Iterator[str]:
    """The headings of the first two ranks, and what is named as one."""
    yield from _main_headings(tree)
    for node in itertools.islice(tree.iter("h1", "h2"), MOST_HEADINGS):
        if 8 < len(text := text_of(node, LONGEST)) < LONGEST:
            yield text


def _main_headings(tree: Node) -> Iterator[str]:
    """The headings of the first rank that are no link in a list, then what is named as the title."""
    for node in itertools.islice(tree.iter("h1"), MOST_HEADINGS):
        text = text_of(node, LONGEST)
        if len(text.split()) > 1 and 8 < len(text) < LONGEST and not _is_listed(node):
            yield text
    for node in tree.iter("h1", "h2", "h3", "div", "p", "span", "td"):
        names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}"
        if not TITLE_NAMES.search(names) or _is_listed(node) or any(one.tag not in INLINE for one in node):
            continue
        if FEW <= len((text := text_of(node, LONGEST)).split()) < MOST_WORDS:
            yield text


def _is_listed(node: Node) -> bool:
    return any(one.tag in LISTED for one in itertools.islice(node.iterancestors(), AROUND))


def _cut_short(headings: list[str], named: list[str], site: str, url: str) -> str:
    """The heading of which a declared title is a part ("Presiden Resmikan Jalan…"), or the other way round."""
    for heading in headings:
        said = words(heading)
        if len(said) > 20 and any(
            said in words(name) or words(without_site(name, site, url)).removesuffix(" ...") in said
            for name in named
            if len(words(without_site(name, site, url))) > 8
        ):
            return heading
    return ""


def _says_nothing(title: str, site: str, url: str) -> bool:
    bare = without_site(title, site, url)
    said = words(bare)
    return (
        bool(LABEL.fullmatch(bare.strip()))
        or not said
        or said in (words(site), words(site.split(".")[0]))
        or (len(said.split()) < FEW and (bool(DOMAIN_END.search(title)) or _is_host(bare, url)))
    )


def _shares(one: str, other: str) -> bool:
    """True if two titles have half of the shorter one's long words in common."""
    mine, theirs = ({word for word in words(text).split() if len(word) > 3} for text in (one, other))
    return len(mine & theirs) >= 0.5 * max(1, min(len(mine), len(theirs)))


def _is_host(text: str, url: str) -> bool:
    """True if a text is the host's name: "Kabar Desa" on kabardesa.id."""
    joined = "".join(re.findall(r"\w", text.lower()))
    return len(joined) > 3 and joined in host(url).replace(".", "").replace("-", "")


def without_site(title: str, site: str, url: str = "") -> str:
    """A page's title without the site's name, section and page number."""
    name = words(site)
    domain = words(site.split(".")[0])
    parts = BETWEEN.split(title)  # texts, and what stands between them at the odd places
    while len(parts) > 1:
        last = words(parts[-1])
        is_site = bool(name and (name in last or last in name or domain in last.split())) or _is_host(parts[-1], url)
        is_site = is_site or bool(DOMAIN_END.search(parts[-1])) or bool(PAGE_NUMBER.fullmatch(parts[-1]))
        # A section: "... - Ekonomi". A short headline's second half is no section.
        rest = "".join(parts[:-2])
        is_section = len(last.split()) <= 2 and len(rest) > SHORT_TITLE and _is_capitalised(parts[-1])
        # An outlet that the page does not name: "Gempa Guncang Cianjur Pagi Ini - Kabar Desa".
        is_outlet = (
            len(last.split()) <= 3 and len(rest.split()) >= FEW and _is_capitalised(parts[-1]) and len(parts) == 3
        )
        if not (is_site or is_section or is_outlet):
            break
        del parts[-2:]
    if len(parts) > 1 and name and words(parts[0]) in (name, domain):
        del parts[:2]
    return PAGE_NUMBER.sub("", "".join(parts)).strip()


def _is_capitalised(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split() if word[:1].isalpha())
