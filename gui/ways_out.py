"""The reader's options after a page failed to open: try again, sign in, change the network settings."""

from translation.errors import NotAnArticle, PageNotLoaded, PageNotReadable, Why

SIGN_INS, NETWORK = "sign_ins", "network"  # pages of the settings
FOR_GOOD = (Why.ADDRESS, Why.PRIVATE, Why.GONE, Why.LEGAL, Why.TOO_LARGE)  # the same again would come of it


def may_pass(error: BaseException) -> bool:
    """True if a retry may succeed."""
    if isinstance(error, PageNotLoaded):
        return error.why is not None and error.why not in FOR_GOOD
    return isinstance(error, PageNotReadable | NotAnArticle)


def settings_page(error: BaseException) -> str:
    """The page of the settings on which something can be done about it; ``""`` for none."""
    why = error.why if isinstance(error, PageNotLoaded | NotAnArticle) else None
    if why in (Why.SIGN_IN, Why.PAYMENT):
        return SIGN_INS
    return NETWORK if why in (Why.PRIVATE, Why.PROXY) else ""
