"""The first column of the comparison, which stays in view: the aspects, under their groups."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import QHeaderView, QTableView

from handbook.ui.comparison.cells import cell_points
from handbook.ui.comparison.model import ComparisonModel, Row
from handbook.ui.comparison.wrapped_text import WrappedText
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look

_WIDEST_WORD = "immunosuppressants"
_WIDEST = 0.3
"""Of the table: a column that took more would leave too little for what is compared."""


class AspectHeader(QHeaderView):
    """Titles of the rows; `row_chosen` carries the one that was clicked."""

    row_chosen = Signal(int)

    def __init__(self, model: ComparisonModel, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._model = model
        self._titles: dict[str, WrappedText] = {}
        self._pressed = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from the next `measure` on."""
        points = cell_points(look)
        self._theme = look.theme
        self._space = round(points * 0.6)
        self._above = round(points * 0.85)
        self._font = body_font(points)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._group_font = body_font(points * 1.1)
        self._group_font.setBold(True)
        self._titles.clear()

    def measure(self, room: int) -> None:
        """Choose a width for the titles in a table that is so many pixels wide."""
        wanted = QFontMetrics(self._font).horizontalAdvance(_WIDEST_WORD) + 2 * self._space
        width = min(wanted, round(room * _WIDEST))
        if width != self.maximumWidth():
            self.setFixedWidth(width)
            self._titles.clear()

    def row_height(self, row: Row) -> int:
        """The height in pixels that the row's title needs."""
        return self._title(row).height + 2 * self._above

    def sizeHint(self) -> QSize:
        """The chosen width. Qt would ask for the titles of two hundred rows to find one."""
        return QSize(self.maximumWidth(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a title, with an arrow where it folds what stands under it."""
        row, color = self._model.rows[section], self._theme.color
        painter.fillRect(rect, color("header"))
        painter.setPen(color("strong_line" if row.aspect is None else "line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(color("strong_line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        x, y = rect.left() + self._space, rect.top() + self._above
        if row.aspect is None:
            self._paint_arrow(painter, x, y, row)
            x += self._indent
        self._title(row).draw(painter, x, y, color("window_text"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the row; only a click that ends on it counts."""
        self._pressed = self.logicalIndexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked."""
        pressed, self._pressed = self._pressed, -1
        left = event.button() == Qt.MouseButton.LeftButton
        if left and pressed >= 0 and pressed == self.logicalIndexAt(event.position().toPoint()):
            self.row_chosen.emit(pressed)

    @property
    def _indent(self) -> int:
        return round(self._space * 1.8)

    def _title(self, row: Row) -> WrappedText:
        if row.key not in self._titles:
            indent = 0 if row.aspect else self._indent
            font = self._font if row.aspect else self._group_font
            room = self.maximumWidth() - 2 * self._space - indent
            self._titles[row.key] = WrappedText(row.title, font, room)
        return self._titles[row.key]

    def _paint_arrow(self, painter: QPainter, x: int, y: int, row: Row) -> None:
        half = self._space // 2 + 1
        middle = y + QFontMetrics(self._group_font).height() // 2
        corners = (
            [QPoint(0, -half), QPoint(half, 0), QPoint(0, half)]
            if row.is_folded
            else [QPoint(0, -half // 2), QPoint(2 * half, -half // 2), QPoint(half, half // 2 + 1)]
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("window_text"))
        painter.translate(x, middle)
        painter.drawPolygon(QPolygon(corners))
        painter.restore()
