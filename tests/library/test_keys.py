"""One article is one entry, however its address was come by."""

from tests.library.documents import document
from translation.document import Article, Page
from translation.library.keys import key_of


def test_without_an_address_the_words_tell():
    one, same = document("Warga senang.", url="").article, document("Warga  senang.", url="x.html").article
    assert key_of(one) == key_of(same)
    assert key_of(one) != key_of(document("Warga sedih.", url="").article)


def test_the_pages_address_serves_where_the_article_names_none():
    article = document("Warga senang.", url="").article
    assert key_of(article, Page("", "https://www.wartanusa.example/read/1")) == "wartanusa.example/read/1"


def test_a_later_part_is_an_article_of_its_own():
    article = Article("Judul", (), url="https://wartanusa.example/read/1")
    first, second = (Page("", f"https://wartanusa.example/read/1?page={page}") for page in (1, 2))
    assert key_of(article, first) == key_of(article)
    assert key_of(article, second) == "wartanusa.example/read/1?page=2"
