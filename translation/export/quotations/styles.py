"""The styles of a quotation, each as a text and, where it has one, as HTML for programs that paste formatted text."""

from dataclasses import dataclass

from translation.export.parts.options import QuotationStyle
from translation.export.quotations import citations, records, texts
from translation.export.quotations.quotation import Quotation

TEXTS = {
    QuotationStyle.PLAIN: texts.as_plain,
    QuotationStyle.MARKDOWN: texts.as_markdown,
    QuotationStyle.BIBTEX: records.as_bibtex,
    QuotationStyle.RIS: records.as_ris,
    QuotationStyle.CSL: records.as_csl,
}
CITATIONS = {
    QuotationStyle.CHICAGO: citations.chicago,
    QuotationStyle.APA: citations.apa,
    QuotationStyle.MLA: citations.mla,
}


@dataclass(frozen=True, slots=True)
class Styled:
    """A quotation in a style; ``html`` is ``""`` where plain text is all there is."""

    text: str
    html: str = ""


def styled(quotation: Quotation, style: QuotationStyle) -> Styled:
    """The quotation in this style."""
    if style in CITATIONS:
        paragraphs = CITATIONS[style](quotation)
        return Styled(citations.plain_of(paragraphs), citations.html_paragraphs(paragraphs))
    if style is QuotationStyle.HTML:
        made = texts.as_html(quotation)
        return Styled(made, made)
    return Styled(TEXTS[style](quotation))
