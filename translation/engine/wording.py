"""The text of a segment as the model receives it: without non-linguistic parts, and with headlines in ordinary case."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from translation.engine import headlines
from translation.text.language import language_of

SPACES = re.compile(r"[\s\u00a0\u200b\u2060\ufeff]+")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
MONEY = r"(?:Rp|US\$|USD|IDR|SGD|RM|€|£|\$)"
UNIT = r"(?:%|‰|km|m|kg|g|cm|mm|ha|°C?|WIB|WITA|WIT)"
AMOUNT = rf"[+-]?(?:{MONEY}\.?\s?)?\d[\d.,:/]*(?:\s?{UNIT})?"
# What is passed over: it says the same in both languages, or nothing at all.
NO_LANGUAGE = re.compile(
    r"[\W\d_]*"  # figures, dates in figures, punctuation, nothing
    r"|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+"  # addresses
    r"|(?:[@#]\w[\w.]*[\s,;|]*)+"  # handles and tags
    rf"|[(]?{AMOUNT}(?:[\s–x-]++{AMOUNT})*[).]*",
    re.IGNORECASE,
)
INITIALS = re.compile(r"[(\[]\s*[A-Za-z]{2,6}(?:\s?[/&,.]\s?[A-Za-z]{1,6}){0,4}(?:-\d{1,3})?\s*[)\]]\.?")
CREDIT = re.compile(
    r"(?:foto|photo|dok|doc|dokumentasi|sumber|kredit|credit|gambar|ilustrasi|infografis|video)(?:\s(?:foto|gambar|video))?\s?[.:/]\s*(?P<who>[^!?]{2,80})"
    r"|(?P<agency>[^/!?]{2,50}(?:/[^/!?]{2,50}){1,4})"
    r"|©\s?[^!?]{2,60}|\(c\)\s?[^!?]{2,60}",
    re.IGNORECASE,
)
# Beside one of these a slash parts an agency from its photographer; between other words it says "or".
AGENCY = re.compile(
    r"\b(?:antara|reuters|afp|ap|epa|efe|xinhua|getty|shutterstock|bloomberg|anadolu|kyodo|yonhap|ist|istimewa|dok|foto|photo|images?|istock|unsplash|pixabay|pexels|detik\w*|"
    r"kompas\w*|tribun\w*|tempo|cnn|cnbc|liputan6|sindo\w*|okezone|merdeka|republika|suara\w*|viva|jawa ?pos|media indonesia|bisnis|kontan|kumparan|tirto|idn|"
    r"voa|bbc|instagram|youtube|twitter|tiktok|facebook|humas|biro pers|setpres|setneg)\b|\w\.(?:com|id|co|net|tv)\b",
    re.IGNORECASE,
)
# Small words of a credit or a dateline; with any other it is a sentence about the picture.
SMALL = frozenset(
    "dok doc dokumen dokumentasi foto photo via dan and oleh by ist istimewa pribadi tangkapan layar screenshot repro file arsip humas dari di the of "
    "video akun for pool handout com detik detikcom antara reuters shutterstock".split()
)
DATELINE = re.compile(
    r"\(?[A-Z][\w.,'’()/| -]{1,58}\s?(?:--?|–|—|―)+\s*"  # "YEREVAN - ", "JAKARTA, KOMPAS.com -"
    r"|(?:[\w-]+\.(?:com|co\.id|id|net|tv|co|CO|COM|ID))(?:,\s?[A-Z][\w ]{2,30})?\s*",  # "Fimela.com, Jakarta "
)
# Written in capitals in running text too, so a headline's capitals say nothing about them.
ACRONYMS = frozenset(
    """
    AFC AFF AI AIDS AL ANTARA APBD APBN APEC AS ASEAN ASN AU BBC BBM BEI BI BIN BKKBN BMKG BNI BNN BNPB BNPT BPBD BPJS BPK BPOM BPS BRI BRIN BTN BUMD
    BUMN CCTV CEO CIA CNN COVID CPNS CSTO DIY DKI DNA DPD DPP DPR DPRD DPT FBI FIFA G20 GBK GPS HAM HIV HUT IDI IHSG IKN IMF IPO ISIS IT ITB JKN KA
    KAI KBRI KDRT KEK KKB KKP KLHK KONI KPAI KPK KPPU KPU KRI KRL KTP KTT KUA KUHAP KUHP KUR LNG LPG LRT LSM MA MK MPR MRT MUI NASA NATO NTB NTT
    NU OECD OJK OPEC OPM OTT PAN PBB PDIP PHK PKB PKI PKK PKS PLN PMI PNS POLRI PPATK PPKM PPN PPP PSI PSSI PT RI RRI RS RSUD RT RUU RW SAR SBY
    SD SDM SIM SK SMA SMK SMP SPBU SUV TKI TKW TNI TPS TV TVRI UAE UGM UI UKM UMKM UMP UN UNESCO UNHCR UNICEF US USD UU UUD VIP WHO WIB WIT WITA
    WNA WNI WTO XI II III IV VI VII VIII IX XII
    """.split()
)
# In capitals nothing tells a name from a noun; these are no nouns.
NAMES = frozenset(
    """
    indonesia jakarta jawa sumatera sumatra kalimantan sulawesi papua bali maluku aceh banten bandung surabaya medan semarang makassar palembang
    yogyakarta yogya jogja solo surakarta malang bogor depok bekasi tangerang denpasar padang pekanbaru batam lampung bengkulu jambi pontianak banjarmasin
    samarinda balikpapan manado palu kendari gorontalo ambon ternate jayapura merauke kupang mataram lombok flores sumba nusantara cianjur garut cirebon
    sukabumi karawang ciamis tasikmalaya banyuwangi jember kediri blitar madiun sidoarjo gresik madura cilacap purwokerto tegal brebes kudus magelang klaten
    sleman bantul natuna morowali halmahera riau ntb ntt borneo ciliwung merapi semeru
    asia afrika eropa amerika australia malaysia singapura thailand filipina vietnam kamboja laos myanmar brunei timor china tiongkok beijing taiwan
    jepang tokyo korea seoul pyongyang india pakistan bangladesh afghanistan iran irak israel palestina gaza rafah hamas hizbullah suriah lebanon yaman
    arab saudi makkah mekkah madinah mesir turki qatar rusia moskow ukraina kyiv inggris london prancis paris jerman berlin italia roma spanyol portugal
    belanda belgia polandia swedia norwegia armenia azerbaijan georgia kanada meksiko brasil argentina washington trump biden putin zelensky netanyahu
    jokowi joko widodo prabowo subianto gibran rakabuming megawati soekarno soeharto anies ganjar mahfud luhut sri mulyani
    senin selasa rabu kamis jumat sabtu januari februari maret april juni juli agustus september oktober november desember
    ramadan ramadhan lebaran natal idul fitri adha islam kristen pancasila pertamina telkom garuda tesla google apple facebook instagram whatsapp tiktok
    youtube twitter microsoft samsung toyota honda
    """.split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ROMAN = re.compile(r"[IVX]{2,5}")
LONG = 4  # letters from which a word in capitals is not likely an acronym
ALONE = 6  # letters from which that holds for a word that stands alone
ENGLISH_WORDS = 5  # from which a sentence is told to be English: fewer may be a name
CERTAIN = re.compile(
    rf"(?P<money>{MONEY}\.?\s?)?(?<![\d.,:/])(?:(?P<whole>\d{{1,3}}(?:\.\d{{3}})+)(?:,(?P<cents>\d{{1,2}}))?|(?P<short>\d+),(?P<tenths>\d{{1,2}}))(?!\d|[.,:/]\d)",
    re.IGNORECASE,
)


def for_model(segment: str, names: Mapping[str, str] | None = None) -> str | None:
    """The text of ``segment`` for the model; ``None`` if it is not sent to one.

    Datelines, bare figures, addresses, initials, credit lines and English sentences are not sent. A segment all in
    capitals is converted to sentence case, because models have hardly seen capitals and spell them letter by letter; so
    is a headline that capitalises every word. Acronyms keep their capitals, and known names (in general or from
    ``names``, see ``spellings``) are capitalised.
    """
    text = SPACES.sub(" ", INVISIBLE.sub("", segment)).strip()
    if NO_LANGUAGE.fullmatch(text) or INITIALS.fullmatch(text) or is_credit(text) or is_dateline(text):
        return None
    if len(text.split()) >= ENGLISH_WORDS and language_of(text) == "en":
        return None  # a quotation, for instance: it is what the reader wants already
    if is_all_capitals(text):
        return sentence_cased(text, names or {})
    return headlines.sentence_cased(text, names or {}, NAMES) if headlines.is_in_title_case(text) else text


def passed_over(segment: str) -> str:
    """The translation of a segment that is not sent to the model: the segment itself.

    Figures get English separators if their Indonesian form is unambiguous: "1.250.000", "12,8%".
    """
    return CERTAIN.sub(_english, segment) if NO_LANGUAGE.fullmatch(segment.strip()) else segment


def spellings(texts: Iterable[str]) -> dict[str, str]:
    """The spelling of names and acronyms in an article's running text, by their lower-case forms: "kpk" is "KPK".

    Only words that are never written in lower case count, and only where a capital is significant.
    """
    written: dict[str, Counter[str]] = {}
    small: set[str] = set()
    for text in texts:
        if is_all_capitals(text) or headlines.is_in_title_case(text):
            continue
        for match in WORD.finditer(text):
            word = match[0]
            if word.islower():
                small.add(word)
            elif word.isupper() or not _opens_sentence(text, match.start()):
                written.setdefault(word.lower(), Counter())[word] += 1
    return {word: forms.most_common(1)[0][0] for word, forms in written.items() if word not in small and len(word) > 1}


def is_credit(text: str) -> bool:
    """True if a text is only a picture credit: "Foto: Antara", "(ANTARA FOTO/Budi Santoso)"."""
    bare = text.removesuffix(".")
    if bare[:1] in "([" and bare[-1:] in ")]" and not re.search(r"[()\[\]]", bare[1:-1]):
        bare = bare[1:-1].strip()
    match = CREDIT.fullmatch(bare)
    if not match:
        return False
    if match["agency"]:
        return bool(AGENCY.search(bare)) and _names_only(re.sub(r"/[a-z]{2,5}$", "", bare))
    return match["who"] is None or _names_only(match["who"])


def is_dateline(text: str) -> bool:
    """True if a text is a dateline with its separator."""
    return len(text) <= 60 and bool(DATELINE.fullmatch(text + " ")) and _names_only(text)


def is_all_capitals(text: str) -> bool:
    """True if a text is entirely in capitals, which therefore are not significant."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    long = [word for word in words if len(word) >= LONG and word not in ACRONYMS]
    if not any(len(words) > 1 or (len(word) >= ALONE and re.search("[AEIOU]", word)) for word in long):
        return False
    return sum(word.isupper() for word in words) >= 0.9 * len(words) and all(map(str.isupper, long))


def sentence_cased(text: str, names: Mapping[str, str]) -> str:
    """A text in capitals converted to sentence case: the first letter, names and acronyms keep their capitals."""
    lowered = TOKEN.sub(lambda match: _token_cased(match[0], names), text)
    return re.sub(
        r"(^[\W\d_]*|[.!?]\s+[\W\d_]*)([^\W\d_])", lambda match: match[1] + match[2].upper(), lowered, flags=re.ASCII
    )


def _token_cased(token: str, names: Mapping[str, str]) -> str:
    """A token in capitals, as written within a sentence; one with a figure ("F-16", "G20") stays unchanged."""
    if re.search(r"\d", token):
        return re.sub(
            r"(?<![^\W_])(?:KE|SE|AN|NYA)(?![^\W_])", lambda match: match[0].lower(), token.replace("RP", "Rp")
        )
    return re.sub(r"[^-]+", lambda match: _word_cased(match[0], names), token)


def _word_cased(word: str, names: Mapping[str, str]) -> str:
    lower = word.lower()
    if lower in names:
        return names[lower]
    if lower in ("rp", "tbk"):
        return lower.capitalize()
    # Without a vowel nothing is a word of the language.
    if word in ACRONYMS or ROMAN.fullmatch(word) or (len(word) > 1 and not re.search("[AEIOUaeiou]", word)):
        return word
    return lower.capitalize() if lower in NAMES else lower


def _names_only(text: str) -> bool:
    """True if every word is capitalised, except for the short words of a credit."""
    words = re.findall(r"[^\W\d_]\w*", re.sub(r"[@#]\w+|\w[\w.-]*\.(?:com|co|id|net|tv|org)\b", "", text, flags=re.I))
    return all(not word[0].islower() or word.lower() in SMALL for word in words)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip("\"“”‘’'([*–—- \n\t\u00a0")
    return not before or before[-1] in ".!?:;…|/"


def _english(match: re.Match[str]) -> str:
    """A figure with English separators; "1.250" alone stays unchanged, because it may be one and a quarter."""
    money = match["money"] or ""
    if match["whole"]:
        if match["whole"].count(".") < 2 and not match["cents"] and not money.lower().startswith(("rp", "idr")):
            return match[0]
        return money + match["whole"].replace(".", ",") + (f".{match['cents']}" if match["cents"] else "")
    return f"{money}{match['short']}.{match['tenths']}"
