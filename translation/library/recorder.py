"""Recording of an article in the library. Reading continues if the library fails."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from translation.document import BilingualBlock, BilingualDocument, Page, SentencePair
from translation.errors import LibraryDamaged, LibraryNotOpened, NotInLibrary, NotKept, ReaderError
from translation.library.articles import SavedArticle, add, finish, load, number_of, page_of, save
from translation.library.edits import add_again
from translation.library.pairs import remembered
from translation.library.storage.store import Connection, OpenLibrary, transaction
from translation.texts import Text

Result = TypeVar("Result")
FAILURES = (LibraryDamaged, LibraryNotOpened, NotInLibrary, NotKept)


class ArticleRecorder:
    """Saves one article while it is translated, row by row; close it in the thread that used it.

    Without a library it saves nothing. After the first failure nothing more is saved, and ``trouble`` says
    what happened. An article is found by its lasting name, whatever its number has become meanwhile.
    """

    def __init__(self, open_library: OpenLibrary | None, article: int = 0, lasting: str = "") -> None:
        self.article, self._lasting = article, lasting
        self.trouble: ReaderError | None = None
        self._open_library = open_library
        self._connection: Connection | None = None
        self._step = 0  # of what is translated again; 0 until there is any
        self._said = ("", "")  # who translates, and what it was told

    def begin(self, document: BilingualDocument, page: Page | None, source: str) -> SavedArticle | None:
        """Save an article that was just read and return the library's version of it; ``None`` if it is not saved."""

        def job(connection: Connection) -> SavedArticle:
            self.article = save(connection, document, page, source=source)
            kept = load(connection, self.article)
            self._lasting = kept.lasting
            return kept

        return self._try(job)

    def load(self, version: int | None = None) -> SavedArticle:
        """The saved article. Raises what opening and reading the library raise."""
        connection = self._opened()
        if self._lasting:
            self.article = number_of(connection, self._lasting)
        kept = load(connection, self.article, version)
        self._lasting = kept.lasting
        return kept

    def page(self) -> Page | None:
        """The page of the article. Raises what reading it raises."""
        return page_of(self._opened(), self.article)

    def recall(self, document: BilingualDocument, model: str, options: str) -> Mapping[str, SentencePair]:
        """The known translations for a document, by sentence without surrounding space."""
        self._said = (model, options)
        sentences = [pair.source for row in document.rows for pair in row.pairs]
        return self._try(lambda connection: remembered(connection, sentences, model, options)) or {}

    def add(self, row: int, block: BilingualBlock, *, again: bool = False) -> None:
        """Save a translated row; what it replaces when it is translated ``again`` can be brought back."""
        model, options = self._said

        def job(connection: Connection) -> None:
            with transaction(connection, Text("The translation")):
                article = number_of(connection, self._lasting)
                if again:
                    self._step = add_again(
                        connection, article, row, block, step=self._step, model=model, options=options
                    )
                else:
                    add(connection, article, row, block, model=model, options=options)

        self._try(job)

    def finish(self, document: BilingualDocument) -> None:
        """Mark the article as completely translated."""

        def job(connection: Connection) -> None:
            with transaction(connection, Text("The translation"), durable=True):
                number = number_of(connection, self._lasting)
                finish(connection, number, document.model, document.translated_at)

        self._try(job)

    def close(self) -> None:
        """Close the library."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _try(self, job: Callable[[Connection], Result]) -> Result | None:
        if self._open_library is None or self.trouble is not None:
            return None
        try:
            return job(self._opened())
        except FAILURES as error:
            self.trouble = error
        return None

    def _opened(self) -> Connection:
        if self._connection is None:
            if self._open_library is None:
                raise LibraryNotOpened(
                    Text("There is no library."), Text("Turn the saving of articles on in the settings.")
                )
            self._connection = self._open_library()
        return self._connection
