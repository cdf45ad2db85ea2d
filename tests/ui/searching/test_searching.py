"""Search in the window: hits as one types, opened at their passage with the words lit."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def ready(window, qtbot):
    with qtbot.waitSignal(window.searching.ready):
        window.searching.build()
    return window


def look_for(window, qtbot, text: str) -> None:
    with qtbot.waitSignal(window.searching.answered):
        window.search_field.setText(text)


def titles(window) -> list[str]:
    model = window.search_pane.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def lit_words(window) -> list[str]:
    return [light.cursor.selectedText() for light in window.reader.extraSelections()]


def test_hits_take_the_place_of_the_tree_while_something_is_typed(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    assert ready.search_pane.isVisible()
    assert titles(ready)[0] == "Muscle cramps"
    ready.search_field.clear()
    assert ready.tree.isVisible()


def test_enter_opens_the_first_hit_with_its_words_lit(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Return)
    assert ready.reader.accessibleName() == "Muscle cramps"
    assert "cramps" in [word.lower() for word in lit_words(ready)]


def test_the_arrow_keys_move_among_the_hits_from_within_the_field(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Down)
    assert ready.search_pane.list.currentIndex().row() == 1


def test_escape_clears_the_field_and_brings_the_tree_back(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Escape)
    assert ready.search_field.text() == ""
    assert ready.tree.isVisible()


def test_the_lights_go_out_with_the_next_topic(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search_pane.open_current()
    ready.navigator.open_topic("breathing")
    assert lit_words(ready) == []


def test_f3_goes_from_one_lit_word_to_the_next(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search_pane.open_current()
    before = ready.reader.textCursor().position()
    ready.commands.find_next.trigger()
    assert ready.reader.textCursor().position() > before


def test_words_typed_before_the_index_is_ready_are_answered_then(window, qtbot):
    window.search_field.setText("cramps")
    with qtbot.waitSignal(window.searching.answered):
        window.searching.build()
    assert titles(window)[0] == "Muscle cramps"


def test_the_field_remembers_the_searches_of_this_run(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search_pane.open_current()
    ready.search_field.clear()
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Down)
    assert titles(ready) == ["cramps"]


def test_a_misspelt_word_is_told_and_can_be_kept(ready, qtbot):
    look_for(ready, qtbot, "pyridostigimine")
    assert "pyridostigmine" in ready.search_pane.told.lower()
    with qtbot.waitSignal(ready.searching.answered):
        ready.search_pane.as_typed_requested.emit()
    assert ready.search_pane.answer.shown_for == ""


def test_where_nothing_is_found_every_page_can_be_chosen(ready, qtbot):
    look_for(ready, qtbot, "zzzzqqqq")
    assert "has nothing about “zzzzqqqq”" in ready.search_pane.told
    assert len(titles(ready)) == 6


def test_further_passages_come_on_request(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    before = len(titles(ready))
    ready.search_pane.list.setFocus()
    qtbot.keyClick(ready.search_pane.list, Qt.Key.Key_Right)
    assert len(titles(ready)) > before


def test_long_words_do_not_push_the_window_about(ready, qtbot):
    look_for(ready, qtbot, "pyridostigimine")
    before = ready.search_pane.minimumSizeHint().width()
    look_for(ready, qtbot, "pyridostigimine " * 400)
    assert ready.search_pane.minimumSizeHint().width() == before
    assert len(ready.search_pane.told) < 200
