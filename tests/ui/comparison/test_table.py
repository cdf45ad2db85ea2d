"""The table of the comparison: keys, pointer, copying, and rows that never jump."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip

from handbook.content.conditions import CONDITIONS
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.grid import TablePlace
from handbook.ui.comparison.table import ComparisonTable
from tests.ui.comparison.comparisons import generated

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(comparison) -> ComparisonTable:
    comparison.page.table.setFocus()
    return comparison.page.table


@pytest.fixture
def press(qtbot, table):
    """Presses keys, and says in which row and column the keyboard then is."""

    def presses(*keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> tuple[str, str]:
        for key in keys:
            qtbot.keyClick(table, key, modifier)
        return table.current_row.key, table.current_condition

    return presses


def middle_of(table: ComparisonTable, key: str, condition: str) -> QPoint:
    index = table.contents.index(table.contents.row_of(key), CONDITIONS.index(condition))
    return table.visualRect(index).center()


def test_the_keyboard_stands_in_the_first_row_at_once(table):
    assert table.currentIndex().isValid()


def test_arrows_go_from_cell_to_cell_and_keep_the_column_across_groups(press, table):
    assert press(Qt.Key.Key_Down) == ("one-line", "MG")
    assert press(Qt.Key.Key_Right) == ("one-line", "MuSK-MG")
    while table.current_row.key != "2-who-gets-it/":
        press(Qt.Key.Key_Down)
    assert press(Qt.Key.Key_Down) == ("age", "MuSK-MG")


def test_home_and_end_go_along_the_row_and_with_ctrl_to_the_corners(press, table):
    press(Qt.Key.Key_Down)
    assert press(Qt.Key.Key_End) == ("one-line", "LEMS")
    assert press(Qt.Key.Key_Home) == ("one-line", "MG")
    assert press(Qt.Key.Key_End, modifier=CTRL) == (table.contents.rows[-1].key, "LEMS")
    assert press(Qt.Key.Key_Home, modifier=CTRL)[0] == "1-what-it-is/"


def test_page_keys_go_through_all_rows_and_show_where_they_are(press, table):
    seen = [press(Qt.Key.Key_PageDown)[0] for _ in range(len(table.contents.rows))]
    assert seen[-1] == table.contents.rows[-1].key
    assert len(set(seen)) < len(table.contents.rows) / 2
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    press(*[Qt.Key.Key_PageUp] * len(seen))
    assert table.currentIndex().row() == 0


def test_a_row_taller_than_the_view_is_read_to_its_end(open_comparison, whole, qtbot):
    table = open_comparison(whole, (500, 330)).page.table
    table.set_current("rituximab-newer")
    table.go_to(TablePlace("rituximab-newer"))
    assert table.visualRect(table.currentIndex()).bottom() > table.viewport().height()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row.key == "rituximab-newer"
    for _ in range(20):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row.key != "rituximab-newer"


def test_enter_and_a_click_open_a_cell(press, table, qtbot):
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(table.cell_opened) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == ["one-line", "MG"]
    with qtbot.waitSignal(table.cell_opened) as opened:
        at = middle_of(table, "cause", "CMS")
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["cause", "CMS"]


def test_a_drag_selects_and_opens_nothing(table, qtbot):
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(table.cell_opened):
        qtbot.mousePress(table.viewport(), left, pos=middle_of(table, "one-line", "MG"))
        qtbot.mouseMove(table.viewport(), middle_of(table, "cause", "MuSK-MG"))
        qtbot.mouseRelease(table.viewport(), left, pos=middle_of(table, "cause", "MuSK-MG"))


def test_a_click_on_a_title_asks_for_the_row_alone_and_on_a_group_to_fold_it(table, qtbot):
    left, titles = Qt.MouseButton.LeftButton, table.titles
    with qtbot.waitSignal(table.aspect_chosen) as chosen:
        at = QPoint(20, titles.sectionViewportPosition(table.contents.row_of("cause")) + 20)
        qtbot.mouseClick(titles.viewport(), left, pos=at)
    assert chosen.args == ["cause"]
    with qtbot.waitSignal(table.group_toggled) as toggled:
        qtbot.mouseClick(titles.viewport(), left, pos=QPoint(20, 10))
    assert toggled.args == ["1-what-it-is"]


def test_left_folds_a_group_and_right_unfolds_it(press, table):
    press(Qt.Key.Key_Left)
    assert table.contents.rows[0].is_folded
    assert table.contents.row_of("cause") == -1
    press(Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert table.contents.row_of("cause") > 0
    assert press(Qt.Key.Key_Space)[0] == "1-what-it-is/"
    assert table.contents.rows[0].is_folded


def test_ctrl_c_copies_the_selected_cells_as_text(press):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_C, modifier=CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("A long-term autoimmune illness.")
    assert "More" not in copied
    press(Qt.Key.Key_Right, modifier=SHIFT)
    press(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text().startswith("What it is in one line\nMG: A long")


def test_the_sources_of_the_focused_cell_are_said(press, comparison):
    press(Qt.Key.Key_Down)
    assert comparison.page.table.current_sources.startswith("1. ")
    assert (
        comparison.page.table.current_sources
        in comparison.page.findChild(type(comparison.page._line)).toolTip()
    )


def test_a_citation_explains_itself_where_the_pointer_rests(table, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda *args, **_: told.append(args[1]))
    index = table.contents.index(1, 0)
    document = table.cells._documents.shown(table.contents.cell(index)).document
    citation = next(
        QPoint(x, y)
        for y in range(0, int(document.size().height()), 3)
        for x in range(0, int(document.size().width()), 3)
        if document.documentLayout().anchorAt(QPoint(x, y))
    )
    point = table.visualRect(index).topLeft() + table.cells._origin + citation
    assert table.cells.link_at(index, point).startswith("#source-")
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    event = QHelpEvent(QEvent.Type.ToolTip, point, table.viewport().mapToGlobal(point))
    table.cells.helpEvent(event, table, QStyleOptionViewItem(), index)
    assert "tatPearls" in told[0]


@pytest.mark.parametrize("size", [(1366, 660), (1024, 560), (640, 480)])
def test_every_row_holds_its_words_at_every_width(open_comparison, whole, qtbot, size):
    table = open_comparison(whole, size).page.table
    qtbot.waitUntil(lambda: table.heights.are_known)
    for position, row in enumerate(table.contents.rows):
        room = table.rowHeight(position)
        assert room >= table.titles.row_height(row), row.key
        for cell in table.cells._cells(row):
            words = table.cells._documents.shown(cell).document.size().height()
            assert words < room < words * 20, row.key


def test_four_columns_fit_a_small_laptop_and_two_at_twice_the_size(comparison, appearance):
    table = comparison.page.table
    assert table.columnWidth(0) * 4 <= table.viewport().width()
    assert not table.is_crowded
    for _ in range(4):
        appearance.enlarge()
    comparison.set_look(appearance.look)
    assert table.columnWidth(0) * 2 <= table.viewport().width() < table.columnWidth(0) * 3
    assert table.is_crowded


def test_what_is_read_stays_where_it_is_while_other_rows_are_measured(
    open_comparison, whole, monkeypatch, qtbot
):
    monkeypatch.setitem(whole.__dict__, "comparison", generated(120))
    table = open_comparison(whole).page.table
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = table.place()
    qtbot.waitUntil(lambda: table.heights.are_known)
    assert table.place() == place


def test_scrolling_back_over_rows_never_seen_moves_by_what_was_asked(
    open_comparison, whole, monkeypatch
):
    monkeypatch.setitem(whole.__dict__, "comparison", generated(120))
    table = open_comparison(whole).page.table
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    for _ in range(60):
        row = table.titles.logicalIndexAt(0)
        before = table.titles.sectionViewportPosition(row)
        bar.setValue(bar.value() - 90)
        assert table.titles.sectionViewportPosition(row) == before + 90


def test_the_text_size_changes_around_the_row_that_is_read(comparison, appearance):
    table = comparison.page.table
    table.go_to(TablePlace("cramps", 0.25))
    appearance.enlarge()
    comparison.set_look(appearance.look)
    assert table.place().key == "cramps"
    assert table.place().within == pytest.approx(0.25, abs=0.02)


def test_a_place_asked_for_while_nobody_looks_is_shown_later(comparison):
    table = comparison.page.table
    table.hide()
    table.go_to(TablePlace("cramps"))
    table.resize(900, 400)
    assert table.place() == TablePlace("cramps")
    table.show()
    assert table.place().key == "cramps"


def test_a_dragged_column_is_moved_by_the_model_and_not_by_the_header(table, qtbot):
    with qtbot.waitSignal(table.column_moved) as moved:
        table.conditions.moveSection(3, 0)
    assert moved.args == [3, 0]
    assert [table.conditions.logicalIndex(n) for n in range(4)] == [0, 1, 2, 3]
    assert table.contents.columns == Columns().move("LEMS", 0)


def test_a_group_does_not_scroll_the_columns_sideways(open_comparison, whole, qtbot):
    table = open_comparison(whole, (700, 500)).page.table
    table.set_current("how-common", "LEMS")
    table.scrollTo(table.currentIndex())
    aside = table.horizontalScrollBar().value()
    assert aside > 0
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row.key == "2-who-gets-it/"
    assert table.horizontalScrollBar().value() == aside
