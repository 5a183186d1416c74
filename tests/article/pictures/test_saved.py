"""The pictures of an article, out of the file that its page was saved in, in every form that browsers save."""

import base64
import gzip
import plistlib
import struct
import zlib
from email.message import EmailMessage
from urllib.parse import quote

import pytest

from tests.article.page.pages import load_page
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.article.pictures import rules as picture_rules
from translation.article.pictures import saved as saved_images
from translation.article.pictures.saved import saved_pictures
from translation.document import Article, Block, Image, Kind
from translation.errors import PageNotLoaded

SITE = "https://kabar.example/berita/jembatan-baru"
TEXT = (
    "<p>Jembatan sepanjang dua ratus meter itu dibuka oleh bupati pada Senin pagi di hadapan warga dari tiga desa. "
    "Warga menunggu sejak subuh untuk menyeberang pertama kali dengan berjalan kaki.</p>"
    "<p>Pembangunan jembatan memakan waktu empat belas bulan dan biaya dua belas miliar rupiah dari kas daerah. "
    "Sebelumnya anak sekolah harus menyeberangi sungai dengan rakit setiap hari.</p>"
)


def png(colour, size=40):
    """A picture of one colour; what does not compress, so that it is no placeholder."""
    noise = b"".join(struct.pack(">I", n * 2654435761 % 2**32) for n in range(800))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes(colour) * size) * size)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"teXt", noise) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


LEAD, INSIDE, OTHER = png((200, 30, 30)), png((30, 200, 30)), png((30, 30, 200))


def page(lead="", inside="", *, og="https://gambar.example/2024/jembatan.jpg?w=700", head=""):
    """A news page with a picture above its text and one inside it; each is an ``img`` as the test wants it."""
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Baru Dibuka - Kabar</title>
    <meta property="og:site_name" content="Kabar"><link rel="canonical" href="{SITE}"><meta property="og:image" content="{og}">{head}</head><body>
    <header><img src="logo.png" width="80"></header><article><h1>Jembatan Baru Dibuka</h1>
    <figure>{lead}<figcaption>Warga menyeberangi jembatan itu. (Foto: Rina)</figcaption></figure>{TEXT}
    <figure>{inside}<figcaption>Rakit yang dulu dipakai anak sekolah. (Foto: Budi)</figcaption></figure>{TEXT}
    </article></body></html>"""


def data(picture, kind="image/png"):
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}"


def img(src, **more):
    return f"<img src='{src}' " + " ".join(f"{name.replace('_', '-')}='{value}'" for name, value in more.items()) + ">"


def found(source):
    """What is found for the lead image, and for the one inside."""
    loaded = load_page(source) if isinstance(source, str) else page_from_bytes(source)
    article = extract_article(loaded)
    assert article.lead_image is not None
    inside = next(block.image for block in article.blocks if block.kind is Kind.CAPTION)
    pictures = dict(saved_pictures(source, article))
    return pictures.get(article.lead_image.url), pictures.get(inside)


@pytest.fixture
def complete(tmp_path):
    """Saves a page "complete": its parts lie in a folder beside it."""

    def save(html, name="Jembatan - Kabar.html", folder="Jembatan - Kabar_files", **files):
        (tmp_path / "unduhan" / folder).mkdir(parents=True)
        for file, held in files.items():
            (tmp_path / "unduhan" / folder / file.replace("__", ".")).write_bytes(held)
        file = tmp_path / "unduhan" / name
        file.write_bytes(html if isinstance(html, bytes) else html.encode())
        return str(file)

    return save


def test_a_page_saved_complete_has_them_in_its_folder(complete):
    html = page(img("./Jembatan%20-%20Kabar_files/jembatan.jpg"), img("Jembatan - Kabar_files/rakit.png"))
    assert found(complete(html, jembatan__jpg=LEAD, rakit__png=INSIDE)) == (LEAD, INSIDE)


def test_a_lead_image_of_another_name_is_the_one_above_its_caption(complete):
    html = page(img("Jembatan%20-%20Kabar_files/abc123.jpg"), img("Jembatan%20-%20Kabar_files/rakit.png"))
    assert found(complete(html, abc123__jpg=LEAD, rakit__png=INSIDE)) == (LEAD, INSIDE)


def test_lazy_loading_leaves_the_sites_address(complete):
    placeholder = data(b"GIF89a\x01\0\x01\0\0\0\0;", "image/gif")
    html = page(
        img(placeholder, data_src="https://gambar.example/2024/jembatan.jpg?w=300"),
        img("Jembatan%20-%20Kabar_files/rakit.png", data_src="https://gambar.example/2024/rakit-besar.png"),
    )
    assert found(complete(html, jembatan__jpg=LEAD, rakit__png=INSIDE)) == (LEAD, INSIDE)


def test_other_sizes_are_looked_at_and_the_largest_is_taken(complete):
    small = LEAD[:60] + LEAD[-2000:]
    html = page(
        img("x.gif", srcset="Jembatan%20-%20Kabar_files/k.jpg 300w, Jembatan%20-%20Kabar_files/b.jpg 900w"),
        "<picture><source srcset='Jembatan%20-%20Kabar_files/rakit.png 2x'><img src='tidak-ada.png'></picture>",
    )
    assert found(complete(html, k__jpg=small, b__jpg=LEAD, rakit__png=INSIDE)) == (LEAD, INSIDE)


def test_packed_pages_have_them_too(complete):
    html = page(img("Jembatan%20-%20Kabar_files/jembatan.jpg"), img("https://gambar.example/rakit.png"))
    packed = gzip.compress(html.encode())
    source = complete(packed, "Jembatan - Kabar.html.gz", jembatan__jpg=LEAD, rakit__png=INSIDE)
    assert found(source) == (LEAD, INSIDE)


def test_a_page_may_hold_them_in_itself():
    assert found(page(img(data(LEAD)), img(data(INSIDE))).encode()) == (LEAD, INSIDE)


def test_what_a_page_holds_in_itself_may_be_escaped_or_broken_into_lines():
    lines = data(LEAD).replace(base64.b64encode(LEAD).decode(), "\n".join(base64.encodebytes(LEAD).decode().split()))
    escaped = f"data:image/png,{quote(INSIDE)}"
    assert found(page(img(lines), img(escaped)).encode()) == (LEAD, INSIDE)


def test_what_singlefile_shows_twice_is_a_variable():
    blank = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="700" height="400"></svg>'
    head = f'<style>:root{{--sf-img-4:url("{data(INSIDE)}");--sf-img-12: url({data(LEAD)})}}</style>'
    shown = [img(blank, style=f"background-image:var(--sf-img-{n})!important") for n in (12, 4)]
    assert found(page(*shown, head=head).encode()) == (LEAD, INSIDE)


def mhtml(html, *parts):
    whole = EmailMessage()
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = SITE
    whole.set_content("")
    whole.make_related()
    first = EmailMessage()
    first.set_content(html, subtype="html")
    first["Content-Location"] = SITE
    whole.set_payload([first])
    for address, picture in parts:
        part = EmailMessage()
        part.set_content(picture, "image", "jpeg")
        name = "Content-ID" if address.startswith("<") else "Content-Location"
        part[name] = address
        whole.attach(part)
    return whole.as_bytes(policy=whole.policy.clone(max_line_length=None))  # browsers fold nothing


def test_an_archive_has_them_as_parts():
    long = "https://gambar.example/crops/" + "x" * 90 + "/rakit.png?w=1&q=90"
    held = mhtml(
        page(img("/foto/depan.jpg"), img(long.replace("&", "&amp;"))),
        ("https://kabar.example/foto/depan.jpg", LEAD),
        (long, INSIDE),
    )
    assert found(held) == (LEAD, INSIDE)


def test_parts_are_found_by_number_and_by_name():
    held = mhtml(
        page("", img("cid:gambar-2@mhtml.blink")),
        ("https://cdn.example/besar/jembatan.jpg", LEAD),
        ("<gambar-2@mhtml.blink>", INSIDE),
    )
    assert found(held) == (LEAD, INSIDE)


@pytest.mark.parametrize("format_", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_safaris_archive_has_them_as_resources(format_):
    resources = {"https://gambar.example/2024/jembatan.jpg?w=700": LEAD, "https://kabar.example/foto/rakit.png": INSIDE}
    archive = {
        "WebMainResource": {
            "WebResourceData": page("", img("/foto/rakit.png")).encode(),
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": SITE,
        },
        "WebSubresources": [
            {"WebResourceURL": address, "WebResourceData": held, "WebResourceMIMEType": "image/jpeg"}
            for address, held in resources.items()
        ],
    }
    held = plistlib.dumps(archive, fmt=format_)
    assert found(held) == (LEAD, INSIDE)
    assert found(gzip.compress(held)) == (LEAD, INSIDE)


@pytest.mark.parametrize(
    "src",
    [
        "../rahasia.png",
        "..%2Frahasia.png",
        "Jembatan%20-%20Kabar_files/../../rahasia.png",
        "{outside}",
        "file://{outside}",
        "//localhost{outside}",
        "\\\\localhost\\rahasia.png",
        "..\\rahasia.png",
        "Jembatan%20-%20Kabar_files/tautan.png",
        "Jembatan%20-%20Kabar_files/keluar/rahasia.png",
        "%00.png",
        "x" * 3000,
        "http://[/rahasia.png",
    ],
)
def test_nothing_outside_the_pages_own_folder_is_read(complete, tmp_path, src):
    outside = tmp_path / "rahasia.png"
    outside.write_bytes(OTHER)
    source = complete(page(img("a.jpg"), img(src.format(outside=outside))))
    folder = tmp_path / "unduhan" / "Jembatan - Kabar_files"
    (folder / "tautan.png").symlink_to(outside)
    (folder / "keluar").symlink_to(tmp_path)
    (folder / "putar").symlink_to(folder / "putar")
    assert found(source) == (None, None)


def test_what_is_no_picture_is_left_out(complete):
    html = page(img("Jembatan%20-%20Kabar_files/jembatan.jpg"), img("Jembatan%20-%20Kabar_files/rakit.svg"))
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    assert found(complete(html, jembatan__jpg=b"<!DOCTYPE html><html>Not found</html>", rakit__svg=svg)) == (None, None)
    assert found(page(img(data(svg, "image/svg+xml")), img(data(b"<html></html>" * 300))).encode()) == (None, None)


def test_folders_and_devices_are_no_pictures(complete, tmp_path):
    source = complete(page(img("Jembatan%20-%20Kabar_files/jembatan.jpg"), img("Jembatan%20-%20Kabar_files")))
    (tmp_path / "unduhan" / "Jembatan - Kabar_files" / "jembatan.jpg").mkdir()
    assert found(source) == (None, None)


def captioned(*pictures):
    """An article that names these, and the page that holds them."""
    shown = "".join(
        f"<figure>{img(data(one))}<figcaption>Gambar {n}.</figcaption></figure>" for n, one in enumerate(pictures)
    )
    html = page(img(data(LEAD)), img(data(INSIDE))).replace("</article>", f"{shown}{TEXT}</article>").encode()
    return html, extract_article(page_from_bytes(html))


def test_a_picture_has_a_limit_and_an_article_too(monkeypatch):
    html, article = captioned(OTHER)
    assert len(dict(saved_pictures(html, article))) == 3
    monkeypatch.setattr(picture_rules, "MOST_PICTURES", 2)
    assert list(dict(saved_pictures(html, article)).values()) == [LEAD, INSIDE]
    monkeypatch.setattr(saved_images, "MOST_IN_ALL", len(LEAD) + 10)
    assert list(dict(saved_pictures(html, article)).values()) == [LEAD]
    monkeypatch.setattr(saved_images, "MOST_BYTES", len(LEAD) - 10)
    assert dict(saved_pictures(html, article)) == {}


def test_a_large_file_is_not_read(complete, monkeypatch):
    html = page(img("Jembatan%20-%20Kabar_files/jembatan.jpg"), img("Jembatan%20-%20Kabar_files/rakit.png"))
    source = complete(html, jembatan__jpg=LEAD + bytes(picture_rules.MOST_BYTES), rakit__png=INSIDE)
    assert found(source) == (None, INSIDE)


def test_an_address_has_nothing_saved_and_nothing_is_fetched():
    article = Article("Judul", (Block(Kind.PARAGRAPH, "Isi."),), lead_image=Image("https://gambar.example/a.jpg"))
    assert list(saved_pictures("https://kabar.example/berita", article)) == []
    assert list(saved_pictures(b"Sebuah teks tanpa halaman.", article)) == []


def test_a_page_that_has_gone_is_told(complete, tmp_path):
    article = Article("Judul", (), lead_image=Image("https://gambar.example/a.jpg"))
    with pytest.raises(PageNotLoaded):
        list(saved_pictures(str(tmp_path / "hilang.html"), article))


@pytest.mark.parametrize("held", [b"bplist00rusak", mhtml("<p>" + TEXT)[:-300], b"<plist WebMainResource"])
def test_a_damaged_archive_has_no_parts(held):
    from translation.article.page.saved_page import parts_of

    assert parts_of(held) == {}
