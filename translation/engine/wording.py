"""What a model gets to see of a segment: nothing that is no language, and nothing in capitals that is a headline."""

import re

SPACES = re.compile(r"[\s\u00a0\u200b\u2060\ufeff]+")
# What is passed over: it says the same in both languages, or nothing at all.
NO_LANGUAGE = re.compile(
    r"[\W\d_]*"  # figures, dates in figures, punctuation, nothing
    r"|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+"  # addresses
    r"|(?:[@#]\w+[\s,]*)+"  # handles and tags
    r"|(?:Rp|US\$|USD|IDR|SGD|€|£|\$)\.?\s?[\d.,]+(?:\s?(?:-|–)\s?[\d.,]+)?\.?"
    r"|[\d.,]+\s?(?:%|km|m|kg|cm|mm|°C|WIB|WITA|WIT)\.?",
    re.IGNORECASE,
)
INITIALS = re.compile(r"[(\[]\s*[A-Za-z]{2,6}(?:\s?[/&,.]\s?[A-Za-z]{1,6}){0,4}(?:-\d{1,3})?\s*[)\]]\.?")
CREDIT = re.compile(
    r"[(\[]?\s*(?:foto|photo|dok(?:umentasi)?|sumber(?: foto)?|kredit|credit|gambar)\s*[.:/]\s*[^.!?]{2,80}[)\]]?\.?|"
    r"[(\[]\s*[^()\[\].]{2,50}/[^()\[\]]{2,50}[)\]]\.?|©\s?[^.]{2,60}|(?:[A-Z][\w.]*\s?){1,4}/\s?(?:[A-Z][\w.]*\s?){1,4}",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"\(?[A-Z][\w.,'’()/ -]{1,58}\s?(?:--?|–|—)\s*"  # "YEREVAN - ", "JAKARTA, KOMPAS.com -"
    r"|(?:[\w-]+\.(?:com|co\.id|id|net|tv|co))(?:,\s?[A-Z][\w ]{2,30})?\s*",  # "Fimela.com, Jakarta "
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
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LONG = 4  # letters from which a word in capitals is not likely an acronym


def for_model(segment: str) -> str | None:
    """The text of ``segment`` that a model should translate; ``None`` for what is not sent to one.

    Not sent are datelines, bare figures, addresses, an author's initials, and credit lines. A segment all in capitals
    is put in a sentence's case, acronyms excepted: models have hardly seen capitals, and spell them out letter by letter.
    """
    text = SPACES.sub(" ", segment).strip()
    if (
        NO_LANGUAGE.fullmatch(text)
        or INITIALS.fullmatch(text)
        or CREDIT.fullmatch(text)
        or (len(text) <= 60 and DATELINE.fullmatch(segment.strip() + " ") and not re.search(r"[.!?]\s*$", text))
    ):
        return None
    return sentence_cased(text) if is_all_capitals(text) else text


def passed_over(segment: str) -> str:
    """What stands in the translation for a segment that is not sent: the segment itself."""
    return segment


def is_all_capitals(text: str) -> bool:
    """Whether a text of several words has no small letter where capitals say nothing."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    long = [word for word in words if len(word) >= LONG and word not in ACRONYMS]
    return (
        len(words) > 1
        and bool(long)
        and sum(word.isupper() for word in words) >= 0.9 * len(words)
        and all(map(str.isupper, long))
    )


def sentence_cased(text: str) -> str:
    """A text in capitals as a sentence would be written: the first letter, and acronyms, keep theirs."""
    lowered = WORD.sub(
        lambda match: match[0] if match[0] in ACRONYMS or _beside_digit(text, match) else match[0].lower(), text
    )
    first = re.search(r"[^\W\d_]", lowered)
    return lowered[: first.start()] + lowered[first.start()].upper() + lowered[first.end() :] if first else lowered


def _beside_digit(text: str, match: re.Match[str]) -> bool:
    """Whether a word is part of a name with a figure: "F-16", "U-20", "B50"."""
    around = text[max(0, match.start() - 2) : match.start()] + " " + text[match.end() : match.end() + 2]
    return len(match[0]) <= 3 and bool(re.search(r"\d-?\s|\s-?\d", around)) and not around.endswith(" ")
