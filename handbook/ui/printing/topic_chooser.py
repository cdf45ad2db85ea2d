"""Choosing topics to print: all of them with boxes to tick, to be moved up and down."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from handbook.content.edition import Edition
from handbook.ui.widgets.wrapping import WrappingDelegate

_SHOWN_ROWS = 7


class _TickDelegate(WrappingDelegate):
    """Draws the boxes so that they are seen: Fusion's outline is a darker shade of the window."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the outline's shade from the words."""
        super().initStyleOption(option, index)
        role = QPalette.ColorRole
        option.palette.setColor(role.Window, option.palette.color(role.WindowText))


class TopicChooser(QWidget):
    """Every topic in the order of the tree; `changed` says that others are ticked or moved."""

    changed = Signal()

    def __init__(self, edition: Edition, slug: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Topics to print")
        self.list.setItemDelegate(_TickDelegate(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(_SHOWN_ROWS * 2 * self.fontMetrics().height())
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = QPushButton("Move &up", self)
        self.down = QPushButton("Move dow&n", self)
        self._fill(edition, slug)
        self._lay_out()
        self.list.itemChanged.connect(self._tell)
        self.list.model().rowsMoved.connect(self._tell)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked topics in the list's order."""
        items = map(self.list.item, range(self.list.count()))
        ticked = (item for item in items if item.checkState() == Qt.CheckState.Checked)
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked)

    def _fill(self, edition: Edition, slug: str) -> None:
        for entry in edition.contents.entries:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.slug)
            ticked = Qt.CheckState.Checked if entry.slug == slug else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            if entry.slug == slug:
                self.list.setCurrentItem(item)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, rows: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + rows < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + rows, item)
            self.list.setCurrentItem(item)
            self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
