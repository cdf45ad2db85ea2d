"""What readers of other programs take for granted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from handbook.ui.reading.history import read_place


def test_the_mouse_goes_back_and_forward(window, qtbot):
    window.navigator.open_topic("breathing")
    page = window.reader.viewport()
    qtbot.mousePress(page, Qt.MouseButton.BackButton, pos=QPoint(5, 5))
    assert window.navigator.slug == "emergency"
    qtbot.mousePress(page, Qt.MouseButton.ForwardButton, pos=QPoint(5, 5))
    assert window.navigator.slug == "breathing"


def test_after_a_click_on_a_topic_the_keyboard_is_in_the_page(window):
    window.tree.topic_requested.emit("breathing")
    assert QApplication.focusWidget() is window.reader


def test_the_line_is_kept_while_the_program_runs(window, settings, qtbot):
    window.navigator.open_topic("breathing")
    window.resize(700, 300)
    with qtbot.waitSignal(window.reader.settled):
        window.reader.verticalScrollBar().setValue(200)
    kept = read_place(settings.last_place)
    assert (kept.target, kept.within.block > 0) == ("breathing", True)


def test_words_that_are_not_there_leave_the_page_where_it_was(window, qtbot):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    bar = window.reader.verticalScrollBar()
    bar.setValue(150)
    window.all_actions.find.trigger()
    qtbot.keyClicks(window.reading.find_bar.field, "mzzzq")
    assert bar.value() == 150


def test_the_next_place_of_nothing_asks_what_to_find(window):
    window.all_actions.find_next.trigger()
    assert window.reading.find_bar.isVisible()


@pytest.mark.parametrize("slug", ["breathing", "pyridostigmine"])
def test_the_tree_unfolds_only_where_one_reads(slug, window):
    tree = window.tree
    window.navigator.open_topic(slug)
    open_sections = [
        row for row in range(tree.model().rowCount()) if tree.isExpanded(tree.model().index(row, 0))
    ]
    assert tree.currentIndex().parent().row() in open_sections
    assert len(open_sections) < tree.model().rowCount()


def test_f11_fills_the_screen_and_leaves_it(window):
    window.all_actions.full_screen.trigger()
    assert window.isFullScreen()
    window.all_actions.full_screen.trigger()
    assert not window.isFullScreen()
