"""Back-translation: English that people wrote, beside Indonesian that a network of the other direction made of it.

The recipe's rows are turned round and a network learns English to Indonesian until it no longer gets better fast; what
it makes of English news and headlines joins the rows, each source marked (Sennrich et al. 2016; Caswell et al. 2019).
Every stage goes on from where it stopped.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from model import train
from model.decode import CHUNK, Decoder, decoder_of
from model.evaluate import read_lines, score
from model.prepare import SUBWORDS
from model.recipe import Preset
from model.rows import BACK
from model.state import EMA
from model.synthetic import mix, sentences, turn, unfit

TRANSLATED, NETWORK = "translated.tsv", "network"


@dataclass(frozen=True, slots=True)
class BackPlan:
    """The training plan of the other direction: minutes for each round and for the falling rate, maximum target tokens.

    It goes on while a round brings ``least_gain`` in chrF2. ``share`` is what its pairs may weigh beside the others.
    ``drawn`` is the share of the sentences whose translation is drawn by chance, and not the best of a beam: with few
    pairs of people the best are better (Edunov et al. 2018). ``start`` is the package whose weights it begins with,
    since both directions have the same table of embeddings.
    """

    round_minutes: float = 60.0
    cool: float = 20.0
    tokens: float = 30e6
    least_gain: float = 0.5
    share: float = 1.0
    processes: int = 1
    drawn: float = 0.5
    start: Path | None = None


def back(
    data: Path, english: list[Path], lines: Path, work: Path, out: Path, preset: Preset, plan: BackPlan
) -> Iterator[str]:
    """Does all of it, and tells how it goes: rows in ``data`` and English sentences become rows in ``out``."""
    turned = work / "data"
    turn(data, turned)
    if not (work / NETWORK).exists():
        yield from learn(turned, lines, work, preset, plan)
    yield from translate(Decoder(work / NETWORK), english, work / TRANSLATED, plan.drawn)
    pairs = [tuple(line.split("\t")) for line in (work / TRANSLATED).read_text("utf-8").split("\n") if line]
    reasons = Counter(unfit(source, target) for source, target in pairs)
    kept = [(BACK + source, target) for source, target in pairs if not unfit(source, target)]
    for reason, count in reasons.most_common():
        yield f"{reason or 'kept'}: {count}"
    yield f"weight of each: {mix(data, kept, out, plan.share):.3f}"


def learn(data: Path, lines: Path, work: Path, preset: Preset, plan: BackPlan) -> Iterator[str]:
    """Learns in rounds until one brings little, then cools down; the network lies in ``work`` afterwards."""
    text = read_lines(lines)
    run, best = work / "run", 0.0
    while True:
        seen = 0
        one_round = train.Plan(plan.round_minutes, processes=plan.processes)
        for told in train.train(run, data, preset, plan.start, one_round):
            if isinstance(told, train.Told):
                seen = told.seen
        decoder = decoder_of(run / EMA, data / SUBWORDS, work / "trial")
        said = [found[0][0] for found in decoder(text.references, beam=1)]
        reached = score(said, text.sources).chrf
        yield f"{seen / 1e6:.2f} M tokens, chrF2 {reached:.2f}"
        if seen >= plan.tokens or reached < best + plan.least_gain:
            break
        best = reached
    last = train.Plan(plan.cool, cool=plan.cool, finish=plan.cool, processes=plan.processes)
    list(train.train(run, data, preset, None, last))
    decoder = decoder_of(run / EMA, data / SUBWORDS, work / NETWORK)
    said = [found[0][0] for found in decoder(text.references, beam=4)]
    yield f"cooled: chrF2 {score(said, text.sources).chrf:.2f}"


def translate(decoder: Decoder, english: list[Path], file: Path, drawn: float) -> Iterator[str]:
    """Writes Indonesian and English, a pair a line, chunk by chunk: the best of a beam, or so many drawn by chance."""
    every = list(dict.fromkeys(sentences(english)))
    whole = file.read_text("utf-8").rpartition("\n")[0] if file.exists() else ""
    done = len(whole.split("\n")) if whole else 0
    file.write_text(whole + "\n" if whole else "", "utf-8", newline="\n")  # without a line that was cut off
    with file.open("a", encoding="utf-8", newline="\n") as written:
        for start in range(done, len(every), CHUNK):
            chunk = every[start : start + CHUNK]
            made: list[str] = [""] * len(chunk)
            by_chance = [int((at + 1) * drawn) > int(at * drawn) for at in range(start, start + len(chunk))]
            for chance in (False, True):
                places = [at for at, one in enumerate(by_chance) if one is chance]
                for at, found in zip(places, decoder([chunk[at] for at in places], chance=chance), strict=True):
                    made[at] = " ".join(found[0][0].split())
            written.write("".join(f"{ours}\t{theirs}\n" for ours, theirs in zip(made, chunk, strict=True)))
            written.flush()
            yield f"{start + len(chunk)} of {len(every)} translated"
