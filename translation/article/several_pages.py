"""Merging of an article's pages: their texts in order, without repeated parts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from translation.article import notices
from translation.article.body.limits import cut_blocks
from translation.document import Article, Block, Kind, Notice, NoticeKind

SENTENCE = 60  # characters from which a paragraph that was there before is the same one again, not just alike
# What is told of one page is true of all of them; the rest is looked at anew.
OF_EACH = (
    NoticeKind.NOT_AN_ARTICLE,
    NoticeKind.PAYWALL,
    NoticeKind.OTHER_LANGUAGE,
    NoticeKind.ENGINES_DISAGREE,
    NoticeKind.LEFT_OUT,
    NoticeKind.CUT,
    NoticeKind.SEVERAL,
    NoticeKind.PICTURES,
)


def joined(first: Article, further: Sequence[Article | None]) -> Article:
    """The article that begins with ``first``; ``None`` stands for a missing page, which gets a notice."""
    pages = [first, *further]
    there = [page for page in pages if page is not None]
    blocks, cut, plainer = cut_blocks(_in_order(first, (page.blocks for page in there)))
    other: tuple[Block, ...] = ()
    if any(page.other for page in there):
        other = _in_order(first, (page.other or page.blocks for page in there))
    lost = [number for number, page in enumerate(pages, 1) if page is None]
    told = list(dict.fromkeys(one for page in there for one in page.notices if one.kind in OF_EACH))
    told += [notices.CUT] if cut and notices.CUT not in told else []
    told += [notices.PLAINER] if plainer and notices.PLAINER not in told else []
    return replace(first, blocks=tuple(blocks), other=other, notices=(*told, *_of_the_whole(blocks, lost, len(pages))))


def _of_the_whole(blocks: Sequence[Block], lost: Sequence[int], pages: int) -> Iterable[Notice]:
    if lost:
        yield notices.missing(lost, pages)
    if sum(len(block.text) for block in blocks if block.kind is not Kind.CAPTION) < notices.SHORT:
        yield notices.VERY_SHORT


def _in_order(first: Article, pages: Iterable[Sequence[Block]]) -> tuple[Block, ...]:
    """The blocks of all pages, each without what an earlier page contained.

    A repeated long block is dropped anywhere; a short one (a name, a “Yes.”) only at the top or the bottom of a page,
    where headline and byline are repeated.
    """
    caption = first.lead_image.caption if first.lead_image else ""
    known = {_key(text) for text in (first.title, first.byline, caption) if text}
    kept: list[Block] = []
    for number, blocks in enumerate(pages):
        fresh = [
            block for block in blocks if number == 0 or len(block.text) < SENTENCE or _key(block.text) not in known
        ]
        if number:
            fresh = _trimmed(fresh, known)
        kept += fresh
        known.update(_key(block.text) for block in blocks)
    return tuple(kept)


def _trimmed(blocks: list[Block], known: set[str]) -> list[Block]:
    """A page's blocks without those at either end that are known."""
    start, end = 0, len(blocks)
    while start < end and _key(blocks[start].text) in known:
        start += 1
    while end > start and _key(blocks[end - 1].text) in known:
        end -= 1
    return blocks[start:end]


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
