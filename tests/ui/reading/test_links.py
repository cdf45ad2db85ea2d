"""Links: the few that lead somewhere, and all the others that do nothing."""

import pytest
from PySide6.QtGui import QDesktopServices

from handbook.ui.reading.navigator import is_external

NOTHING = [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "//server/share",
    "\\\\server\\share",
    "ftp://example.org",
    "",
    "x",
]


@pytest.mark.parametrize("href", NOTHING)
def test_everything_else_does_nothing(window, href):
    window.navigator.follow(href)
    assert window.messages.text == ""
    assert window.reader.accessibleName() == "When to get help now"
    assert not window.navigator.history.can_go_back
    assert not is_external(href)


@pytest.mark.parametrize("href", ["https://example.org", "mailto:a@example.org", "tel:112"])
def test_web_mail_and_telephone_lead_outside(href):
    assert is_external(href)


def test_a_topic_link_has_slug_and_heading(window):
    window.navigator.follow("topic:breathing#how-it-differs")
    place = window.navigator.history.current
    assert (place.target, place.anchor) == ("breathing", "how-it-differs")


def test_a_web_link_shows_its_address_and_waits(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.navigator.follow("https://example.org/breathing")
    assert "https://example.org/breathing" in window.messages.text
    assert opened == []


def test_only_the_button_hands_it_to_the_system(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.navigator.follow("tel:112")
    window.messages.action_button.click()
    assert [url.toString() for url in opened] == ["tel:112"]
