"""The comparison as a whole: narrowing, columns, one row alone, and what is remembered."""

import pytest
from PySide6.QtCore import Qt

from handbook.content.conditions import CONDITIONS
from handbook.content.edition import Edition
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.view import ComparisonView


@pytest.fixture
def view(open_comparison, sample) -> ComparisonView:
    return open_comparison(sample)


def shown_rows(view: ComparisonView) -> list[str]:
    return [row.key for row in view.page.table.contents.rows if row.aspect]


def shown_columns(view: ComparisonView) -> tuple[str, ...]:
    return view.page.table.contents.columns.shown


def read_text(view: ComparisonView) -> str:
    return view.alone.reader.toPlainText()


def test_typing_narrows_the_rows_and_escape_brings_them_back(view, qtbot):
    view.page.bar.field.setFocus()
    qtbot.keyClicks(view.page.bar.field, "weaken")
    assert shown_rows(view) == ["breathing"]
    qtbot.keyClick(view.page.bar.field, Qt.Key.Key_Escape)
    assert shown_rows(view) == ["breathing", "cramps", "thymus-surgery"]


def test_down_goes_from_the_field_into_the_table(view, qtbot):
    view.page.bar.field.setFocus()
    qtbot.keyClick(view.page.bar.field, Qt.Key.Key_Down)
    assert view.page.table.hasFocus()


def test_where_no_row_is_left_that_is_said_and_can_be_undone(view):
    view.page.bar.field.setText("gout")
    assert view.page.table.isHidden()
    assert "gout" in view.page._nothing.text()
    view.page._show_all.click()
    assert view.page.table.isVisible()
    assert len(shown_rows(view)) == 3


def test_after_a_search_the_table_is_where_it_was(comparison):
    comparison.show_aspect("scans")
    comparison.page.bar.field.setText("eyes")
    assert comparison.page.table.verticalScrollBar().value() == 0
    comparison.page.bar.field.clear()
    assert comparison.page.table.place().key == "scans"


def test_only_what_differs_hides_a_row_in_which_all_say_the_same(view):
    view.page.bar.only_differences.click()
    assert shown_rows(view) == ["breathing", "thymus-surgery"]
    view.page.columns_bar.columns_changed.emit(Columns(("CMS", "LEMS")))
    assert shown_rows(view) == ["breathing"]


def test_ones_own_condition_comes_first_and_is_remembered(view, settings, open_comparison, sample):
    view.page.bar.owns["CMS"].trigger()
    assert shown_columns(view) == ("CMS", "MG", "MuSK-MG", "LEMS")
    assert view.page.bar.own.text() == "The person I care for has CMS"
    again = open_comparison(sample)
    assert shown_columns(again) == ("CMS", "MG", "MuSK-MG", "LEMS")
    assert again.page.columns.own == "CMS"


def test_columns_are_hidden_and_moved_with_the_bar_and_remembered(view, open_comparison, sample):
    controls = view.page.columns_bar._controls
    controls["MuSK-MG"]._box.click()
    controls["LEMS"]._left.click()
    assert shown_columns(view) == ("MG", "LEMS", "CMS")
    assert not controls["MG"]._left.isEnabled()
    assert not controls["MuSK-MG"]._right.isEnabled()
    assert shown_columns(open_comparison(sample)) == ("MG", "LEMS", "CMS")


def test_the_last_two_columns_cannot_be_hidden(view):
    controls = view.page.columns_bar._controls
    controls["MG"]._box.click()
    controls["CMS"]._box.click()
    assert not controls["LEMS"]._box.isEnabled()
    assert controls["MG"]._box.isEnabled()


def test_folded_groups_are_remembered_and_opened_while_something_is_typed(
    view, open_comparison, sample
):
    view.page.table.group_toggled.emit("1-symptoms")
    again = open_comparison(sample)
    assert shown_rows(again) == ["thymus-surgery"]
    again.page.bar.field.setText("cramps")
    assert shown_rows(again) == ["cramps"]


def test_an_aspect_is_brought_to_the_top_whatever_hides_it(comparison):
    comparison.page.table.group_toggled.emit("3-symptoms")
    comparison.page.bar.field.setText("cure")
    comparison.show_aspect("cramps")
    assert comparison.page.table.place().key == "cramps"
    assert comparison.current_aspect() == "cramps"


def test_an_unknown_aspect_shows_the_table_as_it_is(view):
    view.show_aspect("nothing")
    view.read_aspect("nothing")
    assert view.page.isVisible()
    assert view.current_aspect() == ""


def test_a_cell_is_read_with_its_sources_and_the_topic_that_says_more(view, qtbot):
    view.page.table.cell_opened.emit("breathing", "MuSK-MG")
    text = read_text(view)
    assert text.index("MuSK-MG") < text.index("Weakens early.") < text.index("Source")
    assert text.index("Weakens early.") < text.index("in the others") < text.index("Can weaken.")
    with qtbot.waitSignal(view.link_requested) as asked:
        view.alone.reader.link_requested.emit("topic:breathing")
    assert asked.args == ["topic:breathing"]


def test_a_row_is_read_alone_in_all_shown_columns(view):
    view.page.columns_bar.columns_changed.emit(Columns(("LEMS", "MG")))
    view.read_aspect("breathing")
    text = read_text(view)
    assert text.index("Not known") < text.index("Can weaken.")
    assert "Weakens early." not in text
    assert "one name, two illnesses" in text


def test_escape_leads_back_to_the_cell_that_was_read(view, qtbot):
    view.page.table.setFocus()
    view.read_aspect("cramps", "CMS")
    qtbot.keyClick(view.alone.reader, Qt.Key.Key_Escape)
    assert view.page.table.hasFocus()
    assert view.page.table.current_row.key == "cramps"
    assert view.page.table.current_condition == "CMS"


def test_the_next_and_the_previous_row_can_be_read_at_once(view):
    view.read_aspect("breathing", "LEMS")
    assert not view.alone._previous.isEnabled()
    view.alone._next.click()
    assert view.current_aspect() == "cramps"
    view.alone._next.click()
    assert view.current_aspect() == "thymus-surgery"
    assert not view.alone._next.isEnabled()
    view.alone._previous.click()
    assert view.current_aspect() == "cramps"


def test_rows_that_are_not_shown_are_passed_over(view):
    view.page.bar.only_differences.click()
    view.read_aspect("breathing")
    view.alone._next.click()
    assert view.current_aspect() == "thymus-surgery"


def test_one_row_at_a_time_begins_where_the_keyboard_is(view):
    view.page.bar.aspect_requested.emit()
    assert view.current_aspect() == "breathing"
    view.show_aspect("cramps")
    view.page.bar.aspect_requested.emit()
    assert view.current_aspect() == "cramps"


def test_a_place_can_be_come_back_to(comparison):
    comparison.show_aspect("cramps")
    table = comparison.place()
    comparison.read_aspect("scans", "CMS")
    alone = comparison.place()
    comparison.show_aspect("cure")
    comparison.go_to(alone)
    assert comparison.current_aspect() == "scans"
    comparison.go_to(table)
    assert comparison.page.isVisible()
    assert comparison.page.table.place() == table.table


def test_what_is_shown_is_what_is_printed(view, qtbot):
    view.page.bar.field.setText("cramps")
    view.page.columns_bar.columns_changed.emit(Columns(("LEMS", "MG")))
    with qtbot.waitSignal(view.print_requested) as asked:
        view.page.bar.print_requested.emit()
    selection = asked.args[0]
    assert selection.conditions == ("LEMS", "MG")
    assert [a.slug for group in selection.groups for a in group.aspects] == ["cramps"]


def test_a_row_that_is_read_alone_is_printed_alone(view):
    view.read_aspect("thymus-surgery")
    selection = view.selection()
    assert selection.conditions == CONDITIONS
    assert [group.title for group in selection.groups] == ["Treatment"]
    assert [a.slug for group in selection.groups for a in group.aspects] == ["thymus-surgery"]


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
    path.write_text(text.replace(before, after), encoding="utf-8")
    edition = Edition(draft)
    view = open_comparison(edition)
    problem = edition.comparison.problems[0]
    assert (problem.path, problem.line > 0) == (path, True)
    assert {"breathing", "thymus-surgery"} <= set(shown_rows(view))
    view.read_aspect("breathing")
    assert "Can weaken." in read_text(view)


def test_without_a_comparison_a_sentence_says_so(draft, open_comparison):
    for path in (draft / "en" / "comparison").iterdir():
        path.unlink()
    view = open_comparison(Edition(draft))
    assert "could not be read" in view.page._nothing.text()
    assert not view.page._show_all.isVisible()
    view.page.bar.aspect_requested.emit()
    view.page.table.setFocus()
    assert view.selection().groups == ()


@pytest.mark.parametrize("theme", ["paper", "dark", "contrast"])
def test_every_theme_is_shown_at_once_in_table_and_page(view, appearance, theme):
    appearance.choose_theme(theme)
    view.set_look(appearance.look)
    picture = view.page.table.grab().toImage()
    corner = picture.pixelColor(3, 3)
    assert corner == appearance.theme.color("header")
    view.read_aspect("breathing")
    assert appearance.theme.roles["link"] in view.alone.reader.toHtml()
