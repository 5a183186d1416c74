"""The look of an article: layout, theme, font and measure, and the text formats that Qt's documents take."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui.theme import fonts
from gui.theme.themes import blended, colours
from translation.document import Block, Kind
from translation.palette import Colours
from translation.settings import ReadingLayout, Settings

PADDING = 10.0
# Steps from the size of the text; Qt makes of them the factors 0.8, 1.2 and 1.5, whatever that size is.
INCH = 96  # pixels at a scale of 1
TITLE = 1.5  # of the text's size, which Qt makes of two steps
STEPS = {Kind.TITLE: 2, Kind.HEADING: 1, Kind.CAPTION: -1}
CLOSE = {Kind.TITLE: 102, Kind.HEADING: 106, Kind.CAPTION: 115}  # the most space between lines, in per cent
# Large letters stand closer together and small ones further apart, in per cent of the usual distance.
SPACING = {Kind.TITLE: 98.5, Kind.HEADING: 99.0, Kind.CAPTION: 101.0}


NARROW = 760  # pixels: of less, two columns would have lines that are too short


ORIGINAL = 0.6  # of the text's colour in the original above the English, else that of what is dim


class Side(IntEnum):
    """The two languages of a row."""

    SOURCE = 0
    TARGET = 1


@dataclass(frozen=True, slots=True)
class Look:
    """The look of an article: ``line_length`` in characters of one column, ``line_spacing`` in per cent of a line.

    With ``english_hidden`` the English of each paragraph is shown when it is asked for. Two columns become one below
    ``stacked_below`` pixels of width.
    """

    layout: ReadingLayout
    colours: Colours
    family: str = ""
    points: float = 13.5
    line_length: int = 66
    line_spacing: int = 130
    english_hidden: bool = False
    stacked_below: int = 0

    @property
    def font(self) -> QFont:
        """The font of the running text."""
        font = QFont([self.family] if self.family else list(fonts.SERIF))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.points)
        for tag, value in fonts.OLD_STYLE.items():
            font.setFeature(tag, value)
        return font

    @property
    def has_large_title(self) -> bool:
        """True if the title is set in the cut of the usual typeface that is made for large letters."""
        return not self.family and TITLE * self.points * INCH / 72 >= fonts.LARGE

    @property
    def sides(self) -> tuple[Side, ...]:
        """The shown languages."""
        alone = {ReadingLayout.ORIGINAL: (Side.SOURCE,), ReadingLayout.ENGLISH: (Side.TARGET,)}
        return alone.get(self.layout, (Side.SOURCE, Side.TARGET))


def look_of(settings: Settings) -> Look:
    """The look of articles with these settings."""
    fonts.load()
    return Look(
        settings.layout,
        colours(settings.theme),
        settings.font_family,
        settings.font_points,
        settings.line_length,
        settings.line_spacing,
        settings.hide_english and settings.layout is not ReadingLayout.ENGLISH,
        NARROW if settings.stack_when_narrow else 0,
    )


class TextFormats:
    """The formats of one look, each made once: an article has many blocks of few kinds."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.dim, self.link = QColor(look.colours.dim), QColor(look.colours.link)
        # One column leaves room for the marks at doubtful sentences; of two, the second has it between them.
        self.margin = 0.0 if look.layout is ReadingLayout.SIDE else 2 * PADDING
        self.cells = [self._cell(number, len(look.sides)) for number in range(len(look.sides))]
        # The line between two tables cannot be left out; it can be made to take no room.
        self.thin = QTextBlockFormat()
        self.thin.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._made: dict[tuple[Kind, int], tuple[QTextTableFormat, QTextBlockFormat, QTextCharFormat]] = {}

    def of(self, block: Block) -> tuple[QTextTableFormat, QTextBlockFormat, QTextCharFormat]:
        """The formats of a block's table, paragraphs and characters; copy one before changing it."""
        key = (block.kind, block.level)
        if key not in self._made:
            self._made[key] = (self._table(block), self._paragraph(block), self._characters(block))
        return self._made[key]

    def waiting(self, characters: QTextCharFormat) -> QTextCharFormat:
        """The text format of a pending translation."""
        dimmed = QTextCharFormat(characters)
        dimmed.setForeground(self.dim)
        return dimmed

    def doubted(self, characters: QTextCharFormat) -> QTextCharFormat:
        """The text format of a doubtful sentence."""
        marked = QTextCharFormat(characters)
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        marked.setUnderlineColor(QColor(self.look.colours.warning))
        return marked

    def byline(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """The format of the line under the title."""
        shape, characters = QTextBlockFormat(), QTextCharFormat()
        shape.setLeftMargin(self.margin)
        shape.setBottomMargin(PADDING)
        characters.setForeground(self.dim)
        self._set_small(characters)
        return shape, characters

    def picture(self) -> QTextBlockFormat:
        """The format of a paragraph with a picture."""
        shape = QTextBlockFormat()
        shape.setTopMargin(PADDING / 2)
        shape.setLeftMargin(self.margin)
        return shape

    def original(self, characters: QTextCharFormat) -> QTextCharFormat:
        """The characters of the original: a little dimmer than the English where that is below, still easy to read."""
        if self.look.layout is not ReadingLayout.STACKED:
            return characters
        shape = QTextCharFormat(characters)
        shape.setForeground(blended(self.dim, QColor(self.look.colours.text), ORIGINAL))
        return shape

    def english(self, characters: QTextCharFormat) -> QTextCharFormat:
        """The characters of the English: in full colour where the original above is dim, captions too."""
        if self.look.layout is not ReadingLayout.STACKED:
            return characters
        shape = QTextCharFormat(characters)
        shape.setForeground(QColor(self.look.colours.text))
        return shape

    def grid(self) -> QTextTableFormat:
        """The format of a table in the article."""
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(QBrush(self.dim))
        shape.setCellPadding(PADDING / 2)
        shape.setCellSpacing(0)
        return shape

    def _characters(self, block: Block) -> QTextCharFormat:
        characters = QTextCharFormat()
        if block.kind in STEPS:
            characters.setProperty(QTextFormat.Property.FontSizeAdjustment, STEPS[block.kind])
            characters.setFontLetterSpacing(SPACING[block.kind])
        if block.kind is Kind.TITLE and self.look.has_large_title:
            characters.setFontFamilies(list(fonts.HEADLINE))
            characters.setFontLetterSpacing(100.0)
        if block.kind in (Kind.TITLE, Kind.HEADING):
            characters.setFontWeight(QFont.Weight.DemiBold)
            characters.setFontFeatures(fonts.LINING)
        elif block.kind is Kind.QUOTE:
            characters.setFontItalic(True)
        elif block.kind is Kind.CAPTION:
            self._set_small(characters)
            characters.setForeground(self.dim)
        elif block.kind is Kind.TABLE:
            characters.setFontFeatures(fonts.TABULAR)
        return characters

    def _set_small(self, characters: QTextCharFormat) -> None:
        """What stands beside the text is small and without serifs, unless the reader has chosen a typeface."""
        characters.setProperty(QTextFormat.Property.FontSizeAdjustment, -1)
        if not self.look.family:
            characters.setFontFamilies(list(fonts.SANS))

    def dateline(self, characters: QTextCharFormat) -> QTextCharFormat:
        """The place that an article begins with: in small capitals, where the typeface has them."""
        shape = QTextCharFormat(characters)
        shape.setFontFeatures(fonts.SMALL_CAPITALS)
        shape.setFontLetterSpacing(104.0)
        shape.setForeground(self.dim)
        return shape

    def _paragraph(self, block: Block) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        height = min(self.look.line_spacing, CLOSE.get(block.kind, self.look.line_spacing))
        shape.setLineHeight(float(height), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.kind is Kind.QUOTE:
            shape.setLeftMargin(2 * PADDING)
        elif block.kind is Kind.LIST_ITEM:
            shape.setLeftMargin(2 * PADDING * max(1, block.level))
            shape.setTextIndent(-1.6 * PADDING)
        elif block.kind is Kind.HEADING:
            shape.setHeadingLevel(min(6, max(2, block.level)))
        elif block.kind is Kind.TITLE:
            shape.setHeadingLevel(1)
        return shape

    def _table(self, block: Block) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if self.look.layout is ReadingLayout.SIDE:
            half = QTextLength(QTextLength.Type.PercentageLength, 50)
            shape.setColumnWidthConstraints([half, half])
        shape.setTopMargin(8 if block.kind in (Kind.TITLE, Kind.HEADING) else 0)
        return shape

    def _cell(self, number: int, count: int) -> QTextTableCellFormat:
        """The padding of a cell: side by side there is a rule between the two, stacked they are closer together."""
        cell = QTextTableCellFormat()
        above = below = PADDING / 2
        if count == 2 and self.look.layout is ReadingLayout.SIDE:
            cell.setLeftPadding(0 if number == 0 else 2 * PADDING)
            cell.setRightPadding(2 * PADDING if number == 0 else 0)
            if number == 0:
                cell.setRightBorder(1)
                cell.setRightBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                cell.setRightBorderBrush(QBrush(QColor(self.look.colours.rule)))
        else:
            cell.setLeftPadding(self.margin)
            if count == 2:
                above, below = (PADDING, 0) if number == 0 else (PADDING / 4, PADDING)
        cell.setTopPadding(above)
        cell.setBottomPadding(below)
        return cell
