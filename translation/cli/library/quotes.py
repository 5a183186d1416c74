"""``dwibaca library quote``: sentences of an article with their source, or their numbers."""

import argparse
from typing import TYPE_CHECKING, Any

from translation.cli.terminal import DONE, FAILED, put, say
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle

if TYPE_CHECKING:
    from translation.library.storage.store import Connection


def add_parser(jobs: Any, number: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``quote`` to the jobs of the library; ``number`` reads one."""
    one = jobs.add_parser("quote", help="print sentences as a quotation with its source")
    one.add_argument("id", type=number, metavar="ID")
    one.add_argument(
        "--sentence",
        nargs="+",
        type=number,
        metavar="N",
        help="which (usual: list them with their numbers)",
    )
    styles = [each.value for each in QuotationStyle]
    one.add_argument("--style", choices=styles, default=QuotationStyle.PLAIN.value, help="the form (usual: plain)")
    one.add_argument("--show", choices=[each.value for each in Show], default=Show.BOTH.value, help="which language")


def run(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Print the quotation; returns the exit code. Raises ReaderError."""
    from translation.export.quotations.quotation import quotation
    from translation.export.quotations.styles import styled
    from translation.library.articles import load

    document = load(connection, chosen.id).document
    places = [(row, number) for row, block in enumerate(document.rows) for number in range(len(block.pairs))]
    if not chosen.sentence:
        for number, (row, pair) in enumerate(places, 1):
            put(f"{number:>4}  {' '.join(document.rows[row].pairs[pair].source.split())}\n")
        return DONE
    missing = [number for number in chosen.sentence if number > len(places)]
    if missing:
        said = ", ".join(map(str, missing))
        say(f"There is no sentence {said} in article {chosen.id}: it has {len(places)}.")
        return FAILED
    wanted = [places[number - 1] for number in chosen.sentence]
    text = styled(quotation(document, wanted, Show(chosen.show)), QuotationStyle(chosen.style)).text
    put(text.rstrip("\n") + "\n", exact=True)
    return DONE
