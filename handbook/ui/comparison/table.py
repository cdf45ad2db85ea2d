"""The comparison's table: columns that fit, rows whose heights are known before they are painted.

Where two columns cannot be read side by side, the table becomes cards by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from handbook.content.comparison import Selection
from handbook.content.sources import Sources
from handbook.ui.comparison.clipboard import mime_data
from handbook.ui.comparison.columns import FEWEST, Columns
from handbook.ui.comparison.delegate import CellDelegate
from handbook.ui.comparison.headers import AspectHeader, ConditionHeader
from handbook.ui.comparison.model import ComparisonModel, Index, Row
from handbook.ui.look.look import Look

_SCROLL_STEP = 40
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class TablePlace:
    """The row at the top edge by its key and column, and how far into it, from 0 to 1."""

    key: str = ""
    column: str = ""
    within: float = 0.0


class ComparisonTable(QTableView):
    """Lays out what is selected of the comparison in the room that there is.

    `cell_opened` asks for the fuller reading, `group_changed` names the group at the top.
    """

    cell_opened = Signal()
    cell_changed = Signal()
    group_changed = Signal(str)

    def __init__(self, sources: Sources, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.contents = ComparisonModel(self)
        self.cells = CellDelegate(self.contents, look, self)
        self.conditions = ConditionHeader(self.contents, look, self)
        self.titles = AspectHeader(self.contents, look, self)
        self._sources = sources
        self._group = ""
        self._wanted: TablePlace | None = TablePlace()
        self._set_up()

    @property
    def current_row(self) -> Row | None:
        """The row that the keyboard is in."""
        index = self.currentIndex()
        return self.contents.rows[index.row()] if index.isValid() else None

    @property
    def current_column(self) -> str:
        """The condition, or the way of a choice, that the keyboard is in; "" in a heading."""
        index = self.currentIndex()
        return self.contents.column(index) if index.isValid() else ""

    def show_selection(self, selection: Selection, columns: Columns) -> None:
        """Show other rows or columns; what is being read stays, if it is still there."""
        self._keeping(lambda: self.contents.show(selection, columns))

    def set_short(self, short: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Show the answers alone, or all words."""
        self._keeping(lambda: self.contents.set_short(short))

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text."""
        place = self.place()
        for part in (self.cells, self.conditions, self.titles):
            part.set_look(look)
        self._arrange(place)

    def set_current(self, key: str, column: str = "") -> None:
        """Put the keyboard into a cell, if it is shown, without scrolling."""
        index = self.contents.find(key, column)
        if index.isValid():
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(True)

    def place(self) -> TablePlace:
        """What is being read: the row at the top edge."""
        if self._wanted is not None:
            return self._wanted
        position = self.titles.logicalIndexAt(0)
        if position < 0 or self.verticalScrollBar().value() == 0:
            return TablePlace()
        row, above = self.contents.rows[position], -self.titles.sectionViewportPosition(position)
        return TablePlace(row.key, row.column, above / max(1, self.titles.sectionSize(position)))

    def go_to(self, place: TablePlace) -> None:
        """Bring a row to the top edge; one that is not shown counts as the first."""
        if not self.isVisible():
            self._wanted = place
            return
        index = self.contents.find(place.key, place.column)
        if not index.isValid():
            index = self.contents.find(place.key)
        row = max(0, index.row())
        into = round(place.within * self.titles.sectionSize(row))
        self.verticalScrollBar().setValue(self.titles.sectionPosition(row) + into)

    def go_to_group(self, slug: str) -> None:
        """Bring the heading of a group to the top edge."""
        self.go_to(TablePlace(f"{slug}/"))

    def copy(self) -> None:
        """Put the selected cells on the clipboard as a table, with their sources."""
        chosen = self.selectionModel().selectedIndexes()
        if chosen:
            QGuiApplication.clipboard().setMimeData(mime_data(self.contents, chosen, self._sources))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and copy; Qt moves."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plainly and event.key() in _OPENING_KEYS:
            self.cell_opened.emit()
        elif plainly and event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand somewhere, so that a screen reader has something to say."""
        if not self.currentIndex().isValid() and self.contents.rows:
            top = max(0, self.titles.logicalIndexAt(0))
            rows = self.contents.rows[top:]
            row = next((row for row in rows if row.aspect is not None), rows[0])
            self.set_current(row.key, row.column)
        super().focusInEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the keyboard is in another cell."""
        super().currentChanged(current, previous)
        self.cell_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell which group stands at the top now."""
        super().scrollContentsBy(dx, dy)
        self._note_group()

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Note what is being read: without a size there is no place."""
        self._wanted = self.place()
        super().hideEvent(event)

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
        self.doubleClicked.connect(self.cell_opened)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for words, slot in (("Read in full", self.cell_opened), ("Copy as a table", self.copy)):
            action = QAction(words, self)
            action.triggered.connect(slot)
            self.addAction(action)

    def _keeping(self, change: Callable[[], None]) -> None:
        place, row, column = self.place(), self.current_row, self.current_column
        change()
        self._arrange(place)
        if row is not None:
            self.set_current(row.key, column)

    def _arrange(self, place: TablePlace) -> None:
        """Fit columns and rows to the room, with that row at the top edge."""
        if not self.isVisible():
            self._wanted = place
            return
        self.titles.fit()
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        beside, narrowest = room - self.titles.maximumWidth(), self.cells.narrowest
        row, column = self.current_row, self.current_column
        self.contents.set_cards(beside < FEWEST * narrowest)
        self.titles.setHidden(self.contents.cards)
        self.conditions.setHidden(self.contents.cards)
        if self.contents.cards:
            self._set_sizes(room, room)
        else:
            shown = len(self.contents.columns.shown)
            self._set_sizes(beside // min(shown, beside // narrowest), beside)
        if row is not None and not self.currentIndex().isValid():
            self.set_current(row.key, column)
        self.updateGeometries()
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.horizontalScrollBar().setSingleStep(_SCROLL_STEP)
        self.go_to(place)
        self._note_group()
        for part in (self, self.titles, self.conditions):
            part.viewport().update()

    def _set_sizes(self, column: int, whole: int) -> None:
        """Make each column so wide, and each row as high as its words; `whole` is all in view."""
        contents = self.contents
        blockers = QSignalBlocker(self.conditions), QSignalBlocker(self.titles)
        for section in range(contents.columnCount()):
            self.conditions.resizeSection(section, column)
        self.clearSpans()
        for position, row in enumerate(contents.rows):
            self.titles.resizeSection(position, self._fit_row(position, row, column, whole))
        for blocker in blockers:
            blocker.unblock()

    def _fit_row(self, position: int, row: Row, column: int, whole: int) -> int:
        """Join the cells that say the same; returns the height in pixels."""
        contents = self.contents
        runs = list(contents.runs(row)) if not contents.cards else [(0, 1)]
        for first, count in runs:
            if count > 1:
                self.setSpan(position, first, 1, count)
        return self._height(row, runs, column, whole)

    def _height(self, row: Row, runs: list[tuple[int, int]], column: int, whole: int) -> int:
        """The height in pixels that a row needs."""
        if self.contents.cards:
            return self.cells.height(row, row.column, whole)
        if row.aspect is None:
            words = self.cells.height(row, "", whole)
        else:
            shown, cells = self.contents.columns.shown, self.cells
            words = max(cells.height(row, shown[first], count * column) for first, count in runs)
        return max(words, self.titles.row_height(row))

    def _note_group(self) -> None:
        position = self.titles.logicalIndexAt(1)
        group = self.contents.rows[position].group.slug if position >= 0 else ""
        if group != self._group:
            self._group = group
            self.group_changed.emit(group)
