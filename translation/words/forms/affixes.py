"""Indonesian affixes: how a form is made from a root, with the sounds that change.

After the standard grammar (Moeliono et al., Tata Bahasa Baku Bahasa Indonesia): meN- and peN- take the nasal of the
sound that follows and swallow k, p, s and t. Only the combinations in ``SHAPES`` are tried, so that no form is taken
apart in a way that the language does not have.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from translation.texts import Text

VOWELS = "aeiou"
ONE_SYLLABLE = re.compile(r"[^aeiou\W\d_]{1,3}[aeiou][^aeiou\W\d_]{0,2}")
SHORTEST = 3  # letters of a base

# Prefixes, the outer ones first, and suffix -> what the form means. "…" stands for the root.
SHAPES = {
    ("me", ""): Text("active verb: to do or become …"),
    ("me", "kan"): Text("active verb: to make …, to do … to or for somebody"),
    ("me", "i"): Text("active verb: to do … to, at or on something, or again and again"),
    ("me per", ""): Text("active verb: to make more …, to treat as …"),
    ("me per", "kan"): Text("active verb: to make … happen, to make something the object of …"),
    ("me per", "i"): Text("active verb: to provide with …, to make …"),
    ("me ber", "kan"): Text("active verb: to cause to be or to have …"),
    ("me ter", "kan"): Text("active verb: to cause to be …"),
    ("me ke", "kan"): Text("active verb: to bring to …"),
    ("me se", "kan"): Text("active verb: to make one or the same …"),
    ("me se", "i"): Text("active verb: to do … together with"),
    ("di", ""): Text("the passive of {shape}", shape="me-…"),
    ("di", "kan"): Text("the passive of {shape}", shape="me-…-kan"),
    ("di", "i"): Text("the passive of {shape}", shape="me-…-i"),
    ("di per", ""): Text("the passive of {shape}", shape="memper-…"),
    ("di per", "kan"): Text("the passive of {shape}", shape="memper-…-kan"),
    ("di per", "i"): Text("the passive of {shape}", shape="memper-…-i"),
    ("di ber", "kan"): Text("the passive of {shape}", shape="member-…-kan"),
    ("di ter", "kan"): Text("the passive of {shape}", shape="mener-…-kan"),
    ("di ke", "kan"): Text("the passive of {shape}", shape="menge-…-kan"),
    ("di se", "kan"): Text("the passive of {shape}", shape="menye-…-kan"),
    ("ber", ""): Text("verb: to have, use or be …, to do … oneself"),
    ("ber", "an"): Text("verb: to do … to one another, or many of them"),
    ("ber", "kan"): Text("verb: to have … as its …"),
    ("ber ke", "an"): Text("verb: to have … or be in a state of …"),
    ("ber pe", ""): Text("verb: to have a … or what does …"),
    ("ber pe", "an"): Text("verb: to have …, the result of doing it"),
    ("ber per", "an"): Text("verb: to have …, the result of doing it"),
    ("ber se", ""): Text("verb: to be one …, to be together in …"),
    ("ter", ""): Text("to be … already, by chance, or able to be; with an adjective: the most …"),
    ("ter", "kan"): Text("can be …; with tak or tidak: cannot be …"),
    ("ter", "i"): Text("can be or has been provided with …"),
    ("ter per", "kan"): Text("can be made the object of …"),
    ("ter per", "i"): Text("can be made …"),
    ("ter ke", "kan"): Text("has been or can be brought to …"),
    ("ter se", ""): Text("to be … already, by chance"),
    ("ke", ""): Text("with a number: the …th, all …; else one who is …"),
    ("ke", "an"): Text("noun: the state of being …, what has to do with …; or verb: to suffer …"),
    ("ke ber", "an"): Text("noun: the state of being or having …"),
    ("ke ter", "an"): Text("noun: the state of being …, how far it can be …"),
    ("ke pe", "an"): Text("noun: what has to do with one who does …"),
    ("ke per", "an"): Text("noun: what has to do with …"),
    ("ke se", "an"): Text("noun: the state of being one or the same …"),
    ("pe", ""): Text("noun: one who does …, or what it is done with"),
    ("pe", "an"): Text("noun: the act of doing … or making …"),
    ("pe ber", "an"): Text("noun: the act of causing to be or to have …"),
    ("pe ke", "an"): Text("noun: the act of bringing to …"),
    ("pe se", "an"): Text("noun: the act of making one or the same …"),
    ("pe per", ""): Text("noun: what makes more …"),
    ("pe per", "an"): Text("noun: the act of making more …"),
    ("per", ""): Text("make more …; with a number: divided by …"),
    ("per", "an"): Text("noun: the act, result, place or matter of …"),
    ("per", "kan"): Text("verb without its prefix, as an order or in a headline: to make the object of …"),
    ("per", "i"): Text("verb without its prefix, as an order or in a headline: to provide with …"),
    ("se", ""): Text("one …, the same …, as … as, the whole …"),
    ("se", "an"): Text("the whole …, one of the same …"),
    ("se per", ""): Text("with a number: one part in …"),
    ("se per", "an"): Text("of the same …"),
    ("", "an"): Text("noun: what is done or results from …, or a place or amount of it"),
    ("", "kan"): Text("verb without its prefix, as an order or in a headline: to make …, to do …"),
    ("", "i"): Text("verb without its prefix, as an order or in a headline: to do … to, at or on"),
    ("", "wan"): Text("noun: a person who has to do with …"),
    ("", "wati"): Text("noun: a woman who has to do with …"),
    ("", "isme"): Text("noun: the doctrine or practice of …"),
    ("", "isasi"): Text("noun: the process of making …"),
    ("", "is"): Text("noun or adjective: one who has to do with …, like …"),
    ("", "al"): Text("adjective: having to do with …"),
    ("", "iah"): Text("adjective: having to do with …"),
    ("", "wi"): Text("adjective: having to do with …"),
    ("ke", "wan an"): Text("noun: the work of a person who has to do with …"),
    ("ke", "wan"): Text("noun: the work of a person who has to do with …"),
}
# What everyday language does, tried last.
COLLOQUIAL = {
    ("nge", ""): Text("colloquial for me-"),
    ("nge", "in"): Text("colloquial for me-…-kan or me-…-i"),
    ("n", ""): Text("colloquial for me-"),
    ("n", "in"): Text("colloquial for me-…-kan or me-…-i"),
    ("di", "in"): Text("colloquial for di-…-kan or di-…-i"),
    ("", "in"): Text("colloquial for -kan or -i"),
    ("ke", "n"): Text("colloquial for ke-…-an"),
    ("ke", ""): Text("colloquial for ter-"),
}
LOAN = (
    "anti antar catur de dis dwi eks ekstra hiper in inter intra ko kon kontra maha makro mikro mono multi neo "
    "non panca para pari pasca pra pro pseudo re semi sub super supra swa tele trans tri tuna ultra"
).split()


NASAL = {"per": "mper", "ber": "mber", "ter": "ner", "ke": "nge", "se": "nye"}  # after me- and pe-
VOICES = ("me", "di", "ter")  # forms of one verb


@dataclass(frozen=True, slots=True)
class Derivation:
    """A form taken apart: its base, its pieces (``"mem-"``), its shape (``"me-…-kan"``), and what that means."""

    base: str
    pieces: tuple[str, ...]
    shape: str
    meaning: Text


def derivations(form: str, is_base: Callable[[str], bool], *, colloquial: bool = False) -> list[Derivation]:
    """The ways in which a form can be made of a base that ``is_base`` knows, in the order of ``SHAPES``."""
    found: dict[tuple[str, str], Derivation] = {}
    for shape, meaning in (COLLOQUIAL if colloquial else SHAPES).items():
        prefixes, suffix = shape
        for stem, endings in _without_suffix(form, suffix):
            for base, beginnings in _without_prefixes(stem, tuple(prefixes.split())):
                if len(base) >= SHORTEST and is_base(base):
                    name = _name(prefixes, suffix)
                    found.setdefault((base, name), Derivation(base, (*beginnings, base, *endings), name, meaning))
    return list(found.values())


@cache
def verbs() -> dict[str, tuple[str, str]]:
    """By shape of a verb what its forms share, whatever their voice: "memper-…-kan" and "diper-…-kan" the same."""
    return {
        _name(prefixes, suffix): (prefixes.partition(" ")[2], suffix)
        for prefixes, suffix in SHAPES
        if prefixes.partition(" ")[0] in VOICES
    }


SEVERAL = Text("several …, all kinds of …; with a verb: again and again, at leisure")


def reduplicated(form: str, is_base: Callable[[str], bool]) -> list[Derivation]:
    """The ways in which a form with a hyphen repeats a base: "orang-orang", "berjalan-jalan", "tolong-menolong"."""
    first, hyphen, second = form.partition("-")
    if not hyphen or "-" in second or len(first) < 2 or len(second) < 2:
        return []
    if first == second and is_base(first):
        return [Derivation(first, (first, f"-{second}"), "…-…", SEVERAL)]
    return [found for found in _repeated(first, second, is_base) if is_base(found.base)]


def _repeated(first: str, second: str, is_base: Callable[[str], bool]) -> Iterator[Derivation]:
    toy = Text("like …, a toy …; … one another")
    for ending, text in {"an": toy, "nya": SEVERAL, "i": SEVERAL, "kan": SEVERAL}.items():
        if second == first + ending:
            yield Derivation(first, (first, f"-{first}", f"-{ending}"), f"…-…-{ending}", text)
    for made in derivations(second, lambda base: base == first):
        yield Derivation(first, (first, f"-{second}"), f"…-{made.shape}", Text("… one another"))
    for made in derivations(first, is_base):
        # "berjalan-jalan", "mengotak-atik", "dilihat-lihat", "berkejar-kejaran", "tersenyum-senyum", "menari-nari"
        for ending in ("", "an", "kan", "i", "nya"):
            bare = second.removesuffix(ending) if ending else second
            if bare and (bare == made.base or first.endswith(bare)) and second.endswith(ending):
                pieces = (*made.pieces, f"-{bare}", *([f"-{ending}"] if ending else []))
                yield Derivation(made.base, pieces, f"{made.shape}-…" + (f"-{ending}" if ending else ""), SEVERAL)
                break


def loan_prefix(form: str, is_base: Callable[[str], bool]) -> list[Derivation]:
    """A borrowed prefix before a base: "antikorupsi", "non-muslim", "prasejarah"."""
    found = []
    for prefix in sorted(LOAN, key=len, reverse=True):
        base = form.removeprefix(prefix).removeprefix("-")
        if len(form) > len(prefix) and form.startswith(prefix) and len(base) > SHORTEST and is_base(base):
            found.append(Derivation(base, (f"{prefix}-", base), f"{prefix}-…", Text("with a borrowed prefix")))
    return found


def _name(prefixes: str, suffix: str) -> str:
    """A shape as it is written: "memper-…-kan"."""
    first, _, second = prefixes.partition(" ")
    before = first + (NASAL.get(second, second) if first in ("me", "pe") else second)
    return f"{before}-…" * bool(before) + "…" * (not before) + "".join(f"-{one}" for one in suffix.split())


def _without_suffix(form: str, suffix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    endings = suffix.split()
    stem = form
    for ending in reversed(endings):
        if not stem.endswith(ending):
            return
        stem = stem.removesuffix(ending).removesuffix("-")
    if not suffix and form.endswith("-"):
        return
    yield stem, tuple(f"-{ending}" for ending in endings)


def _without_prefixes(stem: str, prefixes: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not prefixes:
        yield stem, ()
        return
    for rest, piece in _without_prefix(stem, prefixes[0]):
        for base, pieces in _without_prefixes(rest, prefixes[1:]):
            yield base, (piece, *pieces)


@lru_cache(maxsize=10_000)
def _without_prefix(stem: str, prefix: str) -> tuple[tuple[str, str], ...]:
    """What a stem may be without a prefix, and the prefix as it stands."""
    if prefix in ("me", "pe", "n"):
        return tuple(_without_nasal(stem, "" if prefix == "n" else prefix))
    if not stem.startswith(prefix[:2]):
        return ()
    found = []
    if stem.startswith(prefix):
        found.append((stem.removeprefix(prefix).removeprefix("-"), f"{prefix}-"))
    if prefix in ("ber", "ter", "per"):
        rest = stem[2:]
        if rest.startswith(("r", "serta")) or re.match(r"[^aeiou]er", rest):
            found.append((rest, f"{prefix[:2]}-"))  # "berenang", "bekerja", "terasa"
        if rest.startswith("l") and rest[1:] in ("ajar", "antar", "anjur", "unjur"):
            found.append((rest[1:], f"{prefix[:2]}l-"))
    return tuple(found)


def _without_nasal(stem: str, head: str) -> Iterator[tuple[str, str]]:
    """meN- and peN-; without a ``head`` the bare nasal of everyday language."""
    if not stem.startswith(head):
        return
    rest = stem.removeprefix(head)
    if rest.startswith("nge") and ONE_SYLLABLE.fullmatch(rest[3:]):
        yield rest[3:], f"{head}nge-"
    if rest.startswith("ng"):
        after = rest[2:].removeprefix("-")
        if after[:1] in tuple(VOWELS):
            yield after, f"{head}ng-"
            yield f"k{after}", f"{head}ng-"
        elif after[:1] in tuple("ghkqxrl"):  # before r and l not standard, but usual: "pengrajin"
            yield after, f"{head}ng-"
        if re.match(r"nge[^aeiou]{2}", rest):
            yield rest[3:], f"{head}nge-"  # "mengeklaim"
    elif rest.startswith("ny"):
        yield f"s{rest[2:]}", f"{head}ny-"
        yield f"c{rest[2:]}", f"{head}ny-"
    elif rest.startswith("m"):
        after = rest[1:].removeprefix("-")
        if after[:1] in tuple("bfpv"):
            yield after, f"{head}m-"
        elif after[:1] in tuple(VOWELS):
            yield f"p{after}", f"{head}m-"
    elif rest.startswith("n"):
        after = rest[1:].removeprefix("-")
        if after[:1] in tuple("dcjzst"):
            yield after, f"{head}n-"
        elif after[:1] in tuple(VOWELS):
            yield f"t{after}", f"{head}n-"
    if head and re.match(r"[lrmnwy]", rest):
        yield rest, f"{head}-"
    elif head == "pe":
        yield rest, "pe-"  # "petani", "pekerja", "peserta"
    if stem == "pelajar":
        yield "ajar", "pel-"
