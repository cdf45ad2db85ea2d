"""Without a screen the program says so. Qt would abort."""

import os
import subprocess
import sys


def run(*arguments: str, **shown: str) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= shown
    command = [sys.executable, "-m", "handbook", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_without_a_display_one_sentence_says_what_works():
    told = run()
    assert told.returncode == 2
    assert told.stderr.startswith("handbook: There is no screen")
    assert all(word in told.stderr for word in ("pdf", "search", "export", "check"))


def test_an_unknown_topic_is_told_before_anything_opens():
    told = run("breathng")
    assert told.returncode == 2
    assert "Did you mean breathing" in told.stderr


def test_a_screen_that_does_not_answer_is_none():
    told = run(WAYLAND_DISPLAY="wayland-of-nobody")
    assert told.returncode == 2
    assert told.stderr.startswith("handbook: There is no screen")


def test_what_qt_lacks_for_the_screen_is_told_in_one_sentence():
    told = run(QT_QPA_PLATFORM="nothing-of-the-kind")
    assert told.returncode == 2
    assert told.stderr.startswith("handbook: A part of the system that windows need is missing")
    assert told.stderr.count("\n") == 1
