"""What was changed in sentences, as a stack that knows no widget."""

from gui.reading.sentences.edit_history import EditHistory
from translation.document import BilingualBlock, Block, Kind, SentencePair
from translation.library.edits import Edit

BEFORE = SentencePair("Satu.", "One.")
MINE = SentencePair("Satu.", "The first.", edited=True)
OTHER = SentencePair("Satu.", "Number one.")


def test_steps_are_undone_and_redone_in_order():
    history = EditHistory()
    assert history.undo() == history.redo() == ()
    first, second = (Edit(1, 0, BEFORE, MINE),), (Edit(1, 0, MINE, OTHER),)
    history.add(first)
    history.add(second)
    assert (history.undo(), history.undo(), history.undo()) == (second, first, ())
    assert (history.redo(), history.can_redo) == (first, True)
    history.add((Edit(1, 0, MINE, BEFORE),))
    assert not history.can_redo


def test_no_own_wording_is_forgotten_by_any_change():
    history = EditHistory()
    history.add((Edit(1, 0, BEFORE, MINE),))
    history.undo()
    history.add((Edit(1, 0, BEFORE, OTHER),))
    assert list(history.own_wordings(" Satu. ")) == [MINE]
    assert list(history.own_wordings("Dua.")) == []


def test_an_earlier_history_comes_before_what_was_done_meanwhile():
    history = EditHistory()
    history.add((Edit(1, 0, MINE, OTHER),))
    history.restore([(Edit(1, 0, BEFORE, MINE),)], [(Edit(2, 0, BEFORE, OTHER),)])
    assert not history.can_redo  # something was changed since
    assert [history.undo()[0].before for _ in range(2)] == [MINE, BEFORE]


def test_what_arrives_later_is_what_undoing_leads_to():
    history = EditHistory()
    empty = SentencePair("Satu.")
    history.add((Edit(1, 0, empty, MINE),))
    block = Block(Kind.PARAGRAPH, "Satu.")
    history.arrived(1, BilingualBlock(block, (MINE,)))
    history.arrived(2, BilingualBlock(block, (OTHER,)))
    history.arrived(1, BilingualBlock(block, (BEFORE,)))
    assert history.undo() == (Edit(1, 0, BEFORE, MINE),)
