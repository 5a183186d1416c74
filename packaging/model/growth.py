"""A network grown larger without changing what it computes: what is new writes nothing at first (Chen et al. 2016).

Every part adds to what passes through it, so a new layer whose last maps are zero, or new inner units that nobody
listens to, leave the sum as it was; they learn from the first step on all the same.
"""

import numpy as np

from model.weights import Array, Shape, Weights, check, fresh, layout

LAST_MAPS = ("o.weight", "w2.weight")


def grown(weights: Weights, old: Shape, new: Shape, seed: int = 5) -> dict[str, Array]:
    """The weights of the new shape that compute what these do.

    Raises ValueError where the new shape has fewer layers or inner units, or another width, vocabulary or heads.
    """
    check(weights, old)
    if (old.vocab, old.d, old.heads) != (new.vocab, new.d, new.heads) or old.ff > new.ff:
        raise ValueError(f"{old} cannot grow to {new}: only layers and inner units can be added.")
    if old.enc > new.enc or old.dec > new.dec:
        raise ValueError(f"{old} cannot grow to {new}: it has more layers.")
    places = {"enc": spread(old.enc, new.enc), "dec": spread(old.dec, new.dec)}
    random = fresh(new, seed)
    made = {}
    for name, _ in layout(new):
        side, *rest = name.split(".")
        if side not in places:
            made[name] = np.array(weights[name], np.float32)
            continue
        before = places[side].get(int(rest[0]))
        if before is None:
            made[name] = np.zeros_like(random[name]) if name.endswith(LAST_MAPS) else random[name]
        else:
            made[name] = widened(weights[".".join((side, str(before), *rest[1:]))], random[name], name)
    return made


def spread(old: int, new: int) -> dict[int, int]:
    """The assignment of old layers to new ones: the first, the last, and evenly between."""
    return {round(place * (new - 1) / max(1, old - 1)): place for place in range(old)}


def widened(values: Array, random: Array, name: str) -> Array:
    """A layer's map with more inner units: the new ones take something in, and give nothing out."""
    made = random.copy()
    if name.endswith("w2.weight"):
        made[:] = 0
    made[tuple(slice(size) for size in values.shape)] = values
    return made
