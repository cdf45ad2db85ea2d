"""The comparison's pane: what is chosen of it, what is kept, and the ways in and out."""

import pytest
from PySide6.QtCore import Qt

from handbook.content.conditions import CONDITIONS
from handbook.content.edition import Edition
from handbook.ui.comparison.filter import Rows
from handbook.ui.comparison.table import TablePlace
from handbook.ui.comparison.view import ComparisonView

CHOICE = """# A drip or a tablet?

For MG.

## How soon? {#how-soon}

Drip
:   **In days.** It is quick.[@paper]

Tablet
:   **In weeks.** It is slow.[@paper]
"""


@pytest.fixture
def view(open_comparison, sample) -> ComparisonView:
    return open_comparison(sample)


@pytest.fixture
def with_choice(draft, open_comparison) -> ComparisonView:
    folder = draft / "en" / "choices"
    folder.mkdir()
    (folder / "drip-or-tablet.md").write_text(CHOICE, encoding="utf-8")
    return open_comparison(Edition(draft))


def rows(view: ComparisonView) -> list[str]:
    return [row.key for row in view.table.contents.rows if row.aspect is not None]


def test_typing_narrows_the_rows_and_escape_brings_them_back(view, qtbot):
    view.take_filter()
    qtbot.keyClicks(view.bar.field, "rarely")
    assert rows(view) == ["thymus-surgery"]
    qtbot.keyClick(view.bar.field, Qt.Key.Key_Escape)
    assert rows(view) == ["breathing", "cramps", "thymus-surgery"]
    assert view.bar.field.isHidden()


def test_down_goes_from_the_field_into_the_table(view, qtbot):
    view.take_filter()
    qtbot.keyClick(view.bar.field, Qt.Key.Key_Down)
    assert view.table.hasFocus()


def test_where_no_row_is_left_that_is_said_and_can_be_undone(view):
    view.bar.field.setText("zzz")
    assert view._nothing.isVisible()
    assert "zzz" in view._nothing.text()
    view._show_all.click()
    assert view.table.isVisible()


def test_after_a_search_the_table_is_where_it_was(comparison):
    comparison.table.go_to(TablePlace("steroids"))
    comparison.bar.field.setText("cramps")
    comparison.bar.field.clear()
    assert comparison.table.place() == TablePlace("steroids")


def test_rows_are_chosen_by_how_far_they_differ_and_counted(view):
    view.bar.rows.choose(Rows.DANGEROUS)
    assert rows(view) == ["thymus-surgery"]
    assert view.bar.rows.text() == "Helps one, harms another (1)"


def test_of_the_handbook_itself_only_what_differs_hides_rows(comparison):
    everything = len(rows(comparison))
    comparison.bar.rows.choose(Rows.DIFFERENT)
    assert 0 < len(rows(comparison)) < everything
    comparison.bar.rows.choose(Rows.DANGEROUS)
    assert 0 < len(rows(comparison)) < everything


def test_ones_own_condition_comes_first_and_is_remembered(view, settings, open_comparison, sample):
    view.set_own("CMS")
    assert view.columns.shown[0] == "CMS"
    again = open_comparison(sample)
    assert (again.columns.shown[0], again.columns.own) == ("CMS", "CMS")


def test_columns_are_hidden_and_moved_and_remembered(view, open_comparison, sample):
    view.bar.columns_changed.emit(view.columns.hide("CMS").move("LEMS", 0))
    assert view.columns.shown == ("LEMS", "MG", "MuSK-MG")
    assert open_comparison(sample).columns.shown == ("LEMS", "MG", "MuSK-MG")


def test_the_menu_of_columns_says_how_they_stand(view):
    view.bar.columns.menu().aboutToShow.emit()
    shown = {action.text(): action for action in view.bar.columns.menu().actions()}
    assert [shown[condition].isChecked() for condition in CONDITIONS] == [True] * 4
    shown["LEMS: Lambert-Eaton myasthenic syndrome"].trigger()
    assert view.columns.own == "LEMS"


def test_an_aspect_is_brought_to_the_top_whatever_hides_it(comparison):
    comparison.bar.field.setText("zzz")
    comparison.show_aspect("steroids")
    assert comparison.table.place() == TablePlace("steroids")


def test_a_cell_that_was_found_is_chosen_in_its_own_column(comparison):
    comparison.set_own("LEMS")
    comparison.show_aspect("blood-tests#CMS")
    table = comparison.table
    assert (table.current_row.key, table.current_column) == ("blood-tests", "CMS")
    assert table.selectedIndexes() == [table.currentIndex()]
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


@pytest.mark.parametrize("size", [(800, 500), (500, 600)])
def test_a_cell_that_was_found_is_in_view_in_a_small_window_too(open_comparison, whole, size):
    view = open_comparison(whole, size)
    view.show_aspect("blood-tests#LEMS")
    cell = view.table.visualRect(view.table.currentIndex())
    assert view.table.current_column == "LEMS"
    assert view.table.viewport().rect().adjusted(-1, -1, 1, 1).contains(cell)


def test_a_column_that_is_hidden_comes_back_for_a_cell_that_was_found(comparison):
    comparison.bar.columns_changed.emit(comparison.columns.hide("CMS"))
    comparison.show_aspect("blood-tests#CMS")
    assert comparison.table.current_column == "CMS"


def test_an_unknown_aspect_shows_the_table_as_it_is(view):
    view.show_aspect("nothing")
    assert rows(view) == ["breathing", "cramps", "thymus-surgery"]


def test_a_cell_is_read_beside_the_table_with_its_sources_and_its_topic(view, qtbot):
    view.show_aspect("breathing#MuSK-MG")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.split.detail.isVisible()
    assert view.table.isVisible()
    words = view.split.detail.reader.toPlainText()
    assert words.index("MuSK-MG") < words.index("Weakens early.") < words.index("Can weaken.")
    assert "Somewhat other than MG" in words
    with qtbot.waitSignal(view.link_requested) as asked:
        view.split.detail.reader.link_requested.emit("topic:breathing")
    assert asked.args == ["topic:breathing"]


def test_what_is_read_follows_the_keyboard(view, qtbot):
    view.show_aspect("breathing#MG")
    view.bar.open_detail()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert "From a medicine." in view.split.detail.reader.toPlainText()


def test_escape_closes_what_was_opened_and_then_leads_to_the_topics(view, qtbot):
    view.show_aspect("breathing#MG")
    view.bar.open_detail()
    with qtbot.assertNotEmitted(view.left):
        qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert not view.split.detail.isVisible()
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view.table, Qt.Key.Key_Escape)


def test_a_button_leads_to_the_topics(view, qtbot):
    with qtbot.waitSignal(view.left):
        view.bar._topics.click()


def test_in_a_narrow_window_the_fuller_reading_takes_the_tables_place(open_comparison, sample):
    view = open_comparison(sample, (700, 600))
    view.show_aspect("breathing#MG")
    view.bar.open_detail()
    assert view.split.detail.isVisible()
    assert not view.table.isVisible()
    view.bar.close_detail()
    assert view.table.current_row.key == "breathing"


def test_a_group_is_reached_by_its_tab_and_the_tab_follows_the_rows(comparison):
    groups = comparison.bar.groups
    groups.setCurrentIndex(4)
    assert comparison.table.place().key == "5-treatment/"
    comparison.table.go_to(TablePlace())
    assert groups.currentIndex() == 0


def test_a_place_can_be_come_back_to(comparison):
    comparison.show_aspect("steroids#LEMS")
    place = comparison.place()
    comparison.show_aspect()
    comparison.go_to(place)
    assert comparison.place() == place
    assert comparison.table.current_column == "LEMS"


def test_a_place_as_text_leads_back_to_its_cell(comparison):
    comparison.show_aspect("steroids#LEMS")
    target = str(comparison.place())
    assert target == "steroids#LEMS"
    comparison.show_aspect()
    comparison.show_aspect(target)
    assert comparison.current_aspect() == "steroids"
    assert comparison.table.current_column == "LEMS"


def test_what_is_shown_is_what_is_printed(view):
    view.bar.columns_changed.emit(view.columns.hide("CMS"))
    view.bar.field.setText("cramps")
    selection = view.selection()
    assert selection.conditions == ("MG", "MuSK-MG", "LEMS")
    assert [a.slug for group in selection.groups for a in group.aspects] == ["cramps"]


def test_a_choice_has_its_ways_as_columns(with_choice):
    with_choice.bar.tables.choose("drip-or-tablet")
    assert rows(with_choice) == ["how-soon"]
    assert with_choice.columns.shown == ("Drip", "Tablet")
    assert with_choice._about.text() == "For MG."
    assert not with_choice.bar.rows.isVisible()
    with_choice.bar.tables.choose("")
    assert rows(with_choice) == ["breathing", "cramps", "thymus-surgery"]
    assert with_choice.columns.shown == CONDITIONS


def test_a_choice_can_be_come_back_to(with_choice):
    with_choice.show_aspect("drip-or-tablet")
    place = with_choice.place()
    assert str(place) == "drip-or-tablet"
    with_choice.show_aspect("cramps")
    with_choice.go_to(place)
    assert rows(with_choice) == ["how-soon"]


def test_a_choice_is_read_in_full_too(with_choice, qtbot):
    with_choice.show_aspect("drip-or-tablet")
    qtbot.keyClick(with_choice.table, Qt.Key.Key_Return)
    assert "It is quick." in with_choice.split.detail.reader.toPlainText()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("LEMS (opposite)\n:   Not known.\n", ""),
        ("MuSK-MG (somewhat other)\n", "Gout\n"),
        ("# Cramps {#cramps}", "# X {#breathing}"),
    ],
    ids=["a condition is missing", "an unknown condition", "an aspect twice"],
)
def test_of_a_damaged_comparison_the_rest_is_shown(draft, open_comparison, before, after):
    path = draft / "en" / "comparison" / "1-symptoms.md"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    view = open_comparison(Edition(draft))
    assert "breathing" in rows(view)
    view.show_aspect("breathing")
    view.bar.open_detail()
    assert "Can weaken." in view.split.detail.reader.toPlainText()


def test_without_a_comparison_a_sentence_says_so(draft, open_comparison):
    for file in (draft / "en" / "comparison").iterdir():
        file.unlink()
    view = open_comparison(Edition(draft))
    assert view._nothing.isVisible()
    assert not view._show_all.isVisible()


@pytest.mark.parametrize("theme", ["paper", "dark", "contrast"])
def test_every_theme_is_shown_at_once_in_table_and_reading(view, appearance, theme):
    view.bar.open_detail()
    appearance.choose_theme(theme)
    view.set_look(appearance.look)
    seen = view.table.viewport().grab().toImage()
    wanted = appearance.theme.color("row").rgb()
    assert wanted in {seen.pixel(x, seen.height() // 2) for x in range(seen.width())}


@pytest.mark.parametrize("size", [(1366, 660), (800, 520), (640, 480)])
def test_no_control_is_cut_off(open_comparison, whole, size):
    view = open_comparison(whole, size)
    for button in view.bar.findChildren(type(view.bar.short)):
        if button.isVisible():
            assert view.bar.rect().contains(button.geometry())


def test_with_large_text_the_rarer_controls_wait_behind_more(comparison, appearance):
    while appearance.text_size < 300:
        appearance.enlarge()
    comparison.set_look(appearance.look)
    assert not comparison.bar.rows.isVisible()
    assert comparison.bar._topics.isVisible()
    comparison.bar._more.click()
    assert comparison.bar.rows.isVisible()


def test_five_rows_are_whole_in_view_under_bars_and_heading(open_comparison, whole):
    view = open_comparison(whole, (1366, 652))  # what menu, bar and task bar leave of 768 pixels
    table = view.table
    assert view.bar.height() + table.conditions.height() <= 75
    room = table.viewport().height()
    ends = [
        table.titles.sectionViewportPosition(position) + table.titles.sectionSize(position)
        for position, row in enumerate(table.contents.rows)
        if row.aspect is not None
    ]
    assert sum(end <= room for end in ends) >= 5


def test_the_short_form_is_less_than_half_as_tall(comparison):
    tall = comparison.table.titles.length()
    comparison.bar.short.click()
    assert comparison.table.titles.length() < tall / 2
