"""A line that is too long ends in an ellipsis, and is still there whole for screen readers."""

from gui.base.elided_label import ElidedLabel

TEXT = "19 kalimat · 2 ditandai; selebihnya terjemahan mesin yang belum diperiksa"


def test_it_ends_in_an_ellipsis_where_there_is_no_room(qtbot):
    label = ElidedLabel(TEXT)
    qtbot.addWidget(label)
    label.setIndent(8)
    label.resize(label.sizeHint())
    assert label.shown == TEXT
    label.resize(200, 20)
    assert label.shown.endswith("…")
    assert label.text() == TEXT
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 192
    assert label.minimumSizeHint().width() < 60


def test_it_draws_no_markup(qtbot):
    label = ElidedLabel("<b>tebal</b>")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    plain = label.grab().toImage()
    label.setText("tebal")
    assert label.grab().toImage() != plain
