"""Pages served instead of an article: a check that the visitor is human, or an error page.

They are recognised by their whole titles and their structure. Words in the text are no evidence: articles write about
block pages and errors too.
"""

import re
from collections.abc import Mapping

from translation.article.body.blocks import Node
from translation.article.facts.metadata import Declared, find_language, text_of
from translation.texts import Text

GUARD = Text("The site is checking that you are human.")
SUBSCRIBE = Text(
    "If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file."
)
ADVICE = Text("Open the address in a browser, save the page there when the article shows, and open that file.")

GUARD_TITLES = re.compile(
    r"just a moment\W*|(?:tunggu|mohon tunggu) sebentar\W*|attention required!?(?: \| cloudflare)?|access denied(?: \|.{0,60})?|access to this page has been denied\W*|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human\W*|are you a (?:robot|human)\??|pardon our interruption\W*|please wait\W*|ddos-guard|"
    r"checking your browser.{0,60}|one more step\W*|security check\W*|robot challenge screen|human verification|captcha|you have been blocked\W*|"
    r".{0,20}request(?: was)? (?:blocked|rejected|unsuccessful\W*).{0,20}|.{0,60} \| (?:just a moment|access denied)\W*",
    re.IGNORECASE,
)
DENIALS = re.compile(r"denied|blocked|rejected", re.IGNORECASE)  # not even a person is let in
REASONS = (
    r"error|bad request|unauthori[sz]ed|forbidden|(?:page|file|halaman)? ?(?:was )?not found|gone|too many requests|internal server error|"
    r"bad gateway|service (?:temporarily )?unavailable|gateway time-?out|halaman (?:yang anda cari )?tidak (?:di)?temukan|error 1020"
)
NUMBER = r"4(?:00|01|03|04|10|29)|50[0-4]"
ERROR_TITLES = re.compile(
    rf"(?:[^|–:-]{{0,40}}[|–:-]\s*)?(?:(?:http |error ?){{0,2}}(?:{NUMBER})(?:\W{{1,4}}(?:{REASONS}))?|(?:{REASONS}))\W*(?:\s[|–:-]\s.{{0,40}})?",
    re.IGNORECASE,
)
# In attributes: elements and addresses that are on guards' own pages and on no other ...
GUARD_PARTS = re.compile(
    r"(?:^|\s)(?:challenge-(?:form|running|error-text|stage)|cf-(?:challenge|browser-verification|please-wait|error-details)|px-captcha|ddg-captcha|sec-(?:if-)?cpt-container)\b|"
    r"/cdn-cgi/challenge-platform/\S*/orchestrate/|(?:geo|ct)\.captcha-delivery\.com|/_sec/cp_challenge|errors\.edgesuite\.net",
    re.IGNORECASE,
)
GUARD_SCRIPTS = re.compile(
    r"_cf_chl_opt|sucuri_cloudproxy_js|window\.gokuProps|AwsWafIntegration|captcha-delivery\.com|bmSz=|window\._pxAppId"
)
# ... and what is on many, but on a page with next to nothing else means that it is one.
CAPTCHAS = re.compile(
    r"_Incapsula_Resource|(?:^|\s)(?:g-recaptcha|h-captcha|cf-turnstile)\b|hcaptcha\.com/|google\.com/recaptcha|recaptcha\.net/recaptcha|challenges\.cloudflare\.com/turnstile",
    re.IGNORECASE,
)
SMALL, TINY = 1500, 400  # characters of text: such pages have little of their own
UNSEEN = ("script", "style", "noscript", "template")


def guard(tree: Node, declared: Declared, title: str = "") -> Text | None:
    """The reason why a page is a block or error page and not the requested page; ``None`` for the requested page."""
    body = tree.find("body")
    if body is None or _declares_article(declared):
        return None
    head = (next((text_of(node) for node in tree.iter("title")), "") or title).strip()
    prose = " ".join(text for node in body.iter("p", "h2", "li") if (text := text_of(node)))
    if len(prose) > SMALL or (len(prose) > TINY and find_language(tree, prose) in ("id", "ms")):
        return None
    if GUARD_TITLES.fullmatch(head) or (ERROR_TITLES.fullmatch(head) and len(prose) < TINY * 2):
        return Text("The site sent a page of its own in its place (“{title}”).", title=head[:80])
    return GUARD if _is_built_like_one(tree, body) else None


def wants_person(tree: Node, declared: Declared) -> Text | None:
    """The reason why a refusal is a block page that a browser may pass; ``None`` for any other page."""
    body = tree.find("body")
    if body is None or _declares_article(declared):
        return None
    head = next((text_of(node) for node in tree.iter("title")), "").strip()
    asks = GUARD_TITLES.fullmatch(head) and not DENIALS.search(head)
    return GUARD if asks or _is_built_like_one(tree, body) else None


def guard_by_headers(headers: Mapping[str, str]) -> Text | None:
    """The reason why a response is a block page, judged by its headers (names in lower case); ``None`` if it is not."""
    return GUARD if headers.get("cf-mitigated", "").strip().lower() == "challenge" else None


def _declares_article(declared: Declared) -> bool:
    kind = declared.meta("og:type").lower()
    return bool(declared.data) or kind in ("article", "news") or bool(declared.meta("article:published_time"))


def _is_built_like_one(tree: Node, body: Node) -> bool:
    seen = _seen(body)
    if seen > SMALL:
        return False
    marks = [
        f" {node.get('id') or ''} {node.get('class') or ''} {node.get('src') or ''} {node.get('action') or ''}"
        for node in tree.iter("div", "form", "script", "iframe", "span", "section", "main")
    ]
    scripts = [script.text or "" for script in tree.iter("script")]
    if any(GUARD_PARTS.search(mark) for mark in marks) or any(GUARD_SCRIPTS.search(text) for text in scripts):
        return True
    return seen < TINY and any(CAPTCHAS.search(mark) for mark in marks)


def _seen(body: Node) -> int:
    """The number of visible characters on a page."""
    shown = (node for node in body.iter() if isinstance(node.tag, str))
    return sum(
        (0 if node.tag in UNSEEN else len((node.text or "").strip())) + len((node.tail or "").strip()) for node in shown
    )
