"""Search in the window: hits as one types, opened at their passage with the words lit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt

from handbook.search.medicine_card import MedicineCard
from handbook.ui.searching import hit_list


@pytest.fixture
def ready(window, qtbot):
    with qtbot.waitSignal(window.searcher.ready):
        window.searcher.build()
    return window


def look_for(window, qtbot, text: str) -> None:
    with qtbot.waitSignal(window.searcher.answered):
        window.search_field.setText(text)


def titles(window) -> list[str]:
    model = window.search.pane.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def lit_words(window) -> list[str]:
    return [light.cursor.selectedText() for light in window.reader.extraSelections()]


def test_hits_take_the_place_of_the_tree_while_something_is_typed(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    assert ready.search.pane.isVisible()
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
    assert ready.search.pane.list.currentIndex().row() == 1


def test_escape_clears_the_field_and_brings_the_tree_back(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Escape)
    assert ready.search_field.text() == ""
    assert ready.tree.isVisible()


def test_the_lights_go_out_with_the_next_topic(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search.pane.open_current()
    ready.navigator.open_topic("breathing")
    assert lit_words(ready) == []


def test_f3_goes_from_one_lit_word_to_the_next(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search.pane.open_current()
    before = ready.reader.textCursor().position()
    ready.all_actions.find_next.trigger()
    assert ready.reader.textCursor().position() > before


def test_words_typed_before_the_index_is_ready_are_answered_then(window, qtbot):
    window.search_field.setText("cramps")
    with qtbot.waitSignal(window.searcher.answered):
        window.searcher.build()
    assert titles(window)[0] == "Muscle cramps"


def test_the_field_remembers_the_searches_of_this_run(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search.pane.open_current()
    ready.search_field.clear()
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Down)
    assert titles(ready) == ["cramps"]


def test_a_misspelt_word_is_told_and_can_be_kept(ready, qtbot):
    look_for(ready, qtbot, "pyridostigimine")
    assert "pyridostigmine" in ready.search.pane.told.lower()
    with qtbot.waitSignal(ready.searcher.answered):
        ready.search.pane.as_typed_requested.emit()
    assert ready.search.pane.answer.shown_for == ""


def test_where_nothing_is_found_every_page_can_be_chosen(ready, qtbot):
    look_for(ready, qtbot, "zzzzqqqq")
    assert "has nothing about “zzzzqqqq”" in ready.search.pane.told
    assert len(titles(ready)) == 6


def test_further_passages_come_on_request(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    before = len(titles(ready))
    ready.search.pane.list.setFocus()
    qtbot.keyClick(ready.search.pane.list, Qt.Key.Key_Right)
    assert len(titles(ready)) > before


def test_long_words_do_not_push_the_window_about(ready, qtbot):
    look_for(ready, qtbot, "pyridostigimine")
    before = ready.search.pane.minimumSizeHint().width()
    look_for(ready, qtbot, "pyridostigimine " * 400)
    assert ready.search.pane.minimumSizeHint().width() == before
    assert len(ready.search.pane.told) < 200


def test_every_page_that_was_found_comes_on_request(ready, qtbot):
    look_for(ready, qtbot, "muscle")
    answer = ready.search.pane.answer
    ready.search.pane.show_answer(replace(answer, hits=answer.hits[:1]))
    assert ready.search.pane.told.startswith(f"1 of {answer.found} pages")
    ready.search.pane.all_requested.emit()
    assert len(ready.search.pane.answer.hits) == answer.found


def test_all_topics_leads_back_to_the_tree(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    ready.search.pane.left.emit()
    assert ready.search_field.text() == ""
    assert ready.tree.isVisible()


def test_enter_opens_the_row_of_a_medicine_that_was_typed(ready, qtbot):
    look_for(ready, qtbot, "cramps")
    card = MedicineCard("cramps", "", (), "cramps", "why-they-happen")
    ready.search.pane.show_answer(replace(ready.search.pane.answer, medicine=card))
    with qtbot.waitSignal(ready.search.pane.hit_opened) as opened:
        qtbot.keyClick(ready.search_field, Qt.Key.Key_Return)
    assert opened.args[0].anchor == "why-they-happen"


def test_the_hit_that_an_arrow_reaches_is_said(ready, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(hit_list, "announce", lambda _, words: said.append(words))
    look_for(ready, qtbot, "cramps")
    qtbot.keyClick(ready.search_field, Qt.Key.Key_Down)
    assert titles(ready)[1] in said[-1]


def test_answers_leave_nothing_behind(ready, qtbot):
    pane = ready.search.pane
    look_for(ready, qtbot, "cramps")
    before = len(pane.findChildren(QObject))
    for text in ("muscle", "breathing", "cramps") * 4:
        look_for(ready, qtbot, text)
        pane.list.viewport().repaint()
    assert len(pane.findChildren(QObject)) == before
