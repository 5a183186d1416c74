"""What is known of a model, in sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from gui.models.labels import (
    ORIGINS,
    UNKNOWN,
    in_language,
    languages_in_words,
    said,
    score_in_words,
    size_in_words,
    source_in_words,
    speed_in_words,
    time_in_words,
)
from translation.engine.models.inventory import Listed
from translation.engine.models.offers.addresses import hosts_of
from translation.engine.models.offers.fit import LONG, SHARE, Fit, Machine
from translation.engine.models.packages import Origin


class Facts(QObject):
    """Says what is known of a model in the window's language."""

    def of(self, row: Listed, machine: Machine, *, is_begun: bool = False) -> list[str]:
        """The lines about a model that is installed or can be downloaded."""
        lines = [self._what(row), self._quality(row), self._needs(row, machine), self._time(row)]
        if row.recommended:
            lines.insert(1, self._reason())
        lines += [self._licence(row), *([] if row.package is not None else [self._download(row, is_begun=is_begun)])]
        return [line for line in lines if line]

    def _reason(self) -> str:
        return self.tr(
            "Recommended: it has the best published score of all that this computer has memory for and that translate "
            "an article within %n minute(s).",
            "",
            round(LONG / 60),
        )

    def _what(self, row: Listed) -> str:
        languages = languages_in_words(row.languages)
        if row.package is None:
            first = self.tr("{name}: {languages}.").format(name=row.name, languages=languages)
        else:
            first = self.tr("{name}: {languages}, {origin}.").format(
                name=row.name, languages=languages, origin=said(ORIGINS.get(row.package.origin, UNKNOWN))
            )
        about = in_language(row.model.about) if row.model is not None else ""
        if row.package is not None and row.package.origin is Origin.BUNDLED:
            about = self.tr("It is small; a larger one translates better.")
        return " ".join(filter(None, (first, about)))

    def _quality(self, row: Listed) -> str:
        """The published scores, each with its test set and source."""
        words = self.tr("{bleu} on {set} ({source})")
        scores = [
            words.format(bleu=score_in_words(score.bleu), set=score.set, source=source_in_words(score.source))
            for score in row.figures.scores
        ]
        if not scores:
            return self.tr("No score for Indonesian is published.") if row.model is not None else ""
        return self.tr("BLEU: {scores}.").format(scores="; ".join(scores))

    def _hosts(self, hosts: Sequence[str]) -> str:
        first, *others = hosts
        if not others:
            return self.tr("It is downloaded from {host}.").format(host=first)
        words = self.tr("It is downloaded from {host}, or from {others} if that does not answer.")
        return words.format(host=first, others=", ".join(others))

    def _needs(self, row: Listed, machine: Machine) -> str:
        size = size_in_words(row.size)
        parts = []
        if row.size:
            exact = row.package is not None or row.model is None or row.model.size
            words = self.tr("Size {size}.") if exact else self.tr("Size about {size}.")
            parts.append(words.format(size=size))
        elif row.begun is None and row.offer is not None:
            parts.append(self.tr("The list does not say how large it is; most have about 60 to 150 MB."))
        if row.memory:
            parts.append(self.tr("It takes up to {memory} of memory.").format(memory=size_in_words(row.memory)))
        if row.fit is Fit.MEMORY:
            words = self.tr("This computer has {memory}, of which a model should take {percent}% at most.")
            parts.append(words.format(memory=size_in_words(machine.memory), percent=round(100 * SHARE)))
        if row.fit is Fit.ROOM:
            parts.append(self.tr("The disk has {room} free.").format(room=size_in_words(machine.room)))
        return " ".join(parts)

    def _time(self, row: Listed) -> str:
        if row.speed is not None:
            words = self.tr("Measured on this computer: {time} for an article of 40 sentences ({speed}).")
            return words.format(time=time_in_words(row.seconds), speed=speed_in_words(row.speed))
        if row.seconds is None:
            return self.tr("Its speed on this computer is not measured yet.") if row.package is not None else ""
        estimated = self.tr(
            "Estimated from the speed of the starter model here: about {time} for an article of 40 sentences."
        )
        return estimated.format(time=time_in_words(row.seconds))

    def _licence(self, row: Listed) -> str:
        licence = row.licence
        if licence is None:
            return ""
        words = in_language(licence.words)
        return self.tr("Licence: {name}. {words}").format(name=licence.name, words=words).strip()

    def _download(self, row: Listed, *, is_begun: bool) -> str:
        """Where it comes from, how it is checked, and what has come."""
        parts = []
        if is_begun and row.begun is not None:
            done, total = size_in_words(row.begun.received), size_in_words(row.begun.total)
            if row.begun.total:
                parts.append(self.tr("{done} of {total} have come.").format(done=done, total=total))
            else:
                parts.append(self.tr("{done} have come.").format(done=done))
        if row.offer is not None:
            parts.append(self._hosts(hosts_of(row.offer.files)))
        if row.model is not None and not row.model.verified:
            parts.append(self.tr("No checksums are published for it: its files are checked by trying the model."))
        elif row.model is not None and row.model.unchecked:
            names = ", ".join(row.model.unchecked)
            words = self.tr("No checksum is published for {names}: the files are checked by trying the model.")
            parts.append(words.format(names=names))
        return " ".join(parts)
