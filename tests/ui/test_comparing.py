"""The comparison in the window: opened from everywhere, and a page like any other."""

from handbook.ui.history import read_place


def shows_comparison(window) -> bool:
    return window.comparison is not None and window.comparison.isVisible()


def test_it_opens_from_the_bar_and_goes_back_to_the_topic(window):
    window.navigator.open_topic("cramps")
    window.commands.compare.trigger()
    assert shows_comparison(window)
    window.commands.back.trigger()
    assert not shows_comparison(window)
    assert window.reading.reader.accessibleName() == "Muscle cramps"


def test_a_link_in_a_topic_opens_it_at_its_aspect(window):
    window.navigator.follow("compare:cramps")
    assert window.comparison.current_aspect() == "cramps"


def test_forward_returns_to_it(window):
    window.commands.compare.trigger()
    window.commands.back.trigger()
    window.commands.forward.trigger()
    assert shows_comparison(window)


def test_the_command_line_opens_it(window):
    window.open(comparison=True)
    assert shows_comparison(window)


def test_it_is_there_again_at_the_next_start(window, settings):
    window.commands.compare.trigger()
    window.close()
    assert read_place(settings.last_place).is_comparison


def test_a_link_in_it_leads_to_its_topic(window):
    window.commands.compare.trigger()
    window.comparison.link_requested.emit("topic:breathing")
    assert window.reading.reader.accessibleName() == "Breathing"
    assert not shows_comparison(window)


def test_typing_a_search_shows_the_hits_and_leaving_brings_it_back(window, qtbot):
    with qtbot.waitSignal(window.searching.ready):
        window.searching.build()
    window.commands.compare.trigger()
    with qtbot.waitSignal(window.searching.answered):
        window.search_field.setText("cramps")
    assert window.search_pane.isVisible()
    window.search_field.clear()
    assert shows_comparison(window)
