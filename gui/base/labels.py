"""Texts about an article and its translation, in the window's language and the reader's date format."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gui.base import languages
from gui.base.dates import long_moment
from translation.annotations import Colour
from translation.document import Article, ChangeKind, Doubt, SentencePair
from translation.engine.runtime.progress import Loading
from translation.export.parts.labels import zone_in_words
from translation.network.client import Received
from translation.words.difficulty import Difficulty, Level


def colour_in_words(colour: Colour) -> str:
    """The name of a highlight's colour, to be said in a sentence; ``""`` without one."""
    said = {
        Colour.YELLOW: QCoreApplication.translate("Highlights", "yellow"),
        Colour.GREEN: QCoreApplication.translate("Highlights", "green"),
        Colour.BLUE: QCoreApplication.translate("Highlights", "blue"),
        Colour.PINK: QCoreApplication.translate("Highlights", "pink"),
        Colour.UNDERLINE: QCoreApplication.translate("Highlights", "underlined"),
    }
    return said.get(colour, "")


def highlight_in_words(colour: Colour, note: str) -> str:
    """How a sentence is marked: “highlighted yellow, note: …”; ``""`` if it is not."""
    if colour is Colour.UNDERLINE:
        how = QCoreApplication.translate("Highlights", "underlined")
    elif colour is Colour.NONE:
        how = ""
    else:
        how = QCoreApplication.translate("Highlights", "highlighted {colour}").format(colour=colour_in_words(colour))
    said = QCoreApplication.translate("Highlights", "note: {note}").format(note=note) if note else ""
    return ", ".join(filter(None, (how, said)))


def doubt_in_words(doubt: Doubt) -> str:
    """The reason for a doubt, with its evidence."""
    words = QCoreApplication.translate("Doubts", doubt.kind.said)
    return f"{words}: {doubt.detail}" if doubt.detail else words


def doubts_in_words(pair: SentencePair) -> str:
    """All doubts about a sentence on one line."""
    return "; ".join(dict.fromkeys(map(doubt_in_words, pair.doubts)))


def changes_in_words(pair: SentencePair) -> list[str]:
    """The names and terms that replace the model's words, a line each."""
    said = {
        ChangeKind.NAME: QCoreApplication.translate("Changes", "Name put right: “{after}” for “{before}”"),
        ChangeKind.TERM: QCoreApplication.translate("Changes", "From your glossary: “{after}” for “{before}”"),
    }
    return [said[change.kind].format(after=change.after, before=change.before) for change in pair.changes]


def byline(article: Article) -> str:
    """The byline, editor, site and date of an article on one line."""
    editor = (
        QCoreApplication.translate("Byline", "Editor: {name}").format(name=article.editor) if article.editor else ""
    )
    moment = moment_in_words(article.published) if article.published else ""
    return " · ".join(filter(None, (article.byline, editor, article.site, moment)))


def difficulty_in_words(difficulty: Difficulty | None) -> str:
    """How hard an article is to read: the share of words beyond the commonest; ``""`` where it is not known."""
    if difficulty is None:
        return ""
    levels = {
        Level.EASY: QCoreApplication.translate("Difficulty", "easy: {share}% rare words"),
        Level.MEDIUM: QCoreApplication.translate("Difficulty", "medium: {share}% rare words"),
        Level.HARD: QCoreApplication.translate("Difficulty", "hard: {share}% rare words"),
    }
    return levels[difficulty.level].format(share=round(100 * difficulty.beyond_common))


def difficulty_explained(difficulty: Difficulty) -> str:
    """What the share of rare words means, for a tooltip."""
    said = QCoreApplication.translate(
        "Difficulty",
        "{common}% of the words are beyond the 2,000 commonest of newspapers, {known}% beyond the 5,000 commonest. "
        "All forms of a root count as one word; names are not counted.",
    )
    return said.format(common=_percent(difficulty.beyond_common), known=_percent(difficulty.beyond_known))


def _percent(share: float) -> str:
    return languages.locale().toString(100 * share, "f", 1)


def moment_in_words(moment: datetime) -> str:
    """A time as the reader writes it in the language of the window, in its original zone."""
    return f"{long_moment(moment)} {zone_in_words(moment)}".rstrip()


def time_left_in_words(seconds: float | None) -> str:
    """The estimated time left; empty while it is too early."""
    if seconds is None:
        return ""
    if seconds < 60:
        return QCoreApplication.translate("Progress", "{number} s left").format(number=max(1, round(seconds)))
    return QCoreApplication.translate("Progress", "{number} min left").format(number=round(seconds / 60))


def received_in_words(step: Received) -> str:
    """The progress of a page."""
    host = step.host.removeprefix("www.")
    if step.parts > 1:
        said = QCoreApplication.translate("Words", "Reading page {part} of {parts} from {host} …")
        return said.format(part=step.part, parts=step.parts, host=host)
    if step.bytes:
        said = QCoreApplication.translate("Words", "Reading the page: {size} kB from {host} …")
        return said.format(size=max(1, step.bytes // 1000), host=host)
    return QCoreApplication.translate("Words", "Waiting for {host} …").format(host=host)


def loading_in_words(step: Loading) -> str:
    """The progress of a model that is being loaded."""
    if step.done < step.total:
        said = QCoreApplication.translate("Words", "Loading the translation model {name}: {percent}% …")
        return said.format(name=step.name, percent=100 * step.done // step.total)
    return QCoreApplication.translate("Words", "Preparing the translation model {name} …").format(name=step.name)


def plain(words: str) -> str:
    """A menu's text without its mnemonic and its ellipsis."""
    return words.replace("&", "").rstrip("…")
