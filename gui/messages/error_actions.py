"""The reader's options after a page failed to open: try again, sign in, change the network settings."""

from translation.errors import FetchFailure, NotAnArticle, PageNotLoaded, PageNotReadable

SIGN_INS, NETWORK = "sign_ins", "network"  # pages of the settings
FOR_GOOD = (
    FetchFailure.ADDRESS,
    FetchFailure.PRIVATE,
    FetchFailure.GONE,
    FetchFailure.LEGAL,
    FetchFailure.TOO_LARGE,
)  # the same again would come of it


def is_worth_retrying(error: BaseException) -> bool:
    """True if a retry may succeed."""
    if isinstance(error, PageNotLoaded):
        return error.why is not None and error.why not in FOR_GOOD
    return isinstance(error, PageNotReadable | NotAnArticle)


def settings_page(error: BaseException) -> str:
    """The settings page that may solve the error; ``""`` for none."""
    why = error.why if isinstance(error, PageNotLoaded | NotAnArticle) else None
    if why in (FetchFailure.SIGN_IN, FetchFailure.PAYMENT):
        return SIGN_INS
    return NETWORK if why in (FetchFailure.PRIVATE, FetchFailure.PROXY) else ""
