"""The comparison's table as far as sizes and places go: columns that fit, rows that never jump."""

from collections.abc import Set
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollBar, QTableView, QWidget

from handbook.content.comparison import Selection
from handbook.content.edition import Edition
from handbook.ui.comparison.aspect_header import AspectHeader
from handbook.ui.comparison.cells import CellDocuments, cell_points
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.condition_header import ConditionHeader
from handbook.ui.comparison.delegate import CellDelegate
from handbook.ui.comparison.difference_legend import DifferenceLegend
from handbook.ui.comparison.model import ComparisonModel, Index, Row
from handbook.ui.comparison.row_heights import RowHeights
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look

_FEWEST_LETTERS = 26
"""In a line of a cell. With fewer, the eye has to turn back at every third word."""

_FEW_COLUMNS = 2
_SCROLL_STEP = 40


@dataclass(frozen=True)
class TablePlace:
    """The row at the top edge by its key, and how far into it, from 0 to 1."""

    key: str = ""
    within: float = 0.0


class ComparisonGrid(QTableView):
    """Lays out what is selected of the comparison in the room that there is."""

    arranged = Signal()

    def __init__(self, edition: Edition, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.contents = ComparisonModel(self)
        documents = CellDocuments(edition, look, self)
        self.cells = CellDelegate(self.contents, documents, look, self)
        self.conditions = ConditionHeader(self.contents, look, self)
        self.titles = AspectHeader(self.contents, look, self)
        self.heights = RowHeights(self.contents, self.cells, self.titles, self)
        self._legend = DifferenceLegend(self.contents, look, self)
        self._look = look
        self._fitting = 1
        self._fitted: tuple[object, ...] = ()
        self._wanted: TablePlace | None = TablePlace()
        self._set_up()

    @property
    def is_crowded(self) -> bool:
        """Whether at most two of the shown columns are in view at once, and others are not."""
        shown = len(self.contents.columns.shown)
        return self._fitting < shown and self._fitting <= _FEW_COLUMNS

    @property
    def current_row(self) -> Row | None:
        """The row that the keyboard is in."""
        index = self.currentIndex()
        return self.contents.rows[index.row()] if index.isValid() else None

    @property
    def current_condition(self) -> str:
        """The condition that the keyboard is in, "" in a group's row."""
        row, index = self.current_row, self.currentIndex()
        return self.contents.condition(index) if row and row.aspect else ""

    def show_selection(self, selection: Selection, columns: Columns, folded: Set[str]) -> None:
        """Show other rows or columns; what is being read stays, if it is still there."""
        place, row, condition = self.place(), self.current_row, self.current_condition
        self.contents.show(selection, columns, folded)
        self.clearSpans()
        for position, shown in enumerate(self.contents.rows):
            if shown.aspect is None:
                self.setSpan(position, 0, 1, len(columns.shown))
        self._arrange(place)
        if row is not None:
            self.set_current(row.key, condition)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text."""
        place = self.place()
        self._look = look
        self.cells.set_look(look)
        self.conditions.set_look(look)
        self.titles.set_look(look)
        self._legend.set_look(look)
        self._arrange(place)

    def set_current(self, key: str, condition: str = "") -> None:
        """Put the keyboard into a row, if it is shown, without scrolling."""
        row, shown = self.contents.row_of(key), self.contents.columns.shown
        if row >= 0:
            column = shown.index(condition) if condition in shown else 0
            self.setAutoScroll(False)
            self.setCurrentIndex(self.contents.index(row, column))
            self.setAutoScroll(True)

    def place(self) -> TablePlace:
        """What is being read: the row at the top edge."""
        if self._wanted is not None:
            return self._wanted
        row = self.titles.logicalIndexAt(0)
        if row < 0 or self.verticalScrollBar().value() == 0:
            return TablePlace()
        above = -self.titles.sectionViewportPosition(row)
        within = above / max(1, self.titles.sectionSize(row))
        return TablePlace(self.contents.rows[row].key, within)

    def go_to(self, place: TablePlace) -> None:
        """Bring a row to the top edge; one that is not shown counts as the first."""
        if not self.isVisible():
            self._wanted = place
            return
        row = max(0, self.contents.row_of(place.key))
        self.heights.measure([row])
        for _ in range(2):  # the rows below, once measured, may let it go further up
            into = round(place.within * self.titles.sectionSize(row))
            self.verticalScrollBar().setValue(self.titles.sectionPosition(row) + into)
            self.heights.settle()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view by the shortest way; a group does not move the columns."""
        del hint
        if not index.isValid():
            return
        row, column = index.row(), index.column()
        self.heights.measure([row])
        top, height = self.titles.sectionPosition(row), self.titles.sectionSize(row)
        _reveal(self.verticalScrollBar(), top, height, self.viewport().height())
        if self.contents.rows[row].aspect is not None:
            left, width = self.conditions.sectionPosition(column), self.columnWidth(column)
            _reveal(self.horizontalScrollBar(), left, width, self.viewport().width())
        self.heights.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure the rows that come into view before they are painted."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self.heights.settle()
        if dx:
            self.viewport().update()

    def updateGeometries(self) -> None:
        """Put the legend into the corner between the headers, too."""
        super().updateGeometries()
        corner = QRect(0, 0, self.titles.width(), self.conditions.height())
        self._legend.setGeometry(corner.translated(self.contentsRect().topLeft()))
        self._legend.raise_()
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.horizontalScrollBar().setSingleStep(_SCROLL_STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the room."""
        place = self.place()
        super().resizeEvent(event)
        self._arrange(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was only noted while nobody saw it."""
        super().showEvent(event)
        place, self._wanted = self.place(), None
        self._arrange(place)

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.conditions)
        self.setVerticalHeader(self.titles)
        self.setModel(self.contents)
        self.setItemDelegate(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _arrange(self, place: TablePlace) -> None:
        """Fit columns and rows to the room, with that row at the top edge."""
        if not self.isVisible():
            self._wanted = place
            return
        self.titles.measure(self.width())
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().width() - bar - self.titles.maximumWidth()
        column = self._column_width(room)
        self.cells.set_widths(column, room)
        self.conditions.measure(column, self.height())
        for section in range(self.contents.columnCount()):
            self.conditions.resizeSection(section, column)
        fitted = (self._look, self.contents.columns.shown, column, room)
        if fitted != self._fitted:
            self._fitted = fitted
            self.heights.forget()
        self.heights.restart()
        self.go_to(place)
        self.viewport().update()
        self.titles.viewport().update()
        self.conditions.viewport().update()
        self.arranged.emit()

    def _column_width(self, room: int) -> int:
        """As wide as lets whole columns fill the room, none too narrow to be read."""
        letter = QFontMetrics(body_font(cell_points(self._look))).averageCharWidth()
        narrowest = letter * _FEWEST_LETTERS + self.cells.beside_text
        shown = len(self.contents.columns.shown)
        self._fitting = max(1, min(shown, room // narrowest))
        return max(1, room // self._fitting)


def _reveal(bar: QScrollBar, start: int, length: int, room: int) -> None:
    """Scroll as little as shows a stretch, or its beginning where it is longer than the room."""
    if start < bar.value() or length > room:
        bar.setValue(start)
    elif start + length > bar.value() + room:
        bar.setValue(start + length - room)
