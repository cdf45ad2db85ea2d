"""The window: where it opens, what it keeps, and help that is never far."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from handbook.content.edition import Edition
from handbook.ui.reader import ReadingPlace
from handbook.ui.window import MainWindow


def shown(window: MainWindow) -> str:
    return window.reading.reader.accessibleName()


def reopen(qtbot, edition, settings, appearance) -> MainWindow:
    window = MainWindow(edition, settings, appearance)
    qtbot.addWidget(window)
    window.show()
    window.open()
    return window


def test_it_opens_at_the_first_topic(window):
    assert shown(window) == "When to get help now"


def test_it_opens_at_the_topic_and_heading_asked_for(window):
    window.resize(700, 300)
    window.open("breathing#how-it-differs")
    assert shown(window) == "Breathing"
    assert window.reading.reader.place().block > 0


def test_f1_opens_the_signs_of_danger_from_anywhere(window, qtbot):
    window.navigator.open_topic("cramps")
    window.search_field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert shown(window) == "When to get help now"


def test_the_tree_always_shows_the_current_topic(window):
    window.navigator.follow("topic:pyridostigmine")
    assert window.tree.currentIndex().data() == "Pyridostigmine"


def test_the_tree_opens_a_topic_by_keyboard(window, qtbot):
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Down)
    qtbot.keyClick(window.tree, Qt.Key.Key_Return)
    assert shown(window) == "How to use this handbook"


def test_back_and_forward_bring_back_the_place(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reading.reader.go_to(ReadingPlace(6))
    window.navigator.open_topic("cramps")
    window.commands.back.trigger()
    assert (shown(window), window.reading.reader.place().block) == ("Breathing", 6)
    window.commands.forward.trigger()
    assert shown(window) == "Muscle cramps"


def test_back_leads_from_a_source_to_its_citation(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reading.reader.go_to(ReadingPlace(6))
    window.navigator.follow("#source-1")
    assert window.reading.reader.place().block > 6
    window.commands.back.trigger()
    assert (shown(window), window.reading.reader.place().block) == ("Breathing", 6)


def test_a_heading_that_is_not_there_leaves_the_page_as_it_is(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reading.reader.go_to(ReadingPlace(6))
    window.navigator.follow("#nowhere")
    assert window.reading.reader.place().block == 6
    window.commands.back.trigger()
    assert shown(window) == "When to get help now"


def test_previous_and_next_topic_follow_the_tree(window):
    window.commands.next_topic.trigger()
    assert shown(window) == "How to use this handbook"
    window.commands.previous_topic.trigger()
    assert shown(window) == "When to get help now"


def test_topic_and_place_are_there_at_the_next_start(qtbot, sample, settings, appearance):
    first = reopen(qtbot, sample, settings, appearance)
    first.resize(700, 300)
    first.navigator.open_topic("breathing")
    first.reading.reader.go_to(ReadingPlace(6))
    first.close()
    second = reopen(qtbot, sample, settings, appearance)
    assert shown(second) == "Breathing"
    assert second.reading.reader.place().block == 6


def test_a_window_kept_off_the_screen_comes_back(qtbot, sample, settings, appearance):
    first = reopen(qtbot, sample, settings, appearance)
    first.move(QPoint(20_000, 20_000))
    first.close()
    second = reopen(qtbot, sample, settings, appearance)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.intersects(second.frameGeometry())


def test_broken_settings_are_no_reason_to_fail(qtbot, sample, settings, appearance):
    settings.geometry = QByteArray(b"x")
    settings.last_place = "no such place at all"
    settings.text_size = -5
    assert shown(reopen(qtbot, sample, settings, appearance)) == "When to get help now"


@pytest.mark.parametrize(("command", "size"), [("larger_text", 125), ("smaller_text", 100)])
def test_text_size_changes_in_steps_and_is_kept(window, settings, command, size):
    getattr(window.commands, command).trigger()
    assert settings.text_size == size


def test_the_whole_window_grows_with_the_text(window, appearance):
    before = window.tree.fontMetrics().height()
    for _ in range(4):
        appearance.enlarge()
    assert window.tree.fontMetrics().height() > 1.8 * before


def test_the_largest_text_never_makes_the_window_wider_than_a_small_screen(window, settings):
    window.find_bar.open()
    window.find_bar.field.setText("breathing")
    window.notices.ask_outside("https://example.org/breathing")
    while settings.text_size < 300:
        window.commands.larger_text.trigger()
    assert window.minimumSizeHint().width() <= 1024


def test_a_theme_can_be_chosen(window, settings, appearance):
    window.commands.themes["dark"].trigger()
    assert settings.theme == "dark"
    assert appearance.theme.dark


def test_f6_goes_from_pane_to_pane_and_round(window, qtbot):
    window.search_field.setFocus()
    visited = []
    for _ in range(4):
        window.commands.next_pane.trigger()
        visited.append(window.focusWidget())
    assert visited[0] is window.tree
    assert visited[-1] is window.search_field


def test_every_action_that_a_topic_may_name_has_its_keys(window):
    assert all(window.commands.shortcuts.values())


def test_no_two_actions_share_a_key(window):
    keys = [
        key.toString()
        for action in window.commands.children()
        if hasattr(action, "shortcuts")
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def test_the_headings_are_a_list_that_leads_to_them(window, qtbot):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    headings = window.reading.headings.list
    assert [headings.item(n).text() for n in range(headings.count())] == [
        "What it looks like",
        "How it differs",
        "Sources",
        "Related topics",
    ]
    headings.itemActivated.emit(headings.item(1))
    assert window.reading.reader.place().block > 0


def test_the_heading_that_is_being_read_is_marked_in_the_list(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    headings = window.reading.headings.list
    assert headings.currentRow() == 0
    window.navigator.follow("#how-it-differs")
    assert headings.currentItem().text() == "How it differs"
    window.commands.back.trigger()
    assert headings.currentRow() == 0


def test_no_gaps_are_left_between_headings_when_the_list_becomes_wider(window, qtbot):
    window.resize(1366, 728)
    window.navigator.open_topic("emergency")
    headings = window.reading.headings.list
    headings.addItems(["Two words", "Three more words"])
    headings.setFixedWidth(80)
    qtbot.waitUntil(lambda: headings.visualItemRect(headings.item(0)).height() > 40)
    headings.setFixedWidth(300)
    qtbot.waitUntil(lambda: headings.visualItemRect(headings.item(0)).height() < 40)
    shown = [headings.visualItemRect(headings.item(n)) for n in range(headings.count())]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(shown))


def test_a_topic_that_cannot_be_read_is_said_and_the_rest_stays(
    qtbot, draft: Path, settings, appearance
):
    (draft / "en/topics/symptoms/cramps.md").write_bytes(b"\xff\xfe")
    window = reopen(qtbot, Edition(draft), settings, appearance)
    window.navigator.open_topic("cramps")
    assert "not UTF-8" in window.messages.words
    assert shown(window) == "When to get help now"


def test_unreadable_topics_are_counted_in_the_message_bar(qtbot, draft: Path, settings, appearance):
    (draft / "en/topics/symptoms/cramps.md").write_text("no front matter", encoding="utf-8")
    window = reopen(qtbot, Edition(draft), settings, appearance)
    qtbot.waitUntil(lambda: bool(window.messages.words))
    assert window.messages.words.startswith("1 page of the handbook could not be read")


def test_a_bug_is_told_in_the_bar_and_goes_no_further(window, capsys):
    window.notices.tell_bug(ValueError, ValueError("x"), None)
    assert "mistake of its own" in window.messages.words
    assert "ValueError: x" in capsys.readouterr().err
