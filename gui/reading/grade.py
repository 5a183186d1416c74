"""The grade of a translation as a whole: how much of it is marked, who made it, and what is known of such texts."""

from PySide6.QtCore import QCoreApplication

from gui.reading.reading_state import Reading
from translation.engine.text_kinds import TextKind

FEW, MANY = 0.05, 0.2  # shares of marked sentences up to which a translation has few, and some


def grade_in_words(reading: Reading | None, model: str) -> str:
    """An honest grade of a translation by ``model``, a line each, and what it rests on; ``""`` without one."""
    pairs = [pair for row in reading.rows for pair in row.pairs] if reading is not None else []
    if reading is None or not model or not pairs:
        return ""
    marked = sum(bool(pair.doubts) for pair in pairs)
    basis = QCoreApplication.translate(
        "Grade",
        "{marked} of {total} sentences ({percent}%), translated by “{model}”. The checks find most wrong numbers, "
        "names, dates and negations, and parts that are missing. They do not find a word whose meaning is wrong.",
    )
    share = marked / len(pairs)
    numbers = {"marked": marked, "total": len(pairs), "percent": round(100 * share), "model": model}
    lines = [_grade(share), basis.format(**numbers), _measured(reading.kind)]
    made = [pair for pair in pairs if pair.score is not None and not pair.edited and (pair.target or "").strip()]
    if made and not any(pair.alignment for pair in made):
        lines.append(
            QCoreApplication.translate(
                "Grade", "“{model}” does not tell which words belong together: they are paired by the dictionary alone."
            ).format(model=model)
        )
    return "\n".join(lines)


def _grade(share: float) -> str:
    if share <= FEW:
        return QCoreApplication.translate("Grade", "Few sentences are marked.")
    if share <= MANY:
        return QCoreApplication.translate("Grade", "Some sentences are marked: read with care.")
    return QCoreApplication.translate("Grade", "Many sentences are marked: rely on the original.")


def _measured(kind: TextKind) -> str:
    """What is known of the checks in texts of this kind."""
    if kind is TextKind.PROSE:
        return QCoreApplication.translate(
            "Grade",
            "Measured on news and encyclopaedias, which this text resembles: there the checks find nine of ten planted "
            "faults, and mark one of twenty good sentences.",
        )
    why = {
        TextKind.HEADLINES: QCoreApplication.translate("Grade", "most of it is headlines or short lines"),
        TextKind.PERSONAL: QCoreApplication.translate("Grade", "it is written in the first person"),
        TextKind.OTHER_WORDS: QCoreApplication.translate("Grade", "many of its words are in no dictionary"),
    }
    return QCoreApplication.translate("Grade", "Not measured on texts like this: {why}.").format(why=why[kind])
