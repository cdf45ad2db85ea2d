"""F6: the keyboard goes from one part of the window to the next, and round."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class PaneFocus(QObject):
    """Goes through what `parts` gives, in that order; what is hidden or empty is left out."""

    def __init__(self, parts: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    def focus_next(self) -> None:
        """Give the keyboard to the next part."""
        self._step(1)

    def focus_previous(self) -> None:
        """Give the keyboard to the part before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        shown = [part for part in self._parts() if part.isVisible() and part.isEnabled()]
        focused = QApplication.focusWidget()
        has_focus = [focused is not None and _holds(part, focused) for part in shown]
        current = has_focus.index(True) if True in has_focus else -step
        shown[(current + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
