"""Tracking parameters of addresses, which never affect a page's content."""

# These mean nothing else anywhere: they are taken off an address before it is fetched.
CERTAIN = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok vero_id oly_anon_id
    oly_enc_id rb_clickid s_cid wickedid _ga _gl _hsenc _hsmi __hssc __hstc __hsfp hsctatracking _openstat srsltid
    mibextid rdid sfnsn jxconn jxsite jxrecoid jxspot jxrecid browser_ref clicksource click_source tag_from soc_src soc_trk smid smtyp
    """.split()
)
CERTAIN_STARTS = ("utm_", "pk_", "piwik_", "matomo_", "mtm_", "hsa_", "stm_", "jx")
# These may mean something on one site or another: they tell no two articles apart, and are sent all the same ...
LIKELY = frozenset(
    """
    spm scm ref ref_src ref_url referrer referer source sumber from src share shared sharetype share_id cmpid cmp campaign campaign_id ocid
    ito ncid sr_share tracking tracking_source traffic_source medium nc_utm amp outputtype
    """.split()
)
LIKELY_STARTS = ("ga_", "fb_", "at_", "yj_")
# ... but where it is known that they do not.
KNOWN_AT = {
    "kompas.com": ("source", "lgn_method", "google_btn", "ref"),
    "tribunnews.com": ("source", "ref"),
    "detik.com": ("source", "ref", "from"),
    "liputan6.com": ("source", "ref", "medium", "campaign"),
    "suara.com": ("ref", "source"),
    "cnnindonesia.com": ("source", "ref"),
    "tempo.co": ("source", "ref"),
    "nytimes.com": ("smid", "ref", "referringsource"),
    "bbc.com": ("at_medium", "at_campaign", "ocid", "xtor"),
    "cnbcindonesia.com": ("source", "ref"),
}


def is_tracking(name: str) -> bool:
    """True if a parameter only tracks readers and never identifies an article."""
    name = name.lower()
    return is_certain(name) or name in LIKELY or name.startswith(LIKELY_STARTS)


def is_certain(name: str, owner: str = "") -> bool:
    """True if a parameter can be omitted when an address of a site is fetched (``owner`` is ``"kompas.com"``)."""
    name = name.lower()
    return name in CERTAIN or name.startswith(CERTAIN_STARTS) or name in KNOWN_AT.get(owner, ())
