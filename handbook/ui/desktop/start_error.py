"""Why the window did not open, for somebody who started it by a double click."""

import sys

from handbook.errors import HandbookError
from handbook.ui.desktop.display import require_display, require_platform


def show_start_error(message: str) -> bool:
    """Show the sentence in a box of its own; False where a terminal shows it, or nothing can."""
    if sys.stderr is not None and sys.stderr.isatty():
        return False
    try:
        require_display()
        require_platform()
        from PySide6.QtWidgets import QApplication, QMessageBox
    except (HandbookError, ImportError):
        return False
    application = QApplication.instance() or QApplication(["handbook"])
    box = QMessageBox(QMessageBox.Icon.Information, "Myasthenia handbook", message)
    box.show()
    application.exec()
    return True
