"""What is read, sentence by sentence: filled, replaced, walked through."""

from dataclasses import replace

from gui.reading.reading_state import Reading, SentencePosition
from translation.document import Article, BilingualBlock, Block, Doubt, DoubtKind, Kind, SentencePair

ARTICLE = Article("Judul", (Block(Kind.PARAGRAPH, "Satu. Dua."), Block(Kind.PARAGRAPH, "Tiga.")))


def two(**of_second):
    pairs = (SentencePair("Satu. ", "One. "), SentencePair("Dua.", "Two.", **of_second))
    return BilingualBlock(ARTICLE.blocks[0], pairs)


def test_a_row_is_one_sentence_until_it_arrives():
    reading = Reading(ARTICLE)
    assert list(reading.places()) == [SentencePosition(0, 0), SentencePosition(1, 0), SentencePosition(2, 0)]
    reading.fill(1, two())
    assert list(reading.places()) == [
        SentencePosition(0, 0),
        SentencePosition(1, 0),
        SentencePosition(1, 1),
        SentencePosition(2, 0),
    ]
    assert reading.pair(SentencePosition(1, 1)).target == "Two."


def test_walking_ends_at_both_ends():
    reading = Reading(ARTICLE)
    reading.fill(1, two())
    assert reading.step(SentencePosition(0, 0), -1) == SentencePosition(0, 0)
    assert reading.step(SentencePosition(1, 1), 1) == SentencePosition(2, 0)
    assert reading.step(SentencePosition(2, 0), -1) == SentencePosition(1, 1)
    assert reading.step(SentencePosition(2, 0), 1) == SentencePosition(2, 0)


def filled(*rows):
    """An article of paragraphs, each with its parts."""
    reading = Reading(Article("", tuple(Block(Kind.PARAGRAPH, "".join(parts)) for parts in rows)))
    for number, parts in enumerate(rows):
        reading.fill(number, BilingualBlock(reading.rows[number].block, tuple(map(SentencePair, parts))))
    return reading


def walked(reading):
    """Where walking from the first row leads, forwards, and the same backwards."""
    there = [reading.first_from(0)]
    while (place := reading.step(there[-1], 1)) != there[-1]:
        there.append(place)
    back = [there[-1]]
    while (place := reading.step(back[-1], -1)) != back[-1]:
        back.append(place)
    assert back == there[::-1]
    return [(place.row, place.pair) for place in there]


def test_walking_passes_over_what_is_no_sentence():
    reading = filled(
        ("YEREVAN - ", "Warga datang pagi itu. ", "Pasar dibuka."),
        ("Rabu, 20 September 2023 09:04 WIB",),
        ("Rapat itu dibuka 6 Mei 2024.",),
        ("Warga di pasar itu. ", "Foto/REUTERS"),
        ("12,8%",),
        ("“The bridge is open for all of us.”",),
    )
    assert walked(reading) == [(0, 1), (0, 2), (2, 0), (3, 0), (4, 0), (5, 0)]


def test_where_there_are_no_sentences_the_beginning_is_chosen():
    assert walked(filled(("YEREVAN - ",), ("Foto/REUTERS",))) == [(0, 0)]
    assert filled().first_from(0) == SentencePosition(0, 0)


def test_the_readers_wording_outlives_another_translation():
    reading = Reading(ARTICLE)
    reading.fill(1, two())
    mine = replace(reading.pair(SentencePosition(1, 0)), target="Number one. ", edited=True)
    reading.put(SentencePosition(1, 0), mine)
    reading.fill(1, two())
    assert reading.pair(SentencePosition(1, 0)) == mine
    assert reading.pair(SentencePosition(1, 1)).target == "Two."


def test_doubtful_sentences_are_known():
    reading = Reading(ARTICLE)
    reading.fill(1, two(doubts=(Doubt(DoubtKind.NUMBER, "2"),)))
    assert reading.doubtful() == [SentencePosition(1, 1)]


def test_the_document_is_what_stands_there():
    reading = Reading(ARTICLE)
    reading.fill(1, two())
    document = reading.document("a model", None)
    assert document.rows[1] == two()
    assert document.rows[2].target is None
    assert document.article is ARTICLE
