"""The pictures of an article, checked before they go into a document: a bad one becomes a note."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from translation.image_header import MOST_PIXELS, SMALLEST, NoPicture, head_of


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article: its bytes, a name for its file, and its size in pixels."""

    data: bytes
    file: str
    width: int
    height: int

    @property
    def media_type(self) -> str:
        """Its media type."""
        ending = self.file.rpartition(".")[2]
        return f"image/{'jpeg' if ending == 'jpg' else ending}"


class BadPicture(Exception):
    """The bytes are not a picture that can be shown, with the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The picture {why} and is left out.")


def picture(data: bytes) -> Picture:
    """The picture in these bytes, identified by the first ones without decoding. Raises BadPicture."""
    try:
        head = head_of(data)
    except NoPicture as error:
        raise BadPicture(str(error)) from None
    if head.width * head.height > MOST_PIXELS:
        raise BadPicture(f"is too large to be shown ({head.width} by {head.height} pixels)")
    name = f"{hashlib.sha256(data).hexdigest()[:16]}.{head.kind}"
    return Picture(data, name, head.width, head.height)


def looked_at(images: Mapping[str, bytes]) -> dict[str, Picture | BadPicture]:
    """Each picture, or its fault, by its address."""
    found: dict[str, Picture | BadPicture] = {}
    for address, data in images.items():
        try:
            found[address] = picture(data)
        except BadPicture as bad:
            found[address] = bad
    return found


def found_at(address: str, pictures: Mapping[str, Picture | BadPicture]) -> Picture | BadPicture | None:
    """The picture at an address; ``None`` for a mere icon or tracking pixel."""
    found = pictures.get(address) if address else None
    return None if isinstance(found, Picture) and min(found.width, found.height) < SMALLEST else found
