"""The headword of a word as it stands in a text, its root, and how it is made.

The dictionary's own forms come first, then what is left without clitics, then forms that the rules of ``affixes`` take
apart into a root of the dictionary. Of several ways to take a form apart, the one whose root has a form in the
dictionary that differs by its voice alone (me-…-kan, di-…-kan) is the likeliest, then the one whose root is commoner.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from translation.texts import Text
from translation.words.dictionary import Entry, entry, related
from translation.words.forms.affixes import Derivation, derivations, loan_prefix, reduplicated, verbs
from translation.words.lexicon import is_english
from translation.words.tables import tables

CLITICS = {
    "nya": Text("-nya: his, her, its, their; the"),
    "ku": Text("-ku: my, me"),
    "mu": Text("-mu: your, you"),
    "lah": Text("-lah: gives weight to the word; with an order: please"),
    "kah": Text("-kah: makes a question"),
    "tah": Text("-tah: makes a question"),
    "pun": Text("-pun: even, also"),
}
PROCLITICS = {"ku": Text("ku-: by me, I"), "kau": Text("kau-: by you, you")}
ENDINGS = (("lah", "kah", "tah", "pun"), ("nya", "ku", "mu"))
OLD = (("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("ch", "kh"), ("oe", "u"), ("j", "y"))
# What "di" and "ke" are often written together with, though no verb is made of it so.
PLACES = frozenset(
    "atas bawah dalam luar depan belakang samping sekitar sini situ sana rumah antara tengah mana berbagai awal akhir "
    "tahun bulan hari pagi malam siang sore tempat kota desa jalan sekolah kantor pasar kampung daerah negara dunia "
    "bidang sektor seluruh sebuah setiap beberapa semua kawasan wilayah lokasi lapangan hadapan balik seberang tepi "
    "sebelah".split()
)
JOINING = frozenset(
    {"conj", "prep", "part", "interj", "abbr"}
)  # "dan", so that the name Dani is not taken for its form
TWICE = re.compile(r"^(.*?[^\W\d_]{3,})2(.*)$")  # "orang2", "anak2nya"


@dataclass(frozen=True, slots=True)
class Headword:
    """A word of a text led back to the dictionary.

    ``entry`` is the entry of ``form``, the word without clitics; ``None`` where only the root has one. ``clitics`` say
    in words what was taken off.
    """

    form: str
    root: str
    entry: Entry | None = None
    made: Derivation | None = None
    clitics: tuple[Text, ...] = ()
    remark: Text | None = None


def headwords(word: str) -> tuple[Headword, ...]:
    """The headwords that a word may have, the likeliest first; none for a word that is not known."""
    return _found(word.lower().replace("’", "'").strip("-'"))


def how_made(form: str, root: str) -> Derivation | None:
    """How a form of the dictionary is made of its root; ``None`` if it is the root or by no rule."""
    if form == root:
        return None
    squeezed, known = root.replace(" ", ""), {root, root.replace(" ", "")}
    ways = [*derivations(form, known.__contains__), *reduplicated(form, known.__contains__)]
    if not ways and "-" not in form:
        ways = loan_prefix(form, known.__contains__)
    return next((way for way in ways if way.base in (root, squeezed)), None)


@lru_cache(maxsize=20_000)
def _found(word: str) -> tuple[Headword, ...]:
    bare = list(without_each_clitic(word))
    for way in (_exact, _written_together, _derived, _split):
        if way is _derived and "-" not in word and is_english(word):
            return ()  # "reminder" is not made of "minder"
        found = [one for form, clitics in bare for one in way(form, clitics)]
        if found:
            return _distinct(found)
    for other, remark in _spellings(word):
        if found := list(_found(other)):
            return tuple(_with_remark(one, remark) for one in found)
    return _distinct(one for form, clitics in bare for way in (_colloquial, _halves) for one in way(form, clitics))


def _distinct(found: Iterable[Headword]) -> tuple[Headword, ...]:
    """The headwords without those of the same form and root."""
    first: dict[tuple[str, str], Headword] = {}
    for one in found:
        first.setdefault((one.form, one.root), one)
    return tuple(first.values())


def _with_remark(one: Headword, remark: Text) -> Headword:
    return Headword(one.form, one.root, one.entry, one.made, one.clitics, remark)


def without_each_clitic(word: str) -> Iterator[tuple[str, tuple[Text, ...]]]:
    """The word itself, then without one clitic after another."""
    forms: list[tuple[str, tuple[Text, ...]]] = [(word, ())]
    for group in ENDINGS:
        for form, said in list(forms):
            for ending in group:
                stem = form.removesuffix(ending).removesuffix("-")
                if form.endswith(ending) and len(stem) > 1:
                    forms.append((stem, (CLITICS[ending], *said)))
    for form, said in list(forms):
        for beginning, text in PROCLITICS.items():
            if form.startswith(beginning) and len(form) > len(beginning) + 2:
                forms.append((form.removeprefix(beginning), (text, *said)))
    return iter(forms)


def _exact(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    found = entry(form)
    proclitic = any(text in PROCLITICS.values() for text in clitics)
    if found is None and form in tables()["roots"]:
        yield Headword(form, form, None, None, clitics)  # the dictionary has only what is made of it
    if found is not None and (len(form) > 2 or not clitics) and not (proclitic and "v" not in found.part.split("/")):
        for root in found.root.split("/"):
            yield Headword(found.form, root, found, how_made(found.form.lower(), root.lower()), clitics)


def _written_together(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    """A preposition that is written as one word with a place or a time: "dirumah", "keatas"."""
    for preposition in ("di", "ke"):
        place = form.removeprefix(preposition)
        if form.startswith(preposition) and place in PLACES and (found := entry(place)) is not None:
            remark = Text("written together; standard: {words}", words=f"{preposition} {place}")
            yield Headword(found.form, found.root, found, None, clitics, remark)


def _derived(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    ways = reduplicated(form, _is_base) or derivations(form, _is_base)
    if "-" not in form or form.startswith(("non-", "anti-", "pra-", "pasca-", "eks-")):
        ways += loan_prefix(form, _is_base)
    for made in sorted(ways, key=_likelihood, reverse=True):
        yield Headword(form, _root_of(made.base), None, made, clitics)


def _split(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    """A compound under an affix that the dictionary does not have as a root: "menganaktirikan", "ketidaknyamanan"."""
    for made in derivations(form, lambda base: _parted(base) != ""):
        yield Headword(form, _parted(made.base), None, made, clitics)


def _halves(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    """The parts of a word with hyphens, each by itself."""
    if "-" in form:
        for half in form.split("-"):
            for one in _found(half)[:1]:
                yield Headword(one.form, one.root, one.entry, one.made, (*one.clitics, *clitics), one.remark)


def _colloquial(form: str, clitics: tuple[Text, ...]) -> Iterator[Headword]:
    ways = derivations(form, lambda base: _is_base(base) and "v" in _parts_of(base), colloquial=True)
    for made in sorted(ways, key=_likelihood, reverse=True):
        yield Headword(form, _root_of(made.base), None, made, clitics)


def _spellings(word: str) -> Iterator[tuple[str, Text]]:
    """Other spellings of a word: of before 1972, a 2 for a repetition, letters drawn out."""
    if match := TWICE.match(word):
        yield f"{match[1]}-{match[1]}{match[2]}", Text("2 stands for the word said twice")
    modern = word
    for old, new in OLD:
        modern = modern.replace(old, new) if old != "j" or "dj" not in word else modern
    for other in dict.fromkeys((_modern(word), modern)):
        if other != word:
            yield other, Text("spelled as before 1972")
    if re.search(r"(.)\1\1", word):
        yield re.sub(r"(.)\1{2,}", r"\1", word), Text("with letters drawn out")


def _modern(word: str) -> str:
    """A word in the spelling of 1972: each old pair once, so that the j of dj is not taken for a y."""
    return re.sub(r"tj|dj|nj|sj|ch|oe|j", lambda match: dict(OLD)[match[0]], word)


def _is_base(base: str) -> bool:
    """True for a word that affixes are put on: one of the dictionary that does more than join others."""
    found = entry(base)
    if found is None:
        return base in tables()["roots"]
    return not set(found.part.split("/")) <= JOINING


def _parts_of(base: str) -> list[str]:
    found = entry(base)
    return found.part.split("/") if found is not None else ["v"]


def _root_of(base: str) -> str:
    found = entry(base)
    return base if base in tables()["roots"] or found is None else found.root.partition("/")[0]


def _parted(base: str) -> str:
    """Two words of the dictionary that a base is made of, with a space between; ``""`` if it is not."""
    for at in range(3, len(base) - 2):
        first, second = base[:at], base[at:]
        if _is_base(first) and _is_base(second):
            phrase = f"{first} {second}"
            known = any(line.startswith(f"{phrase}\t") for line in tables()["phrases"].get(first, ()))
            if known or first in ("tidak", "serba", "salah", "kurang"):
                return phrase
    return ""


def _likelihood(made: Derivation) -> tuple[bool, bool, int, int]:
    """Whether a way to take a form apart ends at a root, and has kin in the dictionary; how common and long that is."""
    root = _root_of(made.base)
    family = related(root)
    counts = tables()["counts"]
    verb = verbs().get(made.shape)
    kin = verb is not None and any(
        (way := how_made(one.form.lower(), root)) is not None and verbs().get(way.shape) == verb for one in family
    )
    is_root = made.base in tables()["roots"] or "-" in made.base
    return is_root, kin, sum(counts.get(one.form.lower(), 0) for one in family), len(made.base)
