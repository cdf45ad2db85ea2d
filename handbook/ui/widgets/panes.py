"""The window's panes: one at the side and one beside it, or a single one in place of both."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

_SIDE_WIDTH = 330
_MAIN_WIDTH = 1036
_NARROWEST_MAIN = 40
"""Average characters. Where the main pane has fewer, the side makes way."""


class Panes(QWidget):
    """Arranges panes under a bar. It knows nothing of what they do.

    The first pane of the side makes way where there is little room; `side_shown` says whether
    the side is seen now.
    """

    side_shown = Signal(bool)

    def __init__(self, bar: QWidget, side: QWidget, main: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = QStackedWidget(self)
        self._side_wanted: bool | None = None
        self._side.addWidget(side)
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

    def set_single(self, pane: QWidget) -> None:
        """Take the pane that can stand in place of both."""
        self._stack.addWidget(pane)

    def show_side(self, pane: QWidget) -> None:
        """Show this pane at the side, and the one beside it."""
        if self._side.indexOf(pane) < 0:
            self._side.addWidget(pane)
        self._side.setCurrentWidget(pane)
        self._arrange()
        self.show_split()

    def want_side(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Show or hide the side, however little room there is."""
        self._side_wanted = wanted
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether there is room for the side."""
        super().resizeEvent(event)
        if self._side_wanted:
            self._side_wanted = None
        self._arrange()

    def show_split(self) -> None:
        """Show the two panes."""
        self._stack.setCurrentWidget(self._splitter)

    def show_single(self) -> None:
        """Show the single pane, once it has been added."""
        self._stack.setCurrentIndex(self._stack.count() - 1)

    def focus_pane(self) -> None:
        """Give the keyboard to the single pane, or to the one at the side."""
        shown = (self._side if self.is_split else self._stack).currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Show the side where it is wanted, or where there is room for both."""
        is_first = self._side.currentIndex() == 0
        wanted = self._has_room() if self._side_wanted is None else self._side_wanted
        shown = wanted or not is_first
        if shown == self._side.isHidden():
            self._side.setVisible(shown)
            self.side_shown.emit(shown)

    def _has_room(self) -> bool:
        side = max(self._side.minimumSizeHint().width(), self._splitter.sizes()[0])
        narrowest = self.fontMetrics().averageCharWidth() * _NARROWEST_MAIN
        return self.width() - side >= max(narrowest, self.width() // 2)

    def save_state(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def restore_state(self, state: QByteArray) -> None:
        """Share the room out as it was kept."""
        self._splitter.restoreState(state)
