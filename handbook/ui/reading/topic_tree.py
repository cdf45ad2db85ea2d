"""The tree: sections and topics, the current one always in view."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from handbook.content.contents import Contents, Section
from handbook.ui.widgets.wrapping import WrappingDelegate

_SLUG = Qt.ItemDataRole.UserRole


class TopicTree(QTreeView):
    """Shows the contents; `topic_requested` carries the slug of the one to open."""

    topic_requested = Signal(str)

    def __init__(self, contents: Contents, parent: QWidget) -> None:
        super().__init__(parent)
        self._sections: list[QStandardItem] = []
        self._items: dict[str, QStandardItem] = {}
        self.setAccessibleName("Topics")
        self.setHeaderHidden(True)
        self.setItemDelegate(WrappingDelegate(self))
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(self._model(contents))
        self.setCurrentIndex(self.model().index(0, 0))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def show_current(self, slug: str) -> None:
        """Mark the topic that is being read, and bring it into view."""
        item = self._items.get(slug)
        if item is not None and item.index() != self.currentIndex():
            self.setCurrentIndex(item.index())
            self.scroll_to_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the current topic again: only now is it known how much there is room for."""
        super().showEvent(event)
        self.scroll_to_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def scroll_to_current(self) -> None:
        """Bring the current topic into the middle of the view."""
        self.scrollTo(self.currentIndex(), QTreeView.ScrollHint.PositionAtCenter)

    def refresh_font(self) -> None:
        """Give the sections their bold font again, in the window's new size."""
        for section in self._sections:
            section.setFont(self._section_font())
        self.scroll_to_current()

    def _model(self, contents: Contents) -> QStandardItemModel:
        model = QStandardItemModel(self)
        model.setHorizontalHeaderLabels(["Topics"])
        for section in contents.sections:
            model.appendRow(self._section_item(section))
        return model

    def _section_item(self, section: Section) -> QStandardItem:
        branch = QStandardItem(section.title)
        branch.setFont(self._section_font())
        self._sections.append(branch)
        for entry in section.entries:
            leaf = QStandardItem(entry.title)
            leaf.setData(entry.slug, _SLUG)
            leaf.setToolTip(entry.title)
            branch.appendRow(leaf)
            self._items[entry.slug] = leaf
        return branch

    def _section_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _open(self, index: QModelIndex) -> None:
        slug = index.data(_SLUG)
        if slug:
            self.topic_requested.emit(slug)
        else:
            self.setExpanded(index, not self.isExpanded(index))
