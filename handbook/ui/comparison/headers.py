"""The table's headers: the conditions above, the questions at the left. Both stay in view."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from handbook.content.conditions import FULL_NAMES
from handbook.ui.comparison.delegate import typefaces
from handbook.ui.comparison.model import ComparisonModel, Row
from handbook.ui.look.line_breaking import LineBreaker
from handbook.ui.look.look import Look

_LETTERS, _LETTERS_SHORT = 21, 33
"""In a line of a question, about: four columns need the rest."""


class ConditionHeader(QHeaderView):
    """Names the columns, which can be dragged; `column_moved` says from where to where."""

    column_moved = Signal(int, int)

    def __init__(self, model: ComparisonModel, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._model = model
        self.setSectionsMovable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.sectionMoved.connect(self._give_back, Qt.ConnectionType.QueuedConnection)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from now on."""
        self._theme = look.theme
        self._faces = typefaces(look)
        self._pad = self._faces.pad
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, self._faces.answer.line_height + self._pad)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a column's name, and as much of its full name as there is room for."""
        color, columns = self._theme.color, self._model.columns
        column = columns.shown[section]
        is_own = column == columns.own
        painter.fillRect(rect, color("accent" if is_own else "header"))
        painter.setPen(color("strong_line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(color("line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        x, y = rect.left() + self._pad, rect.top() + self._pad // 2
        room = rect.width() - 2 * self._pad
        name = self._faces.answer.lines(column, room)[:1]
        self._faces.answer.draw(painter, name, x, y, color("page" if is_own else "window_text"))
        beside = round(self._faces.answer.width(column)) + self._pad
        words = "for you" if is_own else FULL_NAMES.get(column, "")
        more = self._faces.small.lines(words, room - beside)[:2]
        if len(more) == 1:
            ink = color("page" if is_own else "muted_text")
            self._faces.small.draw(painter, more, x + beside, y + 2, ink)

    def _give_back(self, section: int, old: int, new: int) -> None:
        """Undo the drag: it is the model that puts the columns in order."""
        del section
        self.blockSignals(True)  # noqa: FBT003 - Qt's own name and form
        self.moveSection(new, old)
        self.blockSignals(False)  # noqa: FBT003 - as above
        self.column_moved.emit(old, new)


class AspectHeader(QHeaderView):
    """The questions, each with its clinical name under it, in their groups."""

    def __init__(self, model: ComparisonModel, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from now on."""
        self._theme = look.theme
        self._faces = typefaces(look)
        self.fit()

    def fit(self) -> None:
        """Take the width that the questions need: more in the short form, a line for each."""
        letters = _LETTERS_SHORT if self._model.short else _LETTERS
        width = round(self._faces.small_bold.width("n") * letters)
        self.setFixedWidth(width + 2 * self._faces.pad)

    def sizeHint(self) -> QSize:
        """The chosen width. Qt would ask for the titles of two hundred rows to find one."""
        return QSize(self.maximumWidth(), 0)

    def row_height(self, row: Row) -> int:
        """The height in pixels that a row's words need."""
        room = self.maximumWidth() - 2 * self._faces.pad
        name = self._name(row)
        beneath = self._faces.small.height(name, room) if name else 0
        return self._face(row).height(row.title, room) + beneath + 2 * self._pad_above

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a question, or the name of a group."""
        row, color = self._model.rows[section], self._theme.color
        painter.fillRect(rect, color("header"))
        painter.setPen(color("strong_line" if row.aspect is None else "line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(color("strong_line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        pad = self._faces.pad
        room, at = rect.width() - 2 * pad, rect.topLeft() + QPoint(pad, self._pad_above)
        ink = color("accent" if row.aspect is None else "window_text")
        face = self._face(row)
        y = face.draw(painter, face.lines(row.title, room), at.x(), at.y(), ink)
        if name := self._name(row):
            lines = self._faces.small.lines(name, room)
            self._faces.small.draw(painter, lines, at.x(), y, color("muted_text"))

    @property
    def _pad_above(self) -> int:
        return self._faces.pad_above(short=self._model.short)

    def _face(self, row: Row) -> LineBreaker:
        return self._faces.small_bold if row.aspect else self._faces.bold

    def _name(self, row: Row) -> str:
        """The clinical name; the short form has no room for it."""
        return row.aspect.name if row.aspect and not self._model.short else ""
