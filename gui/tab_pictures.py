"""The pictures of the article in a tab: found with its page, shown, and the one above it kept with the article."""

from collections.abc import Callable
from functools import partial

from gui.article_view import ArticleView
from gui.jobs import Job, Jobs, at_once
from gui.keeping import Keeping
from gui.means import Means
from gui.pictures import FindPictures, Pictures, bytes_of, decode, pictures_of
from translation.document import Article
from translation.errors import ReaderError


class TabPictures:
    """Looks for the pictures of one article after another, and puts them into ``view``."""

    def __init__(
        self,
        jobs: Jobs,
        means: Callable[[], Means],
        keeping: Keeping,
        view: ArticleView,
        failed: Callable[[BaseException], object],
    ) -> None:
        self._jobs, self._means, self._keeping = jobs, means, keeping
        self._view, self._failed = view, failed
        self._job: Job | None = None
        self._source: str | bytes = ""
        self._article: Article | None = None
        self._found: Pictures | None = None  # and not yet kept
        self._number: int | None = None  # the article's in the library

    def look(self, source: str | bytes, article: Article) -> None:
        """Show the article's pictures where they were saved with its page, or none if the reader wants none."""
        self._source, self._article, self._found, self._number = source, article, None, None
        self.look_again()

    def look_again(self) -> None:
        """Look for them once more, as the reader wants it now."""
        if self._article is None:
            return
        wanted = bool(self._source) and self._means().pictures
        # In the lane of the model, where little waits, and nothing long: the translation is in another.
        self._job = self._jobs.start(
            "model",
            pictures_of(self._source, self._article) if wanted else at_once(Pictures),
            owner=self._view,
            on_done=self._show,
            on_error=self._miss,
        )

    def stop(self) -> None:
        """Show none that has not come yet."""
        if self._job is not None:
            self._job.cancel()

    def end(self) -> None:
        """End with the article."""
        self.stop()
        self._article = None

    def keep_with(self, number: int) -> None:
        """The article is kept under this number: the picture above it goes there, or comes from there."""
        self._number = number
        self._settle()

    def finder(self) -> FindPictures:
        """What gives the bytes of the article's pictures, to a worker."""
        if self._article is None or not self._means().pictures:
            return dict
        if self._source:
            return partial(bytes_of, self._source, self._article)
        return partial(self._keeping.pictures, [self._number]) if self._number is not None else dict

    def _show(self, found: Pictures) -> None:
        self._found = found
        self._view.show_pictures(found.images)
        self._settle()

    def _miss(self, error: BaseException) -> None:
        """Leave the article as it is where its file has gone since it was read."""
        if isinstance(error, ReaderError):
            self._found = Pictures()
            self._settle()
        else:
            self._failed(error)

    def _settle(self) -> None:
        """Once both are known: what was found, and where the article is kept."""
        number, article, found = self._number, self._article, self._found
        if found is None or number is None or article is None or article.lead_image is None:
            return
        self._found = None
        if found.lead:
            self._keeping.keep_picture(number, found.lead)
        elif not found.images and self._means().pictures:
            self._keeping.find_picture(number, lambda data: self._show_kept(article, data))

    def _show_kept(self, article: Article, data: bytes | None) -> None:
        """Show the picture that the library has of the article, if that is still the one that is shown."""
        if data and self._article is article and article.lead_image is not None and (image := decode(data)) is not None:
            self._view.show_pictures({article.lead_image.url: image, **self._view.pictures})
