"""What the mark at the left edge of a cell means, said in the table's corner."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from handbook.ui.comparison.cells import cell_points
from handbook.ui.comparison.model import ComparisonModel
from handbook.ui.comparison.wrapped_text import WrappedText
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look


class DifferenceLegend(QWidget):
    """The mark, and “differs from” the first column."""

    def __init__(self, model: ComparisonModel, look: Look, table: QTableView) -> None:
        super().__init__(table)
        self._model = model
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text."""
        points = cell_points(look)
        self._theme = look.theme
        self._font = body_font(points * 0.9)
        self._space = round(points * 0.6)
        self._mark = max(4, round(points / 3))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and the words at the foot of the corner."""
        del event
        color, painter = self._theme.color, QPainter(self)
        painter.fillRect(self.rect(), color("header"))
        painter.setPen(color("strong_line"))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        indent = self._space + 2 * self._mark
        room = self.width() - indent - self._space
        words = WrappedText(f"Differs from {self._model.columns.shown[0]}", self._font, room)
        top = self.height() - words.height - self._space
        painter.fillRect(self._space, top, self._mark, words.height, color("accent"))
        words.draw(painter, indent, top, color("window_text"))
        painter.end()
