"""A model's attention: for each token of a translation, the tokens of the source that it stands for."""

from collections.abc import Sequence

LEAST_ATTENTION = 0.1  # weights below it say nothing of which word stands for which
LEAST_SHARE = 0.2  # of the attention that the text must have, where special tokens draw much of it
SPACE = "\u2581"  # sentencepiece's sign of a space before a token
LONGEST_GAP = 3  # characters between a token and the next, such as a space


def attended(
    ours: Sequence[int],
    tokens: Sequence[str],
    text: str,
    rows: Sequence[Sequence[float]],
    *,
    shared: bool = False,
) -> tuple[tuple[int, int, float], ...]:
    """For each target token the start of each source token that it attended to, its own start, and the weight.

    ``ours`` are the places of the source's tokens. A row's weights begin with the first token of the text. Those after
    the text, of the end of the sentence, say nothing; with ``shared`` the others are measured as a share of what
    remains, if that is not too little.
    """
    found = []
    for at, row in zip(places(tokens, text), rows, strict=False):
        if at < 0:
            continue
        whole = sum(row[: len(ours)]) if shared else 1.0
        if whole < LEAST_SHARE:
            continue
        least = LEAST_ATTENTION * whole
        found += [
            (place, at, weight / whole)
            for place, weight in zip(ours, row, strict=False)
            if weight >= least and place >= 0
        ]
    return tuple(found)


def places(tokens: Sequence[str], text: str, hint_mark: str = "") -> list[int]:
    """The start of each token in a text, -1 for one that is not found: a lone marker, a byte.

    Between two ``hint_mark`` it is the start of the word before them.
    """
    found: list[int] = []
    at, word, inside = 0, -1, False
    for token in tokens:
        if token == hint_mark:
            inside = not inside
        if inside or token == hint_mark:
            found.append(word)
            continue
        bare = token.replace(SPACE, "").removesuffix("@@").strip("\uffed")
        place = text.find(bare, at, at + len(bare) + LONGEST_GAP) if bare else -1
        found.append(place)
        at = at if place < 0 else place + len(bare)
        word = place if place >= 0 and token.startswith(SPACE) else word
    return found
