"""What the window says of what is followed: what is being done, and how a source is."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from gui.base.texts import in_words
from gui.following.runner import NewsRunner, Phase
from gui.library.list.labels import day
from translation.following.formats.items import SourceKind
from translation.following.sources import Source
from translation.following.update import UpdateStep
from translation.tasks.ahead import AheadStep, Doing


def progress_in_words(runner: NewsRunner, names: Mapping[int, str]) -> str:
    """What is being done, or why it has ended; ``""`` if there is nothing to be said."""
    step = runner.step
    if runner.phase is Phase.ASKING:
        return _asking(step if isinstance(step, UpdateStep) else None, names)
    if not isinstance(step, AheadStep):
        return "" if runner.phase is Phase.IDLE else QCoreApplication.translate("Following", "Preparing …")
    if step.doing is Doing.PREPARING:
        return QCoreApplication.translate("Following", "Loading the translation model …")
    if not step.entry:
        said = QCoreApplication.translate("Following", "Translating titles: {done} of {total} …")
        return said.format(done=step.done, total=step.sentences)
    said = {
        Doing.WAITING: QCoreApplication.translate("Following", "Waiting for the site’s turn: {title}"),
        Doing.FETCHING: QCoreApplication.translate("Following", "Fetching: {title}"),
        Doing.TRANSLATING: QCoreApplication.translate("Following", "Translating: {title}"),
        Doing.DONE: QCoreApplication.translate("Following", "Ready: {title}"),
        Doing.FAILED: QCoreApplication.translate("Following", "Failed: {title}"),
        Doing.PREPARING: "",
    }[step.doing]
    return said.format(title=step.title)


def _asking(step: UpdateStep | None, names: Mapping[int, str]) -> str:
    if step is None or not step.total:
        return QCoreApplication.translate("Following", "Looking for news …")
    asked = ", ".join(names[number] for number in step.asking if number in names)
    said = QCoreApplication.translate("Following", "{done} of {total} sources asked")
    return " · ".join(filter(None, (said.format(done=step.done, total=step.total), asked)))


def kind_in_words(kind: SourceKind) -> str:
    """What a source is."""
    return {
        SourceKind.FEED: QCoreApplication.translate("Following", "feed"),
        SourceKind.JSON: QCoreApplication.translate("Following", "feed"),
        SourceKind.SITEMAP: QCoreApplication.translate("Following", "sitemap"),
        SourceKind.SECTION: QCoreApplication.translate("Following", "page with links"),
        SourceKind.LIST: QCoreApplication.translate("Following", "list of addresses"),
        SourceKind.FOLDER: QCoreApplication.translate("Following", "folder"),
    }[kind]


def state_in_words(source: Source, now: datetime | None = None) -> str:
    """When a source answered last, and what is the matter with it, if anything is."""
    if source.stopped:
        reason = in_words(source.stopped)
        return QCoreApplication.translate("Following", "Not asked any more: {reason}").format(reason=reason)
    if source.trouble:
        reason = in_words(source.trouble)
        return QCoreApplication.translate("Following", "Did not answer: {reason}").format(reason=reason)
    until = source.rests_until
    if until is not None and until > (now or datetime.now(UTC)).astimezone():
        said = QCoreApplication.translate("Following", "Not asked until {when}: the host asked for a pause")
        return said.format(when=day(until, now))
    if source.checked is None:
        return QCoreApplication.translate("Following", "Not asked yet")
    return QCoreApplication.translate("Following", "Asked: {when}").format(when=day(source.checked, now))
