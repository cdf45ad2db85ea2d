"""A mistake of the program's own: what is shown, and what is in the report."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from handbook.ui.about.bug_report import BugReporter, report


def bug():
    try:
        int("lips are blue")
    except ValueError as error:
        return type(error), error, error.__traceback__


def bug_report():
    kind, _, trace = bug()
    return report(kind, trace)


def test_the_report_has_versions_and_trace():
    text = bug_report()
    assert text.startswith("handbook ")
    assert "Qt " in text
    assert "in bug" in text
    assert text.endswith("ValueError")


def test_nothing_that_was_typed_is_in_the_report():
    assert "invalid literal" not in bug_report()


def test_the_home_folder_is_not_in_the_report(monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    assert str(Path(__file__).parent) not in bug_report()


@pytest.fixture
def reporter(window):
    return BugReporter(window)


def test_one_dialog_is_shown_however_many_mistakes_there_are(reporter):
    reporter.show(*bug())
    first = reporter.dialog
    reporter.show(*bug())
    assert reporter.dialog is first
    assert first.isVisible()


def test_the_report_can_be_copied(reporter):
    reporter.show(*bug())
    buttons = {button.text(): button for button in reporter.dialog.findChildren(QPushButton)}
    buttons["Copy the report"].click()
    assert QGuiApplication.clipboard().text().endswith("ValueError")


def test_the_whole_of_it_goes_to_the_terminal(reporter, capsys):
    reporter.show(*bug())
    assert "invalid literal" in capsys.readouterr().err
