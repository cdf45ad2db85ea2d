"""Composition: arguments, edition, window, and the one hook that bugs reach."""

import os
import sys
from collections.abc import Sequence

from handbook.content.edition import Edition, bundled_resources
from handbook.content.names import HANDBOOK
from handbook.errors import HandbookError
from handbook.request import WindowRequest, plain_request

EXIT_FAULT = 2

_MISSING_LIBRARY = (
    "A part of the system that windows need is missing ({}). On Debian and Ubuntu, “make run” in "
    "the handbook’s folder installs it."
)


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
        return _open_window(request)
    sys.stdout.flush()
    return request


def _request(arguments: Sequence[str]) -> WindowRequest | int:
    """What to open, or the exit status of a command that needs no window."""
    if not arguments:
        return plain_request()
    from handbook import cli

    return cli.run(arguments)


def _open_window(request: WindowRequest) -> int:
    from handbook.ui.display import require_display

    edition = Edition(request.resources)
    require_display()
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise HandbookError(_MISSING_LIBRARY.format(error)) from error
    from handbook.ui.appearance import Appearance
    from handbook.ui.settings import user_settings
    from handbook.ui.window import MainWindow

    app = QApplication(["handbook"])
    app.setStyle("Fusion")
    app.setApplicationName("handbook")
    app.setApplicationDisplayName(HANDBOOK)
    settings = user_settings()
    appearance = Appearance(app, bundled_resources() / "themes", settings)
    window = MainWindow(edition, settings, appearance)
    sys.excepthook = window.notices.tell_bug
    window.show()
    window.open(request.topic, comparison=request.comparison)
    return app.exec()
