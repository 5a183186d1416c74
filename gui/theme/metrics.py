"""The measures of the window, in pixels of the screen at 100 %: distances are multiples of four."""

TIGHT, NARROW, GAP, WIDE, BROAD = 4, 8, 12, 16, 24
ICON = 20  # the side of an icon in a bar
ROUND = 6  # the radius of a control's corners
USUAL_LINE = 16  # pixels of a line in the font that sizes are given for
