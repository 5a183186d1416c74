"""What is recorded of an article in a file that may be damaged, where it can be true.

One flipped bit makes of "not deleted" a deletion in 1970: such an article would be rescued, and be hidden all the same.
"""

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]
EARLIEST, LATEST = 1_577_836_800.0, 7_258_118_400.0  # 2020 and 2200, in seconds since 1970: when a library is in use


def plausible(article: Row, versions: Sequence[Row]) -> Row:
    """An article's record without what cannot be true: impossible moments and marks. Its texts are left as they are."""
    saved = [version["saved"] for version in versions if is_moment(version["saved"])]
    moments = [article[name] for name in ("added", "opened") if is_moment(article[name])] + saved
    known = min(moments, default=None)
    return article | {
        "added": article["added"] if is_moment(article["added"]) or known is None else known,
        "opened": article["opened"] if is_moment(article["opened"]) or known is None else known,
        "deleted": article["deleted"] if is_moment(article["deleted"]) else None,
        "starred": int(article["starred"] == 1),
        "finished": int(article["finished"] == 1),
    }


def is_moment(value: object) -> bool:
    """True for a number of seconds since 1970 at which a library can have been in use."""
    return isinstance(value, (int, float)) and EARLIEST <= value < LATEST
