"""Negation: a "not" of the source is in the translation in some form, and no other comes in."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import QUOTED, SOUNDED, Sides
from translation.words.dictionary import entries, entry
from translation.words.forms.spelling import sound
from translation.words.lexicon import is_english

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What says no in Indonesian wherever it stands.
NEGATORS = frozenset(
    """
    tidak tak bukan belum tanpa jangan tiada tidaklah bukanlah belumlah janganlah tidakkah bukankah belumkah takkan nggak enggak ngga
    gak ga kagak ndak nda bukannya mustahil nihil nir anti tanpanya jangankan ogah emoh ngak tidaknya belumnya
    """.split()
)
# Behind these the negator says no more than "only", "also", "must".
EMPTY = re.compile(
    r"\b(?:tidak|tak|bukan)\s+(?:hanya|cuma|saja|sekadar|sekedar|semata|lain|luput|kurang\s+dari|lebih\s+dari|jarang|terkecuali|heran|pelak|urung"
    r"|melulu|lepas|henti-hentinya|apa-apa|jauh|lama|sedikit)\b|\bmau\s+tidak\s+mau\b|\bya\s+atau\s+tidak\b|\b(?:atau|apa)\s+(?:tidak|belum|bukan)\b"
    r"|\bsetidak\w*|\bpaling\s+tidak\b|\bsudah\s+tidaknya\b|\bbelum\s+lama\b|\bkalau\s+(?:tidak|bukan)\b|\bjika\s+(?:tidak|bukan)\b|\btidak\s+dapat\s+tidak\b|\bbukan\s+main\b"
    r"|\btakkan\s+pernah\b|\bbukan\s+kepalang\b|\btak\s+ayal\b|\btanpa\s+(?:henti|terkecuali|sebab)\b",
    re.IGNORECASE,
)
# Two of them in one statement come to a yes: "there is nobody who does not know", "not impossible".
DOUBLE = re.compile(
    r"\b(?:tidak|tak|bukan|tanpa|tiada)\s+(?:ada\s+)?(?:\w+\s+)?(?:yang\s+)?(?:tidak|tak|bukan|tanpa|mustahil)\b"
    r"|\btidak\s+mungkin\s+(?:tidak|tak)\b",
    re.IGNORECASE,
)
# What says no in English wherever it stands.
STRONG = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|non)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)
# What says it in another way: refused, few, instead of.
SOFT = re.compile(
    r"\b(?:im(?:poss|prob|mobil|pract|patien|perfect|mature|prop|balanc|moral|punity)\w*|in(?:abil|accura|activ|adequa|appropr|capab|complet|consist|correct|credib|decen|defin"
    r"|depend|direct|effect|effic|equal|evit|finit|expens|experien|explic|flex|formal|frequ|humane|justice|offens|signif|secur|suffic|stab|tangib|toler|valid|visib|vulner)\w*"
    r"|ir(?:regular|relevant|respons|revers|ration|replac)\w*|il(?:leg|log|lit)\w*|amoral|\w{3,}less(?:ly|ness)?|non\w{4,}|fail\w*|lack\w*|refus\w*|den(?:y|ies|ied|ying|ial)"
    r"|reject\w*|declin\w*|absen\w+|avoid\w*|prevent\w*|few|hardly|scarcely|barely|rarely|seldom|yet\s+to|instead|rather|except|devoid|offline|degenerate|trespass\w*|innocen\w+|false|falsely|wrong|untrue|unmanned|uncrewed|NGOs?|turn(?:s|ed|ing)?\s+down|rul(?:e|es|ed|ing)\s+out|i[mnlr]\w{3,}[ai]bl[ey]"
    r"|free\s+(?:of|from)|far\s+from|let\s+alone|reluct\w*|no-one|other\s+than|contrary|less|whether|otherwise|exempt\w*|short\s+of|neglect\w*|ignor\w*|miss(?:ed|ing)"
    r"|pending|unless|regardless|anything\s+but)\b",
    re.IGNORECASE,
)
PREFIXED = re.compile(r"\b(?:un|dis|non-?|mis)(\w{3,})", re.IGNORECASE)
NOT_PREFIXED = tuple(
    """
    under until unless union unit univers uniform unique unfortunate discover discuss display distan disaster disease disc disk dish disput
    district dispatch dispos mistak mission mister
    """.split()
)
# Written in one word: "nonpemerintah", "nirlaba".
BUILT = re.compile(r"(?:non|nir)(\w{4,})")
SAYS_NO = re.compile(r"\b(?:non|un)-?\w|less\b|without", re.IGNORECASE)
NONE_OTHER = re.compile(r"\b(?:tidak|tak)\s+lain\b", re.IGNORECASE)
# Words of the source beside which an English "not" is no wonder.
SOURCE_SOFT = re.compile(
    r"\b(?:gagal\w*|kegagalan|kurang|enggan|menolak|ditolak|penolakan|\w*larang\w*|\w*bantah\w*|menyangkal|batal|absen|selain|kecuali|terkecuali|mustahil"
    r"|alih-alih|\w*cegah\w*|\w*hindar\w*|mandek|jarang|langka|nir\w+|non\w*|tuna\w+|sia-sia|ketidak\w+|kehilangan|lajang|sulit|susah|sukar|minimal|maksimal"
    r"|apalagi|entah|padam|mangkir|bolos|membolos|melainkan|sebaliknya|nihil|anti\w*|bungkam|mogok|absennya|sekali-kali)\b",
    re.IGNORECASE,
)
IDIOM = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|to\s+mention|least|surprising\w*|long)\b|\bno\s+(?:later|less|more|fewer|sooner|matter|doubt|\.?\s?\d+)\b|\bnone\s+other\b"
    r"|\bnothing\s+(?:but|more)\b|\bNo\.?\s?\d|\bno\b[”\"’]|\bNovember\b|\bwhether\s+or\s+not\b|\bor\s+not\b|\bif\s+not\b",
    re.IGNORECASE,
)
NOT_ONLY = (
    re.compile(r"\b(?:tidak|tak|bukan)\s+(?:hanya|cuma|sekadar|sekedar|semata)\b", re.IGNORECASE),
    re.compile(r"\b(?:only|just|merely|simply|solely|purely)\b"),
)
# What English says with "not" where nothing is denied: "not uncommon", "not even Armenia".
NO_NO = re.compile(
    r"\bnot\s+(?:un(?:common|usual|likely|familiar|heard|known|expected|reasonable|til)\w*|illegal|illog\w+|imposs\w+|improb\w+|infrequent\w*"
    r"|insignific\w+|inconceiv\w+|irrelevant)\b|\bnot\s+even\s(?-i:[A-Z])",
    re.IGNORECASE,
)
# What a reason of the source is usually said with: beside it a "not" is another one.
SAID = re.compile(
    r"\b(?:refus\w+|den(?:y|ied|ies|ying)|reject\w*|prevent\w*|avoid\w*|fail\w*|absen(?:t|ce)|impossib\w+|immoral|unable|inevitabl\w+|prohib\w+|forbid\w*"
    r"|banned|except|besides|unless|barring|rarely|seldom|difficult\w*|uncomfortable|unknown|unlikely|minimal|minimum|uncertain\w*|unstable|invisible)\b",
    re.IGNORECASE,
)
# Words of the source that say no without a "not", and what English says for them; without any of it the sense is lost.
DENIED = tuple(
    (re.compile(rf"\b(?:{ours})\b", re.IGNORECASE), re.compile(rf"\b(?:{theirs})", re.IGNORECASE))
    for ours, theirs in (
        (
            r"kecuali|terkecuali",
            r"except|apart\s+from|aside\s+from|but\b|other\s+than|exclud|save\b|unless|besides|barring|only|exempt|outside|excepting|bar\b",
        ),
        (
            r"(?:mem|di)bantah|membantahnya|bantahan",
            r"den(?:y|ie|ial)|refut|reject|disput|dismiss|rebut|argue|object|contradict|disagree|challeng|rebuff|contest|denounc|counter",
        ),
        (
            r"menolak|ditolak|menolaknya|penolakan|tolak",
            (
                r"refus|reject|declin|turn(?:s|ed|ing)?\s+(?:it\s+|them\s+|down)|den(?:y|ie|ial)|oppos|object|resist|dismiss|against|unwilling|rebuff"
                r"|repel|veto|snub|disallow|throw|threw|protest|shun|spurn|repulse|repudiat|rebut|disagree|won['’]t|would\s+not|will\s+not|do\s+not|did\s+not|didn"
            ),
        ),
        (
            r"gagal|kegagalan|menggagalkan|digagalkan",
            (
                r"fail|miss|unsuccess|unable|collaps|los[et]|defeat|foil|thwart|abort|attempt|bid\b|crash|default|flop|could|botch|malfunction|cancel"
                r"|break|broke|prevent|stop|out\b|short\b|scupper|trie[ds]|trying|never|didn|without|fell|fall|cannot|can['’]t"
            ),
        ),
        (r"enggan", r"reluctan|unwilling|refus|declin|hesita|shy|loath|rather|averse|disinclin|resist|avoid"),
        (
            r"(?:me|di)larang|larangan|pelarangan|terlarang",
            (
                r"ban(?:s|ned|ning)?\b|forbid|forbad|prohib|bar(?:s|red|ring)?\b|prevent|disallow|outlaw|illegal|restrict|illicit|embargo|grounded|off-limits|no\b|must\s+not|may\s+not|cannot"
                r"|without\s+per|not\s+(?:be\s+)?allow|not\s+permit|censor|block|stop"
            ),
        ),
        (
            r"menghindari|hindari|dihindari|menghindar|terhindar",
            r"avoid|evad|evas|prevent|escap|dodg|shun|away|clear\b|avert|skip|circumvent|elud|bypass|sidestep|refrain|free\b|spare|sav(?:e|ing)\b|without|so\s+as|abst|less",
        ),
        (
            r"mencegah|dicegah|pencegahan|cegah",
            r"prevent|stop|avoid|avert|deter|keep|curb|block|preclu|ward|forestall|thwart|combat|fight|stem|protect|against|prophyla|counter|hinder|inhibit|guard|contain|reduc|control",
        ),
        (r"mangkir|bolos|membolos", r"absen|fail|ignor|miss|skip|no-show|defy|defied|truan|without|play"),
    )
)
# What a careless hand adds that says no without a "not".
FAILED = re.compile(r"\b(?:fail(?:s|ed|ing)?\s+to|unable\s+to|refus(?:e|es|ed|ing)\s+to)\b", re.IGNORECASE)
NEGATIVE_GLOSS = re.compile(r"\b(?:not|no|without|never|unable)\b", re.IGNORECASE)


def negation(sides: Sides) -> Iterator[Doubt]:
    """A negation that was lost, or one that was added."""
    if sides.is_english:
        return
    ours, theirs = _without_titles(sides)
    if not STRONG.search(theirs) and NOT_ONLY[0].search(ours) and NOT_ONLY[1].search(theirs):
        yield Doubt(DoubtKind.NEGATION_LOST, NOT_ONLY[0].search(ours)[0])  # type: ignore[index]
        return
    source = EMPTY.sub(" ", ours)
    negators = [match[0] for match in WORD.finditer(source) if is_negator(match[0])]
    bare = IDIOM.sub(" ", theirs)
    strong, soft = len(STRONG.findall(bare)), soft_negations(bare, sides)
    soft_words = [word.lower() for word in SOURCE_SOFT.findall(source)]
    reasons = sum(not is_built(word) for word in soft_words)
    consumed = sum(not word.startswith(("non", "nir", "padam")) for word in soft_words)
    if DOUBLE.search(ours) and strong + soft == 0:
        return  # said with a yes: "everyone knows"
    if len(negators) > strong + max(0, soft - consumed):
        yield Doubt(DoubtKind.NEGATION_LOST, negators[0])
    elif denied := _undone(ours, theirs, spare=strong - len(negators)):
        yield Doubt(DoubtKind.NEGATION_LOST, denied)
    elif (doubled := len(NO_NO.findall(bare))) < strong and strong - doubled + len(SAID.findall(bare)) > _allowed(
        ours
    ) + reasons + glossed(sides):
        yield Doubt(DoubtKind.NEGATION_ADDED, [match[0] for match in STRONG.finditer(bare)][-1])
    elif (failed := FAILED.search(bare)) and not reasons and not _allowed(ours) and not glossed(sides):
        yield Doubt(DoubtKind.NEGATION_ADDED, failed[0])


def _without_titles(sides: Sides) -> tuple[str, str]:
    """Both texts without the quoted words that the translation takes over as they are: a film, a book."""
    ours, theirs = sides.source, sides.target
    for gloss in sides.glosses:
        theirs = theirs[: gloss.start] + " " * len(gloss) + theirs[gloss.stop :]
    for match in QUOTED.finditer(sides.source):
        if (inside := match[0][1:-1]) in theirs:
            ours, theirs = ours.replace(inside, " "), theirs.replace(inside, " ")
    return ours, theirs


def _undone(source: str, target: str, *, spare: int) -> str:
    """The word of the source that says no without "not" and is said in no way; ``spare`` negations may say it."""
    for ours, theirs in DENIED:
        found = ours.search(source)
        if found and not theirs.search(target):
            spare -= 1
            if spare < 0:
                return found[0]
    return ""


def _allowed(source: str) -> int:
    """How many negations of the translation the source's own account for, at most."""
    return sum(is_negator(match[0]) for match in WORD.finditer(NONE_OTHER.sub(" ", source)))


def soft_negations(target: str, sides: Sides) -> int:
    """The number of negations in a translation other than "not"."""
    rest = STRONG.sub(" ", target)
    built = {
        m.start()
        for m in PREFIXED.finditer(rest)
        if not m[0].lower().startswith(NOT_PREFIXED) and (is_english(m[1]) or m[1].endswith("able"))
    }
    found = built | {m.start() for m in SOFT.finditer(rest)}
    words = {m.start(): m[0].lower() for m in WORD.finditer(rest)}
    # "independen" is independent, and no "not" of the source's.
    loans = {sound(word)[:SOUNDED] for word in sides.source_words if not is_negator(word)}
    return sum(sound(words.get(start, ""))[:SOUNDED] not in loans for start in found)


def is_negator(word: str) -> bool:
    """True if a word of the source says no."""
    lower = word.lower()
    if lower in NEGATORS or lower.startswith(("ketidak", "nir-", "non-", "tidak-")):
        return True
    return is_built(lower)


def is_built(word: str) -> bool:
    """True if a word is made of "non" or "nir" and another word."""
    lower = word.lower()
    built = BUILT.fullmatch(lower)
    if built is None or entry(built[1]) is None:
        return False
    known = entry(lower)
    return known is None or SAYS_NO.search(known.glosses) is not None


def glossed(sides: Sides) -> int:
    """The number of source words that the dictionary explains with "not"."""
    return sum(
        any(NEGATIVE_GLOSS.search(entry.glosses) for entry in entries(word))
        for word in sides.source_words
        if not is_negator(word) and not SOURCE_SOFT.fullmatch(word)
    )
