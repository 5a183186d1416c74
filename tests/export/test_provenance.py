"""What an exported document says of its translation: by what and when, and what is the reader's."""

from tests.export.documents import document, paragraph, untranslated
from translation.document import Change, ChangeKind, SentencePair
from translation.export.parts.provenance import provenance

TERM = Change(ChangeKind.TERM, "bupati", "district head", "regent")
USED = document(
    paragraph(SentencePair("Bupati datang. ", "The regent came. ", changes=(TERM,)), ("Ia pergi.", "He left.")),
    paragraph(SentencePair("Bupati-bupati datang.", "Regents came.", changes=(TERM,))),
    paragraph(SentencePair("Di desa.", "In the hamlet.", changes=(Change(ChangeKind.TERM, "desa", "village", "hamlet"),))),
    paragraph(SentencePair("Ke Bku.", "To Baku.", changes=(Change(ChangeKind.NAME, "Baku", "Bku", "Baku"),))),
)  # fmt: skip


def test_the_terms_of_the_glossary_are_listed_once():
    assert provenance(USED).endswith("It can be wrong. From the reader’s glossary: “bupati” as “regent”, “desa” as “hamlet”.")  # fmt: skip


def test_nothing_is_said_of_a_glossary_that_was_not_used():
    assert "glossary" not in provenance(document(paragraph(("Ia pergi.", "He left."))))
    assert provenance(untranslated(USED)) == ""
    own = SentencePair("Bupati datang.", "The head came.", edited=True, changes=(TERM,))
    assert "glossary" not in provenance(document(paragraph(own)))
