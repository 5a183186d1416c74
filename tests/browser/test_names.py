"""Who started the program: a reader, our extension, or another one."""

import pytest

from translation.browser.names import CHROMIUM_ORIGIN, FIREFOX_ID, HOST, is_browser, is_our_extension

FIREFOX = [f"/home/siti/.mozilla/native-messaging-hosts/{HOST}.json", FIREFOX_ID]


@pytest.mark.parametrize("arguments", [[CHROMIUM_ORIGIN], [CHROMIUM_ORIGIN, "--parent-window=7"], FIREFOX])
def test_our_extension_is_known(arguments):
    assert is_browser(arguments)
    assert is_our_extension(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["chrome-extension://abcdefghijklmnopabcdefghijklmnop/"],
        [CHROMIUM_ORIGIN + "x"],
        [CHROMIUM_ORIGIN.rstrip("/")],
        [FIREFOX[0], "other@example.org"],
    ],
)
def test_another_extension_is_not_ours(arguments):
    assert is_browser(arguments)
    assert not is_our_extension(arguments)


@pytest.mark.parametrize("arguments", [[], ["page.html"], ["https://warta.example/1"], ["--self-test"], [FIREFOX[0]]])
def test_a_reader_is_no_browser(arguments):
    assert not is_browser(arguments)
