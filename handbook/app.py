"""Composition: arguments, edition, window, and the one hook that bugs reach."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from handbook.content.names import HANDBOOK
from handbook.content.resources import bundled_resources
from handbook.errors import HandbookError
from handbook.request import WindowRequest, plain_request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
    application, _window = open_window(request)
    return application.exec()


def open_window(request: WindowRequest) -> "tuple[QApplication, MainWindow]":
    """The window at what was asked for, shown as soon as the application runs.

    Raises `HandbookError` where there is no handbook, no display, or a library is missing.
    """
    from handbook.content.edition import Edition
    from handbook.ui.desktop.display import MISSING_LIBRARY, require_display, require_platform

    gc.disable()  # Nothing made here is garbage. Looking for some takes a tenth of the start.
    require_display()
    edition = Edition(request.resources)
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise HandbookError(MISSING_LIBRARY.format(error)) from error
    require_platform()
    from handbook.ui.look.appearance import Appearance
    from handbook.ui.reading.history import opening_place
    from handbook.ui.settings import cache_folder, user_settings
    from handbook.ui.window import MainWindow

    application = QApplication(["handbook"])
    application.setStyle("Fusion")
    application.setApplicationName("handbook")
    application.setApplicationDisplayName(HANDBOOK)
    settings = user_settings()
    appearance = Appearance(application, bundled_resources() / "themes", settings)
    window = MainWindow(edition, settings, appearance, cache_folder())
    sys.excepthook = window.messages.show_bug
    window.first_painted.connect(_collect_garbage_again)
    window.show()  # before the page is laid out: only now is it known how much room there is
    window.open(opening_place(request.topic, settings.last_place, comparison=request.comparison))
    return application, window


def _collect_garbage_again() -> None:
    """Look for garbage from now on, but not among what the window is made of."""
    gc.freeze()
    gc.enable()
