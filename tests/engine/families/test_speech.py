"""How each family is spoken to: what CTranslate2 is given, compared with calls written by hand."""

import ctranslate2
import pytest
import sentencepiece

from tests.tiny_models import FAMILIES, make_model
from translation.engine.runtime.loading import load_model

SENTENCE = "Presiden mengatakan harga beras naik di pasar."
ENGLISH = "President said price rice naik di market."
AROUND = {
    "nllb": (["ind_Latn"], ["</s>"], ["eng_Latn"]),
    "m2m": (["__id__"], ["</s>"], ["__en__"]),
    "opus": ([], ["</s>"], []),
    "madlad": (["▁", "<2en>"], ["</s>"], []),
}
TOKENIZERS = {"opus": "source.spm", "madlad": "spiece.model"}


def by_hand(folder, family, sentence, before=None):
    """The model's words without our runtime, as the family's documentation gives the call."""
    usual, after, prefix = AROUND[family]
    tokenizer = sentencepiece.SentencePieceProcessor(
        model_file=str(folder / TOKENIZERS.get(family, "sentencepiece.bpe.model"))
    )
    tokens = tokenizer.encode(sentence, out_type=str)
    (found,) = ctranslate2.Translator(str(folder)).translate_batch(
        [[*(usual if before is None else before), *tokens, *after]],
        target_prefix=[prefix] if prefix else None,
        max_decoding_length=2 * len(tokens) + 20 + len(prefix),
        disable_unk=family in ("nllb", "m2m"),
    )
    return tokenizer.decode_pieces(found.hypotheses[0][len(prefix) :])


@pytest.mark.parametrize("family", FAMILIES)
def test_a_model_is_spoken_to_as_its_family_wants(tiny_models, family):
    model = load_model(tiny_models[family])
    (found,), (other,) = model.translate_batch([SENTENCE, "Banjir."])
    assert found.text == by_hand(tiny_models[family], family, SENTENCE)
    assert other.text == by_hand(tiny_models[family], family, "Banjir.")
    if family != "madlad":  # whose weights are chance
        assert (found.text, other.text) == (ENGLISH, "Flood.")
        assert not found.hit_limit


@pytest.mark.parametrize("family", ["nllb", "m2m", "opus"])
def test_the_attention_is_that_of_the_texts_own_tokens(tiny_models, family):
    ((found,),) = load_model(tiny_models[family]).translate_batch([SENTENCE])
    words = {(SENTENCE[start:].split()[0], found.text[end:].split()[0]) for start, end, _ in found.attention}
    assert {("Presiden", "President"), ("mengatakan", "said"), ("harga", "price"), ("beras", "rice")} <= words


@pytest.mark.parametrize(
    ("family", "tokens"), [("nllb", "jav_Latn sun_Latn zsm_Latn"), ("m2m", "__jv__ __su__ __ms__")]
)
def test_the_language_of_the_article_decides_the_first_token(tiny_models, family, tokens):
    model = load_model(tiny_models[family])
    given = []
    with model._weights.used() as translator:
        translate = translator.translate_batch

    class Watched:
        def translate_batch(self, sources, **options):
            given.extend(source[0] for source in sources)
            return translate(sources, **options)

    model._weights._translator = Watched()
    for language in ("jv", "su", "ms", "id", "", "en", "nl"):
        assert model.of_language(language).translate_batch(["Banjir."])[0][0].text == "Flood."
    main = AROUND[family][0]
    assert given == [*tokens.split(), *main * 4], "what it does not know it takes for its main language"
    assert model.of_language("id") is model


def test_a_model_that_adds_the_end_itself_is_not_given_a_second(tmp_path):
    model = load_model(make_model(tmp_path, "opus", adds_end=True))
    assert model._after == []
    assert model.translate_batch([SENTENCE])[0][0].text == ENGLISH


def test_an_opus_model_for_several_targets_is_told_which(tiny_models, tmp_path):
    import json
    import shutil

    folder = shutil.copytree(tiny_models["opus"], tmp_path / "opus-mt-mul-en")
    tokens = json.loads((folder / "shared_vocabulary.json").read_text())
    tokens[tokens.index("Z")] = ">>eng<<"
    (folder / "shared_vocabulary.json").write_text(json.dumps(tokens))
    model = load_model(folder)
    ((found,),) = model.translate_batch([SENTENCE])
    assert found.text == by_hand(folder, "opus", SENTENCE, before=[">>eng<<"])


def test_a_model_that_always_knows_never_answers_with_the_unknown_token(tiny_models):
    for family in ("nllb", "m2m"):
        ((found,),) = load_model(tiny_models[family]).translate_batch(["Polisi menutup 日本 karena banjir."])
        assert "⁇" not in found.text
        assert "<unk>" not in found.text


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("odd", ["", " ", "a\0b", "\ud800 banjir", "🙂" * 40, "<2en> </s> eng_Latn __en__", "▁"])
def test_odd_text_goes_through(tiny_models, family, odd):
    found = load_model(tiny_models[family]).translate_batch([odd, "Banjir."])
    assert len(found) == 2
    found[0][0].text.encode("utf-8")
