"""Rules in plain words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from translation.following.rules import Effect, Preview, Rule


def effect_in_words(effect: Effect) -> str:
    """What a rule does, as a choice."""
    return {
        Effect.ONLY: QCoreApplication.translate("Rules", "Show only what has these words"),
        Effect.LEAVE_OUT: QCoreApplication.translate("Rules", "Leave out what has these words"),
        Effect.COLLECT: QCoreApplication.translate("Rules", "Collect what has these words"),
    }[effect]


def rule_in_words(rule: Rule, names: Mapping[int, str]) -> str:
    """A rule on one line: what it does with which words, where, and of which length."""
    templates = {
        Effect.ONLY: QCoreApplication.translate("Rules", "only with: {words}"),
        Effect.LEAVE_OUT: QCoreApplication.translate("Rules", "leaves out: {words}"),
        Effect.COLLECT: QCoreApplication.translate("Rules", "collects: {words}"),
    }
    words = rule.words.strip() or QCoreApplication.translate("Rules", "everything")
    lengths = []
    if rule.shortest:
        said = QCoreApplication.translate("Rules", "from {number} words")
        lengths.append(said.format(number=rule.shortest))
    if rule.longest:
        said = QCoreApplication.translate("Rules", "up to {number} words")
        lengths.append(said.format(number=rule.longest))
    parts = (
        templates[rule.effect].format(words=words),
        "" if rule.in_text or not rule.words.strip() else QCoreApplication.translate("Rules", "in titles"),
        ", ".join(names[number] for number in rule.sources if number in names),
        *lengths,
        QCoreApplication.translate("Rules", "read ahead") if rule.ahead else "",
    )
    return " · ".join(filter(None, parts))


def preview_in_words(rule: Rule, found: Preview, *, is_saved: bool = False) -> str:
    """What a rule does with what is there, or would have done."""
    saved = {
        Effect.ONLY: QCoreApplication.translate("Rules", "Shows {caught} of {of} articles:"),
        Effect.LEAVE_OUT: QCoreApplication.translate("Rules", "Leaves out {caught} of {of} articles:"),
        Effect.COLLECT: QCoreApplication.translate("Rules", "Collects {caught} of {of} articles:"),
    }
    templates = (
        saved
        if is_saved
        else {
            Effect.ONLY: QCoreApplication.translate("Rules", "Would have shown {caught} of {of} articles:"),
            Effect.LEAVE_OUT: QCoreApplication.translate("Rules", "Would have left out {caught} of {of} articles:"),
            Effect.COLLECT: QCoreApplication.translate("Rules", "Would have collected {caught} of {of} articles:"),
        }
    )
    return templates[rule.effect].format(caught=found.caught, of=found.of)
