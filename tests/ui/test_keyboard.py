"""The keyboard alone: every part is reached, Escape leads back, and no focus is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QTableView, QWidget

from handbook.ui.messages import Message
from handbook.ui.widgets.link_ring import ring
from handbook.ui.window import MainWindow


@pytest.fixture
def tips(monkeypatch) -> list[str]:
    """What the reader explains. A tip of its own window cannot be raised offscreen."""
    told: list[str] = []

    def show(_: QPoint, text: str, *rest: object, **more: int) -> None:
        told.append(text)

    monkeypatch.setattr("handbook.ui.widgets.reader.QToolTip.showText", show)
    return told


@pytest.fixture
def comparing(window) -> MainWindow:
    window.navigator.open_topic("cramps")
    window.all_actions.compare.trigger()
    return window


@pytest.fixture
def finding(window) -> MainWindow:
    window.navigator.open_topic("cramps")
    window.reading.find_bar.open()
    window.reading.find_bar.field.setText("cramps")
    return window


def lights(window: MainWindow) -> int:
    return len(window.reader.extraSelections())


def escape(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)


def test_tab_says_what_citations_and_terms_mean(window, qtbot, tips):
    window.navigator.open_topic("cramps")
    for _ in range(3):
        qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert "Society" in tips[1]
    assert "flicker" in tips[2]


def test_what_is_said_of_one_link_is_not_left_beside_the_next(window, qtbot, tips):
    window.navigator.open_topic("cramps")
    while "topic:" not in window.reader.textCursor().charFormat().anchorHref():
        qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert tips[-1] == ""


@pytest.mark.usefixtures("tips")
def test_the_chosen_link_stands_well_inside_the_view(window, qtbot):
    window.resize(760, 400)
    window.navigator.open_topic("breathing")
    reader = window.reader
    for _ in range(6):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        assert reader.cursorRect().bottom() < 0.9 * reader.viewport().height()


@pytest.mark.usefixtures("tips")
def test_a_ring_stands_around_the_link_that_the_keyboard_is_at(window, qtbot):
    window.navigator.open_topic("cramps")
    reader = window.reader
    assert list(ring(reader)) == []
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    assert {reader.anchorAt(around.center()) for around in ring(reader)} == {"topic:emergency"}


@pytest.mark.usefixtures("tips")
def test_a_link_over_two_lines_has_a_ring_on_each(window, qtbot):
    window.resize(760, 500)
    window.navigator.open_topic("breathing")
    reader = window.reader
    for _ in range(40):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        if len(list(ring(reader))) == 2:
            break
    first, second = ring(reader)
    assert first.bottom() <= second.top() + 1


@pytest.mark.usefixtures("tips")
def test_after_back_tab_goes_on_from_the_citation(window, qtbot):
    window.navigator.open_topic("cramps")
    reader = window.reader
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    before = reader.textCursor().position()
    window.navigator.follow("#source-1")
    window.all_actions.back.trigger()
    assert reader.textCursor().position() == before > 0


def test_f6_reaches_the_comparison_and_comes_back(comparing):
    comparing.search_field.setFocus()
    comparing.all_actions.next_pane.trigger()
    assert comparing.comparison.table.hasFocus()
    comparing.all_actions.next_pane.trigger()
    assert comparing.search_field.hasFocus()


def test_f6_goes_past_a_page_without_headings(window, qtbot):
    window.reading.headings.show_headings([])
    window.tree.setFocus()
    window.all_actions.next_pane.trigger()
    assert window.reader.hasFocus()


def test_f6_reaches_the_find_bar_and_a_message(finding):
    finding.messages.ask_to_open("https://example.org/")
    finding.reader.setFocus()
    finding.all_actions.next_pane.trigger()
    assert finding.reading.find_bar.field.hasFocus()
    finding.all_actions.next_pane.trigger()
    finding.all_actions.next_pane.trigger()
    assert finding.messages.action_button.hasFocus()


def test_the_comparison_takes_the_keyboard_and_hands_it_back(comparing):
    assert comparing.comparison.table.hasFocus()
    comparing.all_actions.when_to_get_help.trigger()
    assert comparing.reader.hasFocus()


def test_find_in_the_comparison_narrows_its_rows(comparing):
    comparing.all_actions.find.trigger()
    assert comparing.comparison.bar.field.hasFocus()


def test_escape_leaves_the_field_for_the_comparison_that_is_open(comparing, qtbot):
    comparing.search_field.setFocus()
    escape(comparing, qtbot)
    assert comparing.comparison.table.hasFocus()


def test_escape_leaves_the_filter_for_the_table_and_then_the_table_for_the_topics(comparing, qtbot):
    view = comparing.comparison
    view.take_filter()
    view.bar.field.setText("weaken")
    escape(comparing, qtbot)
    assert view.bar.field.text() == ""
    assert view.table.hasFocus()
    escape(comparing, qtbot)
    assert not view.isVisible()
    assert comparing.reader.hasFocus()


def test_escape_in_the_hits_brings_the_tree_back(window, qtbot):
    with qtbot.waitSignal(window.searcher.ready):
        window.searcher.build()
    with qtbot.waitSignal(window.searcher.answered):
        window.search_field.setText("cramps")
    window.search.pane.list.setFocus()
    escape(window, qtbot)
    assert window.tree.hasFocus()
    assert window.search_field.text() == ""


def test_escape_on_the_page_puts_the_lights_out(finding, qtbot):
    assert lights(finding) > 0
    finding.reader.setFocus()
    escape(finding, qtbot)
    assert lights(finding) == 0
    assert finding.reading.find_bar.isHidden()


def test_help_closes_the_find_bar_and_has_the_keyboard(finding):
    finding.all_actions.when_to_get_help.trigger()
    assert finding.reading.find_bar.isHidden()
    assert finding.reader.hasFocus()


def test_escape_answers_a_question_with_no(window, qtbot):
    window.messages.ask_to_open("https://example.org/")
    assert window.messages.action_button.hasFocus()
    escape(window, qtbot)
    assert window.messages.text == ""
    assert window.reader.hasFocus()


def test_a_notice_leaves_the_keyboard_where_it_is(window):
    window.search_field.setFocus()
    window.messages.show_message(Message("Something happened.", "Show it"))
    assert window.search_field.hasFocus()


def test_every_control_in_sight_has_a_name_for_screen_readers(finding):
    finding.messages.show_message(Message("Something happened.", "Show it"))
    finding.search_field.setText("cramps")
    finding.all_actions.compare.trigger()
    controls = [*finding.findChildren(QAbstractButton), *finding.findChildren(QLineEdit)]
    shown = [control for control in controls if control.isVisible()]
    unnamed = [c for c in shown if not _spoken(c) and not isinstance(c.parent(), QTableView)]
    assert len(shown) > 10
    assert unnamed == []


def _spoken(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def test_enter_presses_the_button_that_has_the_keyboard(finding, qtbot):
    finding.messages.show_message(Message("Something can be done.", "Do it"))
    finding.messages.action_button.setFocus()
    qtbot.keyClick(finding.messages.action_button, Qt.Key.Key_Return)
    assert finding.messages.text == ""
    close = finding.reading.find_bar.findChildren(QPushButton)[-1]
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert finding.reading.find_bar.isHidden()
