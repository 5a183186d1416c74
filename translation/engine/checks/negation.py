"""Negation: a "not" of the source is in the translation in some form, and no other comes in."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import Sides
from translation.words.dictionary import entries
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
    r"|reject\w*|declin\w*|absen\w+|avoid\w*|prevent\w*|few|hardly|scarcely|barely|rarely|seldom|yet\s+to|instead|rather|except|devoid|offline|degenerate|trespass\w*"
    r"|free\s+(?:of|from)|far\s+from|let\s+alone|reluct\w*|no-one|other\s+than|contrary|less|whether|otherwise|exempt\w*|short\s+of|neglect\w*|ignor\w*|miss(?:ed|ing)"
    r"|pending|unless|regardless|anything\s+but)\b",
    re.IGNORECASE,
)
PREFIXED = re.compile(r"\b(?:un|dis|non-?|mis)(\w{3,})", re.IGNORECASE)
NOT_PREFIXED = frozenset(
    "under until unless union unit unite united unites units uniform universal university discover discuss display distance".split()
)
# Words of the source beside which an English "not" is no wonder.
SOURCE_SOFT = re.compile(
    r"\b(?:gagal\w*|kegagalan|kurang|enggan|menolak|ditolak|penolakan|\w*larang\w*|\w*bantah\w*|menyangkal|batal|absen|selain|kecuali|terkecuali|mustahil"
    r"|alih-alih|\w*cegah\w*|\w*hindar\w*|mandek|jarang|langka|nir\w+|non\w*|tuna\w+|sia-sia|ketidak\w+|kehilangan|lajang|sulit|susah|sukar|minimal|maksimal"
    r"|apalagi|entah|melainkan|sebaliknya|nihil|anti\w*|bungkam|mogok|absennya|sekali-kali)\b",
    re.IGNORECASE,
)
IDIOM = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|to\s+mention|least|surprising\w*|long)\b|\bno\s+(?:later|less|more|fewer|sooner|matter|doubt|\.?\s?\d+)\b|\bnone\s+other\b"
    r"|\bnothing\s+(?:but|more)\b|\bNo\.?\s?\d|\bno\b[”\"’]|\bNovember\b|\bwhether\s+or\s+not\b|\bor\s+not\b|\bif\s+not\b",
    re.IGNORECASE,
)
NOT_ONLY = (
    re.compile(r"\b(?:tidak|tak|bukan)\s+(?:hanya|cuma)\b", re.IGNORECASE),
    re.compile(r"\b(?:only|just|merely)\b"),
)
# What a reason of the source is usually said with: beside it a "not" is another one.
SAID = re.compile(
    r"\b(?:refus\w+|den(?:y|ied|ies|ying)|reject\w*|prevent\w*|avoid\w*|fail\w*|absen(?:t|ce)|impossib\w+|immoral|unable|inevitabl\w+|prohib\w+|forbid\w*"
    r"|banned|except|besides|rarely|seldom|difficult\w*|uncomfortable|unknown|unlikely|minimal|minimum|uncertain\w*|unstable|invisible)\b",
    re.IGNORECASE,
)
NEGATIVE_GLOSS = re.compile(r"\b(?:not|no|without|never|unable)\b", re.IGNORECASE)


def negation(sides: Sides) -> Iterator[Doubt]:
    """A negation that was lost, or one that was added."""
    if sides.is_english:
        return
    source = EMPTY.sub(" ", sides.source)
    negators = [match[0] for match in WORD.finditer(source) if is_negator(match[0])]
    bare = IDIOM.sub(" ", sides.target)
    strong = len(STRONG.findall(bare))
    if not STRONG.search(sides.target) and NOT_ONLY[0].search(sides.source) and NOT_ONLY[1].search(sides.target):
        yield Doubt(DoubtKind.NEGATION_LOST, "tidak hanya")
        return
    reasons = len(SOURCE_SOFT.findall(source))
    if len(negators) > strong + max(0, soft_negations(bare) - reasons):
        yield Doubt(DoubtKind.NEGATION_LOST, negators[0])
    elif strong and strong + len(SAID.findall(bare)) > sum(map(is_negator, sides.source_words)) + reasons + glossed(
        sides
    ):
        yield Doubt(DoubtKind.NEGATION_ADDED, [match[0] for match in STRONG.finditer(bare)][-1])


def soft_negations(target: str) -> int:
    """The number of negations in a translation other than "not"."""
    rest = STRONG.sub(" ", target)
    built = [
        m
        for m in PREFIXED.finditer(rest)
        if m[0].lower() not in NOT_PREFIXED and (is_english(m[1]) or m[1].endswith("able"))
    ]
    return len(SOFT.findall(rest)) + len(built)


def is_negator(word: str) -> bool:
    """True if a word of the source says no."""
    lower = word.lower()
    return lower in NEGATORS or lower.startswith(("ketidak", "nir-", "non-", "tidak-"))


def glossed(sides: Sides) -> int:
    """The number of source words that the dictionary explains with "not"."""
    return sum(
        any(NEGATIVE_GLOSS.search(entry.glosses) for entry in entries(word))
        for word in sides.source_words
        if not is_negator(word) and not SOURCE_SOFT.fullmatch(word)
    )
