"""A window that is as large as it wants to be, but never larger than the screen that is there."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels that a window manager may add round a window that it has not shown yet."""


def fit_to_screen(window: QWidget) -> None:
    """Make the window small enough for its screen, and move it wholly onto it."""
    available = _available(window)
    room = available.size() - FRAME
    window.resize(window.size().boundedTo(room))
    placed = QRect(window.pos(), window.size() + FRAME)
    if not available.contains(placed):
        window.move(available.topLeft())


def _available(window: QWidget) -> QRect:
    """The room on the screen that holds most of the window, else on the first one."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    return max(screens, key=lambda area: _area(area.intersected(window.frameGeometry())))


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
