"""A LibreTranslate server: what it is asked, what becomes of its answers, and what its faults are told as."""

import json

import pytest

from tests.faulty_server import Answer, FaultyServer
from translation.document import Article, Block, Kind, is_on_server
from translation.engine.libretranslate import LibreTranslate
from translation.errors import TranslationFailed
from translation.network.client import Network
from translation.network.waiting import finish
from translation.openers import server_opener
from translation.reader import translate_article

JSON = (("Content-Type", "application/json"),)


class Keys:
    """A stand-in for the reader's passwords."""

    def headers_for(self, _):
        raise AssertionError("a server is no site to sign in to")
        yield

    def proxy_password(self):
        yield
        return ""

    def server_key(self, address):
        yield
        return f"key for {address}"


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/translate"] = upper
        yield server


def upper(asked):
    texts = json.loads(asked.body)["q"]
    return answer({"translatedText": [text.upper() for text in texts]})


def answer(value, status="200 OK"):
    return Answer(json.dumps(value).encode(), status, JSON)


def network(**named):
    return Network(pause=0.01, **named)  # nothing on this machine is allowed but what is named


def test_sentences_are_sent_together_and_come_back_in_order(server):
    found = LibreTranslate(server.url("/"), network()).translate_batch(["satu.", "dua."])
    assert [[one.text for one in each] for each in found] == [["SATU."], ["DUA."]]
    assert json.loads(server.asked[0].body) == {
        "q": ["satu.", "dua."],
        "source": "id",
        "target": "en",
        "format": "text",
    }
    assert server.asked[0].headers["content-type"] == "application/json"


def test_the_key_is_sent_to_it_alone(server):
    translator = LibreTranslate(server.url(""), network(secrets=Keys()))
    assert finish(translator.trial()) == "SELAMAT PAGI."
    assert json.loads(server.asked[0].body)["api_key"] == f"key for {server.url('')}"
    assert "key for" not in repr(translator) + translator.name


def test_alternatives_are_asked_for_and_each_is_told_once(server):
    server["/translate"] = answer({"translatedText": ["A boat."], "alternatives": [["A boat.", "One boat.", 3]]})
    found = LibreTranslate(server.url(""), network()).translate_batch(["Sebuah perahu."], hypotheses=3)
    assert [one.text for one in found[0]] == ["A boat.", "One boat."]
    assert json.loads(server.asked[0].body)["alternatives"] == 2


def test_it_is_not_asked_twice_for_what_it_would_say_again(server):
    assert LibreTranslate(server.url(""), network()).translate_batch(["a", "b"], no_repeat_ngram=3) == [[], []]
    assert not server.asked


def test_an_article_is_translated_by_it_and_says_so(server):
    article = Article("Judul berita", (Block(Kind.PARAGRAPH, "Perahu berangkat pagi. Ombaknya tenang."),))
    document = finish(translate_article(article, server_opener(server.url(""), network())))
    assert [pair.target for row in document.rows for pair in row.pairs] == [
        "JUDUL BERITA", "PERAHU BERANGKAT PAGI. ", "OMBAKNYA TENANG.",
    ]  # fmt: skip
    assert document.model == "LibreTranslate (127.0.0.1)"
    assert is_on_server(document.model)
    assert not is_on_server("Indonesian to English 1.9")


@pytest.mark.parametrize(
    ("reply", "happened", "advice"),
    [
        (answer({"error": "Invalid API key"}, "403 No"), "Invalid API key", "key"),
        (answer({"error": "Please contact the server operator to get an API key"}, "400 No"), "API key", "key"),
        (answer({"error": "id is not supported"}, "400 No"), "not supported", "whoever runs it"),
        (answer({"error": "<b>\x1b[31m" + "x" * 900}, "500 No"), "refuses", "whoever runs it"),
        (answer("no", "403 No"), "refuses to translate", "key"),
        (Answer(b"", "503 No"), "in trouble", "Wait"),
        (Answer(b"", "429 No", (("Retry-After", "7200"),)), "too many", "min before"),
        (Answer(b"<html>Selamat datang</html>"), "no LibreTranslate", "address"),
        (answer([1]), "no LibreTranslate", "address"),
        (answer({"translatedText": "one text"}), "no translation", "whoever runs it"),
        (answer({"translatedText": ["one"]}), "no translation", "whoever runs it"),
        (answer({"translatedText": ["one", None]}), "no translation", "whoever runs it"),
        (answer({"translatedText": ["one", "two"], "alternatives": 3}), "no translation", "whoever runs it"),
        (Answer(cut_after=10), "broke off", "Wait"),
    ],
)
def test_each_fault_is_told(server, reply, happened, advice):
    server["/translate"] = reply
    with pytest.raises(TranslationFailed, match=happened) as caught:
        LibreTranslate(server.url(""), network()).translate_batch(["satu", "dua"])
    assert advice in caught.value.advice
    assert caught.value.happened.isprintable()
    assert len(caught.value.happened) < 400
