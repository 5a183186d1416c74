"""Addresses as they are pasted: found, mended, and rid of what only follows their readers."""

import pytest

from translation.article.page.loading import as_source, is_address
from translation.article.page.pasted_addresses import address_of, addresses_in

A = "https://warta.example/baca/1"


@pytest.mark.parametrize(
    "pasted",
    [
        A, f"  {A}\n", f"<{A}>", f"“{A}”", f"'{A}'", f"`{A}`", f"**{A}**", f"({A})", f"[{A}]", f"{A}.", f"{A},", f"{A}!", f"{A})", f"{A}).",
        f"view-source:{A}", f"VIEW-SOURCE:{A}", f"[Judul berita]({A})", f'[Judul]({A} "Judul")', f"URL: {A}", f"\u200b{A}\ufeff", f"\u2068{A}\u2069"[1:-1],
        "warta.example/baca/1", "//warta.example/baca/1", "HTTPS://warta.example/baca/1", "https:/warta.example/baca/1", "https//warta.example/baca/1",
        "https;//warta.example/baca/1", "https:warta.example/baca/1", "https:///warta.example/baca/1", "https://WARTA.example/baca/1",
        "https://warta.example/\nbaca/1", "https://warta.example/ba\r\n ca/1", "https:// warta.example/baca/1", "https://ani:rahasia@warta.example/baca/1",
        f"{A}#isi", f"{A}#:~:text=jembatan", f"{A}?utm_source=wa&utm_medium=x", f"{A}?fbclid=1", f"{A}?&gclid=2&", f"Baca ini: {A} bagus", f"Judul Berita\n\n{A}\n",
        f"https://www.google.com/url?sa=t&q={A}&ved=1", "https://www.google.co.id/url?url=https%3A%2F%2Fwarta.example%2Fbaca%2F1&x=y",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwarta.example%2Fbaca%2F1%3Ffbclid%3Dx&h=y", "https://lm.facebook.com/l.php?u=https%3A%2F%2Fwarta.example%2Fbaca%2F1",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwarta.example%2Fbaca%2F1&data=05", "https://www.google.com/amp/s/warta.example/baca/1",
        "https://warta-example.cdn.ampproject.org/c/s/warta.example/baca/1", "https://www.youtube.com/redirect?q=https%3A%2F%2Fwarta.example%2Fbaca%2F1&event=x",
        f"https://www.google.com/url?q=https://l.facebook.com/l.php%3Fu%3D{A}", f"Jembatan Dibuka\n{A}\nUnduh aplikasi kami: https://play.google.com/store/apps/details?id=x",
    ],
)  # fmt: skip
def test_one_address_however_it_is_written(pasted):
    assert addresses_in(pasted) == [A]


@pytest.mark.parametrize(
    ("pasted", "address"),
    [
        ("www.warta.example", "https://www.warta.example"),
        ("warta.example:8080/x", "https://warta.example:8080/x"),
        ("localhost:8000/x", "http://localhost:8000/x"),
        ("127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ("bücher.example/x", "https://bücher.example/x"),
        ("пример.рф/x", "https://пример.рф/x"),
        ("xn--bcher-kva.example/x", "https://xn--bcher-kva.example/x"),
        (f"{A}?page=2&id=7", f"{A}?page=2&id=7"),
        (f"{A}?page=2&utm_source=a&id=%20b", f"{A}?page=2&id=%20b"),
        (f"{A}?ref=7&source=8", f"{A}?ref=7&source=8"),  # these may mean something there
        ("https://www.kompas.com/read/1?source=widget&page=all", "https://www.kompas.com/read/1?page=all"),
        ("https://id.wikipedia.org/wiki/Jembatan_(bangunan)", "https://id.wikipedia.org/wiki/Jembatan_(bangunan)"),
        ("(lihat https://id.wikipedia.org/wiki/Jembatan_(bangunan))", "https://id.wikipedia.org/wiki/Jembatan_(bangunan)"),
        ("https://www.google.com/search?q=jembatan", "https://www.google.com/search?q=jembatan"),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        ("https://warta.example/presiden-resmi-\nkan-jembatan-di\n-sungai", "https://warta.example/presiden-resmi-kan-jembatan-di-sungai"),
    ],
)  # fmt: skip
def test_what_an_address_needs_stays(pasted, address):
    assert addresses_in(pasted) == [address]


B = "https://lain.example/x"


@pytest.mark.parametrize(
    "pasted",
    [f"{A}\n{B}", f"{A} {B}", f"{A}, {B}", f"{A};{B}", f"1. {A}\n2. {B}", f"- {A}\n- {B}", f"{A}\n\n{B}\n{A}", f"Satu: {A}\nDua: {B}", "warta.example/baca/1 lain.example/x", f"[a]({A}) [b]({B})"],
)  # fmt: skip
def test_several_addresses_at_once(pasted):
    assert addresses_in(pasted) == [A, B]


@pytest.mark.parametrize(
    "text",
    [
        "", "~/www.kompas.com/a", "/x/www.kompas.com/b", "../kompas.com/c", "C:/www.kompas.com/d", "halaman.html", "/home/x/kompas.com", "C:\\Users\\x\\a.html", "file:///x/a.html", "./a.mhtml", "berita baru.txt", "ftp://warta.example/x", "mailto:a@b.example",
        "javascript:alert(1)", "Harga naik 12.500/kg", "Warga senang.Petani juga.", "ani@warta.example", "https://", "http:///", "dan/atau", "dokumen.pdf", "id_en.argosmodel", "https://[",
        "Warga desa itu menunggu jembatan sejak lama. " * 10 + A,
    ],
)  # fmt: skip
def test_what_is_no_address(text):
    assert addresses_in(text) == []


def test_a_sentence_after_an_address_is_no_part_of_it():
    assert addresses_in(f"{A} bagus sekali") == [A]
    assert addresses_in(f"{A}\nBagus sekali, kata Ani") == [A]
    assert addresses_in(f"{A} 2024-05-01") == addresses_in(f"{A}\n12/05/2024") == [A]
    assert address_of(f"{A} bagus") == ""


def test_a_file_of_that_name_comes_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert is_address("warta.example/baca")
    (tmp_path / "warta.example").mkdir()
    (tmp_path / "warta.example" / "baca").write_text("x")
    assert not is_address("warta.example/baca")
    assert as_source("warta.example/baca") == "warta.example/baca"
    assert as_source(f"<{A}>") == A
