"""By which names the browsers know the program, and the program its extension.

``packaging/extension/manifest.json`` repeats them; ``tests/packaging/test_extension.py`` compares.
"""

from collections.abc import Sequence

HOST = "io.github.dwibaca.dwibaca"
CHROMIUM_ORIGIN = "chrome-extension://hjokljnpkodinecdpimhebfhmegafimg/"  # follows from the key in the manifest
FIREFOX_ID = "extension@dwibaca.github.io"


def is_browser(arguments: Sequence[str]) -> bool:
    """True if an extension in a browser has started the program, whichever extension it is.

    Browsers of Chromium's family give its origin first, Firefox the path of the host's manifest and the extension's id.
    """
    if not arguments:
        return False
    return arguments[0].startswith("chrome-extension://") or (
        len(arguments) > 1 and arguments[0].endswith(f"{HOST}.json")
    )


def is_our_extension(arguments: Sequence[str]) -> bool:
    """True if that is our extension."""
    return arguments[0] == CHROMIUM_ORIGIN or (len(arguments) > 1 and arguments[1] == FIREFOX_ID)
