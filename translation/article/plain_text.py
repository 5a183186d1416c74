"""Extraction of an Article from plain text that was copied from a page, with the page's furniture between its lines."""

import re

from translation.article import notices
from translation.article.body import furniture
from translation.article.body.limits import MOST_TEXT, cut_blocks
from translation.article.facts import metadata
from translation.article.facts.bylines import BY, SEEN, clean
from translation.article.facts.datelines import is_dateline_alone, mark_dateline
from translation.article.facts.dates import find_dates, settle
from translation.article.facts.lead_image import CREDIT, find_credit
from translation.article.facts.page_dates import is_date_line
from translation.document import Article, Block, Image, Kind, Page
from translation.errors import NotAnArticle
from translation.network.addresses import host
from translation.texts import Text

SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$|[.!?][\"”’']?\s")
LIST_MARK = re.compile(r"(?P<mark>[•·▪*‣●-]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
ADDRESS = re.compile(r"https?://\S+")
HEAD_LINES = 12  # lines from the top among which title, date and caption stand
SHORT_LINE = 60
WRAP = range(50, 101)  # widths at which mail programs and editors break lines


def read_plain_text(page: Page) -> Article:
    """The article in a plain text; raises NotAnArticle for a text without letters."""
    lines = unwrapped(page.text[:MOST_TEXT])
    if not any(re.search(r"[^\W\d_]{2}", line) for line in lines):
        raise NotAnArticle(
            Text("There are no words in it."), Text("Open a page, or a text file that holds an article.")
        )
    title, lines = _take_title(lines)
    published_lines = [line for line in lines[:HEAD_LINES] if find_dates(line) and len(line) < 110]
    roles = {
        match["role"].lower(): clean(match["name"])
        for line in lines
        if len(line) < 160
        for match in (*SEEN.finditer(line), *BY.finditer(line))
    }
    editor = next((roles[role] for role in ("editor", "redaktur", "penyunting", "red") if roles.get(role)), "")
    byline = next(
        (
            roles[role]
            for role in ("penulis", "oleh", "by", "reporter", "pewarta", "wartawan", "jurnalis", "rep")
            if roles.get(role)
        ),
        "",
    )
    url = next((ADDRESS.fullmatch(line)[0] for line in lines[:3] if ADDRESS.fullmatch(line)), "")  # type: ignore[index]
    lines = [line for line in lines if line != url]
    body, caption = _body(lines, title)
    kept, cut, _ = cut_blocks(_blocks(body))
    blocks, dateline = mark_dateline(kept)
    if not blocks:
        # A text so short that all of it reads as a heading is still what was given to be read.
        blocks, title = [Block(Kind.PARAGRAPH, title)], ""
    language = metadata.find_language(None, " ".join(block.text for block in blocks))
    return Article(
        title=title,
        blocks=tuple(blocks),
        byline=byline,
        editor=editor,
        site=host(url or page.url),
        url=url or page.url,
        published=settle([], [line for line in published_lines if is_date_line(line)]),
        language=language,
        dateline=dateline,
        lead_image=Image("", caption, find_credit(caption)) if caption else None,
        notices=tuple(
            notices.about(
                blocks,
                language=language,
                cut=page.cut or cut or len(page.text) > MOST_TEXT,
                ends_early=page.ends_early,
                is_text=True,
            )
        ),
    )


def unwrapped(text: str) -> list[str]:
    """The text's paragraphs, one a line; lines broken at a width are joined again."""
    parted = re.sub(r"[\f\u2029]", "\n\n", text)
    lines = [re.sub(r"[\s\u200b\ufeff\0]+", " ", line).strip() for line in parted.splitlines()]
    long = [len(line) for line in lines if len(line) > WRAP.start]
    # Broken at a width: many lines come close to the longest, and most of those end in the midst of a sentence.
    if len(long) >= 4 and max(long) in WRAP:
        broken = sum(1 for line in lines if len(line) > max(long) - 16 and not SENTENCE.search(line[-2:]))
        if broken > len(long) * 0.5:
            lines = _joined(lines, max(long))
    return [line for line in lines if line]


def _joined(lines: list[str], width: int) -> list[str]:
    joined: list[str] = []
    open_line = False
    for line in lines:
        if line and open_line and not LIST_MARK.match(line):
            # "besar-" and "besaran": a word said twice is broken at its hyphen.
            joined[-1] += line if re.search(r"\w-$", joined[-1]) else " " + line
        else:
            joined.append(line)
        open_line = bool(line) and len(line) > width - 22
    return joined


def _take_title(lines: list[str]) -> tuple[str, list[str]]:
    """The first line if it looks like a title, and the other lines."""
    for number, line in enumerate(lines[:4]):
        if furniture.is_furniture_line(line) or ADDRESS.fullmatch(line) or is_date_line(line):
            continue
        is_title = len(line) <= 200 and not re.search(r"[.…][\"”’)]?$", line) and len(lines) > 1
        return (line, lines[:number] + lines[number + 1 :]) if is_title else ("", lines)
    return "", lines


def _body(lines: list[str], title: str) -> tuple[list[str], str]:
    """The lines of the text itself, and the caption of the picture above it."""
    body: list[str] = []
    caption = ""
    in_list = False
    for number, line in enumerate(lines):
        if furniture.opens_link_list(line):
            in_list = True
            continue
        if in_list and not SENTENCE.search(line):
            continue
        in_list = False
        if furniture.is_furniture_line(line) or _is_cut_title(line, title):
            continue
        if number < HEAD_LINES and not body:
            if is_date_line(line) or metadata.words(line) == metadata.words(title):
                continue
            if not caption and _is_caption(line, lines[number + 1 :]):
                caption = line
                continue
        body.append(furniture.without_initials(furniture.INLINE_JUNK.sub(" ", line)).strip())
    body = [line for line in body if line]
    while len(body) > 1 and furniture.is_signature(body[-1]):
        body.pop()
    return body, caption


def _is_cut_title(line: str, title: str) -> bool:
    """True if a line is the title cut short with "...", as a picture's label repeats it."""
    stem = re.sub(r"\s*(?:\.{2,}|…)$", "", line)
    return stem != line and len(line) < 120 and bool(title) and metadata.words(title).startswith(metadata.words(stem))


def _is_caption(line: str, after: list[str]) -> bool:
    """True if a line above the text is a picture's caption: it ends in a credit, and text follows."""
    return bool(CREDIT.search(line)) and len(line) < 600 and len(after) > 1


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        last = blocks[-1] if blocks else None
        if last and is_dateline_alone(last.text):
            blocks[-1] = Block(Kind.PARAGRAPH, f"{last.text} {line}")
        elif (mark := LIST_MARK.match(line)) and len(line) < 400:
            sign = "•" if not mark["mark"][0].isalnum() else mark["mark"]
            blocks.append(Block(Kind.LIST_ITEM, line[mark.end() :], level=1, marker=sign))
        elif _is_heading(line, blocks):
            blocks.append(Block(Kind.HEADING, line, level=2))
        else:
            blocks.append(Block(Kind.PARAGRAPH, line))
    while blocks and blocks[-1].kind is Kind.HEADING:
        blocks[-1] = Block(Kind.PARAGRAPH, blocks[-1].text)
    return blocks


def _is_heading(line: str, before: list[Block]) -> bool:
    """True if a line is a heading: short, without final punctuation, between paragraphs."""
    return (
        len(line) <= SHORT_LINE
        and bool(before)
        and before[-1].kind is Kind.PARAGRAPH
        and line[:1].isupper()
        and not re.search(r"[.,;:…\"”]$", line)
        and len(line.split()) > 1
    )
