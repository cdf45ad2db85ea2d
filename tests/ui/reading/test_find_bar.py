"""Find in page: whatever the accents, quotes and hyphens, and always with a count."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from handbook.ui.reading.finding import find_ranges

FOUND = [
    ("Sjögren’s mouth", "sjogren's", "Sjögren’s"),
    ("a high‑dose drip", "high-dose", "high‑dose"),
    ("Do not stop", "DO NOT", "Do not"),
    ("in\u00adfusion day", "infusion", "in\u00adfusion"),
]


@pytest.mark.parametrize(("text", "wanted", "found"), FOUND)
def test_folded_text_is_found_where_it_stands(text, wanted, found):
    [(start, end)] = find_ranges(text, wanted, whole_words=False)
    assert text[start:end] == found


def test_whole_words_leave_parts_of_words_alone():
    assert find_ranges("a cramp, no cramps", "cramp", whole_words=True) == [(2, 7)]


def test_nothing_typed_finds_nothing():
    assert find_ranges("text", " ", whole_words=False) == []


@pytest.fixture
def finding(window):
    window.navigator.open_topic("breathing")
    window.all_actions.find.trigger()
    return window


def test_the_bar_counts_and_wraps_with_a_word(finding):
    finding.reading.find_bar.field.setText("breath")
    total = int(finding.reading.find_bar.count.split(" of ")[1])
    assert total > 2
    for _ in range(total):
        finding.all_actions.find_next.trigger()
    assert finding.reading.find_bar.count.endswith("from the other end")


def test_what_is_not_there_is_said(finding):
    finding.reading.find_bar.field.setText("zzz")
    assert finding.reading.find_bar.count == "Not on this page"


def test_the_current_place_is_underlined_too(finding):
    finding.reading.find_bar.field.setText("breath")
    lights = finding.reader.extraSelections()
    assert [light.format.fontUnderline() for light in lights].count(True) == 1


def test_escape_closes_the_bar_and_puts_the_lights_out(finding, qtbot):
    finding.reading.find_bar.field.setText("breath")
    qtbot.keyClick(finding.reading.find_bar.field, Qt.Key.Key_Escape)
    assert finding.reading.find_bar.isHidden()
    assert finding.reader.extraSelections() == []


def test_enter_goes_on_and_shift_with_enter_back(finding, qtbot):
    bar = finding.reading.find_bar
    bar.field.setText("breath")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.startswith("2 of ")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.startswith("1 of ")


def test_the_buttons_go_on_and_back(finding, qtbot):
    bar = finding.reading.find_bar
    bar.field.setText("breath")
    buttons = {button.text(): button for button in bar.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Next"], Qt.MouseButton.LeftButton)
    assert bar.count.startswith("2 of ")
    qtbot.mouseClick(buttons["Previous"], Qt.MouseButton.LeftButton)
    assert bar.count.startswith("1 of ")


def test_opened_again_it_finds_what_it_found_before(finding, qtbot):
    bar = finding.reading.find_bar
    bar.field.setText("breath")
    before = len(finding.reader.extraSelections())
    bar.close_bar()
    finding.all_actions.find.trigger()
    assert len(finding.reader.extraSelections()) == before > 0
