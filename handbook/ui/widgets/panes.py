"""The window's panes: one at the side and one beside it, or a single one that has all the room."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

_SIDE_WIDTH = 330
_MAIN_WIDTH = 1036
_NARROWEST_MAIN = 40
"""Average characters. Where the main pane has fewer, the side makes way."""


class Panes(QWidget):
    """Arranges panes under a bar. It knows nothing of what they do.

    The first pane of the side makes way where there is little room, and for the single pane, which
    has all of it until the side is asked for; `side_shown` says whether the side is seen now.
    """

    side_shown = Signal(bool)

    def __init__(self, bar: QWidget, side: QWidget, main: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = QStackedWidget(self)
        self._side_wanted: bool | None = None
        self._side.addWidget(side)
        self._splitter = QSplitter(self)
        self._main = QStackedWidget(self)
        self._main.addWidget(main)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self._main)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_SIDE_WIDTH, _MAIN_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._splitter, 1)

    @property
    def is_split(self) -> bool:
        """Whether the main pane is shown, and not the single one."""
        return self._main.currentIndex() == 0

    def set_single(self, pane: QWidget) -> None:
        """Take the pane that has all the room while it is shown."""
        self._main.addWidget(pane)

    def show_side(self, pane: QWidget) -> None:
        """Show this pane at the side, beside whichever is shown now."""
        if self._side.indexOf(pane) < 0:
            self._side.addWidget(pane)
        self._side.setCurrentWidget(pane)
        self._arrange()

    def show_first_side(self) -> None:
        """Show the first pane at the side again."""
        self._side.setCurrentIndex(0)
        self._arrange()

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
        """Show the main pane, and one at its side."""
        self._show(0)

    def show_single(self) -> None:
        """Show the single pane, once it has been added."""
        self._show(self._main.count() - 1)

    def focus_pane(self) -> None:
        """Give the keyboard to the single pane, or to the one at the side."""
        shown = (self._side if self.is_split else self._main).currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, position: int) -> None:
        if position != self._main.currentIndex():
            self._main.setCurrentIndex(position)
            self._side_wanted = None
        self._arrange()

    def _arrange(self) -> None:
        """Show the side where it is wanted, or where there is room for both."""
        is_first = self._side.currentIndex() == 0
        wanted = self._has_room() if self._side_wanted is None else self._side_wanted
        shown = wanted or not is_first
        if shown == self._side.isHidden():
            self._side.setVisible(shown)
            self.side_shown.emit(shown)

    def _has_room(self) -> bool:
        if not self.is_split:
            return False
        side = max(self._side.minimumSizeHint().width(), self._splitter.sizes()[0])
        narrowest = self.fontMetrics().averageCharWidth() * _NARROWEST_MAIN
        return self.width() - side >= max(narrowest, self.width() // 2)

    def save_state(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def restore_state(self, state: QByteArray) -> None:
        """Share the room out as it was kept."""
        self._splitter.restoreState(state)
