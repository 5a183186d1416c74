"""What is typed or pasted as a sign-in becomes exactly the header that a browser would send, or is refused."""

import base64

import pytest

from translation.errors import SettingNotUsable
from translation.secrets.sign_ins import (
    LONGEST_COOKIE,
    Hidden,
    cookie_names,
    cookie_secret,
    headers,
    password_in,
    password_secret,
    proxy_secret,
)

JAR = "session=abc123; uid=7"


@pytest.mark.parametrize(
    "pasted",
    [
        JAR,
        f"Cookie: {JAR}",
        f"  cookie:{JAR};  ",
        "session=abc123;uid=7;",
        "session=abc123\nuid=7",
        f"cookie\n{JAR}".replace("cookie\n", "cookie:\n"),
        f"GET / HTTP/1.1\r\nHost: berita.example\r\nCookie: {JAR}\r\nUser-Agent: Mozilla/5.0 (X11; Linux)\r\n",
        f"cookie: {JAR.split('; ')[0]}\ncookie: uid=7",
        "session\tabc123\tberita.example\t/\t2027\nuid\t7\t.berita.example\t/\tSession",
        '{"session": "abc123", "uid": "7"}',
        '{"Request Cookies": {"session": "abc123", "uid": "7"}}',
        '[{"name": "session", "value": "abc123", "domain": "x"}, {"name": "uid", "value": "7"}]',
        f"curl 'https://berita.example/' \\\n  -H 'accept: */*; q=1' \\\n  -b '{JAR}' --compressed",
        f"curl 'https://berita.example/' -H 'Accept: text/html; a=b' -H 'Cookie: {JAR}'",
        "Set-Cookie: session=abc123; Path=/; HttpOnly\nSet-Cookie: uid=7; Secure",
    ],
)
def test_a_cookie_header_is_found_in_what_browsers_let_be_copied(pasted):
    secret = cookie_secret(Hidden(pasted))
    assert dict(headers(secret)) == {"Cookie": JAR}
    assert cookie_names(secret) == ("session", "uid")


def test_values_are_taken_as_they_are():
    pasted = 'a=b=c==; t="x y,z"; empty=; json=%7B%22a%22%3A1%7D; ü=1'.replace("ü", "u")
    assert headers(cookie_secret(Hidden(pasted)))["Cookie"] == pasted
    assert headers(cookie_secret(Hidden("a=é")))["Cookie"] == "a=é"


@pytest.mark.parametrize(
    "pasted",
    [
        "", "   ", "Cookie:", "hello", "hello world", "a b=c", "=x", "a=b\x00", "a=\x07", "a=ключ", "a=b\x85c", "Cookie: a=1\x0bX-Evil: b",
        "{", "[1, 2]", '{"a": 3}', '{"a": "b\\r\\nX-Evil: 1"}', '{"a": "b; c=d"}', '[{"name": "a"}]', "curl 'https://berita.example/'",
        "a=" + "x" * LONGEST_COOKIE, "x" * 2_000_000, "naïve=1", "[" * 100_000, "<html>a=b</html>",
    ],
)  # fmt: skip
def test_what_is_no_cookie_header_is_refused_and_not_repeated(pasted):
    with pytest.raises(SettingNotUsable) as caught:
        cookie_secret(Hidden(pasted))
    assert caught.value.advice
    assert len(str(caught.value)) < 300
    assert not (len(pasted) > 3 and pasted in str(caught.value))


@pytest.mark.parametrize(
    ("user", "password"),
    [("ani", "geheim"), ("ani@kantor.example", "a:b:c"), ("Änne", "пароль 🔑"), ("日本", " "), ("ani", "")],
)
def test_a_user_and_a_password_are_sent_as_utf_8(user, password):
    scheme, code = headers(password_secret(user, Hidden(password)))["Authorization"].split(" ")
    assert scheme == "Basic"
    assert base64.b64decode(code).decode("utf-8") == f"{user}:{password}"


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("a:b", "x"),
        ("", "x"),
        ("ani\r\nX: y", "x"),
        ("ani", "x\ny"),
        ("ani", "x\x00"),
        ("ani", "\ud800"),
        ("a" * 2000, "x"),
        ("ani", "x" * 2000),
    ],
)
def test_what_cannot_be_sent_is_refused(user, password):
    with pytest.raises(SettingNotUsable):
        password_secret(user, Hidden(password))


def test_a_proxys_password_may_be_anything_that_can_be_typed():
    assert password_in(proxy_secret(Hidden("p@ss:wörd/ 🔑"))) == "p@ss:wörd/ 🔑"
    with pytest.raises(SettingNotUsable):
        proxy_secret(Hidden("a\nb"))


@pytest.mark.parametrize(
    "held",
    [
        "",
        "x",
        "[]",
        "7",
        '{"cookie": 7}',
        '{"user": "a"}',
        '{"cookie": "a=b\\r\\nX: y"}',
        '{"cookie": "a=ключ"}',
        "[" * 100_000,
    ],
)
def test_what_another_program_put_into_the_store_signs_in_nowhere(held):
    assert dict(headers(Hidden(held))) == {}
    assert password_in(Hidden(held)) == ""
    assert cookie_names(Hidden(held)) == ()
