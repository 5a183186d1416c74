"""Quotations: what the source puts between marks is between marks in the translation, and said by the same person."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.names import comes_through, is_name
from translation.engine.checks.sides import Sides
from translation.words.lexicon import counterparts, is_english

SINGLE = re.compile(r"(?<!\w)['‘](?=\w).*(?<=[\w.,!?])['’](?!\w)")
PAIRED = re.compile(r"[\"“”„«»]")
QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”»]")
# Who says something stands behind these, and before the others.
SAID_BY = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|papar|imbuh|tambah|terang|sebut|tulis|lanjut|tukas|beber|pungkas|sambung|cetus|kilah"
    r"|aku|klaim|keluh|sindir|balas|jawab|tanya|janji|seru|pesan|harap|menurut)\s(?=\W*[A-Z])",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"\b(?:mengatakan|menyatakan|menegaskan|menjelaskan|mengungkapkan|menuturkan|menambahkan|menilai|menyebut|menyebutkan|mengaku|mengakui|berkata"
    r"|menulis|memaparkan|menyampaikan|menanyakan|bertanya|menjawab|membantah|mengklaim|memperingatkan|mengumumkan|melaporkan|menuding|menuduh)\b",
    re.IGNORECASE,
)
APPOSITION = re.compile(r",\s(?=[A-Z])[^,.;:()\"“”]+(?=,)")
FULL_NAME = 2  # words
# Behind these begins what is no longer the speaker: to whom, where, when, about what.
ENDS = re.compile(
    r"[,.;:!?(\[\"“”]|\b(?:kepada|pada|di|ke|dari|dalam|saat|ketika|usai|seusai|setelah|sebelum|soal|tentang|terkait|seperti|dikutip|dilansir|melalui"
    r"|lewat|bahwa|sambil|seraya|dengan|untuk|yang|karena|terhadap|atas|mengenai)\b",
    re.IGNORECASE,
)
ENGLISH_SAID = re.compile(
    r"\b(?P<verb>said|says|told|tells|wrote|writes|added|adds|explained|explains|stated|states|stressed|claimed|claims|asserted|replied|answered|asked|asks"
    r"|promised|warned|argued|insisted|insists|continued|noted|admitted|remarked|concluded|declared|announced|revealed|complained|denied|considered"
    r"|considers|reported|accused|emphasi[sz]ed|commented|tweeted|[Aa]ccording\s+to)\b"
)
TO_SOMEBODY = frozenset("told tells asked asks accused denied considered considers promised warned".split())
ENGLISH_ENDS = re.compile(
    r"[,.;:!?(\[\"“”]|\b(?:to|in|at|on|during|as|when|while|after|before|quoted|about|that|through|via|for|of\s+the\s+accusations|with|by|against|over|because|who)\b"
)
REPORTED = re.compile(r"[;:\"“”.?!]|\b(?:that|and|but)\b")  # not a comma: "Karta, who lives there, told"


def quotations(sides: Sides) -> Iterator[Doubt]:
    """Marks that were lost, where the source has both of a pair, and a speaker who is another."""
    marked = PAIRED.search(sides.target) or SINGLE.search(sides.target)
    if len(PAIRED.findall(sides.source)) >= 2 and not marked:
        yield Doubt(DoubtKind.QUOTES)
    if not sides.is_english and not sides.is_headline:
        yield from speakers(sides)


def speakers(sides: Sides) -> Iterator[Doubt]:
    """A speaker of the source in whose place the translation has another name."""
    ours = [segment for segment in _source_speakers(sides.source) if _names(segment)]
    if not ours:
        return
    theirs = list(filter(_names_in_english, _target_speakers(sides.target)))
    for segment in ours:
        names = _names(segment)[-FULL_NAME:]  # before it stands what the speaker is
        if not theirs or any(_has_one(names, other) for other in theirs):
            continue
        # What stands where the speaker was is the name of somebody else in the sentence, or a stranger's.
        yield Doubt(DoubtKind.SPEAKER, f"{' '.join(names)} → {' '.join(_names_in_english(theirs[0]))}")
        return


def _source_speakers(source: str) -> Iterator[str]:
    """The parts of a source that name who says something."""
    bare = QUOTED.sub(lambda match: '"' + " " * (len(match[0]) - 2) + '"', source)
    for match in SAID_BY.finditer(bare):
        end = ENDS.search(bare, match.end())
        stop = end.start() if end else len(bare)
        if beside := APPOSITION.match(bare, stop):  # "kata direktur Tirta, Gunawan Halim, kepada …"
            stop = beside.end()
        yield bare[match.end() : stop]
    for match in SAYS.finditer(bare):
        starts = [end.end() for end in ENDS.finditer(bare, 0, match.start()) if end[0] not in ("di", "dari", "untuk")]
        while starts and not bare[starts[-1] : match.start()].strip():
            starts.pop()  # "Ketua panitia, Bambang Sutejo, mengatakan"
        yield bare[starts[-1] if starts else 0 : match.start()]


def _target_speakers(target: str) -> Iterator[str]:
    """The parts of a translation that name who says something."""
    bare = QUOTED.sub(lambda match: '"' + " " * (len(match[0]) - 2) + '"', target)
    for match in ENGLISH_SAID.finditer(bare):
        starts = [end.end() for end in REPORTED.finditer(bare, 0, match.start())]
        before = bare[starts[-1] if starts else 0 : match.start()]
        end = ENGLISH_ENDS.search(bare, match.end())
        after = bare[match.end() : end.start() if end else len(bare)]
        if not before.strip(" ,'’") or match["verb"].lower().startswith("according"):
            yield after  # “…,” said Peskov
        elif before.rstrip().endswith(",") and match["verb"] not in TO_SOMEBODY:
            yield before + after  # the speech was too long, said Peskov
        else:
            yield before  # Peskov told Marukyan


def _names(segment: str) -> list[str]:
    sides = Sides("… " + segment, "")
    return [match[0] for match in sides.ours if is_name(sides, match)]


def _names_in_english(segment: str) -> list[str]:
    return [match[0] for match in Sides("", segment).theirs if match[0][0].isupper() and not is_english(match[0])]


def _has_one(names: list[str], segment: str) -> bool:
    """True if one of these names comes through in a part of the translation."""
    sides = Sides("", segment)
    return any(comes_through(sides, name, counterparts(name)) for name in names)
