"""Plain words wrapped to a width, for what is drawn by hand: headers and headings of groups."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText, QTextOption, QTransform


class WrappedText:
    """Some words in one font, laid out once. A word wider than the room is broken."""

    def __init__(self, words: str, font: QFont, width: float) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._font = font
        self._text = QStaticText(words)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextOption(option)
        self._text.setTextWidth(width)
        self._text.prepare(QTransform(), font)

    @property
    def height(self) -> int:
        """The height in pixels."""
        return round(self._text.size().height())

    def draw(self, painter: QPainter, x: float, y: float, color: QColor) -> int:
        """Draw with the top left corner at a point; returns where the words end, further down."""
        painter.setFont(self._font)
        painter.setPen(color)
        painter.drawStaticText(QPointF(x, y), self._text)
        return round(y) + self.height
