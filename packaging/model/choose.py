"""Choice of decoding: beams, length penalties, and the best of several hypotheses by numbers and names.

CTranslate2 divides a hypothesis's log-probability by its length to the power of the penalty (Wu et al. 2016): 0 prefers
short ones, 1 is the mean of its tokens.
"""

import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from model.decode import Decoder
from model.evaluate import read_lines, score
from model.rows import digits

NAME = re.compile(r"(?<=\w )[A-Z][\w-]+")  # a capital inside a sentence
LOST_NUMBER, LOST_NAME = 0.4, 0.15  # what one that is missing costs, in mean log-probability of a token


def report(folder: Path, stem: Path, beams: Sequence[int], penalties: Sequence[float], best: int) -> Iterator[str]:
    """A line for each way of decoding: BLEU, chrF2, CPU seconds."""
    lines, decoder = read_lines(stem), Decoder(folder)
    yield f"{folder.name} on {stem.name}"
    yield f"{'beam':>5} {'penalty':>8} {'best of':>8} {'BLEU':>7} {'chrF2':>7} {'CPU s':>7}"
    for beam in beams:
        for penalty in penalties:
            for of in {1, min(best, beam)}:
                began = time.process_time()
                found = decoder(lines.sources, beam=beam, length_penalty=penalty, best=of)
                said = [chosen(source, said) for source, said in zip(lines.sources, found, strict=True)]
                taken = time.process_time() - began
                reached = score(said, lines.references)
                yield f"{beam:5} {penalty:8.1f} {of:8} {reached.bleu:7.2f} {reached.chrf:7.2f} {taken:7.1f}"


def chosen(source: str, found: Sequence[tuple[str, float]]) -> str:
    """Of several translations the one with the best score, less what it lost of the source's numbers and names."""
    return max(found, key=lambda one: one[1] - lost(source, one[0]))[0]


def lost(source: str, target: str) -> float:
    """The penalty for numbers and names that a translation lacks and another one has."""
    there = digits(target)
    numbers = sum(number not in there for number in set(digits(source)))
    names = sum(name not in target for name in set(NAME.findall(source)))
    return LOST_NUMBER * numbers + LOST_NAME * names
