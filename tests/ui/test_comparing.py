"""The comparison in the window: opened from everywhere, and a page like any other."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from handbook.search.hits import Hit
from handbook.ui.reading.history import opening_place, read_place
from tests.conftest import SAMPLE


def shows_comparison(window) -> bool:
    return window.comparison is not None and window.comparison.isVisible()


def test_it_opens_from_the_bar_and_goes_back_to_the_topic(window):
    window.navigator.open_topic("cramps")
    window.all_actions.compare.trigger()
    assert shows_comparison(window)
    window.all_actions.back.trigger()
    assert not shows_comparison(window)
    assert window.reader.accessibleName() == "Muscle cramps"


def test_a_link_in_a_topic_opens_it_at_its_aspect(window):
    window.navigator.follow("compare:cramps")
    assert window.comparison.current_aspect() == "cramps"


def test_forward_returns_to_it(window):
    window.all_actions.compare.trigger()
    window.all_actions.back.trigger()
    window.all_actions.forward.trigger()
    assert shows_comparison(window)


def test_the_command_line_opens_it(window):
    window.open(opening_place("", "", comparison=True))
    assert shows_comparison(window)


def test_it_is_there_again_at_the_next_start(window, settings):
    window.all_actions.compare.trigger()
    window.close()
    assert read_place(settings.last_place).is_comparison


def test_the_handbook_can_be_searched_when_it_opens_there(open_window, settings, qtbot):
    settings.last_place = "compare: 0 0.000"
    window = open_window(SAMPLE)
    assert shows_comparison(window)
    with qtbot.waitSignal(window.searcher.ready):
        pass


def test_search_is_built_once_when_it_opens_there(open_window, settings, qtbot):
    settings.last_place = "compare: 0 0.000"
    window = open_window(SAMPLE)
    with qtbot.assertNotEmitted(window.first_painted, wait=50):
        window.navigator.open_topic("cramps")


def test_a_link_in_it_leads_to_its_topic(window):
    window.all_actions.compare.trigger()
    window.comparison.link_requested.emit("topic:breathing")
    assert window.reader.accessibleName() == "Breathing"
    assert not shows_comparison(window)


def test_typing_a_search_shows_the_hits_and_leaving_brings_it_back(window, qtbot):
    with qtbot.waitSignal(window.searcher.ready):
        window.searcher.build()
    window.all_actions.compare.trigger()
    with qtbot.waitSignal(window.searcher.answered):
        window.search_field.setText("cramps")
    assert window.search.pane.isVisible()
    window.search_field.clear()
    assert shows_comparison(window)


def test_the_page_behind_it_follows_every_change_of_look(window, appearance):
    window.all_actions.compare.trigger()
    for _ in range(2):
        appearance.enlarge()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.all_actions.back.trigger()
    assert window.reader.document().defaultFont().pointSizeF() == appearance.body_points


def test_a_start_in_it_is_no_trap(open_window, settings, qtbot):
    settings.last_place = "compare: 0 0.000"
    window = open_window(SAMPLE)
    qtbot.keyClick(window.comparison.table, Qt.Key.Key_Escape)
    assert not shows_comparison(window)
    assert window.tree.isVisible()
    assert window.reader.accessibleName() == "When to get help now"


def test_next_topic_leads_on_from_the_topic_behind_it(window):
    window.navigator.open_topic("breathing")
    window.all_actions.compare.trigger()
    window.all_actions.next_topic.trigger()
    assert window.reader.accessibleName() == "Muscle cramps"


def test_leaving_it_leads_back_to_the_line_that_was_read(window):
    window.navigator.open_topic("breathing")
    window.reader.verticalScrollBar().setValue(40)
    place = window.reader.place()
    window.all_actions.compare.trigger()
    window.comparison.left.emit()
    assert window.reader.place() == place


def test_its_place_is_kept_over_a_restart(window, settings, open_window):
    window.navigator.follow("compare:thymus-surgery#LEMS")
    window.close()
    again = open_window(SAMPLE)
    assert shows_comparison(again)
    assert again.comparison.current_aspect() == "thymus-surgery"
    assert again.comparison.table.current_column == "LEMS"


def test_a_hit_lights_the_cell_of_its_condition(window):
    hit = Hit("breathing", "Breathing", "", "Breathing", 1.0, "", "breathing", "MuSK-MG")
    window._open_hit(hit, ())
    assert window.comparison.current_aspect() == "breathing"
    assert window.comparison.table.current_column == "MuSK-MG"


def test_hits_stand_beside_it_when_it_was_the_start(open_window, settings, qtbot):
    settings.last_place = "compare: 0 0.000"
    window = open_window(SAMPLE)
    with qtbot.waitSignal(window.searcher.answered):
        window.search_field.setText("cramps")
    assert window.search.pane.isVisible()
    assert shows_comparison(window)


def test_the_topics_can_be_brought_beside_it(window):
    window.all_actions.compare.trigger()
    assert not window.tree.isVisible()
    window.all_actions.show_topics.trigger()
    assert window.tree.isVisible()
    assert shows_comparison(window)


def test_back_from_the_fuller_reading_does_not_leave_it(window, qtbot):
    window.navigator.follow("compare:cramps")
    qtbot.keyClick(window.comparison.table, Qt.Key.Key_Return)
    qtbot.keyClick(window.comparison.split.detail.reader, Qt.Key.Key_Escape)
    assert shows_comparison(window)
    assert not window.comparison.split.shows_detail


def test_the_persons_condition_is_one_choice_for_the_whole_program(window, settings):
    window.all_actions.conditions["LEMS"].trigger()
    assert settings.condition == "LEMS"
    window.all_actions.compare.trigger()
    assert window.comparison.columns.shown[0] == "LEMS"
    window.comparison.bar.own_chosen.emit("CMS")
    assert window.all_actions.conditions["CMS"].isChecked()
    assert settings.condition == "CMS"
    window.all_actions.conditions[""].trigger()
    assert window.comparison.columns.own == ""


def test_a_condition_that_there_is_not_counts_as_none(open_window, settings):
    settings.condition = "gout"
    window = open_window(SAMPLE)
    assert window.all_actions.conditions[""].isChecked()
    window.all_actions.compare.trigger()
    assert window.comparison.columns.own == ""
