"""The window: where it opens, what it keeps, and help that is never far."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from handbook.ui.reading.history import opening_place
from handbook.ui.widgets.reader import ReadingPlace
from handbook.ui.widgets.text_dialog import TextDialog
from handbook.ui.window import MainWindow
from tests.conftest import SAMPLE


def shown(window: MainWindow) -> str:
    return window.reader.accessibleName()


def test_it_opens_at_the_first_topic(window):
    assert shown(window) == "When to get help now"


def test_it_opens_at_the_topic_and_heading_asked_for(window):
    window.resize(700, 300)
    window.open(opening_place("breathing#how-it-differs", ""))
    assert shown(window) == "Breathing"
    assert window.reader.place().block > 0


def test_f1_opens_the_signs_of_danger_from_anywhere(window, qtbot):
    window.navigator.open_topic("cramps")
    window.search_field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert shown(window) == "When to get help now"


def test_the_tree_always_shows_the_current_topic(window):
    window.navigator.follow("topic:pyridostigmine")
    assert window.tree.currentIndex().data() == "Pyridostigmine"


def test_back_returns_from_a_source_that_was_asked_for_twice(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    bar = window.reader.verticalScrollBar()
    window.navigator.follow("#source-1")
    bar.setValue(120)
    window.navigator.follow("#source-1")
    assert bar.value() != 120
    window.navigator.back()
    assert bar.value() == 120


def test_back_returns_from_the_top_of_the_page_that_is_read(window):
    window.resize(700, 300)
    window.reader.verticalScrollBar().setValue(90)
    window.all_actions.when_to_get_help.trigger()
    assert window.reader.verticalScrollBar().value() == 0
    window.navigator.back()
    assert window.reader.verticalScrollBar().value() == 90


def test_the_tree_shows_the_topic_that_the_window_opens_at(open_window, settings, whole):
    settings.last_place = "glossary 0 0.000"
    tree = open_window(whole.resources).tree
    QCoreApplication.processEvents()
    row = tree.visualRect(tree.currentIndex())
    assert tree.currentIndex().data() == whole.title("glossary")
    assert tree.viewport().rect().contains(row)


def test_the_tree_begins_with_its_first_section(open_window, whole):
    tree = open_window(whole.resources).tree
    QCoreApplication.processEvents()
    assert tree.verticalScrollBar().value() == 0


def test_the_tree_opens_a_topic_by_keyboard(window, qtbot):
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Down)
    qtbot.keyClick(window.tree, Qt.Key.Key_Return)
    assert shown(window) == "How to use this handbook"


def test_back_and_forward_bring_back_the_place(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reader.go_to(ReadingPlace(6))
    window.navigator.open_topic("cramps")
    window.all_actions.back.trigger()
    assert (shown(window), window.reader.place().block) == ("Breathing", 6)
    window.all_actions.forward.trigger()
    assert shown(window) == "Muscle cramps"


def test_back_leads_from_a_source_to_its_citation(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reader.go_to(ReadingPlace(6))
    window.navigator.follow("#source-1")
    assert window.reader.place().block > 6
    window.all_actions.back.trigger()
    assert (shown(window), window.reader.place().block) == ("Breathing", 6)


def test_a_heading_that_is_not_there_leaves_the_page_as_it_is(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    window.reader.go_to(ReadingPlace(6))
    window.navigator.follow("#nowhere")
    assert window.reader.place().block == 6
    window.all_actions.back.trigger()
    assert shown(window) == "When to get help now"


def test_previous_and_next_topic_follow_the_tree(window):
    window.all_actions.next_topic.trigger()
    assert shown(window) == "How to use this handbook"
    window.all_actions.previous_topic.trigger()
    assert shown(window) == "When to get help now"


def test_topic_and_place_are_there_at_the_next_start(open_window):
    first = open_window(SAMPLE)
    first.resize(700, 300)
    first.navigator.open_topic("breathing")
    first.reader.go_to(ReadingPlace(6))
    first.close()
    second = open_window(SAMPLE)
    assert shown(second) == "Breathing"
    assert second.reader.place().block == 6


def test_a_window_kept_off_the_screen_comes_back(open_window):
    first = open_window(SAMPLE)
    first.move(QPoint(20_000, 20_000))
    first.close()
    second = open_window(SAMPLE)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.intersects(second.frameGeometry())


@pytest.mark.parametrize(
    "place",
    [
        "no such place at all",
        f"breathing {'9' * 20} 0.5",
        "breathing 3 nan",
        "breathing 3 inf",
        "breathing 3 1e300",
        "breathing -1 0",
    ],
)
def test_broken_settings_are_no_reason_to_fail(open_window, settings, place):
    settings.geometry = QByteArray(b"x")
    settings.last_place = place
    settings.text_size = -5
    assert shown(open_window(SAMPLE)) == "When to get help now"


@pytest.mark.parametrize(("command", "size"), [("larger_text", 125), ("smaller_text", 100)])
def test_text_size_changes_in_steps_and_is_kept(window, settings, command, size):
    getattr(window.all_actions, command).trigger()
    assert settings.text_size == size


def test_the_whole_window_grows_with_the_text(window, appearance):
    before = window.tree.fontMetrics().height()
    for _ in range(4):
        appearance.enlarge()
    assert window.tree.fontMetrics().height() > 1.8 * before


def test_the_largest_text_never_makes_the_window_wider_than_a_small_screen(window, settings):
    window.reading.find_bar.open()
    window.reading.find_bar.field.setText("breathing")
    window.messages.ask_to_open("https://example.org/breathing")
    while settings.text_size < 300:
        window.all_actions.larger_text.trigger()
    assert window.minimumSizeHint().width() <= 1024


def test_a_theme_can_be_chosen(window, settings, appearance):
    window.all_actions.themes["dark"].trigger()
    assert settings.theme == "dark"
    assert appearance.theme.dark


def test_f6_goes_from_pane_to_pane_and_round(window, qtbot):
    window.search_field.setFocus()
    visited = []
    for _ in range(4):
        window.all_actions.next_pane.trigger()
        visited.append(window.focusWidget())
    assert visited[0] is window.tree
    assert visited[-1] is window.search_field


def test_every_action_that_a_topic_may_name_has_its_keys(window):
    assert all(window.all_actions.shortcuts.values())


def test_no_two_actions_share_a_key(window):
    keys = [
        key.toString()
        for action in window.all_actions.children()
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
    assert window.reader.place().block > 0


def test_the_heading_that_is_being_read_is_marked_in_the_list(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    headings = window.reading.headings.list
    assert headings.currentRow() == 0
    window.navigator.follow("#how-it-differs")
    assert headings.currentItem().text() == "How it differs"
    window.all_actions.back.trigger()
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


def test_a_topic_that_cannot_be_read_is_said_and_the_rest_stays(open_window, draft: Path):
    (draft / "en/topics/symptoms/cramps.md").write_bytes(b"\xff\xfe")
    window = open_window(draft)
    window.navigator.open_topic("cramps")
    assert "not UTF-8" in window.messages.text
    assert shown(window) == "When to get help now"


def test_where_the_first_topic_cannot_be_read_the_next_one_is_shown(open_window, draft: Path):
    (draft / "en/topics/start/emergency.md").write_bytes(b"\xff\xfe")
    window = open_window(draft)
    assert "call an ambulance now" in window.messages.text
    assert shown(window) == "How to use this handbook"


def test_the_keys_scroll_the_signs_of_danger(window, qtbot):
    window.navigator.open_topic("cramps")
    window.search_field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.focusWidget() is window.reader


def test_a_sound_handbook_says_that_all_is_well(open_window, whole):
    window = open_window(whole.resources)
    window.all_actions.show_problems.trigger()
    assert window.messages.text == "Every page of the handbook can be read."


def test_the_topic_is_kept_before_the_window_closes(window, settings):
    window.navigator.open_topic("cramps")
    assert settings.last_place.startswith("cramps ")


def test_the_current_topic_stays_in_sight_when_the_text_grows(open_window, whole, appearance):
    window = open_window(whole.resources)
    window.navigator.open_topic("breathing")
    for _ in range(8):
        appearance.enlarge()
        QCoreApplication.processEvents()
    tree = window.tree
    row = tree.visualRect(tree.currentIndex())
    assert row.isValid()
    assert tree.viewport().rect().intersects(row)


def test_pages_that_are_gone_are_counted_too(open_window, qtbot, draft: Path):
    (draft / "en/topics/symptoms/cramps.md").unlink()
    window = open_window(draft)
    qtbot.waitUntil(lambda: bool(window.messages.text))
    assert window.messages.text.startswith("1 page of the handbook could not be read")


def test_unreadable_topics_are_counted_in_the_message_bar(open_window, qtbot, draft: Path):
    (draft / "en/topics/symptoms/cramps.md").write_text("no front matter", encoding="utf-8")
    window = open_window(draft)
    qtbot.waitUntil(lambda: bool(window.messages.text))
    assert window.messages.text.startswith("1 page of the handbook could not be read")


def test_back_and_forward_can_be_pressed_only_where_they_lead_somewhere(window):
    back, forward = window.all_actions.back, window.all_actions.forward
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    window.navigator.open_topic("cramps")
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    back.trigger()
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_the_problems_are_listed_with_file_and_line_to_copy(open_window, draft: Path):
    (draft / "en/topics/symptoms/cramps.md").write_bytes(b"\xff\xfe")
    window = open_window(draft)
    window.all_actions.show_problems.trigger()
    (dialog,) = window.findChildren(TextDialog)
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    assert dialog.isVisible()
    assert str(Path("en/topics/symptoms/cramps.md")) in text
    assert "line 1" in text
    assert str(draft) not in text


def test_the_topics_of_help_open_from_their_menu(window):
    window.all_actions.how_to_use.trigger()
    assert shown(window) == "How to use this handbook"


def test_the_comparison_is_printed_as_it_is_shown(window, monkeypatch):
    asked = []
    monkeypatch.setattr(window.printing, "open_dialog", lambda *what: asked.append(what))
    window.all_actions.print.trigger()
    window.all_actions.compare.trigger()
    window.all_actions.print.trigger()
    (topic, nothing), (no_topic, selection) = asked
    assert (topic, nothing, no_topic) == ("emergency", None, "")
    assert selection.groups
