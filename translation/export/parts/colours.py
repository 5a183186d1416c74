"""The colours of exported documents: the window's inks, on paper of the screen or of the printer."""

from dataclasses import replace

from translation.palette import DARK, LIGHT, Colours

PENS = ("yellow", "green", "blue", "pink")
PRINTED = replace(LIGHT, base="#ffffff", near="#ffffff")


def css() -> str:
    """The variables of ``bilingual.css``: light or dark like the system, and for paper."""
    rules = (
        _root(LIGHT),
        f"@media (prefers-color-scheme: dark) {{ {_root(DARK)} }}",
        f"@media print {{ {_root(PRINTED)} }}",
    )
    return "\n".join((":root { color-scheme: light dark; }", *rules, ""))


def inks() -> dict[str, str]:
    """The colours of ``bilingual.typ``, which prints on white."""
    found = _named(PRINTED)
    return {name: found[name] for name in ("ink", "dim", "line", "link", "doubt", "own", *PENS)}


def _root(colours: Colours) -> str:
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in _named(colours).items())} }}"


def _named(colours: Colours) -> dict[str, str]:
    return {
        "ink": colours.text, "paper": colours.base, "dim": colours.dim, "line": colours.rule, "link": colours.link,
        "doubt": colours.warning, "own": colours.own, "lit": colours.near,
    } | {pen: getattr(colours, pen) for pen in PENS}  # fmt: skip
