"""What is typed of hosts, sites and proxies becomes the one thing that is meant, or is refused with a sentence."""

import pytest

from translation.errors import SettingNotUsable
from translation.network.sites import host_of, hosts_of, index_of, proxy_of, site_of, user_agent_of, user_of, with_user


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("berita.example", "https://berita.example"),
        (" https://WWW.Berita.Example/2024/05/06/jembatan?x=1#y ", "https://www.berita.example"),
        ("https://berita.example:443/", "https://berita.example"),
        ("berita.example:8443", "https://berita.example:8443"),
        ("https://ani:geheim@berita.example/", "https://berita.example"),
        ("berita.example.", "https://berita.example"),
        ("bücher.example", "https://xn--bcher-kva.example"),
        ("faß.example", "https://xn--fa-hia.example"),
        ("ｂｅｒｉｔａ.example", "https://berita.example"),
        ("https://[2001:DB8::1]:8443", "https://[2001:db8::1]:8443"),
        ("https://192.0.2.7/x", "https://192.0.2.7"),
    ],
)
def test_a_site_is_named_in_one_way(typed, site):
    assert site_of(typed) == site
    assert site_of(site) == site


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "http://berita.example", "ftp://berita.example", "https://", "https://berita.example:99999", "a b.example",
     "https://berita.example\n.evil.example", "https://berita.example\x00", "https://[::1", "-a.example", "a..example", "https://a/b c",
     "x" * 64 + ".example", "javascript:alert(1)", "https://*.example", "https://berita.example:x"],
)  # fmt: skip
def test_what_is_no_site_is_refused_with_what_to_do(typed):
    with pytest.raises(SettingNotUsable) as caught:
        site_of(typed)
    assert caught.value.happened
    assert caught.value.advice


def test_the_same_name_is_used_for_connections_and_for_sign_ins():
    """Sign-ins are looked up by the name that a connection is made to."""
    import requests

    for host in ("bücher.example", "faß.example", "ΣΊΣΥΦΟΣ.example", "www.Berita.Example"):
        prepared = requests.Request("GET", f"https://{host}/").prepare().url
        assert prepared.lower().rstrip("/") == site_of(host)


@pytest.mark.parametrize(
    ("typed", "proxy"),
    [
        ("", ""), ("direct", "direct"), ("proxy.example:3128", "http://proxy.example:3128"), ("HTTP://Proxy.Example/", "http://proxy.example"),
        ("https://proxy.example:443", "https://proxy.example:443"), ("socks5://[::1]:1080", "socks5://[::1]:1080"),
        ("http://ani@proxy.example:80", "http://ani@proxy.example:80"), ("http://ani%40kantor@proxy.example:80", "http://ani%40kantor@proxy.example:80"),
    ],
)  # fmt: skip
def test_a_proxy_is_named_in_one_way(typed, proxy):
    assert proxy_of(typed) == proxy
    assert proxy_of(proxy) == proxy


@pytest.mark.parametrize(
    "typed",
    [
        "ftp://proxy.example",
        "http://ani:geheim@proxy.example",
        "http://ani:@proxy.example",
        "http://",
        "http://proxy.example/path",
        "socks5://a b",
        "://",
    ],
)
def test_what_is_no_proxy_is_refused(typed):
    with pytest.raises(SettingNotUsable) as caught:
        proxy_of(typed)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("user", ["ani", "ani@kantor.example", "a:b/c", "Änne", "a b%20"])
def test_a_proxys_user_comes_back_whatever_it_is_called(user):
    proxy = with_user("http://proxy.example:3128", user)
    assert user_of(proxy) == user
    assert proxy_of(proxy) == proxy
    assert with_user(proxy, "") == "http://proxy.example:3128"


def test_hosts_are_told_apart_by_spaces_and_commas():
    assert hosts_of(" NAS.local,10.0.0.7;  [::1]\tnas.local ") == "nas.local 10.0.0.7 ::1"
    assert hosts_of("") == ""
    for typed in ("a/b", "http://nas.local", "nas.local:80", "10.0.0.0/8", "*"):
        with pytest.raises(SettingNotUsable):
            hosts_of(typed)


def test_a_host_has_one_form():
    assert host_of("[2001:0DB8:0::1]") == "2001:db8::1"


def test_an_index_is_an_address_on_the_web():
    assert index_of("models.example/index.json") == "https://models.example/index.json"
    assert index_of("http://NAS.local:8000/a#b") == "http://nas.local:8000/a"
    for typed in ("file:///etc/passwd", "https://ani:geheim@models.example", "ftp://models.example", "https:///x"):
        with pytest.raises(SettingNotUsable):
            index_of(typed)


def test_what_requests_say_of_themselves_cannot_hold_another_header():
    assert user_agent_of(" Mozilla/5.0 (X11) ") == "Mozilla/5.0 (X11)"
    for typed in ("a\r\nCookie: b", "a\nb", "Ä", "a\x00", "a\tb"):
        with pytest.raises(SettingNotUsable):
            user_agent_of(typed)


def test_what_requests_ask_sign_ins_for_is_the_host_that_they_go_to():
    from translation.network import headers as http_parts

    for host in ("bücher.example", "ΣΊΣΥΦΟΣ.example", "WWW.Berita.Example", "[2001:DB8::1]", "berita.example:8443"):
        assert site_of(http_parts.site_of(f"https://ani:x@{host}/a?b")) == site_of(host)
