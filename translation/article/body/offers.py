"""Offers of a subscription on a page: furniture anywhere, and below the text a sign that it is cut."""

import re
from collections import Counter

from translation.article.body.blocks import Node

LONGEST = 1500  # characters that such a box has
PER_SIGN = 220  # characters of it for each thing that offers say
PROSE = 80  # characters of a line that is something else
LINE = 180  # characters of a single line that says it all
PARTS = ("div", "section", "aside", "form", "fieldset", "p", "ul", "h2", "h3", "h4", "center", "table", "article")
# What no article says of itself: these alone mean that the rest is for subscribers.
CUT = re.compile(
    r"^\W*(?:silakan |yuk,? |ayo |segera )?(?:ber)?langganan(?: sekarang| dulu| kompas\.id| premium)? (?:untuk|agar|dan) (?:bisa |dapat |terus )?(?:me)?(?:lanjut|baca|akses|nikmat)|"
    r"\bkuota (?:artikel|baca(?:an)?|berita) gratis\b|\bbatas (?:artikel|bacaan) gratis\b|^\W*untuk (?:me)?lanjut(?:kan)? membaca\b.{0,60}\b(?:langganan|login|masuk|daftar)|"
    r"^\W*(?:artikel|konten|berita|tulisan) (?:ini )?(?:khusus|hanya|eksklusif)(?: ini)?(?: tersedia)?(?: untuk| bagi) (?:pelanggan|member|anggota|subscriber)|"
    r"^\W*lanjut(?:kan)? (?:me)?baca (?:dengan|artikel ini dengan) berlangganan|^\W*subscribe (?:now )?to (?:continue|keep|read)|^\W*this (?:article|story|content) is (?:for|available to) (?:\w+ )?subscribers|"
    r"\byou(?:'|’)?(?: ha)?ve (?:reached|read|used) (?:your|all|the) .{0,20}\bfree articles?\b|\bfree articles? (?:left|remaining)\b|^\W*(?:log in|sign in|register) to (?:continue|keep) reading",
    re.IGNORECASE,
)  # fmt: skip
SIGNS = re.compile(
    rf"{CUT.pattern}|\b(?:sudah|telah) (?:ber)?langganan\s*\?|\balready a subscriber\b|\bmanfaat berlangganan\b|\bbatalkan kapan saja\b|\bcancel any ?time\b|\baktif (?:langsung|setiap) \d*\s*bulan\b|"
    r"\b(?:anda )?hemat\b.{0,12}\b(?:rp|\d+ ?%)|\b(?:per|/)\s?(?:bulan|tahun|month|year)\b|\bpaket (?:lainnya|langganan|berlangganan)\b|^\W*(?:mulai )?(?:ber)?langganan(?: sekarang)?\W*$|"
    r"^\W*subscribe(?: now)?\W*$|\bpilihan terbaik\b|\bmasuk di ?sini\b|\bgratis (?:untuk )?bulan pertama\b",
    re.IGNORECASE,
)  # fmt: skip


# A word that every sign has one of.
HINT = re.compile(
    r"langgan|kuota|batas|khusus|hanya|eksklusif|lanjut|subscri|gratis|hemat|batalkan|cancel|paket|terbaik|masuk di|free article|reading|aktif|(?:/|per) ?(?:bulan|tahun|month|year)",
    re.IGNORECASE,
)


def find_offers(tree: Node) -> dict[Node, bool]:
    """The outermost elements of a page that offer a subscription; true for those which say that the text is cut."""
    if not any(SIGNS.search(" ".join(text[:1000].split())[:400]) for text in tree.itertext() if HINT.search(text)):
        return {}
    length: Counter[Node] = Counter()
    signs: Counter[Node] = Counter()
    cut: Counter[Node] = Counter()
    links: Counter[Node] = Counter()
    prose: Counter[Node] = Counter()
    nodes = [node for node in tree.iter() if isinstance(node.tag, str)]
    for node in nodes:
        parent = node.getparent()
        for holder, text in ((node, node.text), (parent, node.tail)):
            if holder is not None and text and (line := " ".join(text.split())):
                length[holder] += len(line)
                says = bool(HINT.search(line[:400]) and SIGNS.search(line[:400]))
                signs[holder] += says
                prose[holder] += len(line) > PROSE and not says
                cut[holder] += len(line) <= LINE and bool(CUT.search(line))
        links[node] += node.tag in ("a", "button", "input")
    for node in reversed(nodes):
        if (parent := node.getparent()) is not None:
            for sums in (length, signs, cut, links, prose):
                sums[parent] += sums[node]
    found: dict[Node, bool] = {}
    inside: set[Node] = set()
    for node in nodes:
        if node.getparent() in inside:
            inside.add(node)
        elif node.tag in PARTS and not prose[node] and _is_offer(length[node], signs[node], cut[node], links[node]):
            found[node] = cut[node] > 0
            inside.add(node)
    return found


def _is_offer(length: int, signs: int, cut: int, links: int) -> bool:
    if not signs or length > LONGEST or length > PER_SIGN * signs:
        return False
    return (signs > 1 and links > 0) or (cut > 0 and (links > 0 or length <= LINE))
