"""The variables of a CTranslate2 ``model.bin``, read without loading the model.

CTranslate2 trusts the sizes written in the file and can end the whole process on a damaged one, so they are checked
first: every variable's size against its shape and type, the end of the file against the last of them, and the shapes
against each other. Layout:
``ctranslate2/specs/model_spec.py``, ``ModelSpec._serialize`` (binary versions 4 to 6).
"""

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from translation.engine.families.layer_shapes import contradictions
from translation.texts import Text

NEWEST_VERSION = 6
OLDEST_VERSION = 4
ITEM_SIZES = (4, 1, 2, 4, 2, 2)  # float32, int8, int16, int32, float16, bfloat16
MOST_VARIABLES = 100_000

TextFormats = dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a model: ``kind`` is the number of its type in ``ITEM_SIZES``."""

    name: str
    shape: tuple[int, ...]
    kind: int

    @property
    def count(self) -> int:
        """How many numbers it has."""
        return math.prod(self.shape)

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return self.count * ITEM_SIZES[self.kind]


def read_shapes(file: Path) -> TextFormats:
    """The shape of each variable in a model file, aliases included, by name.

    Raises ValueError, with the explanation as a Text, if the file is truncated or contradictory, and OSError if it
    cannot be read.
    """
    return _read(file)[1]


def read_variables(file: Path) -> list[Variable]:
    """The variables of a model file without aliases. Raises as ``read_shapes`` does."""
    return _read(file)[0]


def _read(file: Path) -> tuple[list[Variable], TextFormats]:
    """The variables of a model file, and the shape of each and of each alias by name."""
    with file.open("rb") as model:
        end = model.seek(0, 2)
        model.seek(0)
        version = number(model, "I")
        if not OLDEST_VERSION <= version <= NEWEST_VERSION:
            raise ValueError(Text("its model file has the unknown layout version {version}", version=version))
        text(model)  # the architecture, which CTranslate2 knows or refuses by name
        number(model, "I")
        count = number(model, "I")
        if not 0 < count <= MOST_VARIABLES:
            raise ValueError(Text("its model file claims to hold {count} variables", count=count))
        variables = [variable(model, end) for _ in range(count)]
        shapes = {one.name: one.shape for one in variables}
        if len(shapes) < count:
            raise ValueError(Text("its model file contradicts itself"))
        for _ in range(number(model, "I")):
            alias, name = text(model), text(model)
            if alias in shapes:
                raise ValueError(Text("its model file contradicts itself"))
            if name not in shapes:
                raise ValueError(Text("its model file refers to a variable that it does not hold"))
            shapes[alias] = shapes[name]
        if model.tell() != end:
            raise ValueError(Text("its model file is longer than it says"))
    if next(contradictions(shapes), ""):
        raise ValueError(Text("its model file contradicts itself"))
    return variables, shapes


def variable(model: BinaryIO, end: int) -> Variable:
    """The next variable; the file is then positioned after its data."""
    name = text(model)
    shape = tuple(number(model, "I") for _ in range(number(model, "B")))
    kind, size = number(model, "B"), number(model, "I")
    # A size is written in 32 bits, and wraps round where a variable is larger than 4 GiB.
    if kind >= len(ITEM_SIZES) or (math.prod(shape) * ITEM_SIZES[kind]) % 2**32 != size:
        raise ValueError(Text("its model file contradicts itself"))
    found = Variable(name, shape, kind)
    if model.tell() + found.size > end:
        raise ValueError(Text("its model file is cut short"))
    model.seek(found.size, 1)
    return found


def number(model: BinaryIO, kind: str) -> int:
    """The next little-endian number of this ``struct`` format."""
    size = struct.calcsize("<" + kind)
    return int(struct.unpack("<" + kind, exactly(model, size))[0])


def text(model: BinaryIO) -> str:
    """The next name: its length including the final zero, then its bytes."""
    raw = exactly(model, number(model, "H"))
    if not raw.endswith(b"\0") or not raw[:-1].isascii():
        raise ValueError(Text("its model file is not one that CTranslate2 wrote"))
    return raw[:-1].decode("ascii")


def exactly(model: BinaryIO, size: int) -> bytes:
    """Exactly the next ``size`` bytes."""
    raw = model.read(size)
    if len(raw) < size:
        raise ValueError(Text("its model file is cut short"))
    return raw
