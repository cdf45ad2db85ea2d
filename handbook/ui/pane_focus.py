"""F6: the keyboard goes from one part of the window to the next, and round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_pane(panes: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the pane `step` after the one that has it; hidden ones are left out."""
    shown = [pane for pane in panes if pane.isVisible()]
    focused = QApplication.focusWidget()
    has_focus = [pane is focused or pane.isAncestorOf(focused) for pane in shown] if focused else []
    current = has_focus.index(True) if True in has_focus else -step
    shown[(current + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)
