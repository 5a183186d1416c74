"""Provenance of a translation: its language, model and time, in words and as codes."""

import re

from translation.document import BilingualDocument, ChangeKind, is_on_server
from translation.export.parts.labels import moment_in_words, own_wordings

USUAL_LANGUAGE = "id"
LANGUAGES = {
    "ar": "Arabic",
    "ban": "Balinese",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "ja": "Japanese",
    "jv": "Javanese",
    "ko": "Korean",
    "ms": "Malay",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
    "su": "Sundanese",
    "zh": "Chinese",
}


def language_tag(language: str) -> str:
    """A language's code for PDF, HTML and TMX; Indonesian if unknown."""
    code = language.lower().replace("_", "-").partition("-")[0]
    return code if re.fullmatch("[a-z]{2,3}", code) else USUAL_LANGUAGE


def language_in_words(language: str) -> str:
    """The English name of an article's language; ``Original`` for one without a name here."""
    return LANGUAGES.get(language_tag(language), "Original")


def provenance(document: BilingualDocument) -> str:
    """The model and the time of a translation; ``""`` for an untranslated document."""
    if not document.model:
        return ""
    moment = f", {moment_in_words(document.translated_at)}" if document.translated_at else ""
    where = "" if is_on_server(document.model) else " on this computer"
    own = own_wordings(document)
    said = f"Machine translation by “{document.model}”{where}{moment}. It can be wrong."
    return " ".join(filter(None, (said, own, terms_in_words(document))))


def terms_in_words(document: BilingualDocument) -> str:
    """A sentence with the terms of the reader's glossary that the translation uses; ``""`` for none."""
    found = {
        (change.source.casefold(), change.after.casefold()): f"“{change.source}” as “{change.after}”"
        for row in document.rows
        for pair in row.pairs
        for change in pair.changes
        if change.kind is ChangeKind.TERM and not pair.edited
    }
    return f"From the reader’s glossary: {', '.join(found.values())}." if found else ""
