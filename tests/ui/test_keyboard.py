"""The keyboard alone: every part is reached, Escape leads back, and no focus is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QTableView, QWidget

from handbook.ui.messages import Message
from handbook.ui.reading.link_ring import ring
from handbook.ui.window import MainWindow


@pytest.fixture
def tips(monkeypatch) -> list[str]:
    """What the reader explains. A tip of its own window cannot be raised offscreen."""
    told: list[str] = []

    def show(_: QPoint, text: str, *rest: object, **more: int) -> None:
        told.append(text)

    monkeypatch.setattr("handbook.ui.reading.reader.QToolTip.showText", show)
    return told


@pytest.fixture
def comparing(window) -> MainWindow:
    window.around.navigator.open_topic("cramps")
    window.around.commands.compare.trigger()
    return window


@pytest.fixture
def finding(window) -> MainWindow:
    window.around.navigator.open_topic("cramps")
    window.around.find_bar.open()
    window.around.find_bar.field.setText("cramps")
    return window


def lights(window: MainWindow) -> int:
    return len(window.reader.extraSelections())


def escape(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)


def test_tab_says_what_citations_and_terms_mean(window, qtbot, tips):
    window.around.navigator.open_topic("cramps")
    for _ in range(3):
        qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert "Society" in tips[1]
    assert "flicker" in tips[2]


def test_what_is_said_of_one_link_is_not_left_beside_the_next(window, qtbot, tips):
    window.around.navigator.open_topic("cramps")
    while "topic:" not in window.reader.textCursor().charFormat().anchorHref():
        qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    assert tips[-1] == ""


@pytest.mark.usefixtures("tips")
def test_the_chosen_link_stands_well_inside_the_view(window, qtbot):
    window.resize(760, 400)
    window.around.navigator.open_topic("breathing")
    reader = window.reader
    for _ in range(6):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        assert reader.cursorRect().bottom() < 0.9 * reader.viewport().height()


@pytest.mark.usefixtures("tips")
def test_a_ring_stands_around_the_link_that_the_keyboard_is_at(window, qtbot):
    window.around.navigator.open_topic("cramps")
    reader = window.reader
    assert list(ring(reader)) == []
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    (around,) = ring(reader)
    assert reader.anchorAt(around.center()) == "topic:emergency"


@pytest.mark.usefixtures("tips")
def test_a_link_over_two_lines_has_a_ring_on_each(window, qtbot):
    window.resize(760, 500)
    window.around.navigator.open_topic("breathing")
    reader = window.reader
    for _ in range(40):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        if len(list(ring(reader))) == 2:
            break
    first, second = ring(reader)
    assert first.bottom() <= second.top() + 1


@pytest.mark.usefixtures("tips")
def test_after_back_tab_goes_on_from_the_citation(window, qtbot):
    window.around.navigator.open_topic("cramps")
    reader = window.reader
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    before = reader.textCursor().position()
    window.around.navigator.follow("#source-1")
    window.around.commands.back.trigger()
    assert reader.textCursor().position() == before > 0


def test_f6_reaches_the_comparison_and_comes_back(comparing):
    comparing.around.search_field.setFocus()
    comparing.around.commands.next_pane.trigger()
    assert comparing.around.comparison.page.table.hasFocus()
    comparing.around.commands.next_pane.trigger()
    assert comparing.around.search_field.hasFocus()


def test_f6_goes_past_a_page_without_headings(window, qtbot):
    window.around.reading.show_headings([])
    window.around.tree.setFocus()
    window.around.commands.next_pane.trigger()
    assert window.reader.hasFocus()


def test_f6_reaches_the_find_bar_and_a_message(finding):
    finding.around.notices.ask_outside("https://example.org/")
    finding.reader.setFocus()
    finding.around.commands.next_pane.trigger()
    assert finding.around.find_bar.field.hasFocus()
    finding.around.commands.next_pane.trigger()
    finding.around.commands.next_pane.trigger()
    assert finding.around.messages.act.hasFocus()


def test_the_comparison_takes_the_keyboard_and_hands_it_back(comparing):
    assert comparing.around.comparison.page.table.hasFocus()
    comparing.around.commands.when_to_get_help.trigger()
    assert comparing.reader.hasFocus()


def test_find_in_the_comparison_narrows_its_rows(comparing):
    comparing.around.comparison.read_aspect("cramps")
    comparing.around.commands.find.trigger()
    assert comparing.around.comparison.page.bar.field.hasFocus()


def test_escape_leaves_the_field_for_the_comparison_that_is_open(comparing, qtbot):
    comparing.around.search_field.setFocus()
    escape(comparing, qtbot)
    assert comparing.around.comparison.page.table.hasFocus()


def test_escape_leaves_the_filter_for_the_table_and_undoes_it_there(comparing, qtbot):
    page = comparing.around.comparison.page
    page.bar.field.setText("weaken")
    page.table.setFocus()
    escape(comparing, qtbot)
    assert page.bar.field.text() == ""
    page.bar.field.setFocus()
    escape(comparing, qtbot)
    assert page.table.hasFocus()


def test_escape_in_the_hits_brings_the_tree_back(window, qtbot):
    with qtbot.waitSignal(window.around.searching.ready):
        window.around.searching.build()
    with qtbot.waitSignal(window.around.searching.answered):
        window.around.search_field.setText("cramps")
    window.around.search_pane.list.setFocus()
    escape(window, qtbot)
    assert window.around.tree.hasFocus()
    assert window.around.search_field.text() == ""


def test_escape_on_the_page_puts_the_lights_out(finding, qtbot):
    assert lights(finding) > 0
    finding.reader.setFocus()
    escape(finding, qtbot)
    assert lights(finding) == 0
    assert finding.around.find_bar.isHidden()


def test_help_closes_the_find_bar_and_has_the_keyboard(finding):
    finding.around.commands.when_to_get_help.trigger()
    assert finding.around.find_bar.isHidden()
    assert finding.reader.hasFocus()


def test_escape_answers_a_question_with_no(window, qtbot):
    window.around.notices.ask_outside("https://example.org/")
    assert window.around.messages.act.hasFocus()
    escape(window, qtbot)
    assert window.around.messages.words == ""
    assert window.reader.hasFocus()


def test_a_notice_leaves_the_keyboard_where_it_is(window):
    window.around.search_field.setFocus()
    window.around.messages.show_message(Message("Something happened.", "Show it"))
    assert window.around.search_field.hasFocus()


def test_every_control_in_sight_has_a_name_for_screen_readers(finding):
    finding.around.messages.show_message(Message("Something happened.", "Show it"))
    finding.around.search_field.setText("cramps")
    finding.around.commands.compare.trigger()
    controls = [*finding.findChildren(QAbstractButton), *finding.findChildren(QLineEdit)]
    shown = [control for control in controls if control.isVisible()]
    unnamed = [c for c in shown if not _spoken(c) and not isinstance(c.parent(), QTableView)]
    assert len(shown) > 10
    assert unnamed == []


def _spoken(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def test_enter_presses_the_button_that_has_the_keyboard(finding, qtbot):
    finding.around.notices.tell_bug(ValueError, ValueError("x"), None)
    finding.around.messages.act.setFocus()
    qtbot.keyClick(finding.around.messages.act, Qt.Key.Key_Return)
    assert finding.around.messages.words == ""
    close = finding.around.find_bar.findChildren(QPushButton)[-1]
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert finding.around.find_bar.isHidden()
