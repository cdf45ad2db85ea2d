"""The stage: tree or hits beside the page, or the comparison in place of them all."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

_TREE_WIDTH = 330
_PAGE_WIDTH = 1036


class Stage(QWidget):
    """Arranges the panes and brings on the one that is wanted. It knows nothing of what they do."""

    def __init__(
        self, messages: QWidget, tree: QWidget, hits: QWidget, page: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tree, self._hits, self._page = tree, hits, page
        self._left = QStackedWidget(self)
        self._left.addWidget(tree)
        self._left.addWidget(hits)
        self._splitter = QSplitter(self)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(page)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_TREE_WIDTH, _PAGE_WIDTH])
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(messages)
        layout.addWidget(self._whole, 1)

    @property
    def is_comparing(self) -> bool:
        """Whether the comparison is what is shown."""
        return self._whole.currentWidget() is not self._splitter

    @property
    def shows_tree(self) -> bool:
        """Whether the tree stands at the left, and not the hits."""
        return self._left.currentWidget() is self._tree

    def add_comparison(self, view: QWidget) -> None:
        """Take in the comparison, which is made when it is first wanted."""
        self._whole.addWidget(view)

    def show_page(self) -> None:
        """Bring on the page, with tree or hits beside it."""
        self._whole.setCurrentWidget(self._splitter)

    def show_comparison(self) -> None:
        """Bring on the comparison, once it has been taken in."""
        self._whole.setCurrentIndex(self._whole.count() - 1)

    def show_tree(self) -> None:
        """Bring back the tree."""
        self._left.setCurrentWidget(self._tree)

    def show_hits(self) -> None:
        """Bring on the hits in the tree's place."""
        self._left.setCurrentWidget(self._hits)
        self.show_page()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown: the comparison, or the list at the left."""
        shown = self._whole.currentWidget() if self.is_comparing else self._left.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def widths(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def set_widths(self, widths: QByteArray) -> None:
        """Share the room out as it was kept."""
        self._splitter.restoreState(widths)
