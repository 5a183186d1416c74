"""Every reason to look twice at a translated sentence: all checks, one after the other."""

import logging
from collections.abc import Callable, Iterable
from functools import lru_cache

from translation.document import Doubt, DoubtKind
from translation.engine.checks.calendar import months, weekdays
from translation.engine.checks.copied import copied
from translation.engine.checks.coverage import additions, omissions
from translation.engine.checks.measures import currencies, directions, units
from translation.engine.checks.model import characters, length, limit, score
from translation.engine.checks.names import names
from translation.engine.checks.negation import negation
from translation.engine.checks.quotations import quotations
from translation.engine.checks.repetition import repetition
from translation.engine.checks.sides import Sides
from translation.engine.checks.wrong_numbers import numbers

Check = Callable[[Sides], Iterable[Doubt]]
MOST = 100  # of one sentence; how many more there are is said in the last

# The gravest first: a new check is written beside its like, and named here.
CHECKS: tuple[Check, ...] = (
    characters, limit, copied, repetition, numbers, names, negation, weekdays, months, directions, currencies, units, quotations,
    omissions, additions, length, score,
)  # fmt: skip


@lru_cache(maxsize=512)  # a hypothesis is looked at when it is chosen, and again as part of its pair
def doubts(
    source: str,
    target: str,
    *,
    hit_limit: bool = False,
    score: float = 0.0,
) -> tuple[Doubt, ...]:
    """Every reason to look twice at ``target`` as the translation of ``source``, the gravest first.

    ``score`` is the model's own: the mean log-probability of a token. A check that fails is itself a reason: the sentence could not be examined, and the reading goes on.
    """
    sides = Sides(source, target, hit_limit=hit_limit, score=score)
    found: list[Doubt] = []
    for check in CHECKS:
        try:
            found += check(sides)
        except Exception:
            # A fault of ours must not cost the reader the article. It is logged, and fails the tests (conftest.py).
            logging.getLogger(__name__).exception("the check %s failed", check.__name__)
            found.append(Doubt(DoubtKind.NOT_CHECKED, check.__name__))
    found = list(dict.fromkeys(found))
    left_out = found[MOST:]
    return (*found[:MOST], *(Doubt(one.kind, f"… + {len(left_out)}") for one in left_out[:1]))
