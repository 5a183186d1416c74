"""An EPUB 3.3 book of one or several articles; the container is small enough to be written here.

The only maintained library (ebooklib) is under the AGPL.
"""

import hashlib
import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import escape

from translation.document import BilingualDocument
from translation.export.markup import article, preface_of, style
from translation.export.parts.clean_text import clean
from translation.export.parts.notes import heeding
from translation.export.parts.options import Exported, Options
from translation.export.parts.pictures import BadPicture, Picture, found_at, looked_at
from translation.export.parts.provenance import language_tag
from translation.export.parts.structure import author, has_contents, headline, name_of

UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)  # for a document that tells no time: the same input gives the same bytes
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title><link rel="stylesheet" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
    <dc:title>{title}</dc:title>
{details}    <meta property="dcterms:modified">{moment:%Y-%m-%dT%H:%M:%SZ}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Every paragraph stands in both languages, each marked as such.</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
{manifest}  </manifest>
  <spine>
{spine}  </spine>
</package>
"""


def as_epub(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """The documents as a book, one chapter each, with a table of contents if there are several."""
    documents, pictures = heeding(documents, options), looked_at(images)
    used: dict[str, Picture] = {}

    def find(address: str) -> tuple[Picture | BadPicture | None, str]:
        found = found_at(address, pictures)
        if not isinstance(found, Picture):
            return found, ""
        used[found.file] = found
        return found, f"images/{found.file}"

    names = [f"article-{number}" for number in range(1, len(documents) + 1)]
    files: dict[str, str | bytes] = {"nav.xhtml": _contents(documents, names, options), "style.css": style()}
    for document, name in zip(documents, names, strict=True):
        body = article(document, name, options.layout, find)
        files[f"{name}.xhtml"] = PAGE.format(title=escape(headline(document, both=options.both_titles)), body=body)
    files |= {f"images/{file}": picture.data for file, picture in used.items()}
    moment = max((document.translated_at or UNKNOWN for document in documents), default=UNKNOWN).astimezone(UTC)
    files["package.opf"] = _package(documents, names, options, used, moment, files)
    return Exported(_zipped({f"EPUB/{name}": data for name, data in files.items()}))


def _contents(documents: Sequence[BilingualDocument], names: Sequence[str], options: Options) -> str:
    title = escape(name_of(documents, options))
    items = "\n".join(
        f'<li><a href="{name}.xhtml">{escape(headline(document, both=options.both_titles))}</a></li>'
        for document, name in zip(documents, names, strict=True)
    )
    preface = preface_of(options)
    return PAGE.format(
        title=title, body=f'<nav epub:type="toc">\n<h1>{title}</h1>\n{preface}<ol>\n{items}\n</ol>\n</nav>'
    )


def _package(
    documents: Sequence[BilingualDocument],
    names: Sequence[str],
    options: Options,
    pictures: Mapping[str, Picture],
    moment: datetime,
    files: Mapping[str, str | bytes],
) -> str:
    held = hashlib.sha256()
    for name, data in files.items():
        held.update(name.encode() + (data if isinstance(data, bytes) else data.encode()))
    languages = dict.fromkeys(["en", *(language_tag(document.article.language) for document in documents)])
    creators = dict.fromkeys(filter(None, map(author, documents)))
    details = [f"<dc:language>{language}</dc:language>" for language in languages]
    details += [f"<dc:creator>{escape(creator)}</dc:creator>" for creator in creators]
    tags = dict.fromkeys(tag for document in documents for tag in document.tags)
    details += [f"<dc:subject>{escape(clean(tag))}</dc:subject>" for tag in tags]
    if len(documents) == 1 and (published := documents[0].article.published):
        details.append(f"<dc:date>{published.isoformat(timespec='seconds')}</dc:date>")
    manifest = [f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names]
    manifest += [
        f'<item id="i{number}" href="images/{file}" media-type="{picture.media_type}"/>'
        for number, (file, picture) in enumerate(pictures.items())
    ]
    spine = [
        f'<itemref idref="{name}"/>' for name in ("nav", *names) if name != "nav" or has_contents(documents, options)
    ]
    return PACKAGE.format(
        identifier=uuid.UUID(bytes=held.digest()[:16], version=4),
        title=escape(name_of(documents, options)),
        moment=moment,
        details=_lines(details),
        manifest=_lines(manifest),
        spine=_lines(spine),
    )


def _lines(elements: Sequence[str]) -> str:
    return "".join(f"    {element}\n" for element in elements)


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The container; its first file is the uncompressed media type (EPUB OCF 3.3, 4.3)."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as book:  # ZipInfo's own time is a fixed one: the same bytes each time
        book.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, data in {"META-INF/container.xml": CONTAINER, **files}.items():
            book.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()
