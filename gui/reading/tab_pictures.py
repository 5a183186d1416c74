"""The pictures of a tab's article: from the library, its saved page or its site, shown and saved one by one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage

from gui.base.pictures import Arrived, FindPictures, bytes_of, pictures_of
from gui.base.reading_setup import ReadingSetup
from gui.jobs import Job, Jobs
from gui.reading.library_writer import ArticleName, LibraryWriter
from gui.reading.view.article_view import ArticleView
from translation.document import Article
from translation.settings import Settings

LANE = "pictures"


class TabPictures:
    """Loads the pictures of one article after another, and adds them to ``view`` after the text.

    ``icon`` is the icon of the article's page; ``icon_changed`` is called when there is another one, or none.
    """

    def __init__(
        self,
        jobs: Jobs,
        reading_setup: Callable[[], ReadingSetup],
        library_writer: LibraryWriter,
        view: ArticleView,
        failed: Callable[[BaseException], object],
        icon_changed: Callable[[], object],
    ) -> None:
        self._jobs, self._reading_setup, self._library_writer = jobs, reading_setup, library_writer
        self._view, self._failed, self._icon_changed = view, failed, icon_changed
        self.icon: QImage | None = None
        self._job: Job | None = None
        self._source: str | bytes = ""
        self._article: Article | None = None
        self._number: ArticleName | None = None  # the article's in the library
        self._fetch = self._waiting = False
        self._wanted: bool | None = None  # whether the reader wanted pictures when they were last looked for
        self._bytes: dict[str, bytes] = {}

    def look(
        self, source: str | bytes, article: Article, *, number: ArticleName | None = None, fetch: bool, waits: bool
    ) -> None:
        """Load the pictures of the shown article, if the settings allow.

        They are fetched from its site only with ``fetch``, after the article itself was fetched. ``number`` is the
        article's library number; while it ``waits`` for one nothing is loaded, because the library may have them.
        """
        self.stop()
        if self._article is None or self._article.rows != article.rows:  # those of the same one may stay
            self._bytes = {}
            self._view.show_pictures({})
            self._set_icon(None)
        self._source, self._article, self._number = source, article, number
        self._fetch, self._waiting = fetch, waits
        if not waits:
            self.look_again()

    def apply_settings(self, settings: Settings) -> None:
        """Show or hide pictures as the settings say now."""
        if self._wanted is not None and settings.pictures != self._wanted:
            self.look_again()

    def look_again(self) -> None:
        """Load them again, after a change of the settings."""
        self.stop()
        if self._article is None:
            return
        reading_setup = self._reading_setup()
        self._wanted = reading_setup.pictures
        if not self._wanted:
            self._view.show_pictures({})
        network = reading_setup.network if self._fetch and self._wanted else None
        self._job = self._jobs.start(
            LANE,
            pictures_of(self._source, self._article, network, self._stored(), icon_only=not self._wanted),
            owner=self._view,
            on_step=self._arrive,
            on_error=self._failed,
        )

    def stop(self) -> None:
        """Stop loading."""
        self._waiting = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def end(self) -> None:
        """End with the article."""
        self.stop()
        self._article = None

    def prefer(self) -> None:
        """Prefer this tab's pictures."""
        self._jobs.prefer(LANE, self._view)

    def keep_with(self, name: ArticleName) -> None:
        """Use the library's article of this name: load its saved pictures first, and save new ones there."""
        self._number = name
        self.go_on()

    def go_on(self) -> None:
        """Continue without the library."""
        if self._waiting:
            self.look_again()

    def finder(self) -> FindPictures:
        """A function that gives a worker the bytes of the article's pictures."""
        if self._article is None or not self._reading_setup().pictures:
            return dict
        return partial(bytes_of, self._source, self._article, dict(self._bytes), self._stored())

    def _stored(self) -> FindPictures:
        return dict if self._number is None else partial(self._library_writer.pictures, [self._number])

    def _arrive(self, found: Arrived | None) -> None:
        article = self._article
        if found is None or article is None or not found.data:
            return
        if found.is_icon:
            self._set_icon(found.image)
        else:
            self._bytes[found.address] = found.data
        if found.image is not None and not found.is_icon:
            self._view.show_picture(found.address, found.image)
        if found.is_new and self._number is not None:
            above = not found.is_icon and article.lead_image is not None and found.address == article.lead_image.url
            self._library_writer.keep_picture(self._number, found.address, found.data, above=above)

    def _set_icon(self, image: QImage | None) -> None:
        if (self.icon, image) != (None, None):
            self.icon = image
            self._icon_changed()
