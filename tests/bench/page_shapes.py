"""What a page can hold too much of: each shape grows with one number, the bytes that it should have."""

import itertools
import string
from collections.abc import Callable

Shape = Callable[[int], str]

TEXT = (
    "Warga desa itu menanam padi di lereng bukit sejak bulan lalu, kata kepala desa. "
    "Mereka membagi air menurut giliran yang ditulis di balai, dan tidak ada yang mengeluh. "
)
HEAD = (
    "<!DOCTYPE html><html><head><title>Padi di lereng bukit</title></head><body><article><h1>Padi di lereng bukit</h1>"
)


def page(body: str) -> str:
    """A page with an article around ``body``: what a shape has too much of stands among what is read."""
    return f"{HEAD}<p>{TEXT}</p><p>{TEXT}</p>{body}<p>{TEXT}</p><p>{TEXT}</p></article></body></html>"


def times(piece: str, size: int) -> str:
    """The piece again and again, about ``size`` bytes."""
    return piece * max(1, size // len(piece.encode()))


def in_a_paragraph(piece: str) -> Shape:
    """One paragraph of the same piece."""
    return lambda size: page(f"<p>{times(piece, size)}</p>")


def side_by_side(piece: str) -> Shape:
    """The same elements one after another."""
    return lambda size: page(times(piece, size))


def numbered(piece: str) -> Shape:
    """Elements one after another, each with a number of its own in place of the ``#``."""

    def shape(size: int) -> str:
        count = max(1, size // (len(piece) + 4))
        return page("".join(piece.replace("#", str(number)) for number in range(count)))

    return shape


def of_many_names(piece: str) -> Shape:
    """One paragraph of a piece with another ending in place of each ``#``."""

    def shape(size: int) -> str:
        letters = string.ascii_lowercase
        endings = itertools.product(letters, letters, letters, letters)
        count = max(1, size // (len(piece) + 3 * piece.count("#")))
        return page(f"<p>{''.join(piece.replace('#', ''.join(one)) for one in itertools.islice(endings, count))}</p>")

    return shape


def nested(opening: str, inside: str = "Isi.") -> Shape:
    """The same elements one within another."""

    def shape(size: int) -> str:
        tags = opening.replace(">", "").split("<")[1:]
        closing = "".join(f"</{tag.split()[0]}>" for tag in reversed(tags))
        count = max(1, size // (len(opening) + len(closing)))
        return page(f"{opening * count}{inside}{closing * count}")

    return shape


def in_the_head(before: str, piece: str, after: str) -> Shape:
    """Something long in the page's head."""
    return lambda size: page("").replace("<title>", f"{before}{times(piece, size)}{after}<title>", 1)


def as_plain_text(piece: str) -> Shape:
    """A text without tags."""
    return lambda size: f"Padi di lereng bukit\n\n{TEXT}\n\n{times(piece, size)}\n\n{TEXT}\n"


IN_A_PARAGRAPH = {
    "dots": ".", "dots and spaces": ". ", "ellipses": "… ", "question marks": "?", "exclamations": "?! ", "brackets": "(",
    "closed brackets": "()", "brackets with words": "(a ", "footnotes": "[1]", "quotes": '"', "curly quotes": "“a” ", "apostrophes": "'a",
    "one word": "a", "one capital": "A", "capitals": "AWAS ", "initials": "A.B. ", "abbreviations": "dr. ", "glued stops": "kata.Namun ",
    "one figure": "1", "figures": "1 ", "figures with dots": "1.", "amounts": "Rp1.000 ", "ranges": "1-", "dates": "1/2/2023 ", "times": "12:30 ",
    "number words": "dua ", "scales": "dua juta ", "hyphens": "-", "words with hyphens": "a-", "slashes": "a/", "spaces": "a" + " " * 50, "no-break spaces": "\u00a0",
    "zero-width spaces": "\u200b", "emoji": "😀", "sentences": TEXT, "short sentences": "Ya. ", "one sentence": "kata dan ", "commas": "kata, ", "colons": "a: ",
    "addresses": "https://a.id/b ", "one address": "https://a.id/" + "b/" * 20, "handles": "@a ", "tags": "#a ", "mail": "a@", "entities": "&amp;",
    "ideographs": "。", "combining marks": "e\u0301\u0302", "right to left": "\u202eab ", "Roman numerals": "XX ", "percent": "%", "pipes": "a | ", "asterisks": "*",
    "ands": "satu dan a half ", "lines": "a<br>", "soft hyphens": "a\u00ad", "comments": "a<!-- b -->", "datelines": "JAKARTA, KOMPAS.com - ",
    "read also": "Baca juga: ", "credits": "Foto: Antara/", "initialled": "(abc) ", "tabs": "a\t", "line feeds": "a\n", "unfinished tags": "<", "ampersands": "&", "dollars": "$", "a half": " and a half",
}  # fmt: skip
ELEMENTS = {
    "links": '<a href="https://contoh.example/a">kata</a> ', "bold": "<b>a</b><i>b</i>", "spans": "<span>a</span>", "italic words": "<i>kata</i> dan ",
    "links of one letter": '<a href="/a">a</a>', "subscripts": "a<sub>2</sub>", "line breaks": "<br>", "fonts": "<font color=red>a</font>",
}  # fmt: skip
SIDE_BY_SIDE = {
    "paragraphs": f"<p>{TEXT}</p>", "short paragraphs": "<p>a</p>", "empty paragraphs": "<p></p>", "sections": f"<section><h2>Bagian</h2><p>{TEXT}</p></section>",
    "short sections": "<section><h2>a</h2><p>b</p></section>", "divisions": "<div>a</div>", "headings": "<h2>Judul yang panjang sekali</h2>", "first headings": "<h1>Judul yang panjang sekali</h1>",
    "list items": "<ul><li>a</li></ul>", "quotations": f"<blockquote>{TEXT}</blockquote>", "figures": '<figure><img src="a.jpg"><figcaption>Foto: Antara</figcaption></figure>',
    "figures without pictures": "<figure><figcaption>Foto: Antara</figcaption></figure>", "captions": '<div class="caption">Foto: Antara</div>', "photo boxes": '<div class="photo">a</div>',
    "photos with text": '<div class="photo"><img src="a.jpg"><p>a</p></div>', "pictures": '<img src="a.jpg">', "tables": "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "rules": "<hr>",
    "links alone": '<p><a href="/a">Artikel lain yang panjang</a></p>', "later pages": '<div class="page-2">a</div>', "furniture": '<div class="share related">a</div>', "hidden": '<div style="display:none">a</div>',
    "bylines": '<div class="author">Budi Santoso</div>', "labelled bylines": "<p>Penulis: Budi Santoso</p>", "date lines": '<div class="date">Senin, 1 Januari 2023 12:30 WIB</div>', "moments": '<time datetime="2023-01-01">1 Januari 2023</time>',
    "pagers": '<a href="?page=2">2</a>', "scripts": "<script>a</script>", "JSON-LD": '<script type="application/ld+json">{"@type":"NewsArticle"}</script>', "forms": "<form><input></form>", "paywalls": '<div class="paywall">Berlangganan untuk membaca</div>',
    "frames": '<iframe src="a"></iframe>', "definitions": "<dl><dt>a<dd>b</dl>", "articles": f"<article><p>{TEXT}</p></article>", "bare text": f"{TEXT}<br><br>", "unclosed": "<p><b>a", "unclosed lists": "<ul><li>a",
}  # fmt: skip
NUMBERED = {
    "classes": '<div class="photo-# share-#">a #</div>', "links to many": '<a href="/#">kata #</a> ', "sentences of their own": "<p>Ini kalimat nomor # dari desa itu, kata dia kepada warga.</p>",
    "pages of many": '<a href="?page=#">#</a> ', "ids": '<p id="p#">Warga # menanam padi di lereng bukit dan membagi air.</p>', "figures of many": '<figure><img src="#.jpg"><figcaption>Foto # Antara</figcaption></figure>',
    "names": "<p>Penulis: Budi Santoso #</p>", "dates of many": "<p>Senin, 1 Januari 20# 12:30 WIB</p>", "words of many": "<p>kata#</p>", "embedded": '<img src="data:image/png;base64,#">',
}  # fmt: skip
MANY_NAMES = {
    name: of_many_names(piece) for name, piece in {
        "many names": "Budi# ", "names of two words": "Budi# Santoso# ", "listed names": "Budi#, ", "places": "di Moskow# ", "quoted names": "“Budi#” ",
        "names with dashes": "Budi# - ", "names and words": "Budi# itu kata# ", "letters and words": "kata# ", "clauses": "yang kata#, dan ", "possessive": "Budi#'s ",
    }.items()
}  # fmt: skip
NESTED = {
    "nested boxes": nested("<div>"), "nested sections": nested(f"<section><p>{TEXT[:60]}</p>"), "nested bold": nested("<b>"), "nested spans": nested("<span>"), "nested links": nested('<span><a href="/a">'),
    "nested lists": nested("<ul><li>a"), "nested quotations": nested("<blockquote>a"), "nested figures": nested("<figure>a"), "nested captions": nested('<div class="caption">a'), "nested photos": nested('<div class="photo">a', '<img src="a.jpg">'),
    "nested tables": nested("<table><tr><td>a"), "nested furniture": nested('<div class="share">a'), "nested bylines": nested('<div class="author">a'), "nested italics": nested("<i><b>a"), "nested paywalls": nested('<div class="paywall">a'),
    "nested headings": nested("<div><h2>a</h2>"), "nested hidden": nested('<div style="display:none">a'), "nested later pages": nested('<div class="page-2">a'),
}  # fmt: skip
IN_THE_HEAD = {
    "title": in_the_head("<title>", "Padi di lereng - ", "</title>"), "title of one word": in_the_head("<title>", "a", "</title>"), "title of pipes": in_the_head("<title>", "a | ", "</title>"),
    "declared title": in_the_head('<meta property="og:title" content="', "Padi - ", '">'), "declarations": in_the_head("", '<meta property="og:title" content="a">', ""),
    "declared stamp": in_the_head('<meta name="date" content="', "2023-01-01 ", '">'), "declared author": in_the_head('<meta name="author" content="', "Budi, ", '">'),
    "JSON-LD commas": in_the_head('<script type="application/ld+json">', ", ", "</script>"), "JSON-LD braces": in_the_head('<script type="application/ld+json">', "[", "</script>"),
    "JSON-LD author": in_the_head('<script type="application/ld+json">', '"author":{"', "</script>"), "JSON-LD text": in_the_head('<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"', TEXT, '"}</script>'),
    "style": in_the_head("<style>", "a{b:c}", "</style>"), "class names": in_the_head('<meta class="', "share ", '">'), "doctype": in_the_head("<!-- ", "-", " -->"), "canonical": in_the_head('<link rel="canonical" href="https://a.id/', "a", '">'),
    "refresh": in_the_head('<meta http-equiv="refresh" content="', "0 ; ", '">'), "script": in_the_head("<script>", "var a = '<p>';", "</script>"),
}  # fmt: skip
PLAIN = {f"plain: {name}": as_plain_text(piece) for name, piece in {
    "paragraphs": f"{TEXT}\n\n", "lines": "a\n", "dots": ".", "spaces": " ", "word": "a", "lists": "- a\n", "wrapped": f"{TEXT[:78]}\n", "datelines": "JAKARTA -\n", "bylines": "Penulis: Budi\n", "dates": "1 Januari 2023\n", "headings": "Judul Bagian\n",
}.items()}  # fmt: skip

SHAPES: dict[str, Shape] = (
    {name: in_a_paragraph(piece) for name, piece in (IN_A_PARAGRAPH | ELEMENTS).items()}
    | {name: side_by_side(piece) for name, piece in SIDE_BY_SIDE.items()}
    | {name: numbered(piece) for name, piece in NUMBERED.items()}
    | MANY_NAMES
    | NESTED
    | IN_THE_HEAD
    | PLAIN
)
