"""English pages, built as those on which extractors of this kind have failed, are read as well as Indonesian ones."""

import pytest

from translation.article.extract import extract_article
from translation.document import Kind, NoticeKind, Page

TITLE = "City Repairs Suspension Bridge as Residents Wait"
TEXT = [
    "The city government will repair a suspension bridge on the river from next month because its floor has rotted and endangers everyone.",
    "According to the head of the public works department, the budget was approved by the council at a meeting last week in the town hall.",
    "“We have prepared everything, and the work will begin on the fifth,” he told reporters on Tuesday morning.",
    "Residents of two villages have had to take a detour of seven kilometres to bring their children to school every morning.",
    "He added that the work should be finished within 120 days and would be done at night so that traffic is not disturbed.",
    "Traders at the end of the bridge hope that it will be done before the rains, because their sales have fallen since it was closed.",
]


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def around(inner):
    return f"<article><h1>{TITLE}</h1>{paragraphs(TEXT[:3])}{inner}{paragraphs(TEXT[3:])}</article>"


ASKED = [line for text in TEXT for line in ("Q: What do you think of the plan?", f"A: {text}")]
DAY = [
    "Breakfast: 1 cup of oatmeal with berries",
    "Lunch: Soup",
    "Daily totals: 1,200 calories, 50 g protein, 30 g fat",
]
PLAN = [line for n in range(1, 6) for line in (f"Day {n}", *DAY)]
POST = "<blockquote class='twitter-tweet'><p>The bridge is closed from Monday.</p>&mdash; City Roads (@cityroads) <a href='https://twitter.example/x'>January 5, 2026</a></blockquote>"
PAGES = {
    "text in boxes that are called advertisements": (
        (f"<article><h1>{TITLE}</h1><div class='body'><div class='ad-stickyhero ad'>{paragraphs(TEXT[:2])}</div><div class='paywall'>{paragraphs(TEXT[2:4])}</div>"
        f"<div class='ad ad--mid'><div>Advertisement</div></div>{paragraphs(TEXT[4:])}</div></article>"),
        TEXT,
    ),
    "elements of its own": (
        f"<my-article><my-headline><h1>{TITLE}</h1></my-headline><my-body>{''.join(f'<my-p>{text}</my-p>' for text in TEXT)}</my-body></my-article>",
        TEXT,
    ),
    "a post": (around(POST), [*TEXT[:3], "The bridge is closed from Monday.", "— City Roads (@cityroads) January 5, 2026", *TEXT[3:]]),
    "an interview": (f"<article><h1>{TITLE}</h1>{paragraphs(ASKED)}</article>", ASKED),
    "a meal plan": (
        f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p>"
        + "".join(f"<h2>Day {n}</h2><ul><li>{DAY[0]}</li><li>{DAY[1]}</li></ul><p>{DAY[2]}</p>" for n in range(1, 6))
        + f"<p>{TEXT[1]}</p></article>",
        [TEXT[0], *PLAN, TEXT[1]],
    ),
    "links to others": (
        around("<p><a href='/x'>Read more: Council approves budget for roads</a></p><aside><h3>Related</h3><a href='/y'>Rain floods two villages</a></aside>"),
        TEXT,
    ),
    "a newsletter": (
        around("<div><h3>Sign up to our newsletter</h3><p>Get the best of our journalism in your inbox every morning, free of charge.</p><form><input type='email'><button>Sign up</button></form></div>"),
        TEXT,
    ),
    "a poll": (around("<div><p>Do you agree with the plan to repair the old bridge over the river?</p><label><input type='radio'>Yes</label><label><input type='radio'>No</label></div>"), TEXT),
    "a quotation set apart": (around("<aside class='pullquote'><q>We have prepared everything</q></aside>"), TEXT),
    "a linked sentence": (
        around("<p>See <a href='/a'>the report of the public works department on the state of all bridges in the region</a>.</p>"),
        [*TEXT[:3], "See the report of the public works department on the state of all bridges in the region.", *TEXT[3:]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_an_english_page_is_read_whole(name):
    inner, wanted = PAGES[name]
    page = f"<html lang='en'><head><title>{TITLE} | The Daily</title></head><body><nav><a href='/'>Home</a></nav>{inner}<footer>© 2026 The Daily</footer></body></html>"
    article = extract_article(Page(page, "https://daily.example/news/bridge"))
    assert [block.text for block in article.blocks if block.kind is not Kind.CAPTION] == wanted
    assert article.title == TITLE
    assert [notice.kind for notice in article.notices] == [NoticeKind.OTHER_LANGUAGE]
