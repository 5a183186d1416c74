"""Addresses as readers paste them: wrapped, quoted, inside a message, behind a redirect, with tracking parameters."""

import re
from urllib.parse import parse_qs, unquote

from translation.network.addresses import owner, parts
from translation.network.tracking import is_certain

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# “https”, and what hands make of the signs behind it.
SCHEME = re.compile(r"(?:view-source:)*(?P<scheme>https?)(?::/{0,3}|;//|//|:\\\\)(?=[^\s/:\\])", re.IGNORECASE)
BROKEN_AFTER_SCHEME = re.compile(r"^((?:view-source:)*https?://)\s+", re.IGNORECASE)
BETWEEN = re.compile(r"[,;|]+(?=https?://)", re.IGNORECASE)  # two addresses without a space
ENDING = r"(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|[^\W\d_a-z]{2,24})"
NAME = rf"(?:[\w-]{{1,63}}\.)+{ENDING}"
NUMBER = r"(?:\d{1,3}\.){3}\d{1,3}|localhost"
BARE = re.compile(rf"(?:(?P<name>{NAME})|(?P<number>{NUMBER}))\.?(?::\d{{1,5}})?(?:[/?#]\S*)?", re.IGNORECASE)
PATH = re.compile(r"(?:/(?!/)|~|\.{1,2}[/\\]|[a-z]:[\\/](?!/)|file:)[^\n]*", re.IGNORECASE)
FILE = re.compile(
    r"[^/]+\.(?:x?html?|mht(?:ml)?|txt|gz|webarchive|pdf|md|docx?|epub|py|json|csv|zip|argosmodel)", re.IGNORECASE
)
# In running text a name counts as an address when it cannot be anything else.
IN_TEXT = re.compile(
    rf"(?:view-source:)?https?(?:://|;//|:/(?!/)|//)[^\s<>\"“”«»]+|\bwww\.{NAME}(?:[/?#][^\s<>\"“”«»]*)?|"
    rf"(?<![\w@./-])(?:[\w-]{{1,63}}\.)+(?:com|id|net|org|tv|news|info|co)/[^\s<>\"“”«»]+",
    re.IGNORECASE,
)
AROUND = " \t\r\n<>\"'“”‘’«»`*_,;"
AT_END = re.compile(r"[\s.,;:!?…'\"“”’»>*`|]+$")
PAIRS = {")": "(", "]": "[", "}": "{"}
CONTINUED = re.compile(r"[/?&=%#_+.-]|\d")  # what a piece of an address has and a word of a sentence has not
JOINTS = "/?&=%#_+-"
SPACE = re.compile(r"\s+")
# Redirects by which others count their readers' clicks: host and path, and the parameter that holds the address.
WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}/(?:url|imgres)"), ("q", "url", "imgrefurl")),
    (re.compile(r"(?:lm?|www|m)\.facebook\.com/(?:l|flx/warn|sharer(?:/sharer)?)\.?(?:php)?/?"), ("u",)),
    (re.compile(r"l\.(?:instagram|threads)\.(?:com|net)/?"), ("u",)),
    (re.compile(r"[\w-]+\.safelinks\.protection\.outlook\.com/.*"), ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com/redirect"), ("q",)),
    (re.compile(r"(?:www\.)?linkedin\.com/(?:redir/redirect|safety/go)/?"), ("url",)),
    (re.compile(r"(?:html\.)?duckduckgo\.com/l/?"), ("uddg",)),
    (re.compile(r"(?:out\.reddit\.com|t\.umblr\.com|slack-redir\.net|vk\.com)/(?:\w+(?:\.php)?)?"), ("url", "z", "to")),
    (re.compile(r"(?:twitter|x)\.com/(?:intent/tweet|share)"), ("url",)),
    (re.compile(r"(?:api\.whatsapp\.com/send|wa\.me/?|t\.me/share/url)"), ("text", "url")),
)
AMP_CACHE = re.compile(
    r"(?:www\.)?google\.[a-z.]{2,6}/amp/(s/)?(?P<rest>.+)|[\w-]+\.cdn\.ampproject\.org/[a-z]/(s/)?(?P<cached>.+)"
)
MOST_WRAPPINGS = 4
# Where messages that share an article lead besides.
SHARING = re.compile(
    r"https?://(?:play\.google\.com|apps\.apple\.com|(?:chat|www)\.whatsapp\.com|whatsapp\.com/channel|t\.me|onelink\.to|[\w-]+\.onelink\.me)(?:/|$)"
)
MOST_AROUND = 280  # characters of a message around an address; what is longer is itself meant to be read
LONGEST = 4000  # characters of an address


def addresses_in(text: str) -> list[str]:
    """The addresses in a text, each once, ready to be fetched; none if the text itself is the article."""
    text = BETWEEN.sub(" ", UNSEEN.sub("", text.replace("\xa0", " "))).strip()
    if len(text) > 100 * LONGEST or PATH.fullmatch(text):
        return []
    if (one := address_of(text)) or FILE.fullmatch(text):
        return [one] if one else []
    pieces = [address_of(piece, wrapped=False) for piece in re.split(r"[\s,;|]+", text) if piece.strip(AROUND)]
    if pieces and all(pieces):
        return list(dict.fromkeys(pieces))
    found = [address for match in IN_TEXT.findall(text) if (address := address_of(match, wrapped=False))]
    if len(SPACE.sub(" ", IN_TEXT.sub("", text)).strip()) > MOST_AROUND:
        return []
    return list(dict.fromkeys([one for one in found if not SHARING.match(one)] or found))


def address_of(text: str, *, wrapped: bool = True) -> str:
    """The complete http(s) address, if a text is nothing else; otherwise ``""``.

    A ``wrapped`` address may be broken over lines. The result has no user name, password, fragment or tracking
    parameters; an address inside another site's redirect is extracted.
    """
    text = _bare(UNSEEN.sub("", text))
    if wrapped:
        text = _unwrapped(text)
    if not text or len(text) > LONGEST or re.search(r"\s", text):
        return ""
    if begin := SCHEME.match(text):
        address = f"{begin['scheme'].lower()}://{text[begin.end() :]}"
    elif text.startswith("//") and BARE.fullmatch(text[2:]):
        address = f"https:{text}"
    elif (bare := BARE.fullmatch(text)) and not FILE.fullmatch(text):
        address = f"{'http' if bare['number'] else 'https'}://{text}"  # this machine's own have no certificates
    else:
        return ""
    return _clean(address)


def _bare(text: str) -> str:
    """A text without the surroundings of an address: quotation marks, brackets, a title, a full stop."""
    text = text.strip(AROUND)
    if titled := re.fullmatch(r"!?\[[^\]]*\]\(\s*<?(?P<address>\S+?)>?(?:\s+[\"'][^)]*)?\)\W*", text, re.DOTALL):
        text = titled["address"]
    text = re.sub(
        r"^(?:\(|\[|\{|(?:url|link|tautan|sumber|source)\s*:\s*(?=https?:|www\.))+", "", text, flags=re.IGNORECASE
    )
    while text:
        shorter = AT_END.sub("", text)
        last = shorter[-1:]
        if last in PAIRS and shorter.count(last) > shorter.count(PAIRS[last]):
            shorter = shorter[:-1]
        if shorter == text:
            break
        text = shorter
    return text


def _unwrapped(text: str) -> str:
    """An address with its line breaks and spaces removed."""
    text = BROKEN_AFTER_SCHEME.sub(r"\1", text)
    first, *rest = re.split(r"(\s+)", text)
    if not rest or not SCHEME.match(first) or any(SCHEME.match(piece) for piece in rest):
        return text
    whole = first
    for space, piece in zip(rest[::2], rest[1::2], strict=True):
        joins = whole[-1] in JOINTS or piece[0] in JOINTS
        # A line may end anywhere in an address; a word of a sentence, a date or a number is no piece of one.
        broken = "\n" in space and CONTINUED.search(piece) and re.search(r"[a-z]", piece, re.IGNORECASE)
        if not (joins or broken) or AT_END.search(whole) or BARE.fullmatch(piece):
            return text
        whole += piece
    return whole


def _clean(address: str) -> str:
    for _ in range(MOST_WRAPPINGS):
        inside = _inside(address)
        if not inside:
            break
        address = inside
    there = parts(address)
    if not there.hostname:
        return ""
    netloc = there.netloc.rpartition("@")[2].lower()
    whose = owner(address)
    kept = [one for one in there.query.split("&") if one and not is_certain(unquote(one.partition("=")[0]), whose)]
    return there._replace(netloc=netloc, query="&".join(kept), fragment="").geturl()


def _inside(address: str) -> str:
    """The target inside a redirect's address; ``""`` for any other address."""
    there = parts(address)
    place = f"{there.hostname or ''}{there.path}"
    for wrapper, names in WRAPPERS:
        if wrapper.fullmatch(place):
            given = parse_qs(there.query)
            for value in (one for name in names for one in given.get(name, ())):
                if (found := IN_TEXT.search(value)) and SCHEME.match(found[0]):
                    return _bare(found[0])
    if cached := AMP_CACHE.fullmatch(place):
        secure = "s" if cached[1] or cached[3] else ""
        query = f"?{there.query}" if there.query else ""
        return f"http{secure}://{cached['rest'] or cached['cached']}{query}"
    return ""
