"""The panes: the side makes way where the page would lose its room."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from handbook.ui.widgets.panes import Panes


@pytest.fixture
def panes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    tree, hits = QLabel("tree"), QLabel("hits")
    made = Panes(QWidget(window), tree, QLabel("page"), window)
    made.window_of_test = window
    made.tree, made.hits = tree, hits
    made.resize(1200, 600)
    window.show()
    return made


def test_there_is_room_for_both(panes):
    assert panes.tree.isVisible()


def test_the_side_makes_way_and_comes_back(panes):
    panes.resize(420, 600)
    assert not panes.tree.isVisible()
    panes.resize(1200, 600)
    assert panes.tree.isVisible()


def test_one_who_asks_for_it_sees_it_however_narrow(panes):
    panes.resize(420, 600)
    panes.want_side(wanted=True)
    assert panes.tree.isVisible()


def test_one_who_hides_it_does_not_get_it_back_by_a_wider_window(panes):
    panes.want_side(wanted=False)
    panes.resize(1400, 600)
    assert not panes.tree.isVisible()


def test_what_was_found_is_shown_even_where_it_is_narrow(panes):
    panes.resize(420, 600)
    panes.show_side(panes.hits)
    assert panes.hits.isVisible()
    panes.show_side(panes.tree)
    assert not panes.tree.isVisible()


def test_it_says_whether_the_side_is_seen(panes, qtbot):
    with qtbot.waitSignal(panes.side_shown) as said:
        panes.want_side(wanted=False)
    assert said.args == [False]
