"""Sentences that can be translated: English here, in the window's language where the window shows them."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Self

PLAIN = re.compile(r"(?:[^{}]|\{\{|\}\}|\{\w+\})*")  # a template whose placeholders are names alone


class Text(str):
    """An English sentence that remembers its template and values, so that the window can translate it.

    The template is written where the text is made, as in ``Text("There is no file “{path}”.", path=path)``: lupdate
    collects it there. A value that is a Text is translated too; one that is neither text nor number is kept as text.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str | int | float]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The text with its values in place. Raises KeyError for a placeholder without a value."""
        kept = {name: value if isinstance(value, str | int | float) else str(value) for name, value in values.items()}
        text = super().__new__(cls, template.format(**kept))
        text.template, text.values = template, kept
        return text

    def __reduce__(self) -> tuple[Callable[..., "Text"], tuple[object, ...]]:
        return _made, (self.template, self.values)

    def translated(self, translate: Callable[[str], str]) -> str:
        """The sentence in another language; ``translate`` gives the translation of a template."""
        values = {
            name: value.translated(translate) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**values)


def sentences(*texts: str) -> Text:
    """Several sentences one after the other; empty ones are left out."""
    named = {f"part{number}": text for number, text in enumerate(filter(None, texts), 1)}
    template = " ".join(f"{{{name}}}" for name in named)
    return Text(template, **named)


def as_json(text: str) -> Any:  # noqa: ANN401 - a value for the json module
    """A text as a value for JSON: a Text with its template and values, any other as it is."""
    if not isinstance(text, Text):
        return text
    values = {name: as_json(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return [text.template, values]


def from_json(stored: Any) -> str:  # noqa: ANN401 - a value from the json module
    """The text that ``as_json`` made this value from. Raises ValueError for any other value."""
    if isinstance(stored, str):
        return stored
    try:
        template, values = stored
        if not PLAIN.fullmatch(template):  # a format of a stranger's could ask for gigabytes of spaces
            raise ValueError(template)
        values = {name: from_json(value) if isinstance(value, list) else value for name, value in values.items()}
        return Text(template, **values)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("this is no text") from error


def _made(template: str, values: Mapping[str, object]) -> Text:
    return Text(template, **values)
