"""F6: the keyboard goes from one part of the window to the next, and round."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class PaneFocus(QObject):
    """The parts of the window in their order; those that are hidden or empty are left out."""

    def __init__(self, panes: Iterable[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = list(panes)

    def add(self, pane: QWidget) -> None:
        """Take one more part at the end."""
        self._panes.append(pane)

    def go_on(self) -> None:
        """Give the keyboard to the next part."""
        self._step(1)

    def go_back(self) -> None:
        """Give the keyboard to the part before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        shown = [pane for pane in self._panes if pane.isVisible() and pane.isEnabled()]
        focused = QApplication.focusWidget()
        has_focus = [focused is not None and _holds(pane, focused) for pane in shown]
        current = has_focus.index(True) if True in has_focus else -step
        shown[(current + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
