"""The table of the comparison: keys, pointer, and rows that are painted where they belong."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage

from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.table import ComparisonTable, TablePlace
from tests.ui.comparison.comparisons import generated

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(comparison) -> ComparisonTable:
    comparison.table.setFocus()
    return comparison.table


@pytest.fixture
def press(qtbot, table):
    """Presses keys, and says in which row and column the keyboard then is."""

    def presses(*keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> tuple[str, str]:
        for key in keys:
            qtbot.keyClick(table, key, modifier)
        return table.current_row.key, table.current_column

    return presses


def seen(table: ComparisonTable) -> QImage:
    """What stands in the window, without painting it afresh."""
    QCoreApplication.processEvents()
    window = table.window()
    return window.backingStore().handle() if False else table.grab().toImage()


def test_the_keyboard_stands_in_the_first_cell_at_once(table):
    assert (table.current_row.key, table.current_column) == ("one-line", "MG")


def test_arrows_go_from_cell_to_cell_and_keep_the_column_across_groups(press, table):
    assert press(Qt.Key.Key_Right) == ("one-line", "MuSK-MG")
    while table.current_row.key != "2-who-gets-it/":
        press(Qt.Key.Key_Down)
    assert press(Qt.Key.Key_Down) == ("age", "MuSK-MG")


def test_page_keys_go_through_all_rows_and_show_where_they_are(press, table):
    reached = [press(Qt.Key.Key_PageDown)[0] for _ in range(len(table.contents.rows))]
    assert reached[-1] == table.contents.rows[-1].key
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    press(*[Qt.Key.Key_PageUp] * len(reached))
    assert table.currentIndex().row() == 0


def test_enter_and_a_double_click_ask_for_more_and_a_click_only_selects(press, table, qtbot):
    at = table.visualRect(table.contents.find("cause", "CMS")).center()
    with qtbot.assertNotEmitted(table.cell_opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (table.current_row.key, table.current_column) == ("cause", "CMS")
    with qtbot.waitSignal(table.cell_opened):
        press(Qt.Key.Key_Return)
    with qtbot.waitSignal(table.cell_opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_drag_selects_and_opens_nothing(table, qtbot):
    left, contents = Qt.MouseButton.LeftButton, table.contents
    first = table.visualRect(contents.find("one-line", "MG")).center()
    last = table.visualRect(contents.find("cause", "MuSK-MG")).center()
    with qtbot.assertNotEmitted(table.cell_opened):
        qtbot.mousePress(table.viewport(), left, pos=first)
        qtbot.mouseMove(table.viewport(), last)
        qtbot.mouseRelease(table.viewport(), left, pos=last)
    assert len(table.selectedIndexes()) == 4


def test_ctrl_c_copies_the_selected_cells_as_a_table(press):
    press(Qt.Key.Key_Right, modifier=SHIFT)
    press(Qt.Key.Key_C, modifier=CTRL)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("\tMG\tMuSK-MG\n")
    assert copied.hasHtml()


@pytest.mark.parametrize("size", [(1366, 660), (800, 500), (500, 600)])
@pytest.mark.parametrize("short", [False, True])
def test_every_row_holds_its_words_at_every_width(open_comparison, whole, size, short):
    table = open_comparison(whole, size).table
    table.set_short(short)
    for position, row in enumerate(table.contents.rows):
        runs = [(0, 1)] if table.contents.cards else table.contents.runs(row)
        for first, count in runs:
            column = table.contents.column(table.contents.index(position, first))
            if row.aspect is not None:
                width = table.columnWidth(first) * count
                assert table.cells.height(row, column, width) <= table.rowHeight(position)


def test_four_columns_fit_a_small_laptop(comparison):
    table = comparison.table
    assert not table.contents.cards
    assert table.horizontalScrollBar().maximum() == 0


def test_below_the_width_of_two_columns_the_table_becomes_cards(open_comparison, whole):
    view = open_comparison(whole, (500, 600))
    assert view.table.contents.cards
    assert view.table.horizontalScrollBar().maximum() == 0
    view.resize(1366, 660)
    assert not view.table.contents.cards


def test_three_times_the_text_needs_no_scrolling_sideways(comparison, appearance):
    while appearance.text_size < 300:
        appearance.enlarge()
    comparison.set_look(appearance.look)
    assert comparison.table.contents.cards
    assert comparison.table.horizontalScrollBar().maximum() == 0


def test_neighbours_that_say_the_same_are_one_cell(table):
    index = table.contents.find("body-signs", "MG")
    assert table.columnSpan(index.row(), index.column()) == 2


@pytest.mark.parametrize("count", [None, 1_000])
def test_what_is_seen_after_a_jump_is_what_is_painted_afresh(
    open_comparison, whole, count, monkeypatch, qtbot
):
    if count:
        monkeypatch.setitem(vars(whole), "comparison", generated(count))
    view = open_comparison(whole)
    screen = view.window()
    aspect = view.comparison.aspects[len(view.comparison.aspects) // 2]
    view.show_aspect(f"{aspect.slug}#CMS")
    qtbot.wait(50)
    shown = screen.screen().grabWindow(screen.winId()).toImage()
    screen.repaint()
    qtbot.wait(50)
    assert shown == screen.screen().grabWindow(screen.winId()).toImage()
    assert view.table.titles.logicalIndexAt(0) == view.table.contents.find(aspect.slug).row()


def test_heights_are_known_before_the_first_paint(comparison):
    table = comparison.table
    before = [table.rowHeight(row) for row in range(len(table.contents.rows))]
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    QCoreApplication.processEvents()
    assert [table.rowHeight(row) for row in range(len(table.contents.rows))] == before


def test_the_text_size_changes_around_the_row_that_is_read(comparison, appearance):
    comparison.table.go_to(TablePlace("steroids"))
    appearance.enlarge()
    comparison.set_look(appearance.look)
    assert comparison.table.place().key == "steroids"


def test_a_place_asked_for_while_nobody_looks_is_shown_later(comparison):
    comparison.hide()
    comparison.table.go_to(TablePlace("steroids"))
    comparison.show()
    assert comparison.table.place() == TablePlace("steroids")


def test_what_was_read_is_still_read_after_others_were_looked_at(comparison):
    comparison.table.go_to(TablePlace("steroids"))
    comparison.hide()
    assert comparison.table.place().key == "steroids"
    comparison.show()
    assert comparison.table.place().key == "steroids"


def test_a_dragged_column_is_moved_by_the_model_and_not_by_the_header(table, qtbot):
    with qtbot.waitSignal(table.conditions.column_moved) as moved:
        table.conditions.moveSection(0, 2)
    assert moved.args == [0, 2]
    assert table.conditions.visualIndex(0) == 0


def test_the_group_at_the_top_is_told(table, qtbot):
    with qtbot.waitSignal(table.group_changed) as told:
        table.go_to_group("5-treatment")
    assert told.args == ["5-treatment"]


def test_a_heading_is_read_at_the_left_however_far_the_columns_are_scrolled(open_comparison, whole):
    table = open_comparison(whole, (800, 500)).table
    table.show_selection(table.contents._selection, Columns())
    assert not table.contents.cards
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    heading = table.visualRect(table.contents.index(0, 0))
    assert heading.left() < 0
    assert table.viewport().rect().contains(QPoint(0, heading.center().y()))
