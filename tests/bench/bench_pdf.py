"""A PDF of 60 and of 600 rows, each of other words: CPU time and peak memory, beside WeasyPrint on the same rows.

Each measurement is made in a process of its own, as an export is when the program has just started.
"""

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tests.bench.figures import Figure
from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Doubt,
    DoubtKind,
    Kind,
    SentencePair,
)

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
HEADINGS = 12  # every so many rows
MEASURED = """
import json, resource, sys, time
from tests.bench import bench_pdf
made = bench_pdf.article(int(sys.argv[1]))
start = time.process_time()
size = bench_pdf.{way}(made)
print(json.dumps([time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size]))
"""


def figures() -> Iterator[Figure]:
    """Seconds, megabytes and how much longer WeasyPrint takes."""
    short, _, _ = measured("ours", 60)
    yield Figure("PDF of 60 rows, read back too, CPU time", short, 0.4, "s")
    long, memory, size = measured("ours", 600)
    yield Figure("PDF of 600 rows, read back too, CPU time", long, 3.5, "s")
    yield Figure("PDF of 600 rows, peak memory", memory, 320, "MB")
    try:
        theirs, their_memory, their_size = measured("weasyprint", 600)
    except subprocess.CalledProcessError as error:
        print(f"WeasyPrint does not run here (it needs Pango): {error.stderr.splitlines()[-1]}", file=sys.stderr)
        return
    print(
        f"ours {long:.2f} s, {memory:.0f} MB, {size // 1024} kB; "
        f"WeasyPrint {theirs:.2f} s, {their_memory:.0f} MB, {their_size // 1024} kB",
        file=sys.stderr,
    )
    yield Figure("WeasyPrint ÷ ours, 600 rows", theirs / long, 1, "×", "higher")


def measured(way: str, rows: int) -> tuple[float, float, int]:
    """Seconds (the median), megabytes (the most) and bytes of a PDF of so many rows."""
    runs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", MEASURED.format(way=way), str(rows)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(RUNS)
    ]
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs), runs[0][2]


def ours(made: BilingualDocument) -> int:
    """The bytes of our PDF in two columns, PDF/UA-1."""
    from translation.export.parts.options import Options
    from translation.export.pdf.pdf import as_pdf

    return len(as_pdf([made], Options(), {}).data)


def weasyprint(made: BilingualDocument) -> int:
    """The bytes of WeasyPrint's, of a plain table with the same rows, also tagged and hyphenated."""
    from weasyprint import HTML

    rows = "".join(
        f'<tr><td lang="id">{escape(row.block.text)}</td><td lang="en">{escape(row.target or "")}</td></tr>'
        for row in made.rows
    )
    style = "@page { size: A4 } table { font: 10pt serif; hyphens: auto } tr { break-inside: avoid } td { width: 50% }"
    page = f"<html lang=en><title>{escape(made.article.title)}</title><style>{style}</style><table>{rows}</table>"
    return len(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def article(rows: int) -> BilingualDocument:
    """An article of so many rows: headings, and paragraphs of one to four sentences, one in twenty doubtful."""
    chance = random.Random(rows)
    source = (ROOT / "resources" / "sample" / "sindonews-armenia.txt").read_text("utf-8").split()
    target = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## Who")[1].split()
    body = tuple(_row(number, chance, source, target) for number in range(rows))
    title = BilingualBlock(Block(Kind.TITLE, "Judul"), (SentencePair("Judul", "Title"),))
    told = Article("Judul", tuple(row.block for row in body), site="Warta", url="https://warta.example/1")
    return BilingualDocument(told, (title, *body), "Model 1.0", datetime(2026, 1, 1, tzinfo=UTC))


def _row(number: int, chance: random.Random, source: list[str], target: list[str]) -> BilingualBlock:
    if number % HEADINGS == HEADINGS // 2:
        pairs = [SentencePair(" ".join(chance.choices(source, k=4)), " ".join(chance.choices(target, k=4)))]
        return BilingualBlock(Block(Kind.HEADING, pairs[0].source, level=2), tuple(pairs))
    pairs = [
        SentencePair(
            " ".join(chance.choices(source, k=chance.randint(6, 22))) + ". ",
            " ".join(chance.choices(target, k=chance.randint(6, 22))) + ". ",
            (Doubt(DoubtKind.NUMBER, "12"),) if chance.random() < 1 / 20 else (),
        )
        for _ in range(chance.randint(1, 4))
    ]
    return BilingualBlock(Block(Kind.PARAGRAPH, "".join(pair.source for pair in pairs)), tuple(pairs))
