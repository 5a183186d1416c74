"""Articles become bilingual documents: in which order, in what batches, and what stands on each pair."""

import pytest

from tests.fakes import UpperCaser
from translation.document import Article, Block, Doubt, DoubtKind, Image, Kind, SentencePair, Span, Style
from translation.engine.runtime.loading import load_model
from translation.engine.translate import translate
from translation.errors import TranslationFailed

NUMBERS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split()


def paragraph(text, *spans, kind=Kind.PARAGRAPH):
    return Block(kind, text, spans)


def article(*texts, title="Warga menunggu air", **named):
    return Article(title, tuple(paragraph(text) if isinstance(text, str) else text for text in texts), **named)


def sentences(count, word="Warga"):
    """So many sentences, no two alike, with the space between them."""
    return " ".join(f"{word} nomor {NUMBERS[i % 10]} dari desa {NUMBERS[i // 10 % 10]} pulang." for i in range(count))


def run(steps, *sent):
    """All steps and the document; ``sent[i]`` is sent in after step i."""
    found, answers = [], iter(sent)
    try:
        step = next(steps)
        while True:
            found.append(step)
            step = steps.send(next(answers, None))
    except StopIteration as end:
        return found, end.value


def test_every_row_comes_once_in_reading_order():
    long = article(
        "Satu orang datang.", "Dua orang pergi. Tiga orang tinggal.", *[f"Orang {n} pulang." for n in range(40)]
    )
    steps, document = run(translate(long, UpperCaser()))
    assert [step.row for step in steps] == list(range(43))
    assert [step.block for step in steps] == list(document.rows)
    assert document.rows[2].target == "DUA ORANG PERGI. TIGA ORANG TINGGAL."
    assert document.article == long


def test_done_and_total_count_sentences():
    steps, _ = run(translate(article("Satu orang datang. Dua orang pergi.", "Tiga orang tinggal."), UpperCaser()))
    assert [(step.done, step.total) for step in steps] == [(1, 4), (3, 4), (4, 4)]


def test_the_first_batch_is_the_title_and_the_first_paragraph():
    image = Image("https://example.org/a.jpg", "Sebuah pasar di kota.")
    model = UpperCaser()
    heading = paragraph("Kabar dari kota", kind=Kind.HEADING)
    steps = translate(article(heading, "Pasar dibuka. Warga datang.", "Hujan turun.", lead_image=image), model)
    rows = [next(steps).row for _ in range(3)]
    assert rows == [0, 2, 3]  # the caption waits: the title, the heading and the first paragraph do not
    assert model.batches == [["Warga menunggu air", "Kabar dari kota", "Pasar dibuka.", "Warga datang."]]
    assert next(steps).row == 1


def test_an_article_without_a_paragraph_is_translated_as_well():
    items = [paragraph(f"Barang {word} dijual.", kind=Kind.LIST_ITEM) for word in NUMBERS]
    steps, document = run(translate(article(*items), UpperCaser()))
    assert sorted(step.row for step in steps) == list(range(11))
    assert all(row.target for row in document.rows)


def test_batches_grow_across_rows():
    model = UpperCaser()
    run(translate(article(*[sentences(100).split(". ")[n].rstrip(".") + "." for n in range(100)]), model))
    assert [len(batch) for batch in model.batches] == [2, 4, 12, 24, 32, 27]


def test_batches_are_as_large_however_long_the_paragraphs_are():
    model = UpperCaser()
    rows = [sentences(5, word) for word in ("Warga", "Petani", "Polisi", "Menteri", "Presiden", "Anak", "Guru")]
    steps, document = run(translate(article(*rows), model))
    assert [len(batch) for batch in model.batches] == [6, 4, 12, 14]
    assert [step.row for step in steps] == list(range(8))
    assert all(step.block.target for step in steps)
    assert [step.done for step in steps] == [1, 6, 11, 16, 21, 26, 31, 36]
    assert [row.target for row in document.rows[1:]] == [row.upper() for row in rows]


def test_a_very_long_row_comes_in_parts():
    model = UpperCaser()
    steps, document = run(translate(article(sentences(100), "Selesai sudah."), model))
    assert [step.row for step in steps][-2:] == [1, 2]
    assert max(map(len, model.batches)) <= 32
    parts = [step for step in steps if step.row == 1]
    assert len(parts) > 3
    assert [part.block.target is None for part in parts] == [True] * (len(parts) - 1) + [False]
    assert [pair.target is None for pair in parts[0].block.pairs] == sorted(
        pair.target is None for pair in parts[0].block.pairs
    )
    assert parts[0].block.pairs[0].target == "WARGA NOMOR SATU DARI DESA SATU PULANG. "
    assert [step.done for step in steps] == sorted({step.done for step in steps})
    assert steps[-1].done == steps[-1].total == 102
    assert document.rows[1].target == sentences(100).upper()


def test_the_row_that_is_sent_in_comes_next_and_then_those_after_it():
    plain = article(*[f"Orang {word} pulang ke desa." for word in NUMBERS])
    steps, document = run(translate(plain, UpperCaser()), None, 7)
    assert [step.row for step in steps] == [0, 1, 7, 8, 9, 10, 2, 3, 4, 5, 6]
    assert [row.block for row in document.rows] == list(plain.rows)


def test_after_a_jump_the_batches_begin_small_again():
    model = UpperCaser()
    rows = sentences(100).split(". ")
    steps = translate(article(*[row.rstrip(".") + "." for row in rows]), model)
    for _ in range(30):
        next(steps)
    before = len(model.batches)
    assert steps.send(90).row < 90  # what was translated already comes first
    while next(steps).row != 90:
        pass
    assert len(model.batches[before]) == 4


@pytest.mark.parametrize("row", [0, 1, 3, 99, -1])
def test_sending_a_row_that_is_done_or_not_there_changes_nothing_but_the_order(row):
    steps, document = run(translate(article(*[f"Orang {word} pulang." for word in NUMBERS]), UpperCaser()), *[row] * 9)
    assert sorted(step.row for step in steps) == list(range(11))
    assert all(found.target for found in document.rows)


def test_the_same_sentence_is_translated_once():
    model = UpperCaser()
    _, document = run(translate(article(*["Harga naik lagi. Hujan turun."] * 30), model))
    assert sum(map(len, model.batches)) == 3
    assert {row.target for row in document.rows[1:]} == {"HARGA NAIK LAGI. HUJAN TURUN."}


def test_sentences_that_loop_are_tried_again_together():
    def loops(text):
        return "again " * 8 if "ulang" in text else text.upper()

    model = UpperCaser(says=loops, says_again=str.upper)
    texts = "Pertama ulang ini. Hujan turun sejak pagi. Kedua ulang itu.", "Banjir menutup jalan."
    _, document = run(translate(article(*texts), model, beam=4))
    assert model.batches[1] == ["Pertama ulang ini.", "Kedua ulang itu."]
    assert model.options[:2] == [
        {"beam": 4, "no_repeat_ngram": 0, "hypotheses": 1},
        {"beam": 4, "no_repeat_ngram": 3, "hypotheses": 1},
    ]
    assert document.rows[1].target == "PERTAMA ULANG INI. HUJAN TURUN SEJAK PAGI. KEDUA ULANG ITU."
    assert not any(doubt.kind is DoubtKind.REPEATED for pair in document.rows[1].pairs for doubt in pair.doubts)


def test_a_second_try_that_is_no_better_is_not_kept():
    model = UpperCaser(says=lambda text: "again " * 8, says_again=lambda text: "and on " * 8)
    _, document = run(translate(article("Hujan turun sejak pagi.", title=""), model))
    (pair,) = document.rows[0].pairs
    assert pair.target == "again again again again again again again again"
    assert Doubt(DoubtKind.REPEATED, "again") in pair.doubts
    assert len(model.batches) == 2


def test_a_translation_that_was_cut_off_says_so():
    _, document = run(translate(article("Hujan turun. Banjir."), UpperCaser(cut_off=lambda text: "Hujan" in text)))
    assert [Doubt(DoubtKind.LIMIT) in pair.doubts for pair in document.rows[1].pairs] == [True, False]


def test_doubts_and_scores_stand_on_the_pair():
    _, document = run(translate(article("Harga naik 12,8 persen."), UpperCaser(says=lambda text: "Prices rose.")))
    (pair,) = document.rows[1].pairs
    assert pair.doubts == (Doubt(DoubtKind.NUMBER, "12,8"),)
    assert pair.score == -0.25


def test_a_sentence_too_long_for_the_model_is_sent_in_parts_and_joined():
    model = UpperCaser(longest=6)
    text = "Warga desa itu menunggu air bersih, petani menanam padi di ladang, dan anak pergi ke sekolah."
    _, document = run(translate(article(text, title=""), model))
    assert document.rows[0].pairs[0].target == text.upper()
    assert all(0 < len(part.split()) <= 6 for batch in model.batches for part in batch)
    assert len(document.rows[0].pairs) == 1


@pytest.mark.parametrize(
    "block",
    [
        paragraph("YEREVAN - Armenia menolak.", Span(0, 10, Style.DATELINE)),
        paragraph("JAKARTA, KOMPAS.com - Harga naik.", Span(0, 22, Style.DATELINE)),
    ],
)
def test_a_dateline_is_not_sent(block):
    model = UpperCaser()
    _, document = run(translate(article(block, title=""), model))
    dateline, sentence = document.rows[0].pairs
    assert dateline.target == dateline.source
    assert not dateline.doubts
    assert dateline.score is None
    assert model.batches == [[sentence.source]]
    assert document.rows[0].target == dateline.source + sentence.source.upper()


def test_rows_with_nothing_to_translate_are_yielded():
    model = UpperCaser()
    steps, document = run(translate(article("(mas)", "12,8", "***", title=""), model))
    assert [step.row for step in steps] == [0, 1, 2]
    assert [row.target for row in document.rows] == ["(mas)", "12.8", "***"]
    assert model.batches == []


def test_a_table_is_translated_cell_by_cell():
    table = Block(Kind.TABLE, "Barang\tHarga\nBeras\tRp 12.500\n")
    model = UpperCaser()
    _, document = run(translate(article(table, title=""), model))
    assert document.rows[0].target == "BARANG\tHARGA\nBERAS\tRp 12,500\n"
    assert model.batches == [["Barang", "Harga", "Beras"]]


def test_capitals_are_put_in_a_sentences_case_with_the_articles_own_spelling():
    model = UpperCaser()
    body = "Bupati Bekasi ditahan. Kata KPK, pejabat PLTU itu bersama warga Bekasi."
    run(translate(article(body, title="BUPATI BEKASI DITAHAN, PEJABAT PLTU IKUT"), model))
    assert model.batches[0][0] == "Bupati Bekasi ditahan, pejabat PLTU ikut"


def test_spaces_between_sentences_stay():
    text = "  Hujan turun.\u00a0 Banjir datang. \n"
    _, document = run(translate(article(text, title=""), UpperCaser()))
    assert "".join(pair.source for pair in document.rows[0].pairs) == text
    assert document.rows[0].target == "  HUJAN TURUN.\u00a0 BANJIR DATANG. \n"


def test_links_and_bold_are_carried_to_the_translation():
    text = "Kata Budi Santoso, hujan turun. Warga pergi ke Bandung."
    start = text.index("Budi")
    link = Span(start, start + 12, Style.LINK, "https://example.org/budi")
    bold = Span(text.index("Bandung"), text.index("Bandung") + 7, Style.BOLD)
    _, document = run(translate(article(paragraph(text, link, bold), title=""), UpperCaser()))
    first, second = document.rows[0].pairs
    assert [(first.target[span.start : span.end], span.href) for span in first.target_spans] == [
        ("BUDI SANTOSO", "https://example.org/budi")
    ]
    assert [second.target[span.start : span.end] for span in second.target_spans] == ["BANDUNG"]


def test_without_a_translator_the_original_is_there_and_nothing_else():
    steps, document = run(translate(article("Hujan turun. Banjir datang."), None))
    assert steps == []
    assert document.rows[1].pairs == (SentencePair("Hujan turun. "), SentencePair("Banjir datang."))
    assert document.rows[1].target is None
    assert (document.model, document.translated_at) == ("", None)


def test_the_document_says_who_translated_it_and_when():
    _, document = run(translate(article("Hujan turun."), UpperCaser()))
    assert document.model == "upper-caser"
    assert document.translated_at.utcoffset() is not None


def test_an_empty_article_is_an_empty_document():
    for translator in (None, UpperCaser()):
        steps, document = run(translate(article(title=""), translator))
        assert (steps, document.rows) == ([], ())


def test_an_empty_row_is_complete():
    steps, document = run(translate(article("", " ", "Hujan."), UpperCaser()))
    assert sorted(step.row for step in steps) == [0, 1, 2, 3]
    assert [row.target for row in document.rows[1:]] == ["", " ", "HUJAN."]


def test_closing_stops_before_the_next_batch():
    model = UpperCaser()
    steps = translate(article(*[f"Orang {word} pulang." for word in NUMBERS]), model)
    next(steps)
    steps.close()
    assert len(model.batches) == 1
    with pytest.raises(StopIteration):
        next(steps)


def test_what_was_read_before_a_failure_is_not_lost():
    class Failing(UpperCaser):
        def translate_batch(self, sentences, **options):
            if self.batches:
                raise TranslationFailed("The model failed.", "Try again.")
            return super().translate_batch(sentences, **options)

    steps = translate(article("Hujan turun.", "Banjir datang."), Failing())
    assert [next(steps).row, next(steps).row] == [0, 1]
    with pytest.raises(TranslationFailed):
        next(steps)


def test_with_a_real_model(tiny_package):
    text = "Polisi menutup jalan karena banjir. Hujan turun sejak pagi, kata petani di desa itu."
    story = article(
        text, paragraph("Presiden menutup pasar", kind=Kind.HEADING), title="PRESIDEN MENGATAKAN HARGA BERAS NAIK"
    )
    steps, document = run(translate(story, load_model(tiny_package)))
    assert [step.row for step in steps] == [0, 1, 2]
    assert document.rows[0].target == "President said price rice naik"
    assert document.rows[1].pairs[0].target == "Police closed road because flood. "
    assert document.rows[1].target.startswith("Police closed road because flood. Rain fell since morning")
    assert document.rows[2].target == "President closed market"
    assert all(-1 < pair.score <= 0 for row in document.rows for pair in row.pairs)
    assert document.model


def test_what_is_finished_needs_no_model():
    link = Span(0, 5, Style.LINK, "https://wartanusa.example/warga")
    read = article("Warga nomor satu pulang. Warga nomor dua pulang.", paragraph("Warga nomor tiga pulang.", link))
    doubt = Doubt(DoubtKind.NUMBER, "2")
    finished = {
        "Warga nomor dua pulang.": SentencePair("Warga nomor dua pulang.", "Resident two went home.", (doubt,)),
        "Warga nomor tiga pulang.": SentencePair("Warga nomor tiga pulang.\n", "Warga three went home.\n", edited=True),
    }
    translator = UpperCaser()
    steps, document = run(translate(read, translator, finished=finished))
    assert [text for batch in translator.batches for text in batch] == [
        "Warga menunggu air",
        "Warga nomor satu pulang.",
    ]
    assert document.rows[1].target == "WARGA NOMOR SATU PULANG. Resident two went home."
    assert document.rows[1].pairs[1].doubts == (doubt,)
    third = document.rows[2].pairs[0]
    assert (third.source, third.target, third.edited) == (read.blocks[1].text, "Warga three went home.", True)
    assert third.target_spans == (link,)
    assert (steps[-1].done, steps[-1].total) == (4, 4)


def test_where_all_is_finished_no_model_is_asked():
    read = article("Warga nomor satu pulang. ", "Rp 4,7 miliar")
    first, document = run(translate(read, UpperCaser()))
    finished = {pair.source.strip(): pair for row in document.rows for pair in row.pairs}
    translator = UpperCaser()
    again, same = run(translate(read, translator, finished=finished))
    assert translator.batches == []
    assert same.rows == document.rows
    assert again[-1].done == first[-1].done
