"""Find in page: whatever the accents, quotes and hyphens, and always with a count."""

import pytest
from PySide6.QtCore import Qt

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
    window.commands.find.trigger()
    return window


def test_the_bar_counts_and_wraps_with_a_word(finding):
    finding.reading.find_bar.field.setText("breath")
    total = int(finding.reading.find_bar.count.split(" of ")[1])
    assert total > 2
    for _ in range(total):
        finding.commands.find_next.trigger()
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
