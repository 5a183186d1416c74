"""Other translations of one sentence: best first, all different, each as complete as a pair of a document."""

import pytest

from tests.fakes import UpperCaser
from translation.document import Article, Block, Doubt, DoubtKind, Kind, SentencePair, Span, Style
from translation.engine.pairs import Context, alternatives, context_of, retranslated
from translation.engine.runtime.loading import load_model
from translation.engine.runtime.model import Hypothesis
from translation.engine.translate import translate


class Undecided(UpperCaser):
    """A translator with as many hypotheses as it is asked for: ``ways`` of saying each sentence, best first."""

    def __init__(self, ways, **options):
        super().__init__(**options)
        self.ways = ways

    def translate_batch(self, sentences, *, beam=2, no_repeat_ngram=0, hypotheses=1):
        super().translate_batch(sentences, beam=beam, no_repeat_ngram=no_repeat_ngram, hypotheses=hypotheses)
        ways = self.ways(bool(no_repeat_ngram)) if callable(self.ways) else self.ways
        return [
            [
                Hypothesis(way.format(text), -0.1 * rank, hit_limit=False)
                for rank, way in enumerate(ways[:hypotheses], 1)
            ]
            for text in sentences
        ]


def targets(pairs):
    return [pair.target for pair in pairs]


def test_they_come_best_first_and_no_two_say_the_same():
    model = Undecided(["It rained.", "It  rained.", "Rain fell.", "It rained. ", "The rain fell."])
    found = alternatives(model, "Hujan turun. ", Context(), count=5)
    assert targets(found) == ["It rained. ", "Rain fell. ", "The rain fell. "]
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)
    assert model.options == [{"beam": 4, "no_repeat_ngram": 0, "hypotheses": 5}]


def test_each_is_a_complete_pair():
    text = " Harga di Bandung naik 12,8 persen.\u00a0"
    start = text.index("Bandung")
    model = Undecided(["Prices in Bandung rose 12.8 percent.", "Prices rose in Bandung."])
    first, second = alternatives(model, text, Context(), spans=(Span(start, start + 7, Style.BOLD),), count=2)
    assert first == SentencePair(
        text,
        " Prices in Bandung rose 12.8 percent.\u00a0",
        (),
        (Span(11, 18, Style.BOLD),),
        -0.1,
    )
    assert second.target == " Prices rose in Bandung.\u00a0"
    assert second.doubts == (Doubt(DoubtKind.NUMBER, "12,8"),)
    assert [second.target[span.start : span.end] for span in second.target_spans] == ["Bandung"]


def test_of_a_sentence_in_parts_one_part_differs_at_a_time():
    model = Undecided(["{}", "other {}", "third {}"], longest=4)
    text = "Warga desa itu menunggu, petani menanam padi."
    found = alternatives(model, text, Context(), count=4)
    assert targets(found) == [
        "Warga desa itu menunggu, petani menanam padi.",
        "other Warga desa itu menunggu, petani menanam padi.",
        "Warga desa itu menunggu, other petani menanam padi.",
        "third Warga desa itu menunggu, petani menanam padi.",
    ]


def test_one_that_loops_comes_behind_all_that_do_not():
    def ways(again):
        return ["Rain fell all day.", "It rained."] if again else ["rain " * 8, "Rain poured."]

    model = Undecided(ways)
    assert targets(alternatives(model, "Hujan turun.", Context())) == [
        "Rain poured.", "Rain fell all day.", "It rained.", "rain rain rain rain rain rain rain rain",
    ]  # fmt: skip
    assert retranslated(model, "Hujan turun.", Context()).target == "Rain fell all day."


@pytest.mark.parametrize("sentence", ["", " \n", "12,8", "(mas)", "https://contoh.example/berita"])
def test_what_is_not_sent_has_one(sentence):
    model = UpperCaser()
    (pair,) = alternatives(model, sentence, Context())
    assert (pair.source, pair.score, model.batches) == (sentence, None, [])
    assert pair == retranslated(model, sentence, Context())


def test_a_headline_in_capitals_gets_its_articles_names():
    body = Block(Kind.PARAGRAPH, "Bupati Bekasi ditahan. Kata KPK, pejabat PLTU itu warga Bekasi.")
    context = context_of(Article("BUPATI BEKASI DITAHAN, PEJABAT PLTU IKUT", (body,)))
    model = UpperCaser()
    alternatives(model, "BUPATI BEKASI DITAHAN, PEJABAT PLTU IKUT", context)
    assert model.batches == [["Bupati Bekasi ditahan, pejabat PLTU ikut"]]


def test_a_real_model_has_several_and_the_first_is_the_careful_translation(tiny_package):
    model = load_model(tiny_package)
    sentence = "Hujan turun sejak pagi, kata petani di desa itu. "
    found = alternatives(model, sentence, Context(), count=4)
    assert len(found) == len(set(targets(found))) == 4
    assert all(pair.source == sentence and pair.target.endswith(" ") and pair.target.strip() for pair in found)
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)
    assert retranslated(model, sentence, Context()).target == found[0].target


def test_it_is_the_pair_that_the_whole_article_gets(tiny_package):
    model, sentence = load_model(tiny_package), "Polisi menutup jalan karena banjir."
    steps = translate(Article("", (Block(Kind.PARAGRAPH, sentence),)), model, beam=4)
    (pair,) = next(steps).block.pairs
    assert retranslated(model, sentence, Context()) == pair


def rows_of(model, *sentences):
    blocks = tuple(Block(Kind.PARAGRAPH, sentence) for sentence in sentences)
    return [pair for step in translate(Article("", blocks), model, beam=2) for pair in step.block.pairs]


SURE, UNFAITHFUL, SPELT_OUT = "Hujan turun.", "Harga naik 12 persen.", "Dinding itu retak."


class Wavering(Undecided):
    """A translator whose narrow search loses the figure of a sentence, and whose wide one finds it in third place."""

    def __init__(self, **options):
        super().__init__([], **options)

    def translate_batch(self, sentences, *, beam=2, no_repeat_ngram=0, hypotheses=1):
        UpperCaser.translate_batch(self, sentences, beam=beam, no_repeat_ngram=no_repeat_ngram, hypotheses=hypotheses)
        ways = {
            SURE: ["Rain fell.", "It rained."],
            UNFAITHFUL: ["Prices rose.", "The price rose.", "Prices rose 12 percent."],
            SPELT_OUT: ["The wall is retacted.", "The wall is retackted.", "The wall is cracked."],
        }
        return [
            [Hypothesis(way, -0.1 * rank, hit_limit=False) for rank, way in enumerate(ways[text][:hypotheses], 1)]
            for text in sentences
        ]


def test_a_sentence_with_a_grave_fault_is_looked_for_again_more_widely_and_no_other_is():
    model = Wavering(considered=2)
    assert targets(rows_of(model, SURE, UNFAITHFUL)) == ["Rain fell.", "Prices rose 12 percent."]
    assert model.batches == [[SURE], [UNFAITHFUL], [UNFAITHFUL]]
    assert [options["beam"] for options in model.options] == [2, 2, 4]


def test_a_made_up_word_is_a_fault_of_a_hypothesis():
    assert targets(rows_of(Wavering(considered=2), SPELT_OUT)) == ["The wall is cracked."]


def test_where_a_wider_search_finds_nothing_better_the_best_stays_and_is_marked():
    model = Undecided(["Prices rose.", "The price rose.", "They rose."], considered=2)
    (pair,) = rows_of(model, UNFAITHFUL)
    assert pair.target == "Prices rose."
    assert [doubt.kind for doubt in pair.doubts] == [DoubtKind.NUMBER]


def test_nobody_elses_machine_is_asked_twice_for_a_fault():
    model = Wavering(considered=1)
    assert targets(rows_of(model, UNFAITHFUL)) == ["Prices rose."]
    assert model.batches == [[UNFAITHFUL]]
