"""The settings page for following outlets: when they are asked for news, and how much is read ahead."""

from PySide6.QtWidgets import QComboBox

from gui.base.controls.check_box import CheckBox
from gui.base.controls.spin_boxes import NumberBox
from gui.base.stores.settings_store import SettingsStore
from gui.settings.pages import SettingsPage, name_entries, plain

HOURS = (0, 1, 2, 3, 6, 12, 24)


class FollowingPage(SettingsPage):
    """The settings for following outlets."""

    names = (
        "follow_at_start", "follow_every", "ahead_articles", "ahead_days", "ahead_megabytes", "ahead_always",
    )  # fmt: skip

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.about = self.note()
        self.every, self.at_start, self.always = QComboBox(), CheckBox(), CheckBox()
        self.articles, self.days, self.megabytes = NumberBox(), NumberBox(), NumberBox()
        self.choice("follow_every", self.every, HOURS)
        self.check("follow_at_start", self.at_start)
        self.check("ahead_always", self.always)
        self.spin("ahead_articles", self.articles, 10)
        self.spin("ahead_days", self.days, 1)
        self.spin("ahead_megabytes", self.megabytes, 50)
        self.form.addRow(self.about)
        self.form.addRow(self.at_start)
        for control in (self.every, self.articles, self.days, self.megabytes):
            self.add_row(control)
        self.form.addRow(self.always)
        self.headings = (self.head(self.at_start), self.head(self.articles))
        self.whole.addStretch(1)
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.about.setText(
            self.tr(
                "Nothing is fetched by itself until you follow an outlet and choose one of these. Then its site is "
                "asked for what is new, and nobody else."
            )
        )
        for heading, words in zip(self.headings, (self.tr("What is new"), self.tr("Reading ahead")), strict=True):
            heading.setText(words)
        for box, words in (
            (self.at_start, self.tr("Ask at the &start")),
            (self.always, self.tr("Also on &battery and on a metered line")),
        ):
            box.setText(words)
            box.setAccessibleName(plain(words))
        self.say(self.every, self.tr("While it is open, &ask:"))
        self.say(self.articles, self.tr("At &most:"))
        self.say(self.days, self.tr("None &older than:"))
        self.say(self.megabytes, self.tr("&Fetch at most:"))
        hours = [self.tr("every %n hour(s)", None, hours) for hours in HOURS[1:]]
        name_entries(self.every, [self.tr("only when I ask"), *hours])
        self.articles.setSuffix(self.tr(" articles a day"))
        self.days.setSuffix(self.tr(" days"))
        self.megabytes.setSuffix(self.tr(" MB a day"))
