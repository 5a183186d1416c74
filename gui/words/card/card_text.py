"""What a card says, as markup for the eye and as plain text for copying and for screen readers."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.base.texts import in_words
from translation.palette import Colours
from translation.words.lookup import LookUp

MOST_RELATIVES = 12
PARTS = {
    "n": QT_TRANSLATE_NOOP("PartsOfSpeech", "noun"),
    "v": QT_TRANSLATE_NOOP("PartsOfSpeech", "verb"),
    "adj": QT_TRANSLATE_NOOP("PartsOfSpeech", "adjective"),
    "adv": QT_TRANSLATE_NOOP("PartsOfSpeech", "adverb"),
    "prep": QT_TRANSLATE_NOOP("PartsOfSpeech", "preposition"),
    "conj": QT_TRANSLATE_NOOP("PartsOfSpeech", "conjunction"),
    "pron": QT_TRANSLATE_NOOP("PartsOfSpeech", "pronoun"),
    "num": QT_TRANSLATE_NOOP("PartsOfSpeech", "number"),
    "interj": QT_TRANSLATE_NOOP("PartsOfSpeech", "interjection"),
    "part": QT_TRANSLATE_NOOP("PartsOfSpeech", "particle"),
    "abbr": QT_TRANSLATE_NOOP("PartsOfSpeech", "abbreviation"),
    "name": QT_TRANSLATE_NOOP("PartsOfSpeech", "name"),
    "acronym": QT_TRANSLATE_NOOP("PartsOfSpeech", "acronym"),
    "blend": QT_TRANSLATE_NOOP("PartsOfSpeech", "acronym of parts of words"),
    "place": QT_TRANSLATE_NOOP("PartsOfSpeech", "place"),
    "person": QT_TRANSLATE_NOOP("PartsOfSpeech", "person"),
    "institution": QT_TRANSLATE_NOOP("PartsOfSpeech", "institution"),
    "company": QT_TRANSLATE_NOOP("PartsOfSpeech", "company"),
    "title": QT_TRANSLATE_NOOP("PartsOfSpeech", "title"),
    "brand": QT_TRANSLATE_NOOP("PartsOfSpeech", "brand"),
    "event": QT_TRANSLATE_NOOP("PartsOfSpeech", "event"),
    "party": QT_TRANSLATE_NOOP("PartsOfSpeech", "party"),
    "law": QT_TRANSLATE_NOOP("PartsOfSpeech", "law"),
}


def part_in_words(part: str) -> str:
    """A part of speech in the window's language: "noun, verb"."""
    known = (PARTS.get(one, "") for one in part.split("/"))
    return ", ".join(QCoreApplication.translate("PartsOfSpeech", one) for one in known if one)


def as_html(results: Sequence[LookUp], colours: Colours) -> str:
    """The results as markup: the first whole, the others below a line. Links lead to other words (``word:…``)."""
    rule = f'<hr style="background:{colours.rule}">'
    return rule.join(_one(result, colours) for result in results)


def as_text(result: LookUp) -> str:
    """A result as plain text, a fact a line."""
    lines = [", ".join(filter(None, (result.headword, _part(result))))]
    lines += [f"{name.long} · {name.english}" if name.long else name.english for name in result.names]
    if not result.names:
        lines += [f"{meaning.text} ({meaning.gloss})" if meaning.gloss else meaning.text for meaning in result.meanings]
    lines += [*_making(result), result.note]
    return "\n".join(filter(None, lines))


def _one(result: LookUp, colours: Colours) -> str:
    dim = f'style="color:{colours.dim}"'
    said = [_said("your own entry")] * result.is_own
    head = " · ".join(filter(None, (_part(result), *said)))
    big = f'<span style="font-size:large; font-weight:600">{escape(result.headword)}</span>'
    parts = [f"<p>{big}&nbsp; <span {dim}>{escape(head)}</span></p>"]
    parts += [_name(name.long, name.english, name.note, dim) for name in result.names]
    if not result.names:
        parts.append(_meanings(result, dim))
    making = [escape(line) for line in _making(result)]
    if result.root != result.headword and result.root and not result.names:
        making.append(escape(_said("root: {root}")).format(root=_link(result.root)))
    if making:
        parts.append(f"<p {dim}>{'<br>'.join(making)}</p>")
    if result.note:
        parts.append(f"<p {dim}>{escape(result.note)}</p>")
    if result.family:
        shown = ", ".join(map(_link, result.family[:MOST_RELATIVES])) + " …" * (len(result.family) > MOST_RELATIVES)
        parts.append(f"<p {dim}>{escape(_said('other forms: {forms}')).format(forms=shown)}</p>")
    return "".join(parts)


def _part(result: LookUp) -> str:
    kinds = "/".join(dict.fromkeys(name.kind for name in result.names))
    return part_in_words(kinds or result.part)


def _meanings(result: LookUp, dim: str) -> str:
    lines = []
    for number, meaning in enumerate(result.meanings):
        text = _link(meaning.text) if result.language == "en" else escape(meaning.text)
        text = f"<b>{text}</b>" if meaning.fits else text
        gloss = f" <span {dim}>{escape(meaning.gloss)}</span>" if meaning.gloss else ""
        here = f" <span {dim}>({escape(_said('in this sentence'))})</span>" if meaning.fits and not number else ""
        lines.append(f"{text}{gloss}{here}")
    if len(lines) > 1 and result.language == "id":
        lines = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    guessed = [f"<span {dim}>{escape(_said('of the root:'))}</span>"] * (result.is_guessed and bool(result.made))
    return f"<p>{'<br>'.join((*guessed, *lines))}</p>" if lines else ""


def _name(long: str, english: str, note: str, dim: str) -> str:
    remark = f"<br><span {dim}>{escape(note)}</span>" if note else ""
    return f"<p>{'<br>'.join(filter(None, (escape(long), f'<b>{escape(english)}</b>')))}{remark}</p>"


def _making(result: LookUp) -> list[str]:
    """How a word is made, a line each."""
    lines = []
    if result.pieces:
        lines.append(" + ".join(result.pieces))
    if result.made is not None:
        lines.append(f"{result.shape}: {in_words(result.made)}")
    return [*lines, *(in_words(said) for said in (*result.clitics, result.remark) if said)]


def _link(word: str) -> str:
    return f'<a href="word:{escape(word)}">{escape(word)}</a>'


SAID = {
    "your own entry": QT_TRANSLATE_NOOP("WordCard", "your own entry"),
    "in this sentence": QT_TRANSLATE_NOOP("WordCard", "in this sentence"),
    "of the root:": QT_TRANSLATE_NOOP("WordCard", "of the root:"),
    "root: {root}": QT_TRANSLATE_NOOP("WordCard", "root: {root}"),
    "other forms: {forms}": QT_TRANSLATE_NOOP("WordCard", "other forms: {forms}"),
}


def _said(words: str) -> str:
    return QCoreApplication.translate("WordCard", SAID[words])
