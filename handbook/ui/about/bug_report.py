"""A mistake of the program's own: one dialog, and a report to copy with nothing personal in it."""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from handbook.parts import version

_TITLE = "The handbook made a mistake"
_WORDS = (
    "Something went wrong in the handbook itself. Nothing is lost, and you can go on reading.\n\n"
    "If you want to help, copy the report and send it to whoever gave you the handbook. It says "
    "what the program was doing, and nothing of what you read or typed."
)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions and trace, without the error's message: that may quote what was typed."""
    versions = (
        f"handbook {version()}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"{platform.system()} {platform.machine()}",
    )
    lines = [*traceback.format_tb(trace), kind.__name__]
    return "\n".join((", ".join(versions), "", *lines)).replace(str(Path.home()), "~")


class BugReporter:
    """The hook that bugs reach: the first one opens the dialog, later ones only the terminal."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.dialog: QDialog | None = None

    def show(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the whole of it to the terminal, and show the dialog unless it is open."""
        sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
        if self.dialog is None or not self.dialog.isVisible():
            self.dialog = _dialog(report(kind, trace), self._window)
            self.dialog.show()


def _dialog(text: str, window: QWidget) -> QDialog:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.setWindowTitle(_TITLE)
    words = QLabel(_WORDS, dialog, wordWrap=True)
    shown = QPlainTextEdit(text, dialog)
    shown.setReadOnly(True)
    shown.setAccessibleName("Report")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    copy = buttons.addButton("Copy the report", QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    for widget in (words, shown, buttons):
        layout.addWidget(widget)
    return dialog
