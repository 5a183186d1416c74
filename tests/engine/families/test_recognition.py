"""Which family a folder is of, by its files; and what is said of one that lacks something."""

import json
import shutil

import pytest

from tests.tiny_models import FAMILIES, make_model
from translation.engine.families.contents import Family
from translation.engine.families.recognition import display_name, read_contents
from translation.errors import PackageNotUsable

ALL = ("id", "ms", "jv", "su")


def copied(tiny_models, family, folder):
    return shutil.copytree(tiny_models[family], folder)


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_is_recognised_by_its_files(tiny_models, family):
    contents = read_contents(tiny_models[family])
    assert contents.family is Family(family)
    assert contents.name == tiny_models[family].name
    assert contents.source_languages == (("id",) if family == "opus" else ALL)
    assert contents.target_language == "en"


def test_an_argos_package_is_recognised(tiny_package):
    contents = read_contents(tiny_package)
    assert (contents.family, contents.source_languages) == (Family.ARGOS, ("id",))


def test_a_description_gives_name_languages_and_licence(tmp_path):
    said = {
        "name": "NLLB small", "family": "nllb", "version": "1.0", "source_languages": ["ms", "id", "xx"],
        "target_language": "en", "licence": "CC-BY-NC-4.0", "catalogue_id": "nllb-600m",
    }  # fmt: skip
    contents = read_contents(make_model(tmp_path, "nllb", description=said))
    assert (contents.name, contents.version, contents.source_languages) == ("NLLB small", "1.0", ("id", "ms"))
    assert (contents.licence, contents.catalogue_id) == ("CC-BY-NC-4.0", "nllb-600m")


@pytest.mark.parametrize(
    "said", [{}, {"name": 7, "family": "gpt", "source_languages": "id", "licence": [1]}, {"name": "a\u202eb\n"}]
)
def test_an_odd_description_does_no_harm(tmp_path, said):
    contents = read_contents(make_model(tmp_path, "m2m", description=said))
    assert contents.family is Family.M2M
    assert contents.source_languages == ALL
    assert contents.name.isprintable()


def test_a_model_to_another_language_is_refused(tmp_path):
    model = make_model(tmp_path, "nllb", description={"target_language": "nl"})
    with pytest.raises(PackageNotUsable, match="translates to nl, not to English"):
        read_contents(model)


@pytest.mark.parametrize(
    ("family", "part", "said"),
    [
        ("nllb", "sentencepiece.bpe.model", r"lacks sentencepiece\.bpe\.model\."),
        ("m2m", "sentencepiece.bpe.model", r"lacks sentencepiece\.bpe\.model\."),
        ("opus", "source.spm", r"lacks source\.spm\."),
        ("opus", "target.spm", r"lacks target\.spm\."),
        ("madlad", "spiece.model", r"lacks spiece\.model\."),
        ("nllb", "shared_vocabulary.json", r"lacks shared_vocabulary\.json, or source_vocabulary\.json"),
        ("nllb", "model.bin", r"neither a model\.bin nor a metadata\.json"),
    ],
)
def test_what_is_missing_is_named(tiny_models, tmp_path, family, part, said):
    folder = copied(tiny_models, family, tmp_path / "mine")
    (folder / part).unlink()
    with pytest.raises(PackageNotUsable, match=f"“mine”.*{said}"):
        read_contents(folder)


def test_a_model_that_was_not_converted_is_told_apart(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"")
    with pytest.raises(PackageNotUsable, match=r"not converted for CTranslate2.* Convert it"):
        read_contents(tmp_path)


def test_a_vocabulary_without_a_name_for_english_is_not_recognised(tiny_models, tmp_path):
    folder = copied(tiny_models, "nllb", tmp_path / "mine")
    tokens = json.loads((folder / "shared_vocabulary.json").read_text())
    renamed = ["fra_Latn" if token == "eng_Latn" else token for token in tokens]
    (folder / "shared_vocabulary.json").write_text(json.dumps(renamed))
    with pytest.raises(PackageNotUsable, match=r"was not recognised: .*eng_Latn \(NLLB-200\)"):
        read_contents(folder)


def test_a_vocabulary_as_lines_of_text_is_read(tiny_models, tmp_path):
    """As older versions of CTranslate2 wrote it, and most conversions of NLLB-200 still have it."""
    folder = copied(tiny_models, "nllb", tmp_path / "mine")
    tokens = json.loads((folder / "shared_vocabulary.json").read_text())
    (folder / "shared_vocabulary.json").unlink()
    (folder / "shared_vocabulary.txt").write_text("".join(f"{token}\n" for token in tokens), encoding="utf-8")
    assert read_contents(folder).family is Family.NLLB


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("opus-mt-id-en-ctranslate2", ("id",)),
        ("gaudi_opus-mt-ms-en", ("ms",)),
        ("opus-mt-tc-big-zsm-en", ("ms",)),
        ("opus-mt-mul-en", ALL),
        ("OPUS-MT-ID-EN", ("id",)),
    ],
)
def test_the_name_of_an_opus_model_tells_its_language(tiny_models, tmp_path, name, languages):
    assert read_contents(copied(tiny_models, "opus", tmp_path / name)).source_languages == languages


@pytest.mark.parametrize("name", ["opus-mt-de-en", "opus-mt-id-enx", "opus-mt-en-id", "my model"])
def test_an_opus_model_whose_language_nothing_tells_is_refused_or_told(tiny_models, tmp_path, name):
    folder = copied(tiny_models, "opus", tmp_path / name)
    with pytest.raises(PackageNotUsable, match=r"Nothing tells that.* such as “opus-mt-id-en”"):
        read_contents(folder)
    assert read_contents(folder, ["ms"]).source_languages == ("ms",)


def test_a_model_in_the_cache_of_a_download_has_the_name_of_its_repository(tmp_path):
    folder = tmp_path / "models--gaudi--opus-mt-id-en-ctranslate2" / "snapshots" / "0f3ac1"
    assert display_name(folder) == "opus-mt-id-en-ctranslate2"
    assert display_name(tmp_path / "mine") == "mine"


def test_a_vocabulary_that_does_not_belong_to_its_model_is_refused(tiny_models, tmp_path):
    folder = copied(tiny_models, "madlad", tmp_path / "mine")
    tokens = json.loads((folder / "shared_vocabulary.json").read_text())
    (folder / "shared_vocabulary.json").write_text(json.dumps([*tokens, "one more"]))
    with pytest.raises(PackageNotUsable, match="its source vocabulary does not belong to its model"):
        read_contents(folder)
