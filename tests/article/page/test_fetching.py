"""What an address leads to: refreshes, AMP copies, further pages, guards, and what is no page; over a server on loopback."""

import gzip
import json

import pytest

from tests.article.page.pages import load_page
from tests.faulty_server import PAGE, Answer, FaultyServer, redirect
from translation.article.extract import extract_article
from translation.article.page.loading import loading
from translation.document import NoticeKind
from translation.errors import FetchFailure, NotAnArticle, PageNotLoaded, PageNotReadable
from translation.network.client import Network

HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0.01)
TITLE = "Jembatan Gantung Diperbaiki, Warga Diminta Bersabar"
SENTENCE = "Pemerintah kota akan memperbaiki jembatan nomor {} di tepi sungai mulai bulan depan karena lantainya sudah lapuk, dan itu perlu waktu."
HTML = ("Content-Type", "text/html; charset=utf-8")


def lines(*numbers):
    return [SENTENCE.format(number) for number in numbers]


def article(*numbers, head="", extra="", tag="<html lang='id'>"):
    paragraphs = "".join(f"<p>{line}</p>" for line in lines(*numbers))
    text = f"{tag}<head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1><div class='isi'>{paragraphs}</div>{extra}</body></html>"
    return Answer(text.encode())


def refresh(content, inner="", status="200 OK"):
    return Answer(
        f'<html><head><meta http-equiv="refresh" content="{content}"></head><body>{inner}</body></html>'.encode(),
        status,
    )


@pytest.fixture
def site():
    with FaultyServer() as server:
        server["/baca"] = article(1, 2, 3, 4, 5)
        yield server


def texts(page):
    return [block.text for block in extract_article(page).blocks]


def kinds(page):
    return [notice.kind for notice in extract_article(page).notices]


# Refreshes


@pytest.mark.parametrize(
    "content",
    [
        "0;url=/baca",
        "0; URL='/baca'",
        "5;url=baca",
        "3, url = /baca",
        "0 /baca",
        "0;/baca",
        " 1 ; url=&quot;/baca&quot;x",
        "0.5;url=/baca",
    ],
)
def test_a_refresh_is_followed(site, content):
    site["/x"] = refresh(content)
    assert load_page(site.url("/x"), HERE).url == site.url("/baca")


@pytest.mark.parametrize(
    "content", ["6;url=/baca", "300", "0", "", "url=/baca", "sebentar;url=/baca", "9999999999999;url=/baca"]
)
def test_a_refresh_that_is_late_or_leads_nowhere_is_not(site, content):
    site["/x"] = refresh(content, "<p>Sebentar.</p>")
    assert load_page(site.url("/x"), HERE).url == site.url("/x")
    assert site.paths() == ["/x"]


def test_a_refresh_of_an_article_or_for_those_without_scripts_is_not_followed(site):
    site["/x"] = article(1, 2, 3, 4, head="<meta http-equiv=refresh content='3;url=/iklan'>")
    site["/y"] = Answer(
        b"<html><head><noscript><meta http-equiv='refresh' content='0;url=/baca'></noscript></head><body><p>Ya.</p></body></html>"
    )
    load_page(site.url("/x"), HERE)
    load_page(site.url("/y"), HERE)
    assert site.paths() == ["/x", "/y"]


def test_refreshes_are_counted(site):
    for number in range(5):
        site[f"/{number}"] = refresh(f"0;url=/{number + 1}")
    site["/5"] = article(1, 2, 3, 4)
    assert load_page(site.url("/2"), HERE).url == site.url("/5")
    with pytest.raises(PageNotLoaded, match="without end"):
        load_page(site.url("/1"), HERE)
    site["/putar"] = refresh("0;url=/putar")
    with pytest.raises(PageNotLoaded, match="without end") as caught:
        load_page(site.url("/putar"), HERE)
    assert caught.value.why is FetchFailure.LOOP


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("file:///etc/passwd", FetchFailure.ADDRESS),
        ("javascript:alert(1)", FetchFailure.ADDRESS),
        ("http://10.0.0.1/x", FetchFailure.PRIVATE),
        ("http://127.0.0.2/", FetchFailure.PRIVATE),
        ("http://[", None),
    ],
)
def test_a_refresh_out_of_the_web_is_refused(site, target, why):
    site["/x"] = refresh(f"0;url={target}")
    if why is None:  # no address at all: the page is what there is
        assert load_page(site.url("/x"), HERE).url == site.url("/x")
        return
    with pytest.raises(PageNotLoaded) as caught:
        load_page(site.url("/x"), HERE)
    assert caught.value.why is why


def test_a_cookie_wall_of_a_refresh_is_passed(site):
    def wall(asked):
        if "ok=1" in asked.headers.get("cookie", ""):
            return article(1, 2, 3, 4)
        return Answer(refresh("0;url=/wall").body, headers=(HTML, ("Set-Cookie", "ok=1; Path=/")))

    site["/wall"] = wall
    assert texts(load_page(site.url("/wall"), HERE)) == lines(1, 2, 3, 4)


def test_a_page_that_another_site_leads_to_is_not_told_who_reads(site, monkeypatch):
    asked = []

    def answer(self, url, *, sign_in=True, **_):
        asked.append((url, sign_in))
        body = refresh("0;url=https://lain.example/x").body if "langganan" in url else article(1, 2, 3, 4).body
        from translation.network.response import Response

        return Response(body, url)
        yield

    monkeypatch.setattr("translation.network.client.Client.get", answer)
    load_page("https://langganan.example/x", HERE)
    assert asked == [("https://langganan.example/x", True), ("https://lain.example/x", False)]


# AMP


CANONICAL = "<link rel='canonical' href='/baca'>"


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("/x", "<html amp lang='id'>"),
        ("/x", "<html ⚡>"),
        ("/amp/x", "<html>"),
        ("/x/amp", "<html>"),
        ("/x?outputType=amp", "<html>"),
        ("/x?amp=1", "<html>"),
    ],
)
def test_amp_leads_to_the_article(site, path, tag):
    site[path] = article(1, 2, head=CANONICAL, tag=tag)
    assert load_page(site.url(path), HERE).url == site.url("/baca")


def test_another_canonical_address_does_not(site):
    site["/x"] = article(1, 2, 3, 4, head=CANONICAL)
    assert load_page(site.url("/x"), HERE).url == site.url("/x")


@pytest.mark.parametrize("href", ["/", "https://lain.example/baca", "/amp/x", "", "http://["])
def test_a_canonical_address_that_is_none_is_passed_over(site, href):
    site["/amp/x"] = article(1, 2, 3, 4, head=f"<link rel='canonical' href='{href}'>")
    assert texts(load_page(site.url("/amp/x"), HERE)) == lines(1, 2, 3, 4)
    assert site.paths() == ["/amp/x"]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"", "404 No"),
        Answer(b"<html><title>Just a moment...</title><body><p>Tunggu.</p></body></html>"),
        Answer(b"<html><body><div id='app'></div></body></html>"),
        Answer(b"%PDF-1.7\n"),
        redirect("/baca"),
    ],
)
def test_where_the_article_cannot_be_had_its_amp_copy_is_read(site, answer):
    site["/baca"] = answer
    site["/amp/x"] = article(1, 2, 3, 4, head=CANONICAL)
    assert texts(load_page(site.url("/amp/x"), HERE)) == lines(1, 2, 3, 4)


def test_an_article_that_leads_to_its_amp_copy_ends(site):
    site["/baca"] = redirect("/amp/x")
    site["/amp/x"] = article(1, 2, 3, 4, head=CANONICAL)
    assert texts(load_page(site.url("/baca"), HERE)) == lines(1, 2, 3, 4)
    assert len(site.asked) < 5


# Several pages


def pager(*numbers, whole="", query="?page="):
    links = "".join(f"<a href='/x{query}{number}'>{number}</a>" for number in numbers)
    return f"<div class='paging'>{links}{f'<a href=/x{whole}>Show All</a>' if whole else ''}</div>"


def progress(url):
    steps, work = [], loading(url, HERE, extract_article)
    while True:
        try:
            steps.append(next(work))
        except StopIteration as done:
            return steps, done.value


def test_all_pages_come_in_order(site):
    site["/x"] = article(1, 2, 3, extra=pager(1, 2, 3))
    site["/x?page=2"] = article(4, 5, extra=pager(1, 2, 3))
    site["/x?page=3"] = article(6, 7, extra=pager(1, 2, 3))
    page = load_page(site.url("/x"), HERE)
    assert texts(page) == lines(1, 2, 3, 4, 5, 6, 7)
    assert kinds(page) == []
    assert site.paths() == ["/x", "/x?page=2", "/x?page=3"]


def test_how_far_it_is_is_told_page_by_page(site):
    for number in (2, 3):
        site[f"/x?page={number}"] = Answer(article(number * 3, number * 3 + 1, extra=pager(2, 3)).body, before=0.4)
    site["/x"] = article(1, 2, 3, extra=pager(2, 3))
    steps, _ = progress(site.url("/x"))
    assert {(step.part, step.parts) for step in steps if step.parts > 1} == {(2, 3), (3, 3)}


def test_the_whole_on_one_page_is_taken(site):
    site["/x"] = article(1, 2, extra=pager(1, 2, whole="?page=all"))
    site["/x?page=all"] = article(1, 2, 3, 4, extra=pager(1, 2))
    page = load_page(site.url("/x"), HERE)
    assert (texts(page), kinds(page)) == (lines(1, 2, 3, 4), [])
    assert site.paths() == ["/x", "/x?page=all"]


@pytest.mark.parametrize(
    "answer", [Answer(b"", "404 No"), article(1, 2, extra=pager(1, 2)), redirect("/"), article(8, 9)]
)
def test_a_whole_that_is_none_is_passed_over(site, answer):
    site["/"] = Answer(b"<html><title>Depan</title><body><p>Beranda.</p></body></html>")
    site["/x"] = article(1, 2, 3, extra=pager(1, 2, whole="?page=all"))
    site["/x?page=all"] = answer
    site["/x?page=2"] = article(4, 5, extra=pager(1, 2))
    assert texts(load_page(site.url("/x"), HERE)) == lines(1, 2, 3, 4, 5)


def test_a_page_that_fails_is_told_and_the_rest_is_there(site):
    site["/x"] = article(1, 2, 3, extra=pager(2, 3, 4))
    site["/x?page=2"] = article(4, 5)
    site["/x?page=3"] = Answer(b"", "404 No")
    site["/x?page=4"] = article(6, 7)
    page = load_page(site.url("/x"), HERE)
    assert texts(page) == lines(1, 2, 3, 4, 5, 6, 7)
    (notice,) = extract_article(page).notices
    assert notice.text.startswith("Page 3 of 4 could not be fetched")


def test_when_several_fail_no_more_are_asked_for(site):
    site["/x"] = article(1, 2, 3, 4, extra=pager(2, 3, 4, 5, 6))
    for number in range(2, 7):
        site[f"/x?page={number}"] = Answer(b"", "410 Gone")
    page = load_page(site.url("/x"), HERE)
    assert len(site.asked) == 3
    assert "Pages 2, 3, 4, 5 and 6 of 6" in extract_article(page).notices[0].text


def test_pages_that_only_the_page_before_leads_to(site):
    for number in range(1, 6):
        onward = f"<a href='/x?page={number + 1}'>Halaman Selanjutnya</a>" if number < 5 else ""
        site[f"/x?page={number}" if number > 1 else "/x"] = article(
            number * 3, number * 3 + 1, number * 3 + 2, extra=onward
        )
    assert texts(load_page(site.url("/x"), HERE)) == lines(*range(3, 18))


def test_more_than_fifteen_pages_are_not_fetched(site):
    for number in range(1, 21):
        site[f"/x?page={number}" if number > 1 else "/x"] = article(
            number * 2, number * 2 + 1, extra=pager(*range(1, 21))
        )
    page = load_page(site.url("/x"), HERE)
    assert len(site.asked) == 15
    assert "Pages 16, 17, 18, 19 and 20 of 20" in extract_article(page).notices[0].text


def test_an_article_that_is_opened_in_the_middle_is_read_from_its_beginning(site):
    site["/x"] = article(1, 2, 3, extra=pager(1, 2, 3))
    site["/x?page=2"] = article(4, 5, extra=pager(1, 2, 3))
    site["/x?page=3"] = article(6, 7, extra=pager(1, 2, 3))
    site["/x?page=1"] = article(1, 2, 3, extra=pager(1, 2, 3))
    assert texts(load_page(site.url("/x?page=3"), HERE)) == lines(1, 2, 3, 4, 5, 6, 7)


def test_a_site_that_gives_its_first_page_again_ends_it(site):
    site["/x"] = article(1, 2, 3, 4, extra=pager(1, 2, 3, 4, 5))  # whatever is asked for
    page = load_page(site.url("/x"), HERE)
    assert len(site.asked) == 3
    assert texts(page) == lines(1, 2, 3, 4)
    assert kinds(page) == [NoticeKind.MORE_PAGES]


def test_the_pages_of_a_list_are_not_fetched(site):
    cards = "".join(
        f"<div><h2><a href='/baca/{number}'>Judul berita nomor {number}</a></h2><p>{SENTENCE.format(number)}</p></div>"
        for number in range(15)
    )
    site["/tag/jembatan"] = Answer(
        f"<html><body>{cards}<div class='paging'><a href='?page=2'>2</a></div></body></html>".encode()
    )
    page = load_page(site.url("/tag/jembatan"), HERE)
    assert NoticeKind.NOT_AN_ARTICLE in kinds(page)
    assert site.paths() == ["/tag/jembatan"]


def test_a_saved_page_fetches_nothing(site, tmp_path):
    file = tmp_path / "halaman.html"
    file.write_bytes(
        article(
            1,
            2,
            3,
            4,
            head=f"<link rel='canonical' href='{site.url('/x')}'>",
            extra=f"<a href='{site.url('/x')}?page=2'>2</a>",
        ).body
    )
    assert kinds(load_page(str(file), HERE)) == [NoticeKind.MORE_PAGES]
    assert site.asked == []


# Guards


CHALLENGES = {
    "title": "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing.</p></body></html>",
    "script": "<html><head><title>warta.example</title></head><body><script>window._cf_chl_opt={cType:'managed'};</script><noscript>Enable JavaScript</noscript></body></html>",
    "frame": "<html><head><title>warta.example</title></head><body><iframe src='https://geo.captcha-delivery.com/captcha/?x=1'></iframe></body></html>",
    "incapsula": "<html><body style='margin:0'><iframe id='main-iframe' src='/_Incapsula_Resource?CWUDNSAI=9'>Request unsuccessful.</iframe></body></html>",
    "captcha": "<html><body><h1>Verifikasi</h1><form><div class='g-recaptcha' data-sitekey='x'></div></form></body></html>",
}


@pytest.mark.parametrize("body", CHALLENGES.values(), ids=CHALLENGES)
@pytest.mark.parametrize("status", ["403 Forbidden", "429 Too Many", "503 Unavailable"])
def test_a_guards_page_is_told_whatever_its_status(site, body, status):
    site["/x"] = Answer(body.encode(), status)
    with pytest.raises(PageNotLoaded, match=r"checking that you are human\. \(127\.0\.0\.1 answered") as caught:
        load_page(site.url("/x"), HERE)
    assert "save the page there when the article shows" in caught.value.advice


@pytest.mark.parametrize("body", CHALLENGES.values(), ids=CHALLENGES)
def test_a_guards_page_that_pretends_to_be_one_is_told(site, body):
    site["/x"] = Answer(body.encode())
    with pytest.raises(NotAnArticle, match=r"(?:you are human|in its place)"):
        extract_article(load_page(site.url("/x"), HERE))


def test_a_guard_that_says_so_in_a_header_is_told(site):
    site["/x"] = Answer(b"<html><body>...</body></html>", headers=(HTML, ("CF-Mitigated", "challenge")))
    with pytest.raises(PageNotLoaded, match="checking that you are human"):
        load_page(site.url("/x"), HERE)


def test_a_site_that_simply_refuses_is_no_guard(site):
    site["/x"] = Answer(
        b"<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>cloudflare</p></body></html>",
        "403 No",
    )
    with pytest.raises(PageNotLoaded, match="refuses to give this page to programs"):
        load_page(site.url("/x"), HERE)


@pytest.mark.parametrize(
    ("title", "extra"),
    [
        ("Access Denied", ""),
        ("Just a Moment", "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
        ("404 Rumah Rusak", ""),
        ("500 Warga Mengungsi akibat Banjir", "<div class='g-recaptcha'></div>"),
        ("Cloudflare Terganggu, Pengunjung Melihat Just a Moment", "<p>Situs memasang captcha, kata Cloudflare.</p>"),
    ],
)
def test_an_article_about_guards_is_an_article(site, title, extra):
    text = article(1, 2, 3, 4, 5).body.decode().replace(TITLE, title) + extra
    site["/x"] = Answer(text.replace("</div></body>", f"{extra}</div></body>").encode())
    assert texts(load_page(site.url("/x"), HERE))[:5] == lines(1, 2, 3, 4, 5)


@pytest.mark.parametrize("status", ["401 No", "402 No", "403 No", "404 No", "410 No", "451 No", "500 No"])
def test_an_article_that_comes_with_a_refusal_is_not_shown(site, status):
    site["/x"] = Answer(article(1, 2, 3, 4).body, status)
    with pytest.raises(PageNotLoaded):
        load_page(site.url("/x"), HERE)


# Paywalls


@pytest.mark.parametrize(
    ("head", "extra"),
    [
        ({"isAccessibleForFree": False}, ""),
        ({"isAccessibleForFree": "https://schema.org/False"}, ""),
        ({"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".isi"}}, ""),
        ({"hasPart": [{"isAccessibleForFree": True}, {"isAccessibleForFree": False}]}, ""),
        ({}, "<div class='box-berlangganan'><h3>Artikel ini khusus untuk pelanggan</h3><a>Masuk</a></div>"),
        ({}, "<div class='subscription-wall'><p>Berlangganan untuk melanjutkan membaca.</p></div>"),
    ],
)
def test_a_paywall_is_told_with_what_to_do(site, head, extra):
    data = f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **head})}</script>"
    site["/x"] = article(1, 2, 3, 4, head=data, extra=extra)
    (notice,) = extract_article(load_page(site.url("/x"), HERE)).notices
    assert notice.kind is NoticeKind.PAYWALL
    assert "add your sign-in in the settings" in notice.text


def test_a_paywall_before_the_whole_text_is_told(site):
    site["/x"] = Answer(
        b'<html><head><title>Judul</title><script type=\'application/ld+json\'>{"@type": "NewsArticle", "isAccessibleForFree": false}'
        b"</script></head><body><h1>Judul</h1></body></html>"
    )
    with pytest.raises(NotAnArticle, match="subscribers only"):
        extract_article(load_page(site.url("/x"), HERE))


# What is no page


@pytest.mark.parametrize(
    ("body", "kind", "match"),
    [
        (b"", "text/html", "empty page"),
        (b" \r\n\t", "text/html", "empty page"),
        (b"%PDF-1.7\n", "text/html", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "text/html", "picture"),
        (bytes(range(256)) * 20, "text/html", "another kind"),
        (b'{"judul": [1, 2]}', "text/html", "JSON"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "text/html", "feed"),
        (b"body { color: red }", "text/css", "program"),
        (b"var judul = 'x';", "application/javascript; charset=utf-8", "program"),
        (b"#EXTM3U\n#EXT-X-VERSION:3\n", "application/vnd.apple.mpegurl", "film"),
        (b"{judul: x}", "application/json", "JSON"),
    ],
)
def test_what_is_no_page_is_refused_by_name(site, body, kind, match):
    site["/x"] = Answer(body, headers=(("Content-Type", kind),))
    with pytest.raises(PageNotReadable, match=match) as caught:
        load_page(site.url("/x"), HERE)
    assert "has a size" not in caught.value.advice


def test_a_page_under_another_type_is_read(site):
    site["/x"] = Answer(article(1, 2, 3, 4).body, headers=(("Content-Type", "application/pdf"),))
    assert texts(load_page(site.url("/x"), HERE)) == lines(1, 2, 3, 4)
    site["/teks"] = Answer("\n\n".join(lines(1, 2)).encode(), headers=(("Content-Type", "text/plain"),))
    assert not load_page(site.url("/teks"), HERE).is_html


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("x-none", "utf-8"), ("", "utf-8")]
)
def test_a_wrong_charset_in_the_header_does_no_harm(site, charset, encoding):
    body = article(1, 2, 3, 4).body.decode().replace("lapuk", "“lapuk”").encode(encoding)
    site["/x"] = Answer(body, headers=(("Content-Type", f"text/html; charset={charset}"),))
    assert "“lapuk”" in texts(load_page(site.url("/x"), HERE))[0]


def test_a_packed_page_is_read(site):
    site["/x"] = Answer(gzip.compress(PAGE), headers=(HTML, ("Content-Encoding", "gzip")))
    assert "jembatan gantung" in load_page(site.url("/x"), HERE).text
