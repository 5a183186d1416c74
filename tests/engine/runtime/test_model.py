"""A tiny real package under the real CTranslate2: what goes in, what comes out, and what is refused."""

import json
import shutil
import socket
import sys

import pytest

from tests.tiny_package import make_archive, make_package
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.model import Hypothesis
from translation.errors import PackageNotUsable, TranslationFailed

SENTENCE = "Presiden mengatakan harga beras naik di pasar."
ENGLISH = "President said price rice naik di market."


@pytest.fixture(scope="module")
def model(tiny_package):
    return load_model(tiny_package)


@pytest.fixture
def package(tiny_package, tmp_path):
    """A copy that a test may damage."""
    return shutil.copytree(tiny_package, tmp_path / "broken")


def texts(model, *sentences, **options):
    return [found[0].text for found in model.translate_batch(sentences, **options)]


def test_sentences_come_back_in_order(model):
    sentences = [SENTENCE, "Banjir.", "Polisi menutup jalan karena hujan sejak pagi.", SENTENCE]
    assert texts(model, *sentences) == [ENGLISH, "Flood.", "Police closed road because rain since morning.", ENGLISH]


def test_each_hypothesis_says_how_sure_the_model_is(model):
    found = model.translate_batch([SENTENCE], beam=1, hypotheses=3)[0]
    assert found[0].text == ENGLISH
    assert len(found) == 3
    assert 0 >= found[0].score > found[1].score >= found[2].score
    assert not any(one.hit_limit for one in found)


def test_the_score_is_of_a_token_not_of_the_sentence(tmp_path):
    endless = load_model(make_package(tmp_path, endless=True))
    assert endless.translate_batch(["hujan " * 50])[0][0].score > -1


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\u00a0"])
def test_nothing_gives_nothing(model, nothing):
    assert model.tokens(nothing) == 0
    assert model.translate_batch([nothing, "Banjir.", nothing], hypotheses=2)[0] == [Hypothesis("", 0.0, False)] * 2
    assert texts(model, nothing, "Banjir.", nothing) == ["", "Flood.", ""]


def test_no_sentences_give_no_hypotheses(model):
    assert model.translate_batch([]) == []


def test_underscores_are_kept(model):
    assert texts(model, "nama_berkas") == ["nama_berkas"]


def test_what_the_model_cannot_know_is_copied(model):
    assert texts(model, "Polisi menutup 日本 karena banjir.") == ["Police closed 日本 because flood."]


@pytest.mark.parametrize("odd", ["a\0b", "\ud800 banjir", "\u200b", "🙂" * 40, "\u202e", "<s> </s> <unk> banjir", "▁"])
def test_odd_text_goes_through(model, odd):
    found = model.translate_batch([odd, "Banjir."])
    assert found[1][0].text == "Flood."
    found[0][0].text.encode("utf-8")


def test_repeated_tokens_can_be_forbidden(model):
    assert texts(model, "banjir banjir banjir") == ["flood flood flood"]
    assert texts(model, "banjir banjir banjir", no_repeat_ngram=1) != ["flood flood flood"]


def test_a_sentence_without_end_is_cut_off_and_says_so(tmp_path):
    model = load_model(make_package(tmp_path, endless=True))
    short, long = model.translate_batch(["Banjir.", "hujan " * 60])
    assert short[0].hit_limit
    assert long[0].hit_limit
    assert model.tokens(short[0].text) <= 2 * model.tokens("Banjir.") + 20 + 5
    assert model.translate_batch(["Banjir."])[0][0].text == short[0].text, "its batch mates do not change it"


def test_nothing_is_lost_of_what_the_model_has_no_positions_for(model):
    source = " ".join(f"{number} banjir" for number in range(150))
    assert model.tokens(source) > 256
    found = model.translate_batch([source, "Banjir."])
    assert found[0][0].hit_limit
    assert found[0][0].text.count("flood") == 150
    assert found[1] == model.translate_batch(["Banjir."])[0]


def test_a_sentence_as_long_as_the_model_takes_is_translated_whole(model):
    source = " ".join(["banjir"] * model.longest)
    assert model.tokens(source) == model.longest
    found = model.translate_batch([source])[0][0]
    assert not found.hit_limit
    assert found.text.split() == ["flood"] * model.longest


def test_bpe_packages(tmp_path):
    model = load_model(make_package(tmp_path, tokenizer="bpe"))
    assert texts(model, "Polisi menutup jalan, karena banjir.", "") == ["Police closed road, because flood.", ""]
    assert texts(model, "Polisi & warga <b>") == ["Police & residents < b >"]
    assert texts(model, "Polisi menutup 日本.") == ["Police closed 日本."]


@pytest.mark.parametrize("tokenizer", ["sentencepiece", "bpe"])
def test_the_target_prefix_is_given_and_taken_away(tmp_path, tokenizer):
    package = make_package(tmp_path, tokenizer=tokenizer, target_prefix=True)
    assert texts(load_model(package), "Polisi menutup jalan.") == ["Police closed road."]
    metadata = json.loads((package / "metadata.json").read_text())
    (package / "metadata.json").write_text(json.dumps(metadata | {"target_prefix": ""}))
    assert texts(load_model(package), "Polisi menutup jalan.") != ["Police closed road."], "the model needs its prefix"


def test_a_prefix_that_the_model_does_not_know_is_not_shown(tmp_path):
    model = load_model(make_package(tmp_path, target_prefix=True, note=1))
    model._prefix = ["__unheard_of__"]
    assert texts(model, "Polisi menutup jalan.") == ["Police closed road."]


def test_a_sentence_splitter_in_the_package_is_left_alone(tmp_path):
    assert texts(load_model(make_package(tmp_path, stanza=True)), "Banjir.") == ["Flood."]
    assert "stanza" not in sys.modules


def test_its_name_is_its_own_else_its_languages_and_its_version(tmp_path):
    assert load_model(make_package(tmp_path / "a")).name == "Indonesian to English 1.0"
    assert load_model(make_package(tmp_path / "b", package_name="Nusantara")).name == "Nusantara 1.0"
    malay = make_package(tmp_path / "c", from_name=None, to_name=None, from_code="ms", package_version=2.1)
    assert load_model(malay).name == "Malay to English 2.1"


def test_the_reader_may_choose_how_it_computes(tiny_package):
    import ctranslate2

    assert texts(load_model(tiny_package, compute_type="int8", threads=1), "Banjir.") == ["Flood."]
    with load_model(tiny_package)._weights.used() as translator:
        assert translator.compute_type == "float32", "as its weights are"
    assert "int8" in ctranslate2.get_supported_compute_types("cpu")
    with pytest.raises(PackageNotUsable, match=r"“int3”.* Choose another compute type"):
        load_model(tiny_package, compute_type="int3")


def test_no_network_is_asked_for(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a connection was tried")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    for tokenizer in ("sentencepiece", "bpe"):
        model = load_model(make_package(tmp_path / tokenizer, tokenizer=tokenizer, stanza=True))
        assert texts(model, "Banjir.") == ["Flood."]
    assert not {"argostranslate.translate", "argostranslate.package", "minisbd", "onnxruntime"} & set(sys.modules)


def truncate(file, share):
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9, 0.99999])
def test_a_truncated_model_is_refused(package, share):
    truncate(package / "model" / "model.bin", share)
    with pytest.raises(PackageNotUsable, match="“broken” is damaged: its model file is cut short"):
        load_model(package)


def overwrite(file, start, data):
    raw = bytearray(file.read_bytes())
    raw[start : start + len(data)] = data
    file.write_bytes(raw)


@pytest.mark.parametrize(
    "damage",
    [
        lambda p: overwrite(p / "model" / "model.bin", 0, b"\x63\0\0\0"),
        lambda p: overwrite(p / "model" / "model.bin", 0, b"GGUF" * 30),
        lambda p: overwrite(p / "model" / "model.bin", 26, b"\xff\xff\xff\xff"),
        lambda p: overwrite(p / "model" / "model.bin", 40, b"\xff" * 8),
        lambda p: (p / "model" / "model.bin").write_bytes((p / "model" / "model.bin").read_bytes() + b"more"),
        lambda p: (p / "model" / "model.bin").unlink(),
        lambda p: shutil.rmtree(p / "model"),
        lambda p: (p / "model" / "shared_vocabulary.json").unlink(),
        lambda p: (p / "model" / "shared_vocabulary.json").write_text('["a", "b"]'),
        lambda p: (p / "model" / "shared_vocabulary.json").write_text("[["),
        lambda p: (p / "model" / "config.json").write_text("{"),
        lambda p: (p / "model" / "config.json").write_text('{"eos_token": "nowhere"}'),
        lambda p: (p / "sentencepiece.model").unlink(),
        lambda p: (p / "sentencepiece.model").write_bytes(b""),
        lambda p: (p / "sentencepiece.model").write_bytes(b"\x0a" * 500),
        lambda p: truncate(p / "sentencepiece.model", 0.5),
        lambda p: (p / "metadata.json").write_text("[]"),
        lambda p: (p / "metadata.json").write_text("{" * 100_000),
        lambda p: (p / "metadata.json").write_bytes(b"\xff\xfe{"),
        lambda p: (p / "metadata.json").unlink(),
    ],
)
def test_a_damaged_package_is_refused_by_name(package, damage):
    damage(package)
    with pytest.raises(PackageNotUsable, match="“broken”") as refused:
        load_model(package)
    assert refused.value.advice.endswith(".")


def test_a_damaged_bpe_model_is_refused(tmp_path):
    package = make_package(tmp_path, tokenizer="bpe")
    (package / "bpe.model").write_text("#version: 0.2\na b c\n\n")
    with pytest.raises(PackageNotUsable, match=r"its bpe\.model cannot be read"):
        load_model(package)


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"from_code": "de", "from_name": "German"}, r"is from German \(de\) to English \(en\), not"),
        ({"to_code": "ms"}, r"to English \(ms\)"),
        ({"from_code": None}, "languages that it does not name"),
        ({"from_code": ["id"]}, "languages that it does not name"),
        ({"type": "sbd"}, "of the type “sbd”"),
    ],
)
def test_another_pair_is_refused(tmp_path, metadata, said):
    with pytest.raises(PackageNotUsable, match=said):
        load_model(make_package(tmp_path, **metadata))


def test_what_goes_wrong_while_translating_is_told(tiny_package):
    model = load_model(tiny_package)
    with model._weights.used() as translator:
        translator.unload_model()
    with pytest.raises(TranslationFailed, match=r"Indonesian to English 1\.0"):
        model.translate_batch([SENTENCE])


def test_an_archive_holds_the_folder(tiny_package, tmp_path):
    import zipfile

    with zipfile.ZipFile(make_archive(tiny_package, tmp_path / "a.argosmodel")) as archive:
        assert "translate-id_en-tiny/model/model.bin" in archive.namelist()


def test_the_toy_package(shared, tmp_path):
    import zipfile

    file = shared / "toy-model" / "translate-id_en-toy.argosmodel"
    if not file.is_file():
        pytest.skip("the small real package is not beside this repository")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path)
    model = load_model(tmp_path / "translate-id_en-toy")
    found = model.translate_batch([SENTENCE, "日本 🙂", ""])
    assert "president" in found[0][0].text.casefold()
    assert -5 < found[0][0].score < 0
    assert not found[0][0].hit_limit
