"""Words broken into lines of a width: measured word by word, so that a thousand cells are quick."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

_SPACING = 1.06
"""Of a line's own height."""


class LineBreaker:
    """Breaks text set in one font. Each word is measured once."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.line_height = round(self._metrics.height() * _SPACING)
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}
        self._texts: dict[str, tuple[float, ...]] = {}

    def width(self, word: str) -> float:
        """The width of a word in pixels."""
        return self._metrics.horizontalAdvance(word)

    def height(self, text: str, room: float) -> int:
        """The height in pixels of the text's lines, without making them."""
        if text not in self._texts:
            self._texts[text] = tuple(map(self._width_of, text.split(" ")))
        widths, space = self._texts[text], self._space
        if max(widths) > room:
            return len(self.lines(text, room)) * self.line_height
        count, used = 1, -space
        for width in widths:
            used += space + width
            if used > room:
                count += 1
                used = width
        return count * self.line_height

    def lines(self, text: str, room: float) -> list[str]:
        """The lines of the text, none wider than the room in pixels, or a single letter."""
        lines: list[str] = []
        line, used, space, widths = "", 0.0, self._space, self._widths
        for word in self._words(text, room):
            width = widths[word]
            if not line:
                line, used = word, width
            elif used + space + width <= room:
                line, used = f"{line} {word}", used + space + width
            else:
                lines.append(line)
                line, used = word, width
        return [*lines, line] if line else lines

    def draw(self, painter: QPainter, lines: Sequence[str], x: float, y: float, ink: QColor) -> int:
        """Draw lines with the top left corner at a point; returns where they end, further down."""
        painter.setFont(self.font)
        painter.setPen(ink)
        lead = (self.line_height - self._metrics.height()) / 2 + self._metrics.ascent()
        for number, line in enumerate(lines):
            painter.drawText(QPointF(x, y + lead + number * self.line_height), line)
        return round(y) + len(lines) * self.line_height

    def _words(self, text: str, room: float) -> list[str]:
        """The words, each measured; one that is wider than the room comes in pieces."""
        words = text.split(" ")
        if max(map(self._width_of, words)) <= room:
            return words
        return [piece for word in words for piece in self._pieces(word, room)]

    def _width_of(self, word: str) -> float:
        if word not in self._widths:
            self._widths[word] = self.width(word)
        return self._widths[word]

    def _pieces(self, word: str, room: float) -> Iterator[str]:
        piece = ""
        for letter in word if self._widths[word] > room else [word]:
            if piece and self.width(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
            self._widths[piece] = self.width(piece)
        yield piece
