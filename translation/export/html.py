"""One self-contained HTML file: no scripts, nothing fetched, embedded pictures, light or dark like the system."""

import base64
from collections.abc import Mapping, Sequence
from html import escape

from translation.document import BilingualDocument
from translation.export.markup import article, preface_of, style
from translation.export.parts.clean_text import clean
from translation.export.parts.notes import heeding
from translation.export.parts.options import Exported, Options
from translation.export.parts.pictures import BadPicture, Picture, found_at, looked_at
from translation.export.parts.structure import author, has_contents, headline, name_of

MOST_LIT = 400  # sentences of a row that light up
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
<meta name="generator" content="Dwibaca"/>
<meta name="author" content="{author}"/>
<meta name="keywords" content="{keywords}"/>
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{contents}<main>
{articles}
</main>
</body>
</html>
"""


def as_html(documents: Sequence[BilingualDocument], options: Options, images: Mapping[str, bytes]) -> Exported:
    """The documents on one page, with a table of contents if there are several."""
    documents, pictures = heeding(documents, options), looked_at(images)

    def find(address: str) -> tuple[Picture | BadPicture | None, str]:
        found = found_at(address, pictures)
        return found, _inside(found) if isinstance(found, Picture) else ""

    articles = [article(document, f"a{number}", options.layout, find) for number, document in enumerate(documents, 1)]
    page = PAGE.format(
        author=escape(", ".join(dict.fromkeys(filter(None, map(author, documents))))),
        keywords=escape(clean(", ".join(dict.fromkeys(tag for document in documents for tag in document.tags)))),
        title=escape(name_of(documents, options)),
        style=style() + _lit(documents),
        contents=_contents(documents, options) if has_contents(documents, options) else "",
        articles="\n".join(articles),
    )
    return Exported(page.encode())


def _lit(documents: Sequence[BilingualDocument]) -> str:
    """The CSS rule that highlights a sentence in both languages: one selector for each position in a row."""
    most = max((len(row.pairs) for document in documents for row in document.rows), default=0)
    pairs = ",\n".join(f".row:has(.s{number}:hover) .s{number}" for number in range(1, min(most, MOST_LIT) + 1))
    return f"{pairs} {{ background: var(--lit); }}\n" if pairs else ""


def _inside(picture: Picture) -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def _contents(documents: Sequence[BilingualDocument], options: Options) -> str:
    items = "".join(
        f'<li><a href="#a{number}">{escape(headline(document, both=options.both_titles))}</a></li>\n'
        for number, document in enumerate(documents, 1)
    )
    title = escape(name_of(documents, options))
    return f'<nav aria-label="Contents"><h1>{title}</h1>\n{preface_of(options)}<ol>\n{items}</ol></nav>\n'
