"""A LibreTranslate server instead of a local model, for readers who run one: the text is sent there.

Its interface is that of LibreTranslate 1.6: ``POST /translate`` with a list of texts.
"""

import json
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any, Self

from translation.document import on_server
from translation.engine.runtime.model import Hypothesis
from translation.engine.runtime.progress import Loading
from translation.errors import FetchFailure, NotFetched, TranslationFailed
from translation.network.client import Client, Limits, Network, Received
from translation.network.errors import host_of
from translation.network.waiting import finish, mapped
from translation.texts import Text, sentences

SOURCE, TARGET = "id", "en"
TRIAL = "Selamat pagi."
HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
LONGEST = 2000  # characters; the server cuts what is longer into sentences itself
ANSWER = Limits(read=120.0, whole=300.0, tries=2)  # a server without a graphics card takes its time
MOST_TOLD = 200  # characters of what a server says of an error
ASK_ITS_OWNER = Text("Look into the settings of the server, or ask whoever runs it.")
KEY = Text("Look at the key of the server in the settings.")


class LibreTranslate:
    """The server at an address, used with the reader's key if one is stored. Not thread-safe."""

    longest = LONGEST
    source_languages = (SOURCE,)
    preview = None
    considered = 1  # each more is work for its server

    def __init__(self, address: str, network: Network) -> None:
        self._address = address.rstrip("/")
        self._host = host_of(self._address)
        # Whoever names a server means it, and many run one on their own machine; it is sent nowhere beyond.
        self._network = replace(network, allowed=network.allowed | {self._host})
        self.name = on_server(self._host)

    def of_language(self, language: str) -> Self:
        """The same server."""
        return self

    def ready(self) -> Generator[Loading, None, None]:
        """Nothing is to be prepared."""
        yield from ()

    def tokens(self, text: str) -> int:
        """The length of a text as ``longest`` counts it: its characters."""
        return len(text)

    def translate_batch(
        self, sentences: Sequence[str], *, beam: int = 2, no_repeat_ngram: int = 0, hypotheses: int = 1
    ) -> list[list[Hypothesis]]:
        """Each sentence's translations, best first: up to ``hypotheses`` of them.

        The server chooses its search and reports no scores: each is 0. Raises TranslationFailed.
        """
        if no_repeat_ngram or not sentences:
            return [[] for _ in sentences]  # it would say the same again
        return finish(self._translated(sentences, hypotheses))

    def trial(self) -> Generator[Received, None, str]:
        """The server's translation of a trial sentence, with the progress of the response. Raises TranslationFailed."""
        (first,) = yield from self._translated([TRIAL], 1)
        return first[0].text

    def _translated(
        self, sentences: Sequence[str], hypotheses: int
    ) -> Generator[Received, None, list[list[Hypothesis]]]:
        asked: dict[str, Any] = {"q": list(sentences), "source": SOURCE, "target": TARGET, "format": "text"}
        if hypotheses > 1:
            asked["alternatives"] = hypotheses - 1
        answer = yield from self._ask("/translate", asked)
        texts = _texts(answer.get("translatedText"))
        others = answer.get("alternatives") or [[]] * len(sentences)
        if len(texts) != len(sentences) or not isinstance(others, list) or len(others) != len(sentences):
            raise TranslationFailed(
                Text("What the server {host} answered is no translation.", host=self._host), ASK_ITS_OWNER
            )
        return [
            [Hypothesis(text.strip(), 0.0, hit_limit=False) for text in dict.fromkeys([best, *_texts(more)])]
            for best, more in zip(texts, others, strict=True)
        ]

    def _ask(self, path: str, asked: dict[str, Any]) -> Generator[Received, None, dict[str, Any]]:
        """The server's response. Raises TranslationFailed."""
        try:
            with Client(self._network, limits=ANSWER, cookies=False, sign_ins=False) as client:
                key = yield from self._key()
                data = json.dumps(asked | ({"api_key": key} if key else {})).encode()
                response = yield from client.post(self._address + path, data, headers=HEADERS)
        except NotFetched as error:
            raise self._failed(error) from error
        try:
            answer = json.loads(response.data)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TranslationFailed(
                Text("At the address of the server {host} there is no LibreTranslate.", host=self._host),
                Text("Look at the address in the settings."),
            )
        return answer

    def _key(self) -> Generator[Received, None, str]:
        """The reader's key for this server, ``""`` without one."""
        secrets = self._network.secrets
        if secrets is None:
            return ""
        return (yield from mapped(secrets.server_key(self._address), lambda _: Received(self._host)))

    def _failed(self, error: NotFetched) -> TranslationFailed:
        """The error for a failed request, with the server's message if there is one."""
        if said := _said(error):
            advice = (
                KEY
                if error.why in (FetchFailure.SIGN_IN, FetchFailure.FORBIDDEN) or "API key" in said
                else ASK_ITS_OWNER
            )
            return TranslationFailed(Text("The server {host} refuses: “{said}”.", host=self._host, said=said), advice)
        if error.why in (FetchFailure.SIGN_IN, FetchFailure.FORBIDDEN):
            return TranslationFailed(Text("The server {host} refuses to translate.", host=self._host), KEY)
        return TranslationFailed(
            sentences(Text("The server {host} did not translate.", host=self._host), error.happened),
            error.advice,
        )


def _said(error: NotFetched) -> str:
    """The error message in a server's response, as plain text."""
    if error.response is None:
        return ""
    try:
        said = json.loads(error.response.data)["error"]
    except (ValueError, TypeError, KeyError):
        return ""
    return " ".join("".join(filter(str.isprintable, str(said)[:MOST_TOLD])).split()).rstrip(".")


def _texts(found: object) -> list[str]:
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
