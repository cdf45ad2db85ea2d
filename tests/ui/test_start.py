"""The start: the whole window at once, at the place asked for, and a page kept for the next."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt

from handbook.content.edition import Edition
from handbook.ui.reading.history import Place, opening_place
from handbook.ui.widgets.reader import Reader, ReadingPlace
from handbook.ui.window import MainWindow
from tests.conftest import SAMPLE, close_for_good

START = """
import sys
from handbook.app import open_window
from handbook.request import WindowRequest
from pathlib import Path

application, window = open_window(WindowRequest(Path(sys.argv[1])))
window.close()
print(window.reader.accessibleName())
print(*sorted(sys.modules))
"""


def python(code: str, *arguments: object, home: Path) -> str:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    told = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=True
    )
    return told.stdout.strip()


def where(reader: Reader) -> tuple[QPoint, QSize]:
    return reader.mapTo(reader.window(), QPoint()), reader.size()


@pytest.fixture
def opening(settings, appearance, tmp_path):
    """Opens a window at a place and gives it as it is before it is painted."""
    opened = []

    def show(place: Place, resources: Path = SAMPLE) -> MainWindow:
        window = MainWindow(Edition(resources), settings, appearance, tmp_path / "cache")
        opened.append(window)
        window.show()
        window.open(place)
        return window

    yield show
    close_for_good(opened)


def test_a_page_that_an_earlier_run_has_made_is_shown_without_markdown(tmp_path):
    unwanted = (
        "markdown",
        "handbook.content.renderer",
        "handbook.search.search",
        "handbook.export",
    )
    first_shown, _ = python(START, SAMPLE, home=tmp_path).split("\n")
    shown, modules = python(START, SAMPLE, home=tmp_path).split("\n")
    assert shown == first_shown == "When to get help now"
    assert [name for name in modules.split() if name.startswith(unwanted)] == []


@pytest.mark.parametrize("slug", ["", "no-such-topic"])
def test_without_a_topic_to_show_it_is_the_first_one(opening, slug):
    assert opening(Place(slug)).reader.accessibleName() == "When to get help now"


def test_when_it_is_shown_all_of_it_is_in_its_place(opening, qtbot):
    window = opening(Place("breathing"))
    with qtbot.waitSignal(window.first_painted):
        pass
    before = where(window.reader)
    assert window.tree.isVisible()
    assert window.tool_bar.isVisible()
    assert window.tree.currentIndex().data() == "Breathing"
    assert window.windowTitle().startswith("Breathing")
    QCoreApplication.processEvents()
    assert where(window.reader) == before


def test_it_opens_at_the_line_that_was_read(opening, qtbot):
    window = opening(Place("breathing", within=ReadingPlace(6, 0.5)))
    window.resize(900, 400)
    with qtbot.waitSignal(window.first_painted):
        pass
    assert window.reader.place().block == 6
    assert not window.reader.textCursor().hasSelection()


def test_it_opens_at_the_heading_asked_for(opening):
    window = opening(opening_place("breathing#how-it-differs", ""))
    window.resize(700, 300)
    assert window.reader.textCursor().block().text() == "How it differs"


def test_a_key_pressed_at_once_is_not_lost(opening, qtbot):
    window = opening(Place("breathing"))
    window.first_painted.connect(lambda: qtbot.keyClick(window, Qt.Key.Key_F1))
    with qtbot.waitSignal(window.first_painted):
        pass
    assert window.reader.accessibleName() == "When to get help now"


def test_a_look_that_changes_at_once_is_followed(opening, appearance):
    window = opening(Place("breathing"))
    appearance.choose_theme("dark")
    ink = appearance.theme.color("page_text")
    assert ink.name() in window.reader.document().defaultStyleSheet()


def test_in_place_of_a_topic_that_is_gone_the_first_is_shown_from_its_top(opening):
    window = opening(Place("gone", within=ReadingPlace(6, 0.5)))
    assert window.reader.accessibleName() == "When to get help now"
    assert window.reader.verticalScrollBar().value() == 0


def test_a_window_closed_at_once_keeps_the_place_of_last_time(opening, settings):
    settings.last_place = "breathing 6 0.500"
    opening(opening_place("", settings.last_place)).close()
    assert settings.last_place == "breathing 6 0.500"
