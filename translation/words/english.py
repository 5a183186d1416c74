"""English words reduced to stems, so that "said" and "says", "organise" and "organization" can be compared.

The stems are for comparing alone: some are no words. Rules in the manner of Porter (1980), fewer, and a list of
irregular forms.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

# Each line: the form that stands for all, then the others.
IRREGULAR = {
    form: line.split()[0]
    for line in """
    be am is are was were been being|have has had having|do does did done|go went gone|come came|say said|see saw seen
    take took taken|give gave given|get got gotten|make made|know knew known|think thought|find found|tell told
    become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written
    stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led
    grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn
    break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen choice
    seek sought|throw threw thrown|catch caught|win won|sell sold sale|fight fought|teach taught|eat ate eaten
    fly flew flown flight|forget forgot forgotten|sing sang sung song|strike struck|hide hid hidden|ride rode ridden
    shoot shot|sleep slept|steal stole stolen|swim swam swum|wake woke|man men|woman women|child children|person people
    foot feet|tooth teeth|mouse mice|life lives live|wife wives|half halves|leaf leaves|good better best well|bad worse worst
    much many more most|little less least|far further|old elder|high height|long length|strong strength|wide width
    deep depth|die died dead death dying|three third|one first once|two second twice|five fifth|bear bore born birth
    blow blew blown|feed fed food|hang hung|sink sank sunk|swear swore|tear tore torn|bind bound|bleed bled blood
    breed bred|deal dealt|dig dug|drink drank drunk|freeze froze frozen|lend lent|shake shook shaken|shine shone
    slide slid|weep wept|wind wound|shrink shrank|undergo underwent|arise arose|withdraw withdrew withdrawn
    forbid forbade|this these|that those|analyze analysis analyses|crisis crises|france french|britain british|spain spanish|netherlands dutch|wales welsh|switzerland swiss|thailand thai thais|afghanistan afghan afghans|greece greek
    ireland irish|mars martian martians|scotland scottish|denmark danish|philippines filipino|turkey turkish|europe european|us we our ours|me my mine
    him his he|her hers she|them their theirs they|its it|your yours you
    """.replace("\n", "|").split("|")
    for form in line.split()[1:]
}
# Verbs that are looked up by the dictionary's glosses. They are no stems: those counted in translations know them not.
PAST = {
    form: line.split()[0]
    for line in """
    sweep swept|creep crept|kneel knelt|bend bent|spin spun|stick stuck|swing swung|ring rang rung|spring sprang sprung
    sting stung|cling clung|light lit|burn burnt|learn learnt|spill spilt|spoil spoilt|dream dreamt|leap leapt|smell smelt
    dwell dwelt|foresee foresaw foreseen|overcome overcame|overtake overtook overtaken|mistake mistook mistaken
    oversee oversaw overseen|uphold upheld|withhold withheld|withstand withstood|forgive forgave forgiven|sew sewn|sow sown
    stride strode|stink stank stunk|swell swollen|tread trod trodden|weave wove woven|wring wrung|fling flung|flee fled
    grind ground|lay laid|lose lost|strive strove striven|bite bit bitten|beat beaten|blow blew blown|shear shorn|slay slain
    """.replace("\n", "|").split("|")
    for form in line.split()[1:]
}
ENDINGS = (
    ("ational", "ate"), ("ization", "ize"), ("fulness", ""), ("ations", "ate"), ("ation", "ate"), ("ities", "ity"),
    ("iness", "y"), ("ies", "y"), ("ied", "y"), ("ness", ""), ("ings", ""), ("ing", ""), ("ments", ""), ("ment", ""),
    ("edly", ""), ("ally", "al"), ("ily", "y"), ("ors", "e"), ("ers", "e"), ("or", "e"), ("er", "e"), ("ed", ""),
    ("es", "e"), ("ly", ""), ("s", ""), ("ity", ""), ("ions", "e"), ("ion", "e"),
)  # fmt: skip
LEAST = 3  # letters that must be left
LEAST_ALIKE = 4  # letters at the beginning that two stems of one family share at least


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of an English word, in lower case; British and American spellings have the same."""
    word = re.sub(r"['’]s?$", "", word.lower())
    word = IRREGULAR.get(word, word)
    if len(word) > 5:
        word = word.replace("ise", "ize").replace("isa", "iza").replace("our", "or")
    for ending, put in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            word = word.removesuffix(ending) + put
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("e") if len(word) > LEAST else word


class Stems:
    """A set of stems in which families are found: "administrate" and "administrat", "electr" and "electric"."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = frozenset(stems)
        self._families: dict[str, list[str]] = {}
        for one in self._stems:
            if len(one) >= LEAST_ALIKE:
                self._families.setdefault(one[:LEAST_ALIKE], []).append(one)

    def has(self, stem: str) -> bool:
        """True if a stem or one of its family is in the set."""
        return stem in self._stems or any(alike(stem, one) for one in self._families.get(stem[:LEAST_ALIKE], ()))

    def has_exactly(self, stems: Iterable[str]) -> bool:
        """True if one of some stems itself is in the set."""
        return not self._stems.isdisjoint(stems)

    def has_any(self, stems: Iterable[str]) -> bool:
        """True if one of some stems, or of their families, is in the set."""
        return any(map(self.has, stems))


def alike(one: str, other: str) -> bool:
    """True if two stems belong to one family of words."""
    if one == other:
        return True
    short = min(len(one), len(other))
    shared = max(LEAST_ALIKE, short - 1)
    return short >= LEAST_ALIKE and one[:shared] == other[:shared]
