"""Draws the cells of the comparison: the answer large, then the rest, and how far it differs.

What a cell is made of is worked out in one place, for its height and for its picture alike.
"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from handbook.content.comparison import Aspect, CellKind, Difference
from handbook.content.conditions import FULL_NAMES
from handbook.content.markup import plain
from handbook.ui.comparison.model import MISSING, ComparisonModel, Row
from handbook.ui.look.documents import body_font
from handbook.ui.look.line_breaking import LineBreaker
from handbook.ui.look.look import Look

_OF_BODY = 0.82
_SMALLEST_POINTS = 11.0
_ANSWER, _SMALL, _QUESTION = 1.08, 0.88, 1.25
"""Sizes, in parts of the table's own."""

_MARKS = {Difference.SOMEWHAT: "≈", Difference.OPPOSITE: "≠"}
_RING = 3
_FEWEST_LETTERS = 24
"""In a line of a cell. With fewer, the eye has to turn back at every third word."""


def table_points(look: Look) -> float:
    """The size of the table's text: a little smaller than the body's, so that four columns fit."""
    return max(_SMALLEST_POINTS, look.points * _OF_BODY)


Part = tuple[LineBreaker, str, str]
"""Words of a cell with their font, and the role of their colour."""


@dataclass(frozen=True)
class Typefaces:
    """The fonts of the table at one size of text, and the room at the left of a cell's words."""

    pad: int
    text: LineBreaker
    bold: LineBreaker
    answer: LineBreaker
    small: LineBreaker
    small_bold: LineBreaker
    question: LineBreaker

    def pad_above(self, *, short: bool) -> int:
        """The room over a cell's words in pixels: less in the short form, of which more is seen."""
        return self.pad // 3 if short else round(self.pad * 0.6)


def typefaces(look: Look) -> Typefaces:
    """The table's fonts in a look."""
    points = table_points(look)

    def breaker(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> LineBreaker:
        font = body_font(points * size)
        font.setWeight(weight)
        return LineBreaker(font)

    bold = QFont.Weight.Bold
    return Typefaces(
        pad=round(points * 0.75),
        text=breaker(1.0),
        bold=breaker(1.0, bold),
        answer=breaker(_ANSWER, bold),
        small=breaker(_SMALL),
        small_bold=breaker(_SMALL, bold),
        question=breaker(_QUESTION, bold),
    )


class CellDelegate(QStyledItemDelegate):
    """Draws and measures what the model shows."""

    def __init__(self, model: ComparisonModel, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from now on."""
        self._theme = look.theme
        self._heights: dict[tuple[object, ...], int] = {}
        self.faces = typefaces(look)
        self._pad = self.faces.pad
        self._mark = round(table_points(look) * 1.3)

    @property
    def _pad_above(self) -> int:
        return self.faces.pad_above(short=self._model.short)

    @property
    def beside_text(self) -> int:
        """Pixels of a cell's width that its words cannot have."""
        return 2 * self._pad + self._mark

    @property
    def narrowest(self) -> int:
        """The width in pixels of the narrowest column that can be read."""
        return round(self.faces.text.width("n") * _FEWEST_LETTERS) + self.beside_text

    def height(self, row: Row, column: str, width: int) -> int:
        """The height in pixels that a cell needs in a width."""
        model = self._model
        state = (model.short, model.cards, model.columns.reference)
        key = (row.group.slug, row.key, column, width, state)
        if key not in self._heights:
            room = self._room(row, width)
            words = (face.height(text, room) for face, text, _ in self._parts(row, column) if text)
            self._heights[key] = sum(words) + 2 * self._pad_above
        return self._heights[key]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell."""
        rect: QRect = option.rect
        if self._model.rows[index.row()].aspect is None:
            rect = rect & option.widget.viewport().rect()  # type: ignore[attr-defined]
        role, difference = self._theme.color, self._model.difference(index)
        painter.save()
        painter.setClipRect(rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, role("selection" if selected else self._ground(index)))
        self._paint_words(painter, rect, index)
        self._paint_mark(painter, rect, difference)
        painter.setPen(role("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(role("accent"), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -_RING, -_RING))
        painter.restore()

    def _ground(self, index: QModelIndex | QPersistentModelIndex) -> str:
        row = self._model.rows[index.row()]
        if row.aspect is None or (self._model.cards and not row.column):
            return "header"
        is_danger = self._model.difference(index) is Difference.DANGEROUS
        return "danger_ground" if is_danger else "row"

    def _paint_words(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = self._model.rows[index.row()], self._model.column(index)
        x, y, room = rect.left() + self._pad, rect.top() + self._pad_above, rect.width()
        for face, text, role in self._parts(row, column):
            lines = face.lines(text, self._room(row, room)) if text else []
            y = face.draw(painter, lines, x, y, self._theme.color(role))

    def _paint_mark(self, painter: QPainter, rect: QRect, difference: Difference | None) -> None:
        """A bar at the left of what is opposite or dangerous, and a sign at the right."""
        if difference in (Difference.OPPOSITE, Difference.DANGEROUS):
            bar = QRect(rect.topLeft(), rect.bottomLeft())
            bar.setWidth(4)
            role = "danger" if difference is Difference.DANGEROUS else "accent"
            painter.fillRect(bar, self._theme.color(role))
        right, top = rect.right() - self._mark, rect.top() + self._pad_above
        if difference is Difference.DANGEROUS:
            self._paint_triangle(painter, right - self._pad // 2, top)
        elif difference in _MARKS:
            is_opposite = difference is Difference.OPPOSITE
            face = self.faces.answer if is_opposite else self.faces.text
            ink = self._theme.color("accent" if is_opposite else "muted_text")
            face.draw(painter, [_MARKS[difference]], right, top, ink)

    def _paint_triangle(self, painter: QPainter, x: int, y: int) -> None:
        side = self._mark
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("danger"))
        corners = ((0.5, 0.05), (1.0, 0.95), (0.0, 0.95))
        painter.drawPolygon(QPolygonF([QPointF(x + a * side, y + b * side) for a, b in corners]))
        painter.setPen(QPen(self._theme.color("danger_ground"), side / 9))
        middle = x + side / 2
        painter.drawLine(QPointF(middle, y + side * 0.36), QPointF(middle, y + side * 0.64))
        painter.drawPoint(QPointF(middle, y + side * 0.79))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _room(self, row: Row, width: int) -> int:
        """The width that the words have: a heading has no mark beside them."""
        is_heading = row.aspect is None or (self._model.cards and not row.column)
        return width - self.beside_text + (self._mark if is_heading else 0)

    def _parts(self, row: Row, column: str) -> list[Part]:
        """What a cell is made of."""
        faces = self.faces
        if row.aspect is None:
            sentence = (faces.small, plain(row.group.difference), "muted_text")
            title = (faces.question, row.title, "accent")
            return [title, sentence] if self._model.cards else [sentence]
        if not column:
            name = (faces.small, row.aspect.name, "muted_text")
            return [(faces.question, row.title, "window_text"), name]
        return [*self._label(row, column), *self._words(row.aspect, column)]

    def _label(self, row: Row, column: str) -> list[Part]:
        """What is said before the answer: danger in the table, the condition in a card."""
        difference, model = self._model.difference_in(row, column), self._model
        is_danger = difference is Difference.DANGEROUS
        if not (is_danger or model.cards):
            return []
        words = difference.from_condition(model.columns.reference) if difference else ""
        if not model.cards:
            return [(self.faces.small_bold, words, "danger")]
        about = words or FULL_NAMES.get(column, "")
        title = f"{column} · {about}" if about else column
        return [(self.faces.small_bold, title, "danger" if is_danger else "accent")]

    def _words(self, aspect: Aspect, column: str) -> list[Part]:
        cell, faces = aspect.cells.get(column), self.faces
        if cell is None:
            return [(faces.text, MISSING, "muted_text")]
        ink = "page_text" if cell.kind is CellKind.TEXT else "muted_text"
        if self._model.short and cell.answer:
            return [(faces.bold, cell.answer, ink)]
        return [(faces.answer, cell.answer, ink), (faces.text, cell.rest, "page_text")]
