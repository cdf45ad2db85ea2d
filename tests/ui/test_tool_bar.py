"""The bar: help is always in it, whatever the size of the text and of the window."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QToolButton

from handbook.ui.window import MainWindow

HELP = "When to get help"


def buttons(window: MainWindow) -> dict[str, QToolButton]:
    named = window.tool_bar.findChildren(QToolButton)
    own = [button for button in named if not isinstance(button.parent(), QLineEdit)]
    return {button.accessibleName(): button for button in own if button.accessibleName()}


def place(window: MainWindow, button: QToolButton) -> QRect:
    return QRect(button.mapTo(window, QPoint()), button.size())


@pytest.mark.parametrize("width", [1024, 1366])
@pytest.mark.parametrize("size", [100, 200, 300])
def test_every_button_is_in_sight_and_help_stands_at_the_right_end(
    window, appearance, qtbot, width, size
):
    window.resize(width, 600)
    while appearance.text_size < size:
        appearance.enlarge()
    qtbot.waitUntil(lambda: buttons(window)[HELP].isVisible())
    places = {name: place(window, button) for name, button in buttons(window).items()}
    assert all(window.rect().contains(shown) for shown in places.values())
    assert max(shown.right() for shown in places.values()) == places[HELP].right()
    assert min(shown.top() for shown in places.values()) == places[HELP].top()


def test_one_line_is_enough_for_normal_text(window):
    window.resize(1366, 728)
    assert len({place(window, button).top() for button in buttons(window).values()}) == 1


def test_the_arrows_grow_with_the_text(window, appearance):
    back = buttons(window)["Back"]
    before = back.iconSize().width()
    for _ in range(4):
        appearance.enlarge()
    assert back.iconSize().width() > 1.8 * before


def test_every_button_is_a_target_that_can_be_hit(window):
    assert all(button.height() >= 40 for button in buttons(window).values())
