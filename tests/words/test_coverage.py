"""The dictionary knows the running words of the sample; a figure for more pages is in ``tests/bench/bench_words.py``."""

from translation import paths
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.words.lookup import TOKEN, look_up_at

LEAST = 0.98


def test_the_running_words_of_the_sample_lead_to_a_meaning():
    article = extract_article(page_from_bytes(paths.sample().read_bytes()))
    known, missed = 0, []
    for text in (block.text for block in article.rows):
        for match in TOKEN.finditer(text):
            found = look_up_at(text, match.start())
            if not match[0][0].islower():
                continue  # a name, or a word that stands elsewhere in small letters
            if found is not None and any(one.meanings for one in found.results):
                known += 1
            else:
                missed.append(match[0])
    assert known > 150
    assert known / (known + len(missed)) >= LEAST, missed
