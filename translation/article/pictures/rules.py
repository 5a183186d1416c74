"""Rules for an article's pictures: how many, how large, and how tracking pixels are recognised."""

import re
from collections.abc import Mapping

from translation.document import Article
from translation.network.addresses import parts

MOST_BYTES = 5_000_000  # of one picture
MOST_IN_ALL = 30_000_000  # of one article's
MOST_PICTURES = 40
WIDE_ENOUGH = 1200  # pixels: the reading column on a fine screen
SMALLEST_SHOWN = 3  # pixels; an element that is declared to be smaller is not there to be looked at

# Hosts, and all below them, that count readers; none of them has a newspaper's pictures.
COUNTING_HOSTS = frozenset(
    """
    2mdn.net 3lift.com adform.net adnxs.com adskeeper.com adsrvr.org agkn.com alexametrics.com amazon-adsystem.com
    analytics.google.com analytics.tiktok.com analytics.twitter.com bat.bing.com bidswitch.net bluekai.com
    casalemedia.com chartbeat.com chartbeat.net clarity.ms cloudflareinsights.com comscore.com criteo.com criteo.net
    crwdcntrl.net dable.io demdex.net doubleclick.net effectivemeasure.net everesttech.net google-analytics.com
    googleadservices.com googlesyndication.com googletagmanager.com googletagservices.com gravatar.com hotjar.com
    imrworldwide.com innity.com innity.net krxd.net liadm.com lijit.com mathtag.com matomo.cloud mc.yandex.ru
    media.net mgid.com mixpanel.com moatads.com mookie1.com newrelic.com nr-data.net omtrdc.net openx.net
    optimizely.com outbrain.com parsely.com permutive.com piano.io piwik.pro pixel.wp.com px.ads.linkedin.com
    quantcount.com quantserve.com rlcdn.com rubiconproject.com scorecardresearch.com segment.io sharethis.com
    simpli.fi sitemeter.com smartadserver.com statcounter.com stats.wp.com taboola.com tapad.com teads.tv
    tealiumiq.com tiqcdn.com top-fwz1.mail.ru turn.com whos.amung.us yieldmo.com zergnet.com
    """.split()
)
# What counters are called where sites keep their own. Photographs end otherwise: "/pixel.jpg" may show a telephone.
COUNTING_PATH = re.compile(
    r"/(?:(?:pixels?|px|beacons?|collect|track(?:er|ing)?|trk|1x1|1px|blank|spacer|transparent|impressions?|imp|"
    r"__utm|utm|hits?|counter|count|matomo|piwik|ss|ping|log|stats?|tr|rum|sync|usersync|cookie-?sync)"
    r"(?:\.(?:gif|php|aspx?|ashx))?/?|(?:pixel|beacon|1x1|1px|blank|spacer|transparent)\.png|"
    r"(?:pixels?|beacons?|collect|tracking)/[^/.]*(?:\.gif)?)$",
    re.IGNORECASE,
)
DRAWING = re.compile(r"\.svgz?$", re.IGNORECASE)
LONGEST_SRCSET = 20_000  # characters
# An address may hold commas itself, but does not end in one.
SIZE = re.compile(r"([^\s,]\S*[^\s,])(?:\s+(\d{1,5}(?:\.\d{1,3})?)([wx]))?\s*(?:,|$)")
NUMBER = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$")
STYLED = re.compile(r"(?:^|[;\s])(?P<name>width|height)\s*:\s*(?P<size>\d+)(?:\.\d+)?px", re.IGNORECASE)


def wanted_pictures(article: Article) -> list[str]:
    """The addresses of an article's pictures, lead image first; without tracking pixels and SVG drawings."""
    lead = article.lead_image.url if article.lead_image else ""
    named = dict.fromkeys(filter(None, (lead, *(block.image for block in article.blocks))))
    return [address for address in named if not counts_readers(address) and not is_drawing(address)][:MOST_PICTURES]


def counts_readers(address: str) -> bool:
    """True if an address is a tracking pixel, not a picture."""
    there = parts(address)
    labels = (there.hostname or "").rstrip(".").lower().split(".")
    if any(".".join(labels[start:]) in COUNTING_HOSTS for start in range(len(labels))):
        return True
    return bool(COUNTING_PATH.search(there.path))


def is_drawing(address: str) -> bool:
    """True if an address is an SVG drawing, which can load other resources."""
    return bool(DRAWING.search(parts(address).path))


def is_declared_tiny(attributes: Mapping[str, str]) -> bool:
    """True if an ``img`` element declares the size of a tracking pixel."""
    sizes = [NUMBER.match(attributes.get(name) or "") for name in ("width", "height")]
    if any(int(found[1]) < SMALLEST_SHOWN for found in sizes if found):
        return True
    styled = [int(found["size"]) for found in STYLED.finditer(attributes.get("style") or "")]
    return len(styled) > 1 and max(styled) < SMALLEST_SHOWN


def fitting_size(srcset: str) -> str:
    """The smallest size offered by an image element that fills the column, else the largest; ``""`` without sizes.

    As HTML writes them (``srcset``): addresses, each with a width (``700w``) or a density (``2x``) behind it.
    """
    offered: list[tuple[float, str]] = []
    for address, size, unit in SIZE.findall(srcset[:LONGEST_SRCSET]):
        if not address.lower().startswith("data:"):
            offered.append((float(size or 1) * (1 if unit == "w" else WIDE_ENOUGH / 2), address))
    enough = [one for one in offered if one[0] >= WIDE_ENOUGH]
    return min(enough)[1] if enough else max(offered, default=(0, ""))[1]
