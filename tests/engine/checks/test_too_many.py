"""A sentence of very many names or numbers is checked in time that grows with its length, and what is left out is told."""

import time

import pytest

from tests.bench.growth import article_of, mangled, translated
from tests.bench.page_shapes import SHAPES
from translation.document import DoubtKind
from translation.engine.alignment import align
from translation.engine.checks.doubts import MOST, doubts
from translation.engine.terms import put_right


@pytest.mark.timeout(60)  # each took minutes
@pytest.mark.parametrize("shape", ["many names", "names of two words", "possessive", "datelines"])
def test_a_paragraph_of_them_is_translated_in_seconds(shape):
    article = article_of(SHAPES[shape](20_000).encode())
    began = time.process_time()
    translated(article, mangled)
    assert time.process_time() - began < 8


def test_more_doubts_than_anybody_reads_are_counted():
    names = [f"Budi{chr(97 + n % 26)}{chr(97 + n // 26)}o" for n in range(400)]
    found = doubts(f"Warga bertemu {', '.join(names)} kemarin.", "Residents met them yesterday.")
    assert len(found) == MOST + 1
    assert 400 - MOST <= int(found[-1].detail.removeprefix("… + ")) < 400 - MOST + 5
    assert {one.kind for one in found[:-1]} == {DoubtKind.NAME_LOST}


def test_as_many_as_can_be_read_are_all_there():
    names = [f"Budi{chr(97 + n)}o" for n in range(20)]
    found = doubts(f"Warga bertemu {', '.join(names)} kemarin.", "Residents met them yesterday.")
    assert [one.detail for one in found if one.kind is DoubtKind.NAME_LOST] == names


def test_a_few_mangled_names_are_paired_and_put_right_as_before():
    source, target = "Warga bertemu Sugiyanto kemarin.", "Residents met Sugiyantto yesterday."
    kinds = {one.kind for one in doubts(source, target)}
    assert kinds == {DoubtKind.NAME_CHANGED}
    made, changes = put_right(source, target, align(source, target), {})
    assert made == "Residents met Sugiyanto yesterday."
    assert len(changes) == 1
