"""Peak memory of ``dwibaca translate`` on the sample, beside a bare script that does nothing but its translation."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure

RUNS = 5
ROOT = Path(__file__).resolve().parents[2]
PEAK = """
import resource, sys
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""
RECORD = """
import json, sys
from pathlib import Path
from statistics import median
from translation import openers, paths, reader
from translation.engine.runtime.model import Model
batches = []
translate_batch = Model.translate_batch
def recorded(self, sentences, **options):
    batches.append([self._encode(sentence) for sentence in sentences])
    return translate_batch(self, sentences, **options)
Model.translate_batch = recorded
list(reader.read(str(paths.sample()), openers.ModelOpener()))
from translation.engine.models.packages import choose
print(json.dumps([str(choose().folder), batches]))
"""
BARE = """
import json, sys
import ctranslate2, sentencepiece
folder, batches = json.loads(sys.stdin.read())
translator = ctranslate2.Translator(folder + "/model")
tokenizer = sentencepiece.SentencePieceProcessor(model_file=folder + "/sentencepiece.model")
for batch in batches:
    found = translator.translate_batch(batch, beam_size=2, max_decoding_length=256)
    [tokenizer.decode(one.hypotheses[0]) for one in found]
"""
OURS = """
import sys
from translation import cli, paths
cli.main(["translate", str(paths.sample()), "--out", sys.argv[1]])
"""


def figures() -> Iterator[Figure]:
    """The ratio of the two peaks, each the median of five: how two workers meet differs from run to run."""
    recorded = run(RECORD, "").stdout
    bare = median(peak(run(BARE + PEAK, recorded)) for _ in range(RUNS))
    ours = median(peak(run(OURS + PEAK, "", os.devnull + ".not-written/")) for _ in range(RUNS))
    print(f"ours {ours / 1024:.0f} MB, bare {bare / 1024:.0f} MB", file=sys.stderr)
    yield Figure("peak memory ÷ that of a bare script", ours / bare, 1.5, "×")


def run(program: str, given: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, input=given, capture_output=True, text=True, check=True
    )


def peak(done: subprocess.CompletedProcess[str]) -> int:
    """The kilobytes that the program printed last."""
    return int(done.stderr.splitlines()[-1])
