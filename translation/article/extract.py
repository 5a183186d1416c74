"""Extraction of an Article from a Page: two extractors, our rules, and the metadata."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translation.article import notices
from translation.article.body.blocks import Found, Node, find_blocks
from translation.article.body.embedded import embedded_text, scripts_of
from translation.article.body.isolate import Isolated, isolate
from translation.article.body.limits import LONGEST_LINE, cut_blocks, cut_tree
from translation.article.body.lists import LITTLE, is_gone
from translation.article.body.tidy import around_picture, tidy
from translation.article.facts import metadata, titles
from translation.article.facts.datelines import mark_dateline
from translation.article.facts.dates import MALAYSIAN, WIB, settle
from translation.article.facts.icons import icon_address
from translation.article.facts.lead_image import find_lead_image, first_image, lead_image
from translation.article.facts.page_dates import find_dates, is_date_line
from translation.article.facts.page_kinds import asks_for_scripts, kind_of_page, needs_scripts, player_above_text
from translation.article.page import block_pages
from translation.article.page.pagers import goes_on, read_pager
from translation.article.page.parsing import NO_TEXT, parse
from translation.article.plain_text import read_plain_text
from translation.article.several_pages import joined
from translation.document import Article, Block, Image, Kind, Page
from translation.errors import FetchFailure, NotAnArticle
from translation.texts import Text

TOP = 4  # blocks of a text among which its date may stand
LONG = 2500  # characters of text that shows, beside which no scripts are searched for more
GONE = Text("The site says that there is nothing at this address.")
LOOK_AGAIN = Text("Look at the address, or search for the headline on the site.")
SAVE_IT = Text("Open it in your browser, save the page there once the article shows, and open that file.")


def extract_article(page: Page) -> Article:
    """The article on a page and its further pages.

    Raises NotAnArticle if there is none.
    """
    if not page.is_html:
        return read_plain_text(page)
    tree = parse(page.text)
    cut = cut_tree(tree)
    # lxml makes a Python object of an element whenever it is looked at, unless somebody holds one.
    held_elements = list(tree.iter())
    known = _read_whole(tree, page)
    isolated = isolate(tree, page.url, known.title, known.declared.meta("og:description", "description"))
    del held_elements
    held = _embedded_body(known, isolated.kept)
    if titles.says_nothing(known.title, known.site, known.url):
        known = replace(known, title=titles.first_line(isolated.above, isolated.kept) or known.title)
    if not (known.stamps or known.lines):
        top = [one.block.text for one in (*isolated.above, *isolated.kept[:TOP])]
        known = replace(known, lines=[line for line in top if is_date_line(line)])
    blocks, image = _tidied(held or isolated.kept, known, isolated)
    if is_gone([known.title, *known.headings], blocks):
        raise NotAnArticle(GONE, LOOK_AGAIN, FetchFailure.MISSING)
    shape = isolated.shape
    if not held and (shape.is_list or (known.front and shape.longest <= LITTLE and not isolated.in_one_place)):
        return _list_of_articles(isolated, known, blocks)
    if not any(block.kind is not Kind.CAPTION for block in blocks) or (known.scripted and asks_for_scripts(blocks)):
        raise _nothing(known)
    cut = page.cut or (cut and not held)
    article = _described(blocks, image, isolated, known, replace(page, cut=cut), whole=bool(held))
    return article if held or not page.more else joined(article, [_further(text, page.url) for text in page.more])


@dataclass(frozen=True, slots=True)
class _Known:
    """The data read from the whole page before its furniture is removed."""

    declared: metadata.Declared
    title: str
    headings: list[str]
    url: str
    site: str
    byline: str
    editor: str
    lead: str
    icon: str
    stamps: list[str]
    lines: list[str]
    scripts: list[tuple[str, str]]
    front: bool
    shut: bool
    scripted: bool
    goes_on: bool
    player: bool
    pages: int
    lang: Node

    @property
    def names(self) -> list[str]:
        """The names that may stand on lines of their own."""
        return [name for name in (self.byline, self.editor, self.site) if name]


def _read_whole(tree: Node, page: Page) -> _Known:
    declared = metadata.read_declared(tree)
    title = titles.find_title(tree, declared, page.url)[:LONGEST_LINE]
    if reason := block_pages.guard(tree, declared, title):
        raise NotAnArticle(reason, block_pages.ADVICE)
    url = metadata.find_url(tree, declared, page.url)
    stamps, lines = find_dates(tree, declared, title)
    byline, editor = metadata.find_authors(tree, declared, url)
    pages = read_pager(tree, page.url, url).count
    return _Known(
        declared=declared,
        title=title,
        headings=[metadata.text_of(node) for node in tree.iter("title", "h1")][:5],
        url=url,
        site=metadata.find_site(declared, url),
        byline=byline,
        editor=editor,
        lead=find_lead_image(declared, page.url) or first_image(tree, page.url),
        icon=icon_address(tree, page.url),
        stamps=stamps,
        lines=lines,
        scripts=scripts_of(tree),
        front=notices.looks_like_list(tree, declared, page.url),
        shut=notices.paywalled(tree, declared),
        scripted=needs_scripts(tree),
        goes_on=goes_on(tree),
        player=player_above_text(tree),
        pages=pages,
        lang=tree,
    )


def _tidied(found: Sequence[Found], known: _Known, isolated: Isolated) -> tuple[list[Block], Image | None]:
    return lead_image(tidy(found, known.title, known.names), around_picture(isolated.above), known.lead)


def _other(found: Sequence[Found], known: _Known) -> list[Block]:
    """Another reading of the page, tidied as the first one is."""
    return cut_blocks(lead_image(tidy(found, known.title, known.names), [], known.lead)[0]).blocks


def _nothing(known: _Known) -> NotAnArticle:
    """The error for a page without text, with advice."""
    if known.shut:
        return NotAnArticle(
            Text("The site gives the text to its subscribers only."), block_pages.SUBSCRIBE, FetchFailure.PAYMENT
        )
    if known.scripted:
        return NotAnArticle(Text("The page shows its text only once its scripts have run."), SAVE_IT)
    return NotAnArticle(Text("No running text was found on it."), NO_TEXT)


def _list_of_articles(isolated: Isolated, known: _Known, blocks: Sequence[Block]) -> Article:
    """A page of headlines as a list of their links: no text, no author and no time of any of them."""
    listed = isolated.headlines or [block for block in blocks if block.kind is not Kind.CAPTION]
    if not listed:
        raise _nothing(known)
    language = metadata.find_language(known.lang, " ".join(block.text for block in listed))
    return Article(
        title=known.title or known.site,
        blocks=tuple(listed),
        site=known.site,
        url=known.url,
        language=language,
        notices=tuple(notices.about(listed, language=language, front=True)),
    )


def _described(
    blocks: list[Block], image: Image | None, isolated: Isolated, known: _Known, page: Page, *, whole: bool
) -> Article:
    """The article of these blocks with its metadata and notices; ``whole`` if its text came as data for scripts."""
    kept = cut_blocks(blocks)
    blocks, dateline = mark_dateline(kept.blocks)
    other = [] if whole else _other(isolated.other, known)
    fuller = [] if whole or other else _other(isolated.all, known)
    left_out = notices.misses(blocks, fuller)
    language = metadata.find_language(known.lang, " ".join(block.text for block in blocks))
    told = notices.about(
        blocks,
        language=language,
        shut=notices.is_cut(blocks, isolated.offer, declared=known.shut),
        pages=1 if whole else known.pages,
        differs=bool(other),
        left_out=left_out,
        cut=page.cut or kept.cut,
        plainer=kept.plainer,
        ends_early=page.ends_early,
        several=isolated.several,
        goes_on=known.goes_on and not whole and not page.more,
        kind=kind_of_page(known.declared, known.url, blocks, player=known.player),
    )
    return Article(
        title=known.title,
        blocks=tuple(blocks),
        byline=known.byline,
        editor=known.editor,
        site=known.site,
        url=known.url,
        published=settle(
            known.stamps,
            known.lines,
            indonesian=language in ("id", "ms", "jv", "su", ""),
            home=MALAYSIAN if language == "ms" else WIB,
        ),
        language=language,
        dateline=dateline,
        lead_image=image,
        notices=tuple(told),
        icon=known.icon,
        other=tuple(fuller if left_out or isolated.several else other),
    )


def _further(text: str, url: str) -> Article | None:
    """A further page of an article; ``None`` if it is missing or holds something else."""
    try:
        return extract_article(Page(text, url)) if text else None
    except NotAnArticle:
        return None


def _embedded_body(known: _Known, kept: Sequence[Found]) -> list[Found]:
    """The text that the page holds as data, if less than half of it shows before its scripts have run."""
    shown = sum(len(f.block.text) for f in kept)
    declared = known.declared.data.get("articleBody")
    if shown > LONG and not (isinstance(declared, str) and len(declared) > 2 * shown):
        return []
    text = embedded_text(known.scripts, known.declared, known.title)
    if not text:
        return []
    tree = parse(text)
    cut_tree(tree)
    found = find_blocks(tree)
    length = sum(len(f.block.text) for f in found)
    return found if length >= max(notices.SHORT, 2 * shown) else []
