"""Models of which the file is in order and the content is not: written to end the process that loads them."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ITEM_SIZES = (4, 1, 2, 4, 2, 2)  # float32, int8, int16, int32, float16, bfloat16


@dataclass
class Variable:
    """One variable of a ``model.bin``; ``kind`` is the number of its type."""

    name: str
    shape: tuple[int, ...]
    kind: int
    data: bytes


@dataclass
class Model:
    """The content of a ``model.bin``, as CTranslate2 writes it."""

    head: bytes
    variables: list[Variable]
    aliases: list[tuple[str, str]] = field(default_factory=list)

    def __getitem__(self, name: str) -> Variable:
        return next(one for one in self.variables if one.name == name)

    def shape(self, name: str, *shape: int) -> None:
        """Give a variable another shape, and as many bytes as that takes, or as the 32 bits of its size can say."""
        one = self[name]
        size = ITEM_SIZES[one.kind]
        for length in shape:
            size *= length
        size %= 2**32
        one.shape, one.data = shape, (one.data * (size // max(1, len(one.data)) + 1))[:size].ljust(size, b"?")

    def put(self, name: str, kind: str, *values: int, shape: tuple[int, ...] = ()) -> None:
        """Put a variable of bytes, shorts or ints in, or in the place of the one there."""
        self.variables = [one for one in self.variables if one.name != name]
        kinds = {"b": 1, "h": 2, "i": 3}
        self.variables.append(Variable(name, shape, kinds[kind], struct.pack(f"<{len(values)}{kind}", *values)))

    def point(self, name: str, to: str) -> None:
        """Let a variable's name stand for another."""
        self.variables = [one for one in self.variables if one.name != name]
        self.aliases.append((name, to))


def crafted(package: Path, change: Callable[[Model], object]) -> Path:
    """The package with its model changed."""
    file = package / "model" / "model.bin"
    model = _read(file.read_bytes())
    change(model)
    file.write_bytes(_written(model))
    return package


def far_attention(model: Model) -> None:
    """Attention of a head, in a layer, that the model does not have."""
    model.put("decoder/alignment_layer", "h", 30_000)
    model.put("decoder/alignment_heads", "h", 30_000)


def _read(data: bytes) -> Model:
    at = 0

    def number(kind: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from(f"<{kind}", data, at)
        at += struct.calcsize(f"<{kind}")
        return int(value)

    def raw(size: int) -> bytes:
        nonlocal at
        at += size
        return data[at - size : at]

    def text() -> str:
        return raw(number("H")).rstrip(b"\0").decode()

    number("I")
    text()
    number("I")
    head = data[:at]
    variables = []
    for _ in range(number("I")):
        name = text()
        shape = tuple(number("I") for _ in range(number("B")))
        kind = number("B")
        variables.append(Variable(name, shape, kind, raw(number("I"))))
    return Model(head, variables, [(text(), text()) for _ in range(number("I"))])


def _written(model: Model) -> bytes:
    def text(value: str) -> bytes:
        return struct.pack("<H", len(value) + 1) + value.encode() + b"\0"

    parts = [model.head, struct.pack("<I", len(model.variables))]
    for one in model.variables:
        parts += [text(one.name), struct.pack(f"<B{len(one.shape)}I", len(one.shape), *one.shape)]
        parts += [struct.pack("<BI", one.kind, len(one.data)), one.data]
    parts.append(struct.pack("<I", len(model.aliases)))
    parts += [text(name) for alias in model.aliases for name in alias]
    return b"".join(parts)
