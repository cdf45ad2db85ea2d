"""Wrapped items: as high as their words need, and no higher."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from handbook.ui.widgets.wrapping import INDENT, WrappingDelegate

TITLE = "The outlook, and is there a cure?"
BESIDE = 16
"""Pixels that the style keeps free beside the words."""


@pytest.fixture
def titles(qtbot, appearance) -> QListWidget:
    shown = QListWidget()
    qtbot.addWidget(shown)
    shown.setItemDelegate(WrappingDelegate(shown))
    shown.addItem(TITLE)
    shown.show()
    return shown


def height(titles: QListWidget, room: int) -> int:
    """The title's height with so many pixels beside its words."""
    frame = titles.width() - titles.viewport().width()
    titles.resize(titles.fontMetrics().horizontalAdvance(TITLE) + room + frame, 200)
    return titles.sizeHintForRow(0)


def test_words_that_fit_into_one_line_are_one_line_high(titles):
    one_line = titles.fontMetrics().height()
    assert height(titles, BESIDE) < 2 * one_line
    assert height(titles, 0) > 2 * one_line


def test_what_stands_further_in_has_less_room(titles):
    titles.item(0).setData(INDENT, 1)
    assert height(titles, BESIDE) > 2 * titles.fontMetrics().height()


def test_the_smallest_target_can_be_hit(titles):
    titles.item(0).setData(Qt.ItemDataRole.DisplayRole, "i")
    assert height(titles, BESIDE) >= 24
