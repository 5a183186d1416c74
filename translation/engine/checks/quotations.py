"""Quotations: what the source puts between marks is between marks in the translation."""

import re
from collections.abc import Iterator

from translation.document import Doubt, DoubtKind
from translation.engine.checks.sides import Sides

MARK = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")


def quotations(sides: Sides) -> Iterator[Doubt]:
    """Marks that were lost, where the source has both of a pair."""
    if len(re.findall(r"[\"“”„«»]", sides.source)) >= 2 and not MARK.search(sides.target):
        yield Doubt(DoubtKind.QUOTES)
