"""The comparison in the window: opened from everywhere, and a page like any other."""

from PySide6.QtCore import QCoreApplication, QEvent

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
