"""The settings page for the network."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit

from gui.base.controls.check_box import CheckBox
from gui.base.stores.settings_store import SettingsStore
from gui.settings.pages import SettingsPage, complain, name_entries, plain
from translation.errors import SettingNotUsable
from translation.network.client import USER_AGENT
from translation.network.sites import DIRECT, proxy_of, user_of, with_user
from translation.settings import Settings

SYSTEM, OWN = "", "own"


class NetworkPage(SettingsPage):
    """The network settings: permission, proxy, user agent, hosts of the reader's own network, lists of models."""

    names = ("network", "pictures", "proxy", "user_agent", "allowed_hosts", "index", "catalogue", "mirror")

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(settings_store)
        self.network, self.pictures = CheckBox(), CheckBox()
        self.check("network", self.network)
        self.check("pictures", self.pictures)
        self.proxy, self.address, self.user = QComboBox(), QLineEdit(), QLineEdit()
        self.agent, self.hosts, self.index = QLineEdit(), QLineEdit(), QLineEdit()
        self.catalogue, self.mirror = QLineEdit(), QLineEdit()
        self.about_network, self.about_pictures, self.about_proxy = self.note(), self.note(), self.note()
        self.about_agent, self.about_hosts, self.about_text = self.note(), self.note(), self.note()
        self.proxy_trouble, self.agent_trouble = self.note(), self.note()
        self.hosts_trouble, self.index_trouble = self.note(), self.note()
        self.catalogue_trouble, self.mirror_trouble = self.note(), self.note()
        self._is_choosing = False  # a proxy of one's own whose address is not known yet
        self._connect_proxy()
        self.text("user_agent", self.agent, self.agent_trouble)
        self.text("allowed_hosts", self.hosts, self.hosts_trouble)
        self.text("index", self.index, self.index_trouble)
        self.text("catalogue", self.catalogue, self.catalogue_trouble)
        self.text("mirror", self.mirror, self.mirror_trouble)
        self._place()
        self.begin()

    def _place(self) -> None:
        for part in (self.network, self.about_network, self.pictures, self.about_pictures):
            self.form.addRow(part)
        for control in (self.proxy, self.address, self.user):
            self.add_row(control)
        for part in (self.proxy_trouble, self.about_proxy):
            self.form.addRow(part)
        for control, *notes in (
            (self.agent, self.agent_trouble, self.about_agent),
            (self.hosts, self.hosts_trouble, self.about_hosts),
            (self.index, self.index_trouble),
            (self.catalogue, self.catalogue_trouble),
            (self.mirror, self.mirror_trouble),
        ):
            self.add_row(control)
            for note in notes:
                self.form.addRow(note)
        self.form.addRow(self.about_text)
        self.headings = tuple(self.head(control) for control in (self.proxy, self.agent, self.index))
        self.whole.addStretch(1)

    def _connect_proxy(self) -> None:
        for value in (SYSTEM, DIRECT, OWN):
            self.proxy.addItem("", value)
        self.fit(self.proxy)
        self.proxy.activated.connect(lambda _: self._choose_proxy())
        for field in (self.address, self.user):
            field.editingFinished.connect(self._take_proxy)
        self.proxy_trouble.hide()

    def _choose_proxy(self) -> None:
        chosen = self.proxy.currentData()
        self._is_choosing = chosen == OWN
        self.proxy_trouble.hide()
        if chosen != OWN:
            self.settings_store.change(proxy=chosen)
        elif self.address.text().strip():
            self._take_proxy()
        self.show_settings(self.settings_store.now)
        if chosen == OWN:
            self.address.setFocus()

    def _take_proxy(self) -> None:
        """Set the proxy from the fields once they are valid."""
        if self.proxy.currentData() != OWN or not self.address.text().strip():
            return
        try:
            address = self.address.text().strip()
            proxy = proxy_of(f"http://{address}" if address == DIRECT else address)
            proxy = proxy_of(with_user(proxy, self.user.text().strip() or user_of(proxy)))
            self.settings_store.change(proxy=proxy)
        except (SettingNotUsable, ValueError) as error:
            complain(self.proxy_trouble, error)
            return
        self.proxy_trouble.hide()
        self._is_choosing = False
        self.show_settings(self.settings_store.now)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; a field that is being edited or was rejected stays unchanged."""
        super().show_settings(settings)
        self.about_text.setVisible(not settings.use_server)
        if not self.proxy_trouble.isHidden():
            return
        is_own = self._is_choosing or settings.proxy not in (SYSTEM, DIRECT)
        self.proxy.setCurrentIndex(self.proxy.findData(OWN if is_own else settings.proxy))
        for field in (self.address, self.user):
            field.setEnabled(is_own)
        if settings.proxy not in (SYSTEM, DIRECT):
            self.address.setText(with_user(settings.proxy, ""))
            self.user.setText(user_of(settings.proxy))

    def restore(self) -> None:
        """Restore this page's defaults, and discard rejected input."""
        self._is_choosing = False
        for trouble in (
            self.proxy_trouble,
            self.agent_trouble,
            self.hosts_trouble,
            self.index_trouble,
            self.catalogue_trouble,
            self.mirror_trouble,
        ):
            trouble.hide()
        for field in (self.address, self.user, self.agent, self.hosts, self.index, self.catalogue, self.mirror):
            field.clear()
        super().restore()
        self.show_settings(self.settings_store.now)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        for box, words in (
            (self.network, self.tr("Use the &network")),
            (self.pictures, self.tr("Show an article's &pictures")),
        ):
            box.setText(words)
            box.setAccessibleName(plain(words))
        heads = (self.tr("Proxy"), self.tr("Pages"), self.tr("Models"))
        for heading, words in zip(self.headings, heads, strict=True):
            heading.setText(words)
        name_entries(self.proxy, [self.tr("As the system"), self.tr("None"), self.tr("My own")])
        self.say(self.proxy, self.tr("Pro&xy:"))
        self.say(self.address, self.tr("&Address of the proxy:"))
        self.say(self.user, self.tr("&User name there:"))
        self.say(self.agent, self.tr("Requests &say that they come from:"))
        self.say(self.hosts, self.tr("&Hosts of my own network:"))
        self.say(self.index, self.tr("Address of the &list of Argos packages:"))
        self.say(self.catalogue, self.tr("Address of the &catalogue of models:"))
        self.say(self.mirror, self.tr("&Mirror of the catalogue's files:"))
        self.address.setPlaceholderText("http://proxy.example:3128")
        self.user.setPlaceholderText(self.tr("none"))
        self.agent.setPlaceholderText(USER_AGENT)
        self.hosts.setPlaceholderText(self.tr("none"))
        self.index.setPlaceholderText(self.tr("the one of Argos Open Tech"))
        self.catalogue.setPlaceholderText(self.tr("the one that comes with Dwibaca"))
        self.mirror.setPlaceholderText(self.tr("none"))
        self._explain()

    def _explain(self) -> None:
        notes: tuple[tuple[QCheckBox | QComboBox | QLineEdit, QLabel, str], ...] = (
            (
                self.network,
                self.about_network,
                self.tr(
                    "A page is fetched when you open its address, and else only as you choose under “Following”. "
                    "Without the network, saved pages open."
                ),
            ),
            (
                self.pictures,
                self.about_pictures,
                self.tr(
                    "They are fetched after an article's text, without cookies, and kept. A saved page has its own."
                ),
            ),
            (
                self.proxy,
                self.about_proxy,
                self.tr(
                    "A proxy can be http://, https:// or socks5://. It learns which sites you read; its password "
                    "is given under “Sign-ins”. Over a proxy, it is the proxy that looks up the names of hosts."
                ),
            ),
            (
                self.agent,
                self.about_agent,
                self.tr("Some sites give another page, or none, to a program that calls itself something else."),
            ),
            (
                self.hosts,
                self.about_hosts,
                self.tr(
                    "Pages on this computer and in private networks are refused, so that no site can lead you in "
                    "there. The hosts that you name here, with spaces between them, may be reached all the same."
                ),
            ),
        )
        for control, note, words in notes:
            self.explain(control, note, words)
        self.about_text.setText(self.tr("What you read is translated on this computer. It is sent nowhere."))
