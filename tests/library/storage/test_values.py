"""Values as they are stored: a notice can still be translated after it was kept, and older libraries still open."""

import json

from translation.document import Article, Block, Kind, Notice, NoticeKind
from translation.library.storage.values import article_as_bytes, article_from_bytes, packed, unpacked
from translation.texts import Text, sentences

ABOUT = sentences(Text("This is one page of {pages}.", pages=3), Text("It is {what}.", what=Text("a picture")))


def article(*notices):
    return Article("Judul", (Block(Kind.PARAGRAPH, "Satu."),), notices=notices)


def test_a_notice_comes_back_as_what_it_is_translated_from():
    kept = article(Notice(NoticeKind.MORE_PAGES, ABOUT), Notice(NoticeKind.SHORT, "Plain."))
    back = article_from_bytes(article_as_bytes(kept))
    assert back == kept
    text, plain = (notice.text for notice in back.notices)
    assert isinstance(text, Text)
    assert text.translated(lambda template: template.replace("This is one page", "Ini satu halaman")) == (
        "Ini satu halaman of 3. It is a picture."
    )
    assert type(plain) is str


def test_a_notice_is_in_english_for_whoever_knows_no_templates():
    held = json.loads(unpacked(article_as_bytes(article(Notice(NoticeKind.MORE_PAGES, ABOUT)))))
    assert held["notices"] == [["more_pages", "This is one page of 3. It is a picture."]]


def test_an_article_of_an_earlier_version_keeps_its_english_notices():
    plain = article(Notice(NoticeKind.SHORT, "This is very short."))
    held = json.loads(unpacked(article_as_bytes(plain)))
    assert "notice_texts" not in held
    assert article_from_bytes(packed(json.dumps(held))) == plain
