"""Copying sentences as a quotation or a link: what is selected, else the chosen sentence."""

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from gui.reading.reading_tab import ReadingTab
from gui.reading.view.text_formats import Side
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle


def style_names() -> dict[QuotationStyle, str]:
    """The styles in the window's language; those with a name of their own are called by it."""
    return {
        QuotationStyle.PLAIN: QCoreApplication.translate("Quotations", "Plain text"),
        QuotationStyle.MARKDOWN: "Markdown",
        QuotationStyle.HTML: "HTML",
        QuotationStyle.CHICAGO: QCoreApplication.translate("Quotations", "Chicago, a note"),
        QuotationStyle.APA: "APA",
        QuotationStyle.MLA: "MLA",
        QuotationStyle.BIBTEX: "BibTeX",
        QuotationStyle.RIS: "RIS",
        QuotationStyle.CSL: "CSL-JSON (Zotero)",
    }


def copy_quotation(tab: ReadingTab, style: QuotationStyle, show: Show) -> None:
    """Copy the quotation, with formatted text where the style has it, and say so to eyes and ears."""
    from translation.export.quotations.quotation import quotation
    from translation.export.quotations.styles import styled

    document, places = tab.document, tab.view.selected_sentences()
    if document is None or not places:
        return
    # Words can be quoted in the language in which they were selected; what belongs to them in the other is not known.
    words = {Show.ORIGINAL: Side.SOURCE, Show.ENGLISH: Side.TARGET}
    selected = tab.view.selected_in(words[show]) if show in words else ""
    made = styled(quotation(document, [(place.row, place.pair) for place in places], show, selected), style)
    if made.html:
        data = QMimeData()
        data.setText(made.text)
        data.setHtml(made.html)
        QGuiApplication.clipboard().setMimeData(data)
    else:
        QGuiApplication.clipboard().setText(made.text)
    said = QCoreApplication.translate("Quotations", "Copied as a quotation: {style}")
    tab.view.say(said.format(style=style_names()[style]))


def copy_link(tab: ReadingTab) -> None:
    """Copy a link to the first of the sentences, and say so to eyes and ears."""
    from translation.library.links import link_to

    reading, places = tab.reading, tab.view.selected_sentences()
    if reading is None or not places or not tab.lasting:
        return
    place = places[0]
    link = link_to(tab.lasting, reading.article.url, reading.rows, place.row, place.pair)
    QGuiApplication.clipboard().setText(str(link))
    tab.view.say(QCoreApplication.translate("Quotations", "A link to this sentence is copied."))
