"""The comparison as a table: what keys and pointer do in it, and what is copied from it."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from handbook.content.edition import Edition
from handbook.ui.comparison.grid import ComparisonGrid
from handbook.ui.comparison.model import Index
from handbook.ui.look.look import Look

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_DOWN_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_UP_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_PAGE = 0.8
"""Of the view's height: what was at the edge stays in sight."""


class ComparisonTable(ComparisonGrid):
    """Shows what is selected of the comparison; its signals say what was asked for."""

    cell_opened = Signal(str, str)
    aspect_chosen = Signal(str)
    group_toggled = Signal(str)
    link_requested = Signal(str)
    column_moved = Signal(int, int)
    cell_changed = Signal()

    def __init__(self, edition: Edition, look: Look, parent: QWidget) -> None:
        super().__init__(edition, look, parent)
        self._pressed = QPoint()
        self.setMouseTracking(True)
        self.conditions.column_moved.connect(self.column_moved)
        self.titles.row_chosen.connect(self._choose_row)

    @property
    def current_sources(self) -> str:
        """The sources of the cell that the keyboard is in, in one line."""
        return self.cells.sources_of(self.currentIndex())

    def copy(self) -> None:
        """Put the selected cells on the clipboard as text."""
        chosen = self.selectionModel().selectedIndexes()
        if chosen:
            QGuiApplication.clipboard().setText(self.contents.text_of(chosen))

    def event(self, event: QEvent) -> bool:
        """Keep Copy for the table, whatever else listens to its keys."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, fold and copy; scroll within a row that is taller than the view."""
        key, plainly = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plainly and (key in _OPENING_KEYS or self._folds(key)):
            self._open(self.currentIndex())
        elif not (plainly and self._scrolls_within_row(key)):
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A page further is what stood just out of view, and always another row."""
        current, down = self.currentIndex(), action == QTableView.CursorAction.MovePageDown
        if not current.isValid() or not (down or action == QTableView.CursorAction.MovePageUp):
            return super().moveCursor(action, modifiers)
        rect, room = self.visualRect(current), self.viewport().height()
        found = self.titles.logicalIndexAt(rect.top() + room if down else rect.bottom() - room)
        last = len(self.contents.rows) - 1
        row = max(found if found >= 0 else last, current.row() + 1) if down else found
        row = min(row, last) if down else max(0, min(row, current.row() - 1))
        return self.contents.index(row, current.column())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand somewhere, so that a screen reader has something to say."""
        if not self.currentIndex().isValid() and self.contents.rows:
            self.set_current(self.contents.rows[max(0, self.titles.logicalIndexAt(0))].key)
        super().focusInEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the keyboard is in another cell."""
        super().currentChanged(current, previous)
        self.cell_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the button went down: only a click opens, a drag selects."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link under the pointer, or open the cell."""
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        still = (where - self._pressed).manhattanLength() < QApplication.startDragDistance()
        if still and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._click(where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what leads somewhere by itself."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and (
            self.contents.rows[index.row()].aspect is None
            or self.cells.link_at(index, event.position().toPoint())
        )
        shape = Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if leads else shape.ArrowCursor)

    def _click(self, where: QPoint) -> None:
        index = self.indexAt(where)
        link = self.cells.link_at(index, where) if index.isValid() else ""
        if link and not link.startswith("#"):
            self.link_requested.emit(link)
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.contents.rows[index.row()]
        if row.aspect is None:
            self.group_toggled.emit(row.group.slug)
        else:
            self.cell_opened.emit(row.aspect.slug, self.contents.condition(index))

    def _choose_row(self, position: int) -> None:
        row = self.contents.rows[position]
        if row.aspect is None:
            self.group_toggled.emit(row.group.slug)
        else:
            self.aspect_chosen.emit(row.aspect.slug)

    def _folds(self, key: int) -> bool:
        """Whether the key folds or unfolds the group that the keyboard is in."""
        row = self.current_row
        if row is None or row.aspect is not None:
            return False
        return key == (Qt.Key.Key_Right if row.is_folded else Qt.Key.Key_Left)

    def _scrolls_within_row(self, key: int) -> bool:
        """Go on reading a row that the view cannot show at once, before leaving it."""
        rect, room = self.visualRect(self.currentIndex()), self.viewport().height()
        if rect.height() <= room or key not in (*_DOWN_KEYS, *_UP_KEYS):
            return False
        hidden = rect.bottom() + 1 - room if key in _DOWN_KEYS else -rect.top()
        if hidden <= 0:
            return False
        step = min(hidden, round(room * _PAGE))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (step if key in _DOWN_KEYS else -step))
        return True
