"""No window is larger than the screen that is there."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from handbook.ui.widgets.fitting import FRAME, fit_to_screen


@pytest.mark.parametrize("size", [(300, 200), (5_000, 300), (300, 5_000), (9_000, 9_000)])
def test_the_window_stands_wholly_on_the_screen(size, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.move(4_000, -300)
    fit_to_screen(window)
    available = QGuiApplication.primaryScreen().availableGeometry()
    assert available.contains(window.geometry())
    assert window.width() == min(size[0], available.width() - FRAME.width())


def test_one_that_fits_stays_where_it_is(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(20, 30, 300, 200)
    fit_to_screen(window)
    assert (window.x(), window.y(), window.width()) == (20, 30, 300)
