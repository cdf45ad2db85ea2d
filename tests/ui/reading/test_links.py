"""Links: the few that lead somewhere, and all the others that do nothing."""

import pytest
from PySide6.QtGui import QDesktopServices

from handbook.ui.reading.links import LinkKind, read_link

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
def test_everything_else_does_nothing(href):
    assert read_link(href).kind is LinkKind.NOTHING


@pytest.mark.parametrize("href", ["https://example.org", "mailto:a@example.org", "tel:112"])
def test_web_mail_and_telephone_lead_outside(href):
    assert read_link(href).kind is LinkKind.OUTSIDE


def test_a_topic_link_has_slug_and_heading():
    link = read_link("topic:breathing#how-it-differs")
    assert (link.kind, link.target, link.anchor) == (LinkKind.TOPIC, "breathing", "how-it-differs")


def test_a_web_link_shows_its_address_and_waits(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.around.navigator.follow("https://example.org/breathing")
    assert "https://example.org/breathing" in window.around.messages.words
    assert opened == []


def test_only_the_button_hands_it_to_the_system(window, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.around.navigator.follow("tel:112")
    window.around.messages.act.click()
    assert [url.toString() for url in opened] == ["tel:112"]
