"""The first page: seen before there is anything round it, and then in the same place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt

from handbook.content.resources import bundled_resources
from handbook.ui.first_page import FirstPage
from handbook.ui.look.theme import PAPER
from handbook.ui.reading.history import Place, opening_place
from handbook.ui.reading.page_writer import PageWriter
from handbook.ui.reading.reader import Reader, ReadingPlace
from handbook.ui.window import MainWindow
from tests.conftest import SAMPLE, close_for_good

BESIDE = """
import sys
from pathlib import Path
from handbook.ui.first_page import FirstPage

first = FirstPage(Path(sys.argv[1]))
first.ask(sys.argv[2], "paper", 14.0)
sys.stdout.reconfigure(encoding="utf-8")
print(first.page())
"""
HALF = """
import os
import sys
from pathlib import Path
from handbook.ui import first_page

def serve(resources, question, answer):
    os.write(answer, bytes.fromhex(sys.argv[1]))
    os._exit(0)

first_page._serve = serve
first = first_page.FirstPage(Path("no such folder"))
first.ask("", "paper", 14.0)
print(first.page())
"""
ENDLESS = """
import sys
from itertools import count
from pathlib import Path
from handbook.ui import first_page
from handbook.ui.reading import page_writer

first_page._MOST_SECONDS = 0.1
page_writer.write_page = lambda *page: sum(count())
first = first_page.FirstPage(Path(sys.argv[1]))
first.ask("", "paper", 14.0)
print(first.page())
"""
START = """
import sys
from handbook.app import open_window
from handbook.request import WindowRequest
from pathlib import Path

open_window(WindowRequest(Path(sys.argv[1]), "breathing"))

from PySide6 import QtCore

print("Qt" in vars(QtCore), *sorted(sys.modules))
"""


def python(code: str, *arguments: object, home: Path) -> str:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home)}
    told = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=True
    )
    return told.stdout.strip()


def asked(resources: Path, slug: str) -> FirstPage:
    first = FirstPage(resources)
    first.ask(slug, PAPER, 14.0)
    return first


def where(reader: Reader) -> tuple[QPoint, QSize]:
    return reader.mapTo(reader.window(), QPoint()), reader.size()


@pytest.fixture
def opening(qtbot, settings, appearance):
    """Opens a window and gives it as it is at its first page, before it is completed."""
    opened = []

    def show(place: Place) -> MainWindow:
        window = MainWindow(SAMPLE, settings, appearance)
        opened.append(window)
        window.open(place, asked(SAMPLE, place.target))
        return window

    yield show
    close_for_good(opened)


def test_the_page_written_beside_is_the_one_written_here(tmp_path):
    beside = python(BESIDE, bundled_resources(), "emergency", home=tmp_path)
    assert beside == str(asked(bundled_resources(), "emergency").page())
    assert "Fighting for breath" in beside


@pytest.mark.parametrize("slug", ["", "no-such-topic"])
def test_without_a_topic_to_write_it_is_the_first_one(slug):
    assert asked(SAMPLE, slug).page().title == "When to get help now"


@pytest.mark.parametrize("slug", ["compare:", "how-to-use"])
def test_the_comparison_and_a_page_that_names_keys_are_left_to_the_window(slug):
    assert asked(bundled_resources(), slug).page() is None


def test_a_fault_is_left_to_the_window_that_can_tell_it(draft, tmp_path):
    (draft / "en/topics/symptoms/cramps.md").write_bytes(b"\xff\xfe")
    assert asked(draft, "cramps").page() is None
    assert python(BESIDE, draft, "cramps", home=tmp_path) == "None"
    assert python(BESIDE, tmp_path, "cramps", home=tmp_path) == "None"


def test_it_waits_for_nothing_that_it_does_not_show(tmp_path):
    """Qt's namespace alone takes as long to load as the reader."""
    namespace, *loaded = python(START, SAMPLE, home=tmp_path).split()
    assert namespace == "False"
    unwanted = ("markdown", "handbook.search", "handbook.ui.surroundings", "PySide6.QtSvg")
    assert [name for name in loaded if name.startswith(unwanted)] == []


def test_it_is_there_before_anything_round_it(opening):
    window = opening(Place("breathing"))
    assert window.reader.accessibleName() == "Breathing"
    assert window.windowTitle().startswith("Breathing")
    assert "around" not in vars(window)


def test_the_completed_window_shows_the_same_page_at_the_same_line(opening, qtbot):
    window = opening(Place("breathing", within=ReadingPlace(6, 0.5)))
    window.resize(900, 400)
    before, first = window.reader.place().block, window.reader.toPlainText()
    with qtbot.waitSignal(window.completed):
        pass
    assert (window.reader.place().block, window.reader.toPlainText()) == (before, first)
    assert before > 0
    assert not window.reader.textCursor().hasSelection()
    assert window.around.tree.currentIndex().data() == "Breathing"


def test_it_opens_at_the_heading_asked_for(opening):
    window = opening(opening_place("breathing#how-it-differs", ""))
    window.resize(700, 300)
    assert window.reader.textCursor().block().text() == "How it differs"


def test_the_page_stays_where_it_is_when_the_rest_comes(open_window, opening, qtbot):
    last = open_window(SAMPLE)
    last.resize(750, 500)
    QCoreApplication.processEvents()
    last.close()
    window = opening(Place("breathing"))
    before = where(window.reader)
    with qtbot.waitSignal(window.completed):
        pass
    QCoreApplication.processEvents()
    assert where(window.reader) == before == where(last.reader)


def test_a_key_pressed_while_the_rest_is_made_is_not_lost(opening, qtbot):
    window = opening(Place("breathing"))
    window.completed.connect(lambda: qtbot.keyClick(window, Qt.Key.Key_F1))
    with qtbot.waitSignal(window.completed):
        pass
    assert window.reader.accessibleName() == "When to get help now"


def test_when_the_window_is_completed_all_of_it_is_in_its_place(opening, qtbot):
    window = opening(Place("breathing"))
    with qtbot.waitSignal(window.completed):
        pass
    before = where(window.reader)
    assert window.around.tree.isVisible()
    assert window.around.tool_bar.isVisible()
    QCoreApplication.processEvents()
    assert where(window.reader) == before


def test_a_look_that_changes_meanwhile_is_followed(opening, appearance, qtbot):
    window = opening(Place("breathing"))
    appearance.choose_theme("dark")
    with qtbot.waitSignal(window.completed):
        pass
    ink = appearance.theme.color("page_text")
    assert ink.name() in window.reader.document().defaultStyleSheet()


def test_in_place_of_a_topic_that_is_gone_the_first_is_shown_from_its_top(opening, qtbot):
    window = opening(Place("gone", within=ReadingPlace(6, 0.5)))
    with qtbot.waitSignal(window.completed):
        pass
    assert window.reader.accessibleName() == "When to get help now"
    assert window.reader.verticalScrollBar().value() == 0


@pytest.mark.parametrize("margins", ["no 1", "9000 74 210 0", "-9 -9 -9 -9", f"{'9' * 30} 1 1 1"])
def test_margins_that_leave_no_room_are_not_kept(opening, settings, margins):
    settings.page_margins = margins
    window = opening(Place("breathing"))
    assert window.reader.width() >= window.width() // 4
    assert window.minimumSizeHint().width() <= 1366


def test_where_no_other_process_can_be_made_the_page_is_written_here(tmp_path):
    full = "import os\nos.fork = lambda: (_ for _ in ()).throw(BlockingIOError())\n"
    assert "Breathing" in python(full + BESIDE, SAMPLE, "breathing", home=tmp_path)


def test_a_system_that_clears_processes_away_is_no_fault(tmp_path):
    ignored = "import signal\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
    assert "Breathing" in python(ignored + BESIDE, SAMPLE, "breathing", home=tmp_path)


def test_a_window_closed_at_once_keeps_the_place_of_last_time(opening, settings):
    settings.last_place = "breathing 6 0.500"
    opening(opening_place("", settings.last_place)).close()
    assert settings.last_place == "breathing 6 0.500"


def test_the_writer_needs_no_window(sample):
    page = PageWriter(SAMPLE).write("breathing", PAPER, 14.0)
    assert page.title == "Breathing"
    assert "line-height" in page.style_sheet
    assert "<h1>Breathing</h1>" in page.rich_text


@pytest.mark.parametrize("answer", ["", "e3", "6901000000", "2805000000"])
def test_half_an_answer_is_none(answer, tmp_path):
    """The process beside may be ended before it has told all."""
    assert python(HALF, answer, home=tmp_path) == "None"


def test_an_answer_that_does_not_come_is_not_waited_for(tmp_path):
    assert python(ENDLESS, SAMPLE, home=tmp_path) == "None"
