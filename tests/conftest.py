"""What every test may ask for. Qt is offscreen before anything imports it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QDialog

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.ui.look.appearance import Appearance
from handbook.ui.reading.history import opening_place
from handbook.ui.settings import Settings
from handbook.ui.window import MainWindow

SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture
def sample() -> Edition:
    """The six-topic edition."""
    return Edition(SAMPLE)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A copy of the sample's resources that a test may damage."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "resources"))


@pytest.fixture(scope="session")
def whole() -> Edition:
    """The handbook itself."""
    return Edition(bundled_resources())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that nobody else reads."""
    return Settings(QSettings(str(tmp_path / "handbook.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    """The look of the program, put back afterwards."""
    shown = Appearance(qapp, bundled_resources() / "themes", settings, qapp)
    yield shown
    shown.deleteLater()
    qapp.setStyleSheet("")


def close_for_good(windows: list[MainWindow]) -> None:
    """Have Qt delete the windows. Collected by Python first, they would still be sent events."""
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_window(
    qtbot, settings: Settings, appearance: Appearance, tmp_path: Path
) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens the window on some resources and waits until it has been painted."""
    opened: list[MainWindow] = []

    def open_on(resources: Path) -> MainWindow:
        window = MainWindow(Edition(resources), settings, appearance, tmp_path / "cache")
        opened.append(window)
        with qtbot.waitSignal(window.first_painted):
            window.show()
            window.open(opening_place("", settings.last_place))
        return window

    yield open_on
    close_for_good(opened)


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow]) -> MainWindow:
    """The window on the sample, at its first topic."""
    return open_window(SAMPLE)


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: Qt would delete it once Python has gone, and crash."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def no_modal_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that waits for an answer would wait for ever in a test."""

    def refuse(*_: object) -> int:
        pytest.fail("A modal dialog was opened.")

    monkeypatch.setattr(QDialog, "exec", refuse)
