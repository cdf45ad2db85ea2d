"""Composition: arguments, edition, window, and the one hook that bugs reach."""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from handbook.content.links import COMPARE
from handbook.content.names import DISTRIBUTION, HANDBOOK
from handbook.content.resources import bundled_resources
from handbook.errors import HandbookError
from handbook.request import WindowRequest, plain_request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from handbook.ui.desktop.instance import Instance
    from handbook.ui.window import MainWindow

EXIT_FAULT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the handbook and return its exit status."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except HandbookError as error:
        sys.stderr.write(f"handbook: {error.message}\n")
        return EXIT_FAULT
    except BrokenPipeError:
        # Whoever reads what we print has left, as `head` does; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAULT


def _run(arguments: Sequence[str]) -> int:
    request = _request(arguments)
    if not isinstance(request, int):
        return _run_window(request)
    sys.stdout.flush()
    return request


def _request(arguments: Sequence[str]) -> WindowRequest | int:
    """What to open, or the exit status of a command that needs no window."""
    if not arguments:
        return plain_request()
    from handbook import cli

    return cli.run(arguments)


def _run_window(request: WindowRequest) -> int:
    """Open the window, or hand the request to the one that is open already."""
    from handbook.ui.desktop.start_error import show_start_error

    try:
        require_window_system()
        instance = _instance(request)
        if instance is None:
            return 0
        application, window = open_window(request)
    except HandbookError as error:
        show_start_error(error.message)
        raise
    _live_with_the_desktop(window, instance)
    return application.exec()


def open_window(request: WindowRequest) -> "tuple[QApplication, MainWindow]":
    """The window at what was asked for, shown as soon as the application runs.

    `require_window_system` says before whether there can be one. Raises `EditionError` where
    there is no handbook.
    """
    gc.disable()  # Nothing made here is garbage. Looking for some takes a tenth of the start.
    from PySide6.QtWidgets import QApplication

    from handbook.content.edition import Edition
    from handbook.ui.look.appearance import Appearance
    from handbook.ui.reading.history import opening_place
    from handbook.ui.settings import cache_folder, default_settings, user_settings
    from handbook.ui.window import MainWindow

    edition = Edition(request.resources)
    application = QApplication(["handbook"])
    application.setStyle("Fusion")
    application.setApplicationName("handbook")
    application.setApplicationDisplayName(HANDBOOK)
    application.setDesktopFileName(DISTRIBUTION)
    settings = default_settings() if request.safe else user_settings()
    appearance = Appearance(application, bundled_resources() / "themes", settings)
    window = MainWindow(edition, settings, appearance, cache_folder())
    window.first_painted.connect(_collect_garbage_again)
    window.show()  # before the page is laid out: only now is it known how much room there is
    window.open(opening_place(request.topic, settings.last_place, comparison=request.comparison))
    return application, window


def require_window_system() -> None:
    """Raise `HandbookError` where there is no display, or a library is missing."""
    from handbook.ui.desktop.display import MISSING_LIBRARY, require_display, require_platform

    require_display()
    try:
        import PySide6.QtWidgets  # noqa: F401 - whether it can be loaded
    except ImportError as error:
        raise HandbookError(MISSING_LIBRARY.format(error)) from error
    require_platform()


def _instance(request: WindowRequest) -> "Instance | None":
    """The start among others; None where an earlier one has taken the request."""
    from handbook.ui.desktop.instance import Instance
    from handbook.ui.settings import cache_folder

    instance = Instance(cache_folder(), request.resources)
    wanted = COMPARE if request.comparison else request.topic
    if not instance.is_first() and instance.hand_over(wanted):
        return None
    return instance


def _live_with_the_desktop(window: "MainWindow", instance: "Instance") -> None:
    """Answer later starts, signals and mistakes of our own, and give the window its icon."""
    from PySide6.QtGui import QIcon

    from handbook.ui.about.bug_report import BugReporter
    from handbook.ui.desktop.signals import close_on_signals

    sys.excepthook = BugReporter(window).show
    instance.setParent(window)
    instance.requested.connect(partial(_come_forward, window))
    instance.listen()
    window.all_actions.about_program.triggered.connect(partial(_show_about, window))
    close_on_signals(window)
    icon = bundled_resources() / "icons" / "handbook.svg"
    window.first_painted.connect(lambda: window.setWindowIcon(QIcon(str(icon))))


def _come_forward(window: "MainWindow", topic: str) -> None:
    """Bring the window to the front, at what a later start was asked for."""
    from PySide6.QtCore import Qt

    from handbook.ui.reading.history import opening_place

    if topic:
        window.open(opening_place(topic, "", comparison=topic == COMPARE))
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def _show_about(window: "MainWindow") -> None:
    from handbook.ui.about.dialog import AboutDialog
    from handbook.ui.settings import cache_folder

    AboutDialog(window.edition, window.settings, cache_folder(), window).show()


def _collect_garbage_again() -> None:
    """Look for garbage from now on, but not among what the window is made of."""
    gc.freeze()
    gc.enable()
