"""A language of a few hundred sentences to try the pipeline on: pools, the recipe that means them, and a text to score."""

import hashlib
import itertools
import lzma
import random
from pathlib import Path

from model.recipe import RECIPE

WHO = {
    "Petani": "Farmers", "Nelayan": "Fishermen", "Polisi": "Police", "Menteri": "Ministers", "Guru": "Teachers",
    "Dokter": "Doctors", "Warga": "Residents", "Pedagang": "Traders",
}  # fmt: skip
DO = {"menjual": "sell", "membeli": "buy", "mencari": "seek", "membawa": "carry", "melihat": "see", "menjaga": "guard"}
WHAT = {
    "padi": "rice", "ikan": "fish", "garam": "salt", "buku": "books", "obat": "medicine", "kayu": "wood",
    "gula": "sugar", "air bersih": "clean water",
}  # fmt: skip
WHERE = {
    "pasar": "the market", "desa": "the village", "kota": "the city", "pelabuhan": "the harbour", "sekolah": "the school",
    "sawah": "the field",
}  # fmt: skip
WHEN = {"": "", " pada hari Senin": " on Monday", " sejak 2019": " since 2019", ", kata Sukarmin": ", Sukarmin said"}


def pairs(count, seed):
    """Different pairs, no two sets of the same seed's first ones alike."""
    every = list(itertools.product(*(list(table.items()) for table in (WHO, DO, WHAT, WHERE, WHEN))))
    random.Random(seed).shuffle(every)
    return [
        (f"{who[0]} {do[0]} {what[0]} di {where[0]}{when[0]}.", f"{who[1]} {do[1]} {what[1]} in {where[1]}{when[1]}.")
        for who, do, what, where, when in every[:count]
    ]


def make_pools(folder: Path) -> Path:
    """Two pools and English lines in a folder, and beside them the recipe for them."""
    folder.mkdir(parents=True)
    learnt = pairs(1500, seed=1)
    odd = [("Harga naik 5 persen.", "Prices rose 7 percent."), ("sama", "sama"), ("Tombol", "Button")]
    pools = {
        "prose.tsv.xz": [("news", 1400, 2.0, "true"), ("reports", 100, 1.0, "true")],
        "interface.tsv.xz": [("strings", 3, 0.5, "false")],
    }
    lines = {"prose.tsv.xz": learnt, "interface.tsv.xz": odd}
    text = ""
    for name, sources in pools.items():
        digest = put(folder / name, ["\t".join(pair) for pair in lines[name]])
        listed = ",\n".join(f'    ["{source}", {count}, "open", {of}, {end}]' for source, count, of, end in sources)
        made = 'made = "prose"\n' if name.startswith("prose") else ""
        text += f'[[pool]]\nfile = "{name}"\nsha256 = "{digest}"\n{made}sources = [\n{listed},\n]\n\n'
    digest = put(folder / "english.txt.xz", [english for _, english in pairs(50, seed=2)])
    text = "seed = 1\n\n" + text + f'[english]\nfile = "english.txt.xz"\nsha256 = "{digest}"\npairs = 20\n\n'
    filters, _, rest = RECIPE.read_text("utf-8").partition("[filters]")[2].partition("[made.prose]")
    made, _, presets = rest.partition("[preset")
    made = made.partition("[made.news]")[0]
    recipe = folder.with_suffix(".toml")
    less = made.replace("000\n", "0\n")  # a hundredth of what is made
    recipe.write_text(f"{text}[filters]{filters}[made.prose]{less}[preset{presets}", "utf-8")
    return recipe


def put(file: Path, lines):
    """Writes a pool; its hash."""
    file.write_bytes(lzma.compress("".join(f"{line}\n" for line in lines).encode()))
    return hashlib.sha256(file.read_bytes()).hexdigest()


def make_lines(folder: Path, count=60) -> Path:
    """A text that was not learnt, with its reference and what another system made of it; what its files begin with."""
    unseen = pairs(1500 + count, seed=1)[1500:]
    stem = folder / "text"
    for ending, side in (("id", 0), ("en", 1), ("copy.en", 0)):
        stem.with_name(f"text.{ending}").write_text("".join(f"{pair[side]}\n" for pair in unseen), "utf-8")
    return stem
