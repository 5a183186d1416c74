"""The command ``dwibaca sign-ins``: list, add, test and forget sign-ins.

A secret is typed invisibly at the terminal or read from standard input. It is never an argument, because everybody on
the machine can read those.
"""

import argparse
import getpass
import sys
from dataclasses import replace
from typing import Any

from translation import paths
from translation.cli.terminal import DONE, FAILED, chosen_settings, jobs_of, put, say
from translation.errors import SettingNotUsable
from translation.network import sites
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore, server_name
from translation.secrets.sign_in_trial import Verdict, try_proxy, try_site
from translation.secrets.sign_ins import Hidden, SignIn, cookie_secret, password_secret, proxy_secret
from translation.settings import Settings, network_of, write_settings
from translation.texts import Text

PROXY, SERVER = "proxy", "server"  # what stands for these in the place of a site
WHERE = f"its address; “{PROXY}” and “{SERVER}” stand for those in the settings"
VERDICTS = {
    Verdict.ACCEPTED: "The sign-in was accepted.",
    Verdict.REFUSED: "The sign-in was rejected ({status}).",
    Verdict.SAME: "The front page is open to everybody ({status}), so this says nothing about the sign-in.",
    Verdict.OTHER: "The answer is {status}, which says nothing about the sign-in.",
}


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``sign-ins`` and its jobs to the commands."""
    top = commands.add_parser(
        "sign-ins",
        help="sign in to sites that you subscribe to",
        description="Sign-ins, in the system's password store.",
    )
    jobs = jobs_of(top)
    jobs.add_parser("list", help="the sites there are sign-ins for")
    add = jobs.add_parser("add", help="give one; the secret is asked for, or read from standard input")
    add.add_argument("site", metavar="SITE", help=WHERE)
    add.add_argument("--user", default="", metavar="NAME", help="the user name (usual: it is asked for)")
    add.add_argument("--cookie", action="store_true", help="a Cookie header in place of a user name and a password")
    for name, said in (("forget", "take one out of the password store"), ("test", "test one with its site")):
        jobs.add_parser(name, help=said).add_argument("site", metavar="SITE", help=WHERE)


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    settings = chosen_settings()
    if chosen.job == "list":
        if not settings.sign_ins:
            say("There are no sign-ins; dwibaca sign-ins add gives one.")
        for one in settings.sign_ins:
            put(f"{one.site}\t{one.user or 'Cookie header'}\n")
        return DONE
    jobs = {"add": _add, "forget": _forget, "test": _test}
    return jobs[chosen.job](chosen, settings)


def _add(chosen: argparse.Namespace, settings: Settings) -> int:
    name = _name(chosen.site, settings)
    if chosen.site in (PROXY, SERVER):
        finish(PasswordStore().keep(name, proxy_secret(_asked("Password or key: "))))
    else:
        user = "" if chosen.cookie else chosen.user or _line("User name: ")
        secret = (
            cookie_secret(_asked("Cookie header: ", lines=True))
            if chosen.cookie
            else password_secret(user, _asked("Password: "))
        )
        finish(PasswordStore().keep(name, secret))
        others = tuple(one for one in settings.sign_ins if one.site != name)
        _store(settings, (*others, SignIn(name, user)))
    say("It is in the password store.")
    return DONE


def _forget(chosen: argparse.Namespace, settings: Settings) -> int:
    name = _name(chosen.site, settings)
    _store(settings, tuple(one for one in settings.sign_ins if one.site != name))
    finish(PasswordStore().forget(name))
    say("It is forgotten.")
    return DONE


def _test(chosen: argparse.Namespace, settings: Settings) -> int:
    name = _name(chosen.site, settings)
    network = network_of(settings, PasswordStore())
    if network is None:
        raise SettingNotUsable(
            Text("The network is not to be used."), Text("Allow it under “Network” in the settings.")
        )
    if chosen.site == SERVER:
        raise SettingNotUsable(
            Text("A server's key is tried by translating with it."), Text("Type “dwibaca translate --server”.")
        )
    if chosen.site == PROXY:
        from translation.engine.models.offers.index import USUAL

        verdict, status = finish(try_proxy(settings.index or USUAL, network))
    elif any(one.site == name for one in settings.sign_ins):
        verdict, status = finish(try_site(name, network))
    else:
        raise SettingNotUsable(
            Text("There is no sign-in for “{name}”.", name=name), Text("List them with “dwibaca sign-ins list”.")
        )
    say(VERDICTS[verdict].format(status=status))
    return DONE if verdict in (Verdict.ACCEPTED, Verdict.SAME) else FAILED


def _name(site: str, settings: Settings) -> str:
    """The name of the secret in question. Raises SettingNotUsable."""
    if site == PROXY:
        if not sites.user_of(settings.proxy):
            raise SettingNotUsable(
                Text("The settings name no proxy with a user name."), Text("Give both under “Network” in the settings.")
            )
        return settings.proxy
    if site == SERVER:
        if not settings.server:
            raise SettingNotUsable(Text("The settings name no server."), Text("Give its address in the settings."))
        return server_name(settings.server)
    return sites.site_of(site)


def _store(settings: Settings, sign_ins: tuple[SignIn, ...]) -> None:
    write_settings(paths.settings_file(), replace(settings, sign_ins=sign_ins))


def _line(prompt: str) -> str:
    """A line typed visibly."""
    if sys.stdin.isatty():
        print(prompt, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().rstrip("\r\n")


def _asked(prompt: str, *, lines: bool = False) -> Hidden:
    """A secret typed at the terminal or read from standard input, in several ``lines`` if allowed."""
    if sys.stdin.isatty():
        return Hidden(getpass.getpass(prompt))
    return Hidden(sys.stdin.read() if lines else sys.stdin.readline().rstrip("\r\n"))
