"""Tiny real Argos packages, made in a second: a tokenizer trained on sentences of our own, a Transformer whose weights
are set by hand.

The model translates word by word: each decoder step looks, by its position, at the same position of the source and says
the piece that stands opposite in ``WORDS`` (the piece itself where none does). So a test knows what must come out, and
everything else, from the beam to the end of a sentence, is CTranslate2's own work on a package of the usual format.
"""

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

SENTENCES = (
    "Presiden mengatakan harga beras naik di pasar.",
    "Harga beras di pasar naik dua belas persen pada hari Senin.",
    "Menteri mengatakan bahwa pemerintah akan membantu petani.",
    "Pemerintah akan membangun jalan baru di kota itu.",
    "Warga kota itu menunggu air bersih sejak hari Senin.",
    "Polisi menutup jalan karena banjir di dekat pasar.",
    "Petani di desa itu menanam padi dan jagung.",
    "Sekolah baru di desa itu dibuka oleh menteri.",
    "Anak-anak pergi ke sekolah dengan bus setiap hari.",
    "Hujan turun sejak pagi dan banjir menutup jalan.",
    "Presiden akan pergi ke desa itu pada hari Rabu.",
    "Warga mengatakan bahwa air naik sejak pagi.",
    "Menurut polisi, dua rumah rusak karena hujan.",
    "Harga jagung turun 12,8 persen, kata petani di desa itu.",
    "Pasar itu dibuka pada tahun 2019 oleh presiden.",
    "Dua bus baru akan membantu warga desa pergi ke kota.",
    "The president said the price of rice rose in the market.",
    "The government will build a new road in the city.",
    "Farmers in the village plant rice and corn every day.",
    "The police closed the road because of the flood near the market.",
    "Children go to the new school by bus, the minister said.",
    "Residents waited for clean water since Monday morning.",
    "The rain fell since the morning and two houses were damaged.",
    "The price of corn fell 12.8 percent, farmers in the village said.",
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz 0123456789 (a) “b” ‘c’ — d: e; f? g! h/i % & _ - ' \"",
)
WORDS = {
    "presiden": "president", "mengatakan": "said", "harga": "price", "beras": "rice", "pasar": "market",
    "pemerintah": "government", "akan": "will", "membangun": "build", "jalan": "road", "baru": "new", "kota": "city",
    "petani": "farmers", "desa": "village", "jagung": "corn", "dan": "and", "polisi": "police", "menutup": "closed",
    "karena": "because", "banjir": "flood", "sekolah": "school", "anak": "children", "menteri": "minister",
    "warga": "residents", "air": "water", "sejak": "since", "pagi": "morning", "hujan": "rain", "rumah": "houses",
    "persen": "percent", "dua": "two", "hari": "day", "di": "in", "turun": "fell",
}  # fmt: skip
PREFIX = "__en__"
SPECIAL = ("<unk>", "<s>", "</s>")
WIDTH = 64  # of each of the three parts of a state: the token, its position, what is to be said
POSITIONS = 256
SHARPNESS = 60.0  # of attention and output: high enough that the right piece has nearly all the probability


def make_package(
    folder: Path,
    *,
    tokenizer: str = "sentencepiece",
    name: str = "translate-id_en-tiny",
    stanza: bool = False,
    target_prefix: bool = False,
    endless: bool = False,
    **metadata: object,
) -> Path:
    """The folder ``name`` in ``folder``: a package with a "sentencepiece" or "bpe" tokenizer.

    ``stanza`` adds the folder of a sentence splitter; with ``target_prefix`` the model says nothing sensible unless
    its decoder starts from the prefix in the metadata; an ``endless`` model never ends a sentence. ``metadata``
    overrides what metadata.json says, ``None`` leaves an entry out.
    """
    package = folder / name
    (package / "model").mkdir(parents=True)
    pieces, opposite = sentencepiece_model(package) if tokenizer == "sentencepiece" else bpe_model(package)
    save_model(package / "model", pieces, opposite, shift=int(target_prefix), endless=endless)
    if stanza:
        (package / "stanza" / "id" / "tokenize").mkdir(parents=True)
        (package / "stanza" / "id" / "tokenize" / "gsd.pt").write_bytes(b"not for us")
        (package / "stanza" / "resources.json").write_text("{}")
    written = {
        "package_version": "1.0", "argos_version": "1.9", "from_code": "id", "from_name": "Indonesian", "to_code": "en",
        "to_name": "English", "links": [],
    } | ({"target_prefix": PREFIX} if target_prefix else {}) | metadata  # fmt: skip
    (package / "metadata.json").write_text(json.dumps({k: v for k, v in written.items() if v is not None}))
    return package


def make_archive(package: Path, file: Path, *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """The package's folder as an .argosmodel file."""
    with zipfile.ZipFile(file, "w", method) as archive:
        for part in sorted(package.rglob("*")):
            if part.is_file():
                archive.write(part, part.relative_to(package.parent).as_posix())
    return file


def sentencepiece_model(
    package: Path, file: str = "sentencepiece.model", symbols: Sequence[str] = (PREFIX,)
) -> tuple[list[str], dict[str, str]]:
    """The pieces of a sentencepiece model trained on the sentences, and which stands opposite which.

    Each of ``symbols`` is one piece wherever it stands.
    """
    import sentencepiece

    trained = io.BytesIO()
    # So little text makes few whole words; these are made pieces by name (short ones would cut others in two).
    words = [f"▁{cased}" for pair in WORDS.items() for word in pair for cased in (word, word.title()) if len(word) > 3]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES), model_writer=trained, vocab_size=500, hard_vocab_limit=False,
        character_coverage=1.0, user_defined_symbols=[*symbols, *dict.fromkeys(words)], num_threads=1, minloglevel=2,
    )  # fmt: skip
    (package / file).write_bytes(trained.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue())
    pieces = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    return pieces, opposites(pieces, "▁{}")


def bpe_model(package: Path) -> tuple[list[str], dict[str, str]]:
    """The pieces of a bpe model that joins the dictionary's words and little else, and which stands opposite which."""
    words = [cased for pair in WORDS.items() for word in pair for cased in (word, word.title())]
    merges = dict.fromkeys(
        (word[:end], word[end] + ("</w>" if end == len(word) - 1 else ""))
        for word in words
        for end in range(1, len(word))
    )
    (package / "bpe.model").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges), encoding="utf-8")
    characters = sorted({character for sentence in SENTENCES for character in sentence if character != " "})
    joined = sorted({start + rest for start, rest in merges})
    parts = [part.removesuffix("</w>") + ("" if part.endswith("</w>") else "@@") for part in joined]
    pieces = [*SPECIAL, PREFIX, *dict.fromkeys([*characters, *(f"{c}@@" for c in characters), *parts])]
    return pieces, opposites(pieces, "{}")


def opposites(pieces: list[str], form: str) -> dict[str, str]:
    """Which piece stands opposite which, both ways, where both are pieces; ``form`` makes a word a piece."""
    known = set(pieces)
    pairs = [(form.format(cased(a)), form.format(cased(b))) for a, b in WORDS.items() for cased in (str, str.title)]
    return {a: b for pair in pairs if known.issuperset(pair) for a, b in (pair, pair[::-1])}


def save_model(
    folder: Path,
    pieces: list[str],
    opposite: dict[str, str],
    *,
    shift: int = 0,
    endless: bool = False,
    scaled: bool = False,
    adds_end: bool = True,
    start: str = "<s>",
) -> None:
    """Writes the Transformer; its decoder starts ``shift`` positions before the source, where a prefix stands.

    ``start`` is the token that it starts from. Embeddings may be ``scaled`` when they are looked up. Without
    ``adds_end`` the source must bring its own end.
    """
    import numpy as np
    from ctranslate2.specs import TransformerSpec

    random = np.random.default_rng(7)

    def directions(count: int) -> np.ndarray:
        rows = random.standard_normal((count, WIDTH // 2))
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return np.concatenate([rows, -rows], axis=1).astype(np.float32)  # their mean is zero, as layer norms want it

    zero = {n: np.zeros((n, WIDTH), np.float32) for n in (len(pieces), POSITIONS)}
    tokens, places = directions(len(pieces)), directions(POSITIONS)
    spec = TransformerSpec.from_config(1, 1)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = np.hstack([tokens, *[zero[len(pieces)]] * 2])
    spec.encoder.scale_embeddings = spec.decoder.scale_embeddings = scaled
    if scaled:
        spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = spec.decoder.embeddings.weight / np.sqrt(
            np.float32(3 * WIDTH)
        )
    spec.encoder.position_encodings.encodings = np.hstack([zero[POSITIONS], places, zero[POSITIONS]])
    shifted = np.roll(places, shift, axis=0)
    spec.decoder.position_encodings.encodings = np.hstack([zero[POSITIONS], shifted, zero[POSITIONS]])
    for layer in (*spec.encoder.layer, *spec.decoder.layer):
        set_layer(layer)
    for side in (spec.encoder, spec.decoder):
        set_norm(side.layer_norm)
    number = {piece: index for index, piece in enumerate(pieces)}
    said = tokens[[number[opposite.get(piece, piece)] for piece in pieces]]
    spec.decoder.projection.weight = np.hstack([*[zero[len(pieces)]] * 2, SHARPNESS * said])
    spec.decoder.projection.bias = np.zeros(len(pieces), np.float32)
    spec.decoder.projection.bias[number["<s>"]] = -1e4
    if endless:
        spec.decoder.projection.bias[number["</s>"]] = -1e4
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos, spec.config.decoder_start_token = adds_end, start
    spec.validate()
    spec.save(str(folder))


def set_norm(norm) -> None:
    import numpy as np

    norm.gamma, norm.beta = np.ones(3 * WIDTH, np.float32), np.zeros(3 * WIDTH, np.float32)


def set_layer(layer) -> None:
    """A layer that adds nothing, but that the decoder's looks at its own position of the source and says that token."""
    import numpy as np

    def set_linear(linear, rows: int, columns: int, *parts: tuple[int, int, float]) -> None:
        """A matrix of blocks: each part takes column block ``c`` to row block ``r``, times a factor."""
        linear.weight, linear.bias = np.zeros((rows, columns), np.float32), np.zeros(rows, np.float32)
        for row, column, factor in parts:
            block = np.s_[row * WIDTH : (row + 1) * WIDTH, column * WIDTH : (column + 1) * WIDTH]
            linear.weight[block] = factor * np.eye(WIDTH, dtype=np.float32)

    token, place, say, width = 0, 1, 2, 3 * WIDTH
    for part in (layer.self_attention, layer.ffn, getattr(layer, "attention", None)):
        if part is not None:
            set_norm(part.layer_norm)
    set_linear(layer.self_attention.linear[0], 3 * width, width)
    set_linear(layer.self_attention.linear[1], width, width)
    set_linear(layer.ffn.linear_0, WIDTH, width)
    set_linear(layer.ffn.linear_1, width, WIDTH)
    if hasattr(layer, "attention"):
        set_linear(layer.attention.linear[0], width, width, (place, place, SHARPNESS))
        set_linear(layer.attention.linear[1], 2 * width, width, (place, place, 1.0), (3 + token, token, 1.0))
        set_linear(layer.attention.linear[2], width, width, (say, token, 1.0))
