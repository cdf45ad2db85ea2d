"""Drawing printed pages: the same on the screen's preview, on paper and in a PDF.

Every page is drawn in dots of the paper's resolution from the top left corner of the paper.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from handbook.content.names import HANDBOOK
from handbook.ui.printing.book import PrintBook, PrintedPage
from handbook.ui.printing.paper import RESOLUTION, Frame, dots, print_font

EMERGENCY_LINE = (
    "Trouble breathing or swallowing: call 999, 112 or 911. Sit the person up. Nothing by mouth."
)
_BETWEEN = "  ·  "
_RULE = 0.2
"""The width of a line in millimetres."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_ELIDE = Qt.TextElideMode.ElideRight


def draw_page(painter: QPainter, book: PrintBook, page: PrintedPage) -> None:
    """Draw a page with its head and foot."""
    frame, text = page.part.text.frame, page.part.text
    painter.setPen(QPen(Qt.GlobalColor.black, dots(_RULE)))
    _draw_head(painter, frame, page)
    painter.save()
    painter.translate(frame.text.topLeft())
    text.draw(painter, page.index)
    painter.restore()
    if page.index in text.danger_pages:
        _draw_emergency_line(painter, frame)
    _draw_foot(painter, frame, page, len(book.pages))


def _draw_head(painter: QPainter, frame: Frame, page: PrintedPage) -> None:
    """Handbook, section and title; in large print they take two lines."""
    path = _BETWEEN.join(part for part in (HANDBOOK, page.part.section) if part)
    font, head = _font(frame), frame.head
    if frame.large:
        half = head.height() / 2
        _draw_words(painter, font, head.adjusted(0, 0, 0, -half), _LEFT, path)
        _draw_words(painter, font, head.adjusted(0, half, 0, 0), _LEFT, page.part.title)
    else:
        _draw_words(painter, font, head, _LEFT, _BETWEEN.join((path, page.part.title)))
    rule = head.translated(0, dots(1))
    painter.drawLine(rule.bottomLeft(), rule.bottomRight())


def _draw_foot(painter: QPainter, frame: Frame, page: PrintedPage, count: int) -> None:
    font = _font(frame)
    _draw_words(painter, font, frame.foot, _LEFT, f"Last checked {page.part.checked}")
    _draw_words(painter, font, frame.foot, _RIGHT, f"Page {page.number} of {count}")


def _draw_emergency_line(painter: QPainter, frame: Frame) -> None:
    painter.drawRect(frame.warning)
    painter.setFont(_font(frame, bold=True))
    painter.drawText(frame.warning, _CENTRE, EMERGENCY_LINE)


def _draw_words(
    painter: QPainter, font: QFont, where: QRectF, align: Qt.AlignmentFlag, words: str
) -> None:
    """One line, its end left out where it would be too long."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    painter.drawText(where, align, metrics.elidedText(words, _ELIDE, where.width()))


def _font(frame: Frame, *, bold: bool = False) -> QFont:
    """The font of head and foot in dots, for the screen has other points than the paper."""
    font = print_font(frame.marginal_points, bold=bold)
    font.setPixelSize(round(frame.marginal_points * RESOLUTION / 72))
    return font
