"""How good the bundled model is on FLORES-200 dev, beside what other systems made of the same lines; its size; and its
speed beside a network of the official Argos model's shape: six layers a side, 512 wide, 32,000 pieces.

Speed is that of CTranslate2 alone, on the same sentences with the same beam. Both are made to say as many tokens as a
source has on average, since a network of chance weights does not know where to end. CPU seconds, the least of three runs.
"""

import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import ctranslate2

from tests.bench.figures import Figure
from translation.engine.families.contents import starter_folder
from translation.engine.translate import USUAL_BEAM

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))  # the pipeline's own code, as pytest finds it

from model import evaluate, pack, package, subwords, weights  # noqa: E402

FLORES = ROOT.parent / "shared" / "corpora" / "flores-dev" / "flores-dev"
NEWS = ROOT / "tests" / "quality" / "news"
ARGOS = weights.Shape(vocab=32_000, d=512, ff=2048, enc=6, dec=6, heads=8)
BEAM = 4  # the others' too
LARGEST = 45  # MB
RUNS = 3


def figures() -> Iterator[Figure]:
    """Scores where the text is there, then size and speed."""
    floors = tomllib.loads((ROOT / "tests" / "quality_floors.toml").read_text("utf-8"))
    if FLORES.with_name("flores-dev.id").is_file():
        yield from scores(floors["flores_dev"])
    else:
        print("FLORES-200 dev is not beside the repository", file=sys.stderr)
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "starter.argosmodel"
        pack.pack(starter_folder(), file)
        yield Figure("size of the bundled model, packed", file.stat().st_size / 1e6, LARGEST, "MB")
        folder = Path(made) / "argos"
        folder.mkdir()
        pieces = [f"piece{number}" for number in range(ARGOS.vocab)]
        package.save_model(folder, weights.fresh(ARGOS, seed=1), ARGOS, pieces)
        ours = seconds(starter_folder() / "model", subwords.pieces(starter_folder() / "sentencepiece.model"))
        yield Figure("speed beside an Argos-shaped model", seconds(folder, pieces) / ours, 2, "×", "higher")


def scores(floor: dict[str, float]) -> Iterator[Figure]:
    """BLEU and chrF2 of the bundled model beside their floors, and of Argos's stored output."""
    lines = evaluate.read_lines(FLORES)
    ours = evaluate.score(evaluate.translate(starter_folder(), lines.sources, BEAM), lines.references)
    yield Figure("BLEU on FLORES dev", ours.bleu, floor["bleu"], "", "higher")
    yield Figure("chrF2 on FLORES dev", ours.chrf, floor["chrf"], "", "higher")
    for name, made in lines.others.items():
        theirs = evaluate.score(made, lines.references)
        print(f"{name}: BLEU {theirs.bleu:.2f}, chrF2 {theirs.chrf:.2f}", file=sys.stderr)


def seconds(model: Path, pieces: list[str]) -> float:
    """What the news takes a model with these pieces, in CPU seconds: the least of the runs."""
    translator = ctranslate2.Translator(str(model), inter_threads=1, intra_threads=1)
    numbers = subwords.load(starter_folder() / "sentencepiece.model").encode(
        NEWS.with_suffix(".id").read_text("utf-8").splitlines()
    )
    length = round(sum(map(len, numbers)) / len(numbers))
    taken = []
    for _ in range(1 + RUNS):
        began = time.process_time()
        translator.translate_batch(
            [[pieces[number] for number in line] for line in numbers],
            beam_size=USUAL_BEAM,
            min_decoding_length=length,
            max_decoding_length=length,
        )
        taken.append(time.process_time() - began)
    return min(taken[1:])  # the first makes room in memory
