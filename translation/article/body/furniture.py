"""Rules for the furniture of news pages, as data, each with an outlet that uses it.

Two kinds: names of elements (``ELEMENTS``), removed before the extraction, and patterns of lines (``LINES``), removed
from the extracted body. A rule describes the furniture itself, so that it works on unseen pages. Indonesian wording
cannot match on an English page; the few English rules must match the whole line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from translation.article.body.blocks import Piece


@dataclass(frozen=True, slots=True)
class Rule:
    """A regular expression, and where its furniture was seen."""

    pattern: str
    seen: str


# Against the words of one class or id, as in "baca juga list" for ``baca-juga__list``.
ELEMENTS = (
    Rule(r"^baca (juga|lagi|selengkapnya)\b|^(berita|artikel|news) ?(terkait|lain|lainnya|terbaru)\b", "liputan6, fimela, sindonews"),
    Rule(r"\bbaca inline\b|^baca$|\blihat ?juga\b|\bsimak ?juga\b|\b(bacajuga|readalso)\b", "tribunnews, cnnindonesia, detik"),
    Rule(r"\bterkait\b|\bterpopuler\b|\bterpilih\b|\brekomendasi\b|\blainnya\b", "antara, tempo, viva"),
    Rule(r"\brelated\b|\brecommend(ed|ation|ations)?\b|\b(also|read) ?(read|more|next)\b|\bnextarticles?\b", "kompas, bolacom"),
    Rule(r"\b(most ?(read|popular|viewed)|popular|trending|latest|terbaru)\b", "okezone, kompas"),
    Rule(r"\b(share|sharing|sharer|sosmed|social|socials|socmed|sharethis|addthis|addtoany)\b", "all outlets"),
    Rule(r"\b(newsletters?|subscribe|subscription|signup|whatsapp|telegram|ext channel|box wa)\b", "mediaindonesia, sindonews"),
    Rule(r"\b(tags|tag|taglist|tagging|keywords?|hashtags?|topik|topics)\b", "all outlets"),
    Rule(r"\b(ads?|adv|advert|adverts|advertisement|advertorial|adsbygoogle|adslot|dfp|gpt|iklan|revive|adsense)\b", "all outlets"),
    Rule(r"\b(taboola|outbrain|dable|mgid|teads|seamless|sponsor|sponsored|promoted|promo)\b", "bolacom, fimela, merdeka"),
    Rule(r"\b(comments?|komentar|disqus|commentlist|responses)\b", "detik, kompas, jpnn"),
    Rule(r"\b(breadcrumbs?|navbar|navigation|nav|menu|submenu|sitemap|skip link|offcanvas)\b", "all outlets"),
    Rule(r"\b(sidebar|side bar|rightbar|widget|widgets)\b", "okezone, suara"),
    Rule(r"\b(footer|foot|copyright|colophon|disclaimer)\b", "all outlets"),
    Rule(r"\b(cookie|cookies|gdpr|popup|pop up|modal|lightbox|toast|overlay|interstitial|onetap)\b", "tempo, bisnis"),
    Rule(r"\b(font ?size|fontsize|resizer|text ?size|toolbar|print|printer)\b", "sindonews, republika"),
    Rule(r"\b(item (index|break)|load ?more|loading|readmore btn|selanjutnya|flying carpet)\b", "bolacom, mediaindonesia"),
    Rule(r"\bvideo ?(resource|player|playlist|embed|widget|box|js)\b", "cnn"),
    Rule(r"\b(author box|author bio|about author|authorbox|profil penulis|penulis box)\b", "suara, bisnis"),
    Rule(r"\b(screen reader text|visually ?hidden|sr only|noprint|hidden print|visuallyhidden)\b", "English pages"),
)  # fmt: skip

# Paginated parts of one article, hidden until the reader asks for them. Never taken away, always shown.
LATER_PAGES = Rule(
    r"\b(item page|paging content|multi ?page|page ?\d+|halaman|subpage|page content|part ?\d+|article part)\b",
    "merdeka, fimela, liputan6",
)

CUE = r"(?:baca|lihat|simak|tonton|cek|saksikan)(?: juga| pula| lagi)?|(?:also read|read also|read more|see also)"

# The whole of a line, in lower case.
LINES = (
    Rule(r"(baca|lihat|simak|tonton|saksikan|cek)( (juga|pula|lagi|selengkapnya|artikel|berita|video|foto)){0,2}\s*:.*", "kompas, detik, tribunnews"),
    Rule(r"(baca|lihat|simak|tonton) (juga|selengkapnya|berita terkait( lainnya)?|artikel (lain|selengkapnya))( di( sini)?)?\s*[:.…]*", "liputan6"),
    Rule(r"(baca|lihat|simak|tonton) juga\b.{0,160}[^.]", "detik, okezone"),
    Rule(r"(simak|lihat|tonton|saksikan)( juga)? (video|foto|berita|artikel|breaking news)\b([^.]{0,200}|.{0,80}\b(berikut|di bawah)\b.{0,60})", "detik, liputan6"),
    Rule(r"\W*(advertisement|advertorial|iklan|ads|sponsored( content)?|pariwara)\W*", "detik, cnnindonesia"),
    Rule(r"\W*(scroll|gulir|geser)( (down|ke bawah))?( (to|untuk|for)\b.{0,50})?\W*", "detik, bolacom"),
    Rule(r"(lanjutkan|continue) (membaca|reading|with content).{0,30}|(selengkapnya|read more|see more|show more|load more|perbesar)\W*", "bolacom, cnnindonesia"),
    Rule(r"\[\s*(gambas|video|photo|foto)\s*:[^\]]*\]", "detik, cnnindonesia"),
    Rule(r"loading\s*[.…]*", "sindonews"),
    Rule(r"a(\s*[-+]?\s*a){1,3}\s*[-+]?", "sindonews, republika"),
    Rule(r"\(\s*[a-z]{2,6}(\s*[/&,.]\s*[a-z]{1,6}){0,4}\s*\)|\[[a-z]{2,5}(/[a-z]{2,5})*\]", "sindonews, detik, merdeka"),
    Rule(r"(tags?|tag terkait|topik|topik terkait|kata kunci|keywords?)\s*:.{0,300}|(#\w+[\s,]*)+", "detik, jpnn"),
    Rule(r"(bagikan|share)( (artikel|berita|ke|di|ini|this|via|on|to)\b[^.!?]{0,60})?\s*:?", "all outlets"),
    # An outlet's own channels, not any channel: "Unduh aplikasi itu dari toko resmi." is a step of a recipe.
    Rule(r"(simak|dapatkan|ikuti|nikmati|temukan|cek|baca|gabung|bergabung|yuk,?|ayo,?|jangan lewatkan|jangan ketinggalan|follow|klik|download|unduh)\b.{0,300}"
         r"\b(google news|(kanal|saluran|channel|grup|group|akun)\W+(\w+\W+){0,2}(whatsapp|wa|telegram)|(whatsapp|wa|telegram) (channel|kanal|saluran|grup|group)|newsletter|"
         r"berita (terkini|terbaru|terhangat|pilihan|lainnya|terupdate|up ?to ?date)|breaking news|update berita|aplikasi .{0,40}\bberita)\b.{0,300}",
         "sindonews, kompas, mediaindonesia"),
    Rule(r"(copyright|hak cipta)\W{0,3}(©|\(c\)|@|\d{4}|by\b|dilindungi|all\b).{0,240}|(©|\(c\) ?(copyright|\d{4})).{0,240}|all rights? reserved.{0,100}|"
         r"dilarang (keras )?(mengambil|mengutip|menyalin|memperbanyak|menggandakan|menyebarluaskan)\b.{0,200}\b(konten|isi|artikel|berita|izin|tertulis)\b.{0,200}", "antara, sindonews"),
    Rule(r".{0,20}rendering in [\d.]+ seconds?.{0,40}", "sindonews"),
    Rule(r"(editor|penulis|reporter|pewarta|wartawan|redaktur|red|rep|kontributor|uploader|penyunting|fotografer|oleh|editor in chief)"
         r"(\s*(dan|/|&)\s*\w+)?\s*:[^?!]{0,100}[^?!.]", "antara, republika, tribunnews"),
    Rule(r"(penulis|peranan), [^.?!]{2,80}|(lewati|skip) .{3,80} (dan terus membaca|and continue reading)|(akhir dari|end of) (artikel|konten|podcast|promotion)\b.{0,60}", "bbc"),
    Rule(r"(halaman|page|hal)\.?\W*\d+(\W*(\d+|dari|of|selanjutnya|berikutnya|lihat semua|show all|all))*\W*|"
         r"((lanjut(kan)?|baca|buka|klik)\W+)?(ke\W+)?((halaman|laman) )?(selanjutnya|sebelumnya|berikutnya)\W*(\d\W*)*|\d+\s*(/|dari|of)\s*\d+", "tribunnews, kompas"),
    Rule(r"(berita|artikel|video|foto)( video| foto)? (terkait|lainnya|terpopuler|terbaru|pilihan|selanjutnya)( hari ini| lainnya)?(\W*|\s*:.{0,200})", "liputan6, sindonews"),
    Rule(r"waktu baca\W*\d+ ?menit|\d+ (menit|min(ute)?s?) (baca|read)|(post )?views?\W+[\d.,]+|(dibaca|dilihat)\W*[\d.,]+ ?(kali|x)?|laporkan (artikel|tulisan|konten)", "kumparan, detik"),
    Rule(r"(komentar|comments?)( ?\(?\d+\)?)?|(silakan|silahkan) (login|log in|masuk)\b.{0,80}|(tinggalkan|tulis|beri(kan)?) (balasan|komentar)\b.{0,40}", "jpnn"),
    Rule(r"saksikan\b.{0,60}\bvideo\b.{0,120}|\*{1,3}\s*(ingin|fakta|ikuti|yuk|jangan)\b.{0,300}", "liputan6, fimela"),
    Rule(r"(reporter|sumber) ?: ?[\w.]+\.(com|co\.id|id|net)\W*", "merdeka"),
    Rule(r"artikel ini (telah|sudah|pertama kali|juga)? ?(tayang|terbit|dimuat|dipublikasikan)\b.{0,300}", "tribunnews, kompas"),
    Rule(r"(konten|artikel|berita) ini (disusun|dibuat|ditulis|merupakan)\b.{0,60}\b(ai|kecerdasan buatan|advertorial)\b.{0,160}", "liputan6"),
    Rule(r"(read (more|also|next)|also read|see also)\s*:.{0,200}|(read (more|also|next)|also read|see also|related( (articles?|stories|news|coverage|topics?))?|recommended|most read|more on this( story)?|related links?)\s*:?", "English pages"),
    Rule(r"(\W*reporting by .{3,120})?[;:]? ?editing by .{3,120}|a version of this article appears in print.{0,200}|our standards: .{0,60}", "English pages"),
    Rule(r"(sign up|subscribe)\b.{0,60}\b(newsletter|inbox)\b.{0,160}|follow (us|me)( (on|at)\b.{0,80}|\W*)", "English pages"),
)  # fmt: skip

# A line that opens a list of links to other articles: it goes, and with it the links under it.
LIST_OPENERS = Rule(
    r"(jangan (sampai )?(lewatkan|ketinggalan)( video.*)?|baca (berita|artikel).*|artikel-artikel yang direkomendasikan|berita (terkait|lainnya|terpopuler)|artikel (terkait|lainnya)|terpopuler|terkait|"
    r"pilihan (redaksi|editor|untukmu)|rekomendasi( untuk anda| untukmu)?|(baca|lihat|simak) juga|trending( topics?)?|"
    r"related( (articles?|stories|news|topics?))?|recommended( for you)?|most read|more (from|on)\b.{0,40}|you may also like|don'?t miss)\s*:?",
    "kapanlagi, sindonews, jpnn",
)  # fmt: skip

INITIALS = re.compile(
    r"(?P<stop>[.!?…\"”’)*])\s*[(\[](?P<marks>(?:[a-zA-Z]{1,6}\s?[/&]\s?){0,4}(?:[a-zA-Z]{1,4}-\d{1,3}|[a-zA-Z]{2,5})|[a-z]{1,5}/[a-z])[)\]]\s*\.?$"
)
STARS = re.compile(r"\s*[(\[]?\*{1,4}[)\]]?$")
# What a last line is when it only says who wrote or sent the text.
SIGNATURE = re.compile(
    r"\((?:[^().!?]|\.(?=\w)){2,80}\)|[A-Z][A-Z.'’ ]+(?:\s*[|/,]\s*[A-Z][A-Z.'’ ]+)+|[a-z]{2,4}/[a-z]{2,4}(?: \([\w, /]{2,40}\))?"
)
# What sites print around a caption: a label for those who cannot see it, a button.
CAPTION_LABEL = re.compile(r"\s*(?:keterangan (?:gambar|foto)|(?:image )?caption)\s*[,:]\s*", re.IGNORECASE)
CAPTION_BUTTON = re.compile(r"\W*(?:selengkapnya|perbesar|lihat foto|beli foto|zoom)\W*", re.IGNORECASE)
INLINE_JUNK = re.compile(
    r"\[\s*Gambas\s*:[^\]]{0,200}\]|(?<!\w)(?:ADVERTISEMENT|SCROLL TO CONTINUE WITH CONTENT)(?!\w)"
)
BETWEEN_LINKS = re.compile(r"\W*(?:dan|serta|atau|and)?\W*")
# Brackets, dashes and arrows around a cross link.
SET_OFF_BEFORE = re.compile(r"[\s(\[\-–—»>|]+$")
SET_OFF_AFTER = re.compile(r"^[\s)\]\-–—«<|]*[)\]\-–—«<|]")
CUE_AT_END = re.compile(rf"(?:^|(?<=[\s.!?\"”)(\[]))(?:{CUE})\s*:?\s*$", re.IGNORECASE)
CUE_TEXT = re.compile(rf"[(\[\-–—»>\s]*(?:{CUE})\s*:\s*", re.IGNORECASE)
CUE_ONLY = re.compile(rf"\W*(?:{CUE})\s*:?\s*", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+")
WORD_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

CREDIT_LINE = re.compile(
    r"(?:(?:foto|photo|gambar)? ?(?:ilustrasi|istimewa|tangkapan layar|screenshot|dok(?:umentasi)?)\b[^.!?]{0,50}(?:\.com)?|"
    r"(?:foto|photo|ilustrasi)? ?(?:shutterstock|freepik|pixabay|unsplash|pexels|getty images|istock ?photo|antara foto|reuters|afp)(?:\.com)?(?:/[\w .]+)?)",
    re.IGNORECASE,
)

_LINE = re.compile("|".join(f"(?:{rule.pattern})" for rule in LINES), re.IGNORECASE | re.DOTALL)
_OPENER = re.compile(LIST_OPENERS.pattern, re.IGNORECASE)
_ELEMENT = re.compile("|".join(f"(?:{rule.pattern})" for rule in ELEMENTS))
_LATER = re.compile(LATER_PAGES.pattern)
# Letters in brackets that end a sentence of their own right: abbreviations are explained that way.
LONGEST_LINE = 700
LONGEST_LABEL = 30
LONGEST_SIGNATURE = 90


def name_words(name: str) -> str:
    """The words of a class or id: ``"baca juga list"`` for ``baca-juga__list`` and ``bacaJuga-list``."""
    return " ".join(WORD_PARTS.findall(name)).lower()


@lru_cache(20_000)
def is_furniture_name(name: str) -> bool:
    """True if a class or id names page furniture."""
    words = name_words(name)
    return bool(_ELEMENT.search(words)) and not _LATER.search(words)


@lru_cache(20_000)
def is_later_page(name: str) -> bool:
    """True if a class or id names a further page of one article."""
    return bool(_LATER.search(name_words(name)))


def is_furniture_line(text: str) -> bool:
    """True if a whole line is furniture: a cross link, a share line, initials, a copyright notice, only symbols."""
    return len(text) <= LONGEST_LINE and (bool(_LINE.fullmatch(text.strip())) or not re.search(r"[^\W_]", text))


def is_signature(text: str) -> bool:
    """True if a last line only credits the author or agency: ``"(Outlet.com/Name)"``."""
    return len(text) <= LONGEST_SIGNATURE and bool(SIGNATURE.fullmatch(text.strip()))


def is_credit_line(text: str) -> bool:
    """True if a line on its own only says where a picture is from: ``"Ilustrasi shutterstock.com"``."""
    return len(text) <= LONGEST_LABEL * 2 and bool(CREDIT_LINE.fullmatch(text.strip()))


def is_labelled_link(text: str, linked: float) -> bool:
    """True if a line is a label and a link to another article, with any label: ``"Pilihan Editor: LINK"``."""
    label, mark, rest = text.partition(":")
    return (
        bool(mark)
        and len(label) <= LONGEST_LABEL
        and len(rest.split()) >= 3
        and linked * len(text) >= 0.9 * len(rest.strip())
        and not rest.rstrip().endswith((".", "?”", ".”"))
    )


def is_sentence(text: str) -> bool:
    """True if a text that is all link is a sentence of the article, not another one's headline.

    Headlines have capitals or few words, and no full stop.
    """
    words = re.findall(r"[^\W\d_]\S*", text)
    if len(words) < 8:
        return False
    capitals = sum(word[0].isupper() for word in words[1:] if len(word) > 3)
    rest = sum(len(word) > 3 for word in words[1:])
    return capitals <= 0.4 * rest and (bool(re.search(r"[.!?…][\"”’»')\]]*$", text)) or len(words) > 12)


def is_address(text: str) -> bool:
    """True if a text is an address and nothing else, which the article names."""
    return bool(ADDRESS.fullmatch(text.strip()))


def opens_link_list(text: str) -> bool:
    """True if a line is the heading of a list of links to other articles."""
    return len(text) <= 80 and bool(_OPENER.fullmatch(text.strip()))


def without_initials(text: str) -> str:
    """The text without initials or asterisks attached to its last sentence."""
    text = STARS.sub("", text)
    match = INITIALS.search(text)
    if not match or (match["marks"].isupper() and match["stop"] not in ".!?…"):
        return text  # "Badan Intelijen Negara" (BIN). explains an abbreviation
    return text[: match.end("stop")]


def without_cross_links(pieces: Sequence[Piece]) -> list[Piece]:
    """The runs of a block without an embedded "Baca juga: LINK" and without placeholders of players and ads."""
    kept: list[Piece] = []
    in_link = False
    for piece in pieces:
        if in_link and (piece.href or BETWEEN_LINKS.fullmatch(piece.text) or CUE_ONLY.fullmatch(piece.text)):
            continue
        if in_link:
            piece = piece._replace(text=_after_link(kept, piece.text))
        in_link = False
        if piece.href and (cut := _without_cue(kept)) is not None:
            kept, in_link = cut, True
            continue
        if piece.href and CUE_TEXT.match(piece.text.strip()):
            in_link = True
            continue
        kept.append(piece._replace(text=INLINE_JUNK.sub(" ", piece.text)))
    return kept


def bare_caption(pieces: Sequence[Piece]) -> list[Piece]:
    """The runs of a caption without its label and buttons."""
    kept = list(pieces)
    while kept and (not kept[-1].text.strip() or CAPTION_BUTTON.fullmatch(kept[-1].text)):
        kept.pop()
    while kept and (not kept[0].text.strip() or CAPTION_BUTTON.fullmatch(kept[0].text)):
        kept.pop(0)
    if kept and (label := CAPTION_LABEL.match(kept[0].text)):
        kept[0] = kept[0]._replace(text=kept[0].text[label.end() :])
    return kept


def _without_cue(pieces: Sequence[Piece]) -> list[Piece] | None:
    """The pieces without a final "Baca juga:"; ``None`` if they end otherwise."""
    tail, count = "", 0
    for piece in reversed(pieces):
        tail, count = piece.text + tail, count + 1
        if piece.text.strip(" :\n\t"):
            break
    match = CUE_AT_END.search(tail)
    if not match or not ("juga" in match[0].lower() or ":" in match[0]):
        return None
    first = len(pieces) - count
    kept = [*pieces[:first], pieces[first]._replace(text=tail[: match.start()])]
    while kept and not (rest := SET_OFF_BEFORE.sub("", kept[-1].text)).strip():
        kept.pop()
    return [*kept[:-1], kept[-1]._replace(text=rest + " ")] if kept else []


def _after_link(kept: Sequence[Piece], text: str) -> str:
    """The text after a cross link without its separator; also without a full stop if the previous sentence had ended."""
    text = SET_OFF_AFTER.sub("", text)
    ended = bool(kept) and kept[-1].text.rstrip().endswith((".", "!", "?", "”", '"'))
    return re.sub(r"^\s*\.(?=\s|$)", "", text) if ended else text
