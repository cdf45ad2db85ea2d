"""The window's panes: one at the side and one beside it, or a single one in place of both."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

_SIDE_WIDTH = 330
_MAIN_WIDTH = 1036


class Panes(QWidget):
    """Arranges panes under a bar. It knows nothing of what they do."""

    def __init__(self, bar: QWidget, main: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = QStackedWidget(self)
        self._splitter = QSplitter(self)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(main)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_SIDE_WIDTH, _MAIN_WIDTH])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)

    @property
    def is_split(self) -> bool:
        """Whether two panes are shown, and not the single one."""
        return self._stack.currentWidget() is self._splitter

    def add_side(self, pane: QWidget) -> None:
        """Add a pane that can stand at the side; the first one is shown."""
        self._side.addWidget(pane)

    def add_single(self, pane: QWidget) -> None:
        """Add the pane that takes the place of both."""
        self._stack.addWidget(pane)

    def show_side(self, pane: QWidget) -> None:
        """Show this pane at the side."""
        self._side.setCurrentWidget(pane)

    def show_split(self) -> None:
        """Show the two panes."""
        self._stack.setCurrentWidget(self._splitter)

    def show_single(self) -> None:
        """Show the single pane, once it has been added."""
        self._stack.setCurrentIndex(self._stack.count() - 1)

    def focus(self) -> None:
        """Give the keyboard to the single pane, or to the one at the side."""
        shown = (self._side if self.is_split else self._stack).currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_state(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def restore_state(self, state: QByteArray) -> None:
        """Share the room out as it was kept."""
        self._splitter.restoreState(state)
