"""Where the words that the reader learns stand in a text, in whatever form."""

import re
from collections.abc import Collection

from translation.words.own.my_words import places

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def marked_places(text: str, keys: Collection[str]) -> list[tuple[int, int]]:
    """Where words with these keys stand in an Indonesian text: each form of a headword, and each phrase as it is."""
    from translation.words.forms.headwords import headwords

    if not keys:
        return []
    found = []
    for match in WORD.finditer(text):
        word = match[0].casefold()
        if word in keys or any(one.form.casefold() in keys for one in headwords(match[0])):
            found.append(match.span())
    for key in keys:
        if " " in key:
            found += places(text, key)
    return sorted(set(found))
