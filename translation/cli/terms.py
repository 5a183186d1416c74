"""The command ``dwibaca terms``: list, add, remove, import and export the terms of the glossary."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from translation import paths
from translation.cli.terminal import DONE, FAILED, jobs_of, put, say
from translation.words.glossary import Term, merged, read_glossary, read_terms, write_glossary


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``terms`` and its jobs to the commands."""
    top = commands.add_parser(
        "terms",
        help="lay down how terms are translated",
        description="Your glossary: terms and the English you want for them.",
    )
    jobs = jobs_of(top)
    jobs.add_parser("list", help="the terms, one a line")
    add = jobs.add_parser("add", help="add one, or give one another translation")
    add.add_argument("source", metavar="TERM", help="in Indonesian")
    add.add_argument("target", nargs="?", default="", metavar="ENGLISH", help="without it, the term is kept as it is")
    add.add_argument("--case", action="store_true", help="only with the same capitals")
    remove = jobs.add_parser("remove", help="take one out")
    remove.add_argument("source", metavar="TERM")
    for job in (add, remove):
        job.add_argument("--site", default="", metavar="SITE", help="for articles of this site only")
        job.add_argument("--tag", default="", metavar="TAG", help="for articles with this tag only")
    for name, said in (("import", "add the terms of a CSV or TBX file"), ("export", "write them to a CSV or TBX file")):
        jobs.add_parser(name, help=said).add_argument("file", type=Path, metavar="FILE")


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    own = paths.glossary()
    terms = read_glossary(own)
    if chosen.job == "list":
        if not terms:
            say("The glossary is empty; dwibaca terms add fills it.")
        for term in terms:
            columns = (term.source, term.english, "case" if term.case else "", term.site, term.tag)
            put("\t".join(columns).rstrip("\t") + "\n")
        return DONE
    if chosen.job == "export":
        write_glossary(chosen.file, terms)
        say(f"{chosen.file} has {_count(terms)}.")
        return DONE
    if chosen.job == "remove":
        kept = [t for t in terms if _key(t) != _key(chosen)]
        if len(kept) == len(terms):
            say(f"“{chosen.source}” is not in the glossary.")
            return FAILED
    elif chosen.job == "add":
        source, target = " ".join(chosen.source.split()), chosen.target.strip()
        kept = list(merged(terms, [Term(source, target, chosen.case, chosen.site, chosen.tag)]))
    else:
        kept = list(merged(terms, read_terms(chosen.file)))
    write_glossary(own, kept)
    say(f"The glossary has {_count(kept)}. It is used from the next translation on.")
    return DONE


def _count(terms: Sequence[Term]) -> str:
    return "1 term" if len(terms) == 1 else f"{len(terms)} terms"


def _key(term: Term | argparse.Namespace) -> tuple[str, str, str]:
    return term.source.casefold(), term.site.casefold(), term.tag.casefold()
