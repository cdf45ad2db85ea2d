"""The column that a text stands in: as wide as the eye can follow, with room beside it."""

from PySide6.QtGui import QFontMetricsF, QTextDocument

LONGEST_LINE = 75
"""Characters. Longer lines are hard to find the way back from."""

ROUNDING = 2
"""Pixels that Qt's layout may add to a full column, which would bring a scroll bar."""

_LETTER = 0.72
"""The narrowest mean width of a letter in a line of our text, in average character widths."""

_MARGIN = 24
_ROOMY = 700
_NARROWEST = 120


def margin(room: int) -> int:
    """The margin left of the column in a view that is so many pixels wide."""
    return 3 * _MARGIN if room >= _ROOMY else _MARGIN


def column_width(document: QTextDocument, room: int) -> int:
    """The width of the text in pixels: 75 characters, or what the view leaves."""
    return max(_NARROWEST, min(_longest_line(document), room - 2 * margin(room)))


def full_width(document: QTextDocument) -> int:
    """The width in pixels of a view in which the column is as wide as it gets."""
    return _longest_line(document) + 6 * _MARGIN


def set_margins(document: QTextDocument, room: int) -> None:
    """Give the document the margins that leave the column in a view so many pixels wide."""
    frame = document.rootFrame()
    layout = frame.frameFormat()
    layout.setTopMargin(_MARGIN)
    layout.setBottomMargin(2 * _MARGIN)
    layout.setLeftMargin(margin(room))
    right = room - margin(room) - column_width(document, room)
    layout.setRightMargin(max(margin(room), right) + ROUNDING)
    if layout != frame.frameFormat():
        frame.setFrameFormat(layout)


def _longest_line(document: QTextDocument) -> int:
    """The width in pixels of the longest line that is easy to read."""
    letter = QFontMetricsF(document.defaultFont()).averageCharWidth() * _LETTER
    return round(letter * LONGEST_LINE)
