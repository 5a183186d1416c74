"""The command ``dwibaca library``: list, search, show, export, tag, delete, back up and more.

Only ``dwibaca translate --keep`` and these commands use the library. Results go to standard output, one article a line,
beginning with the number that the other commands take.
"""

import argparse
import contextlib
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation import openers
from translation.cli import export_options
from translation.cli.library import collections, files, quotes
from translation.cli.library.own import number, opener, prepare_own
from translation.cli.progress import Progress
from translation.cli.terminal import DONE, FAILED, jobs_of, put, put_marked, say, tell
from translation.document import BilingualDocument
from translation.errors import ReaderError
from translation.export.json_format import as_json
from translation.export.parts.labels import Show
from translation.export.parts.structure import name_of
from translation.export.text import side_by_side
from translation.network.waiting import finish

if TYPE_CHECKING:
    from translation.library.listing import Entry
    from translation.library.storage.store import Connection

WHITE = re.compile(r"[\n\t]")  # within a title or a text that stands on one line
SHOWN = 50  # entries of a list


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``library`` and its jobs to the commands."""
    top = commands.add_parser(
        "library", help="what you have read: list, search, export …", description="The articles that were kept."
    )
    jobs = jobs_of(top)
    listed = jobs.add_parser("list", help="the articles there are, the newest first")
    listed.add_argument("--sort", choices=("added", "opened", "date", "title", "site", "difficulty"), default="added")
    searched = jobs.add_parser(
        "search",
        help="search in titles and texts, in both languages",
        description='Words, "phrases", beginnings (ber*), and filters: tag:NAME site:NAME collection:NAME '
        "after:2024-05 before:2025 is:starred is:unread has:doubts has:notes has:highlights color:yellow is:deleted "
        "difficulty:easy (medium, hard, <8, >12).",
    )
    searched.add_argument("words", nargs="+", metavar="WORD")
    for one in (listed, searched):
        one.add_argument("--most", type=number, default=SHOWN, metavar="N", help=f"so many at most (usual: {SHOWN})")
    show = jobs.add_parser("show", help="print an article")
    show.add_argument("id", type=number, metavar="ID")
    show.add_argument("--version", type=number, default=0, metavar="N", help="an earlier version (see: versions)")
    versions = jobs.add_parser("versions", help="the versions of an article, and what changed in each")
    versions.add_argument("id", type=number, metavar="ID")
    quotes.add_parser(jobs, number)
    collections.add_parser(jobs, number)
    changed = jobs.add_parser("changes", help="what has changed between two versions, sentence by sentence")
    changed.add_argument("id", type=number, metavar="ID")
    changed.add_argument("--from", dest="since", type=number, metavar="N", help="usual: the version before")
    changed.add_argument("--to", type=number, metavar="N", help="usual: the newest version")
    export_options.add_arguments(changed)
    export = jobs.add_parser("export", help="write articles to files")
    show.add_argument("--format", choices=("text", "json"), default="text", help="side by side, or for other programs")
    show.add_argument("--show", choices=[each.value for each in Show], default=Show.BOTH.value, help="which language")
    export_options.add_arguments(export)
    export.set_defaults(out=".")
    star = jobs.add_parser("star", help="put a star on articles")
    tagged = jobs.add_parser("tag", help="put a tag on articles")
    tagged.add_argument("name", metavar="TAG")
    deleted = jobs.add_parser("delete", help="delete articles; can be undone for 30 days")
    anew = jobs.add_parser("again", help="translate articles anew, with a better model")
    anew.add_argument("--extract", action="store_true", help="read them anew from the page that was kept, too")
    anew.add_argument("--model", default="", help="an installed model's name, a package folder, or an .argosmodel file")
    export.add_argument("ids", nargs="*", type=number, metavar="ID")
    export.add_argument("--collection", metavar="NAME", help="all articles of a collection in its order, in one file")
    for one in (star, tagged, deleted, anew):
        one.add_argument("ids", nargs="+", type=number, metavar="ID")
    for one in (star, tagged):
        one.add_argument("--off", action="store_true", help="take it off")
    how = deleted.add_mutually_exclusive_group()
    how.add_argument("--undo", action="store_true", help="bring them back")
    how.add_argument("--for-good", action="store_true", help="at once; only backups have them still")
    saved = jobs.add_parser("backup", help="copy the whole library into one file")
    saved.add_argument("file", nargs="?", metavar="FILE", help="where to (usual: among the backups)")
    saved.add_argument("--force", action="store_true", help="replace a file that is no library, too")
    jobs.add_parser("restore", help="go back to a backup").add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="which (without one, those there are are listed)"
    )
    jobs.add_parser("rescue", help="look through the whole library, and save what can be read of a damaged one")
    jobs.add_parser("import", help="take in the articles of another library").add_argument(
        "file", type=Path, metavar="FILE"
    )


def run(chosen: argparse.Namespace) -> int:
    """Run a job of the library; returns the exit code. Raises ReaderError."""
    jobs: dict[str, Callable[[Connection, argparse.Namespace], int]] = {
        "list": _list,
        "search": _list,
        "show": _show,
        "versions": _versions,
        "changes": _changes,
        "quote": quotes.run,
        "collections": collections.run,
        "export": _export,
        "star": _mark,
        "tag": _mark,
        "delete": _mark,
        "again": _again,
        "backup": files.backup,
        "rescue": files.rescue,
        "restore": files.restore,
        "import": files.import_,
    }
    prepare_own()
    with contextlib.closing(opener()()) as connection:
        return jobs[chosen.job](connection, chosen)


def _list(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.listing import Sort, count, find
    from translation.library.query import Wanted, understand

    is_search = chosen.job == "search"
    wanted = understand(searched(chosen.words)) if is_search else Wanted()
    sort = Sort.RELEVANCE if is_search else Sort(chosen.sort)
    falling = sort not in (Sort.TITLE, Sort.SITE, Sort.DIFFICULTY)
    found = find(connection, wanted, sort=sort, descending=falling, limit=chosen.most)
    for one in found:
        put(f"{_line(one)}\n")
        if one.snippet:
            put_marked([("      ", False), *_marked(one)])
    if not found:
        say("Nothing was found." if is_search else "Your library is empty; dwibaca translate --keep fills it.")
    elif (total := count(connection, wanted)) > len(found):
        say(f"{len(found)} of {total}; --most shows more.")
    return DONE


def searched(words: Sequence[str]) -> str:
    """Arguments as one search: what the shell has taken quotes from was quoted for a reason."""
    return " ".join(f'"{word}"' if " " in word and ":" not in word else word for word in words)


def _line(entry: "Entry") -> str:
    """An article on a line: number, date, translated share, star, title, site and tags."""
    date = f"{(entry.published or entry.added).astimezone():%Y-%m-%d}"
    done = 100 * entry.translated // entry.sentences if entry.sentences else 0
    star = "*" if entry.starred else " "
    more = " ".join([entry.site, *(f"#{tag}" for tag in entry.tags)]).strip()
    name = entry.title or entry.url or "without a title"
    notes = f"  [{entry.annotations}]" if entry.annotations else ""
    line = f"{entry.id:>5} {star} {date} {done:>3}%  {name}{f'  ({more})' if more else ''}{notes}"
    return WHITE.sub(" ", line)


def _marked(entry: "Entry") -> list[tuple[str, bool]]:
    """The text of a match in pieces on one line, and which of them are the words that were found."""
    text, pieces, at = WHITE.sub(" ", entry.snippet), [], 0
    for start, end in entry.marks:
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [*pieces, (text[at:], False)]


def _versions(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.versions import versions_of
    from translation.text.comparison import Difference, compare, counts

    versions = versions_of(connection, chosen.id)
    for before, version in zip([None, *versions], versions, strict=False):
        said = f"{sum(len(row.pairs) for row in version.document.rows)} sentences"
        if before is not None:
            found = counts(compare(before.document, version.document))
            kinds = [kind for kind in Difference if kind is not Difference.SAME and found[kind]]
            said = ", ".join(f"{found[kind]} {kind.name.lower()}" for kind in kinds) or "the same words"
        put(f"{version.number:>3}  {version.saved.astimezone():%Y-%m-%d %H:%M}  {said}\n")
    return DONE


def _changes(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.versions import changes_document, versions_of
    from translation.text.comparison import Difference, compare

    versions = versions_of(connection, chosen.id)
    last, first = chosen.to or len(versions), chosen.since or max(1, (chosen.to or len(versions)) - 1)
    if max(first, last) > len(versions):
        say(f"Article {chosen.id} has {len(versions)} version{'s' if len(versions) > 1 else ''}.")
        return FAILED
    before, after = versions[first - 1], versions[last - 1]
    compared = compare(before.document, after.document)
    if all(one.difference is Difference.SAME for one in compared):
        say("There is only one version." if len(versions) == 1 else "The words are the same.")
        return DONE
    output = export_options.output(chosen, 1)
    output.give([changes_document(compared, before, after)], f"{after.document.article.title} changes", {})
    return DONE


def _show(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.articles import load
    from translation.library.versions import version_of
    from translation.tasks.annotated import annotated

    version = None
    if chosen.version:
        one = version_of(connection, chosen.id, chosen.version)
        version = one.id
        say(f"Version {one.number}, saved {one.saved.astimezone():%Y-%m-%d %H:%M}.")
    document = annotated(connection, chosen.id, load(connection, chosen.id, version).document)
    show = Show(chosen.show)
    if chosen.format == "text":
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        put(side_by_side(document, width=width, show=show), exact=True)
    else:
        put(as_json(document, show), exact=True)
    return DONE


def _export(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.articles import load
    from translation.tasks.annotated import annotated

    if chosen.collection:
        return _export_collection(connection, chosen)
    if not chosen.ids:
        chosen.refuse("name articles, or a --collection")
    output = export_options.output(chosen, len(chosen.ids))
    documents: list[BilingualDocument] = []
    images: dict[str, bytes] = {}

    def one(article: int) -> None:
        document = annotated(connection, article, load(connection, article).document)
        own = _pictures(connection, article, document)
        if chosen.together:
            documents.append(document)
            images.update(own)
        else:
            output.give([document], document.article.title, own)

    code = _each(chosen.ids, one)
    if documents:
        output.give(documents, name_of(documents, output.options), images)
    return code


def _export_collection(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library.collections import collection_named, documents_of
    from translation.tasks.annotated import annotated

    found = collection_named(connection, chosen.collection)
    chosen.together = True
    output = export_options.output(chosen, 1)
    output.options = replace(output.options, title=found.name, preface=found.note)
    documents = [(article, annotated(connection, article, one)) for article, one in documents_of(connection, found)]
    if not documents:
        say(f"There are no articles in the collection “{found.name}”.")
        return FAILED
    images: dict[str, bytes] = {}
    for article, document in documents:
        images |= _pictures(connection, article, document)
    output.give([document for _, document in documents], found.name, images)
    return DONE


def _pictures(connection: "Connection", article: int, document: BilingualDocument) -> dict[str, bytes]:
    from translation.library.pictures import pictures_of

    image = document.article.lead_image
    return dict(pictures_of(connection, article, image.url if image is not None else ""))


def _mark(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.library import marks
    from translation.library.listing import entry

    there = [one for one in chosen.ids if entry(connection, one) is not None]
    for one in set(chosen.ids) - set(there):
        say(f"There is no article {one} in your library.")
    if chosen.job == "star":
        marks.star(connection, there, on=not chosen.off)
    elif chosen.job == "tag":
        (marks.untag if chosen.off else marks.tag)(connection, there, [chosen.name])
    elif chosen.undo:
        marks.undelete(connection, there)
    elif chosen.for_good:
        marks.delete(connection, there)
        marks.purge(connection, there)
    elif there:
        marks.delete(connection, there)
        say(f"Deleted. For 30 days “dwibaca library delete --undo {' '.join(map(str, there))}” brings that back.")
    return DONE if len(there) == len(set(chosen.ids)) else FAILED


def _again(_: "Connection", chosen: argparse.Namespace) -> int:
    from translation.tasks import batch

    progress = Progress()

    def show(step: batch.BatchStep) -> None:
        if step.error is not None:
            progress.clear()
            tell(step.error, f"Article {step.number}")
        elif step.sentences:
            progress.show(step.done, step.sentences)
        else:
            progress.start(f"Article {step.number}")

    open_model = openers.ModelOpener(chosen.model)
    result = finish(batch.retranslate_each(chosen.ids, open_model, opener(), extract=chosen.extract), show)
    progress.clear()
    return FAILED if result.failed else DONE


def _each(numbers: list[int], job: Callable[[int], None]) -> int:
    """Do a job for each article; a failure of one does not stop the rest."""
    failed = False
    for one in numbers:
        try:
            job(one)
        except ReaderError as error:
            failed = True
            tell(error, f"Article {one}" if len(numbers) > 1 else "")
    return FAILED if failed else DONE
