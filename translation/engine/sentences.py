"""Splitting of text into sentences without loss: joined, they are the text again, character for character.

``sentencex`` knows the punctuation of many scripts but not Indonesian abbreviations. Its boundaries and every full stop
before white space are candidates, each judged by the words around it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from translation.document import Block, Kind, Style

WINDOW = 80  # characters on each side of a boundary that can decide about it
LONGEST_SENT = 4000  # characters that a model can get at once, whatever it says of its tokens

EMOJI = "[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]"
# A stop with its closing quotes and brackets, and emoji that belong to what it ends, then white space; or a line's end.
# Neither goes back on what it has taken: of 60 kB of dots each would be the beginning of all that follow.
CANDIDATE = re.compile(
    rf"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+(?:\s*+{EMOJI}++)*+\s++|(?<![。！？])[。！？]++[」』”’）]*+\s*+|\n++\s*+"
)
ENDED = re.compile(rf"[.!?…。！？][\"”’'»)\]」』）]*+(?:\s*+{EMOJI}++)*+$")
# "…di Ukraina.Namun": the space was lost. Only before a word that opens sentences, for "Kompas.Com" is a name.
GLUED = re.compile(r"(?<=[a-z)\"”]{2}[.!?])(?=[A-Z][a-z]+\s)")

# Before a name, a number or a place: what follows belongs to it, whatever its case.
BEFORE_NAMES = frozenset(
    "abd moh muh mohd muhd prof dr drg drh dra drs ir h hj kh k.h r r.a rr tgk tgh tn ny nn sdr sdri jend jenderal letjen mayjen brigjen brigjend irjen komjen kombes "
    "akbp akp kompol iptu ipda aiptu aipda bripka brigadir pol purn kol letkol may kapt lettu letda serka serma sertu kopda pratu marsdya laks laksda "
    "pdt ust st mr mrs ms gus raden jl jln jend gg kab kec kel ds dsn kp no nmr hal hlm ps pasal ay rp tgl pkl pk telp tel hp fax a.n d.a u.p c.q q.q "
    "s.d s/d d.h a.l vol ed vs yth bpk bp sdr rt rw pt cv ud fa blok lt lant kav km alm almh cf art fig gbr tab lamp perum komp bag sub "
    "q.s qs h.r hr dok mis msl th kep tj tjg gn sei rm mgr inf arm czi cpl pnb chb cke cba arh jo thn maks min "
    "m.r ha jan feb mar apr jun jul agu ags agt sep sept okt nov des".split()
)  # fmt: skip
# These may end a sentence too: then a capital follows.
AT_ENDS = frozenset("dkk dll dsb dst dlsb dsj etc cs et.al et al".split())
# These end one only before a word that opens sentences: a name may follow as well.
BEFORE_OPENERS = frozenset("tbk inc ltd co corp bhd jr sr plc llc b.v n.v sm m h.c a.m p.m u.s u.k d.c".split())
DEGREE = re.compile(
    r"(?:[SMDA]\.?\s?(?:H|E|T|P|M|Si|Sos|Hum|Kom|Pd|Ked|Kes|Ag|Psi|Sc|Farm|Kep|IP|Ip|IK|I\.Kom|Th|Mat|Stat|Ak|Sn|Tr|Par|Or|Ds|Hut|Pt|Gz|Ars|Eng|Kn|Ec|A|B\.A)|Ph\.?D|LL\.?[MB]|"
    r"M\.?B\.?A|Sp\.\w+(?:\.K)?|SH|MH|SE|MM|ST|MT|MSi|MKom|MPd|SPd|SSos|SIP|SKom|SIK|S\.I\.K|S\.IP|M\.A\.P)",
)
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|(?:[A-Z][a-z]?\.)+[A-Z]")
# Units of measure, when a figure stands before them.
UNITS = frozenset("km ha m kg th thn h r t".split())
A_FIGURE = re.compile(r".*\d|ratus|ribu|juta|miliar", re.IGNORECASE)
# Abbreviations that are ordinary words when they are written small: "Itu dua hal. Pertama, ..."
ALSO_WORDS = frozenset("hal pasal blok jenderal brigadir perum raden sub min lamp art des mar".split())
# Before a single letter that names one of several things ("Grup A.", "vitamin C.") and is nobody's initial.
LABELLED = frozenset(
    "grup group vitamin kelas tipe type blok golongan hepatitis liga seri serie plan rencana poin opsi gedung terminal zona kategori paket lampiran "
    "berinisial inisial huruf".split()
)  # fmt: skip
LIST_MARK = re.compile(r"[(\[]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]")
LATER_ITEM = re.compile(
    r"(?<!\d)(?<!\d\s)(?::\s+[(\[]?[1a]|[;,]\s+[(\[]?(?:\d|[a-z]))[.)]$"
)  # "syaratnya: a. WNI; b. Berusia ..."
IN_BRACKETS = re.compile(r"\((?P<token>\w+)\.\)$")
NEXT_ITEM = re.compile(r"[a-z][.)]\s+[A-Z]")  # "b. Lampirkan ..." in a list that was run together
NOT_SPACE = re.compile(r"\S")
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
OPENERS = frozenset(
    """
    ada adapun agar akan akibat akibatnya aksi akhirnya alasannya antara apa apabila apakah artinya atas atau bagaimana bagi bahkan banyak
    beberapa begitu belum berbagai berdasarkan berikut bersama biasanya bila bukan contohnya dalam dan dari dari dengan demikian di dia
    diketahui dua emiten gubernur hal hampir hanya harga hari hasil hasilnya hingga ia ini itu itulah jadi jika juga jumlah kabar kali kalau
    kami kapan karena kasus kata kedua keduanya kejadian kegiatan kemudian kemarin kendati kepada ketiga ketika kini kita kondisi korban lalu
    langkah laba lebih maka mantan mayoritas melalui memang menanggapi mengapa menteri menurut menurutnya mereka meski meskipun misalnya
    namun nantinya nilai oleh orang pada padahal para pasalnya pemerintah pendapatan pengamat perempuan peristiwa perseroan perusahaan pertama
    pertemuan pihak pihaknya polisi presiden pria proses produk rumah saat saham salah sampai saya sayangnya seakan sebab sebagai sebagian sebanyak
    sebelum sebelumnya sebuah sedangkan segera sehingga sejak sejauh sejumlah sekarang sekitar selain selama selanjutnya seluruh semakin
    sementara semua sempat seorang seperti serta sesuai setelah setelahnya setiap seusai siapa sidang silakan sudah supaya surat tak tanpa tapi telah
    tentu terakhir terkait termasuk ternyata tersangka terdakwa tetapi tiga tidak tim total untuk upaya usai wakil walau walaupun warga yakni yang
    the it he she they we in on but and this that however according after
    """.split()
)
# Words that are built like these open sentences, for nobody is called so: "Sahamnya", "Pendapatan", "Kenaikan".
BUILT = re.compile(r"\w{4,}nya|(?:pe|ke)\w{4,}an|(\w{3,})-\1", re.IGNORECASE)
CLAUSE = re.compile(
    r"[,;:]\s++|\s[–—-]\s++|(?<!\s)\s++(?=(?:dan|yang|karena|sehingga|serta|tetapi|namun|sedangkan|sementara|agar|untuk|dengan)\s)"
)
FIRST_WORD = re.compile(r"[\"“”‘’'«(\[*–—-]*\s*(?P<word>[^\W\d_][\w'’-]*)?")
CREDIT_END = re.compile(
    r"(?:(?<=[.!?…\"”’)])\s*|\s+)(?:[(\[]\s*(?:foto|photo|dok|dokumentasi|sumber|ilustrasi|antara|ant|reuters|afp|ap|getty|istimewa|ist)\b[^()\[\]]{0,80}[)\]]"
    r"|(?:foto|photo|dok|sumber)\s?[:/]\s?[^.]{2,80}|[(\[][^()\[\]]{2,60}/[^()\[\]]{2,60}[)\]])\.?\s*$",
    re.IGNORECASE,
)


def split_sentences(text: str) -> list[str]:
    """The sentences of ``text``, each with its trailing white space; joined they are ``text``."""
    if not text:
        return []
    starts, first = [0], _first_seen(text, 0)
    for place in _candidates(text):
        if first < place < len(text) and _is_boundary(text, first, place):
            starts.append(place)
            first = _first_seen(text, place)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _first_seen(text: str, start: int) -> int:
    """The position of the first character from ``start`` that is not white space; the text's end without one."""
    seen = NOT_SPACE.search(text, start)
    return seen.start() if seen else len(text)


def split_block(block: Block) -> list[str]:
    """The segments of a block: its sentences, and separately a dateline, table cells, a caption's credit.

    Joined they are the block's text.
    """
    if block.kind is Kind.TABLE:
        return re.findall(r"[^\t\n]*[\t\n]+|[^\t\n]+$", block.text)
    start = next((span.end for span in block.spans if span.style is Style.DATELINE and span.start == 0), 0)
    end = len(block.text)
    if block.kind is Kind.CAPTION and (credit := CREDIT_END.search(block.text, start)):
        end = credit.start() + len(credit[0]) - len(credit[0].lstrip())
    parts = [block.text[:start], *split_sentences(block.text[start:end]), block.text[end:]]
    return [part for part in parts if part]


def split_clauses(text: str, fits: Callable[[str], bool]) -> list[str]:
    """The parts of a sentence that is too long for a model: cut after a clause, else after a word; joined they are it.

    A word that does not fit, such as an address, is left whole, unless it is longer than any real word.
    """
    parts: list[str] = []
    start = 0
    while start < len(text):
        rest = text[start : start + LONGEST_SENT]
        if start + len(rest) == len(text) and fits(rest):
            cut = len(rest)
        else:
            cut = _longest_fit(rest, [match.end() for match in CLAUSE.finditer(rest)], fits)
            cut = cut or _longest_fit(rest, [match.end() for match in re.finditer(r"\s+", rest)], fits)
            cut = cut or next((match.end() for match in re.finditer(r"\S\s+|\S{1000}", rest)), len(rest))
        parts.append(text[start : start + cut])
        start += cut
    return parts


def _longest_fit(text: str, cuts: list[int], fits: Callable[[str], bool]) -> int:
    """The last position whose text before it fits; 0 if none does. Fitting is monotonic in the length."""
    inside = bisect_left(cuts, True, key=lambda cut: not fits(text[:cut]))
    cuts = [cut for cut in cuts[:inside] if cut < len(text)]
    return cuts[-1] if cuts else 0


def _candidates(text: str) -> list[int]:
    """Every position where a sentence may begin."""
    places = {match.end() for match in CANDIDATE.finditer(text)} | set(_by_sentencex(text))
    for match in GLUED.finditer(text):
        if _first_word(text[match.start() : match.start() + WINDOW]).lower() in OPENERS:
            places.add(match.start())
    return sorted(places)


def _by_sentencex(text: str) -> list[int]:
    """The beginnings of sentences according to sentencex; none if it fails."""
    import sentencex

    # It counts in bytes and panics, with words on standard error, where a character has several: it gets one for one.
    plain = NOT_ASCII.sub(_stand_in, text)
    try:
        pieces = sentencex.segment("id", plain)
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException:
        return []
    if "".join(pieces) != plain:
        return []
    places, at, place = [], 0, 0
    for piece in pieces[:-1]:
        at += len(piece)
        place = max(place, at)
        while place < len(text) and text[place].isspace():
            place += 1  # white space belongs to the sentence that it follows
        if text[place - 1].isspace() or text[place - 1] in "。！？":  # it parts "Sp.PD" and "Kompas.Com" as well
            places.append(place)
    return places


def _stand_in(match: re.Match[str]) -> str:
    """A one-byte character with the same meaning for sentence splitting."""
    char = match[0]
    if char in "“”„«»":
        return '"'
    if char in "‘’":
        return "'"
    if char.isspace() or not char.isprintable():
        return " "
    return ("A" if char.isupper() else "a") if char.isalpha() else "-"


def _is_boundary(text: str, start: int, place: int) -> bool:
    """True if a sentence that begins at ``start`` ends before ``place``."""
    before = text[max(start, place - WINDOW) : place]
    if "\n" in before[len(before.rstrip()) :]:
        return True
    before = before.rstrip()
    after = text[place : place + WINDOW]
    word = _first_word(after)
    if word and word[0].islower() and not any(char.isupper() for char in word) and not NEXT_ITEM.match(after):
        return False  # it goes on: '"Apa benar?" tanya dia.'
    if not word and not re.match(r"[\"“‘'(\[#@*-]*\d|[\"“‘'(\[*•–—-]*\s*[^\w\s]?\w|[^\w\s]", after):
        return False
    if re.match(EMOJI, after):
        return False  # it belongs to what it follows: "Selamat! 🎉"
    opening = after.lstrip("\"“”‘’'«[* ")[:1]
    if (held := IN_BRACKETS.search(before)) and held["token"].lower() in BEFORE_NAMES:
        return False  # "Letjen (Purn.) Sutarto"
    if not ENDED.search(before):
        return False  # sentencex begins one at every "2)"
    if before[-1:] != ".":
        return not (opening == "(" and before[-1:] in "\"”’'")
    if (place - start <= WINDOW and LIST_MARK.fullmatch(text[start:place].strip())) or LATER_ITEM.search(before):
        return False  # "1. Menurut ..." is a list's mark
    return _stop_ends(before, word, after)


def _stop_ends(before: str, word: str, after: str) -> bool:
    """True if the full stop at the end of ``before`` ends a sentence, not only an abbreviation."""
    words = before.split()
    bare = words[-1].lstrip("\"“‘'(«[").removesuffix(".")
    previous = words[-2] if len(words) > 1 else ""
    opens = word.lower() in OPENERS or bool(BUILT.fullmatch(word))
    name = bare.lower()
    if name in UNITS and A_FIGURE.fullmatch(previous):
        return bool(word)  # "12 km." ends a sentence, "Km. 72" does not
    if name in BEFORE_NAMES:
        return bare in ALSO_WORDS and len(word) > 1
    if name in AT_ENDS:
        return bool(word)
    if name in BEFORE_OPENERS:
        return opens
    if DEGREE.fullmatch(bare):
        # "Bambang, S.H. Hakim ..." is two sentences; "MA" is a court as well.
        return opens or ((previous.endswith(",") or "." not in bare) and not _is_degree(after))
    if bare and INITIALS.fullmatch(bare):
        return opens or (len(bare) == 1 and previous.lower() in LABELLED)
    return True


def _is_degree(after: str) -> bool:
    """True if a text begins with an academic degree: "M.H., menolak ...", "Ph.D. ..."."""
    bare = after.split()[0].rstrip(".,;)")
    return bool(DEGREE.fullmatch(bare) or INITIALS.fullmatch(bare))


def _first_word(text: str) -> str:
    match = FIRST_WORD.match(text)
    return (match["word"] or "") if match else ""
