"""Whether the sizes of a Transformer's variables belong together, for CTranslate2 multiplies without asking.

A bias that is too short, or a matrix of another width, makes it read and write beyond what it holds: the process ends,
at once or some sentences later. Names and sizes are those of ``ctranslate2/specs/transformer_spec.py``.
"""

import re
from collections.abc import Iterator, Mapping

Shapes = Mapping[str, tuple[int, ...]]

MATRIX = re.compile(
    r"(?P<layer>(?P<side>encoder|decoder)/layer_\d+)/(?P<part>self_attention|attention|ffn)/(?P<which>linear_\d(?:_noact)?)/weight"
)
TAKES = {"self_attention/linear_0", "attention/linear_0", "attention/linear_1", "ffn/linear_0", "ffn/linear_0_noact"}
GIVES = {"self_attention/linear_1", "attention/linear_2", "ffn/linear_1"}
# What comes out of the first goes into the second: up to so many times as wide, for queries, keys and values are one.
FOLLOWS = {
    "self_attention/linear_0": ("linear_1", 3),
    "attention/linear_0": ("linear_2", 1),
    "attention/linear_1": ("linear_2", 2),
    "ffn/linear_0": ("linear_1", 1),
    "ffn/linear_0_noact": ("linear_1", 1),
}


def contradictions(shapes: Shapes) -> Iterator[str]:
    """The names of variables whose shape does not fit to that of another.

    What is not known here (another architecture, weights of four bits) is not judged.
    """
    widths = {side: width for side in ("encoder", "decoder") if (width := _width(shapes, side))}
    for name, shape in shapes.items():
        side, last = name.partition("/")[0], name.rpartition("/")[2]
        wide = (widths[side],) if side in widths else shape
        if last in ("gamma", "beta"):
            fits = shape == wide
        elif last == "encodings":
            fits = len(shape) == 2 and shape[1:] == wide
        elif last == "bias":
            matrix = shapes.get(name.removesuffix("bias") + "weight")
            fits = matrix is None or _is_packed(shapes, name) or shape == matrix[:1]
        elif last == "weight_scale":
            fits = len(shape) != 1 or shape == shapes.get(name.removesuffix("_scale"), shape)[:1]
        elif match := MATRIX.fullmatch(name):
            fits = _is_packed(shapes, name) or _fits(shapes, match, widths)
        elif name == "decoder/projection/weight":
            table = shapes.get("decoder/embeddings/weight", shape)
            fits = "decoder" not in widths or shape == table
        else:
            fits = True
        if not fits:
            yield name


def _width(shapes: Shapes, side: str) -> int:
    """The numbers that stand for a token on this side; 0 where they are not those of its embeddings."""
    if f"{side}/project_in/weight" in shapes or f"{side}/embeddings_1/weight" in shapes:
        return 0
    table = shapes.get(f"{side}/embeddings_0/weight") or shapes.get(f"{side}/embeddings/weight", ())
    return table[1] if len(table) == 2 else 0


def _is_packed(shapes: Shapes, name: str) -> bool:
    """True for weights of which several are written as one number."""
    return f"{name.rpartition('/')[0]}/weight_zero" in shapes


def _fits(shapes: Shapes, match: re.Match[str], widths: Mapping[str, int]) -> bool:
    shape = shapes[match[0]]
    if len(shape) != 2:
        return False
    role = f"{match['part']}/{match['which']}"
    source = "encoder" if role == "attention/linear_1" else match["side"]
    if role in TAKES and shape[1] != widths.get(source, shape[1]):
        return False
    if role in GIVES and shape[0] != widths.get(match["side"], shape[0]):
        return False
    if role in FOLLOWS:
        which, times = FOLLOWS[role]
        then = shapes.get(f"{match['layer']}/{match['part']}/{which}/weight", ())
        return len(then) == 2 and then[1] <= shape[0] <= times * then[1]
    return True
