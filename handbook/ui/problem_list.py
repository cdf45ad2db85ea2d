"""The list of problems of an edition, for the one who can mend them."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from handbook.errors import Problem

_INTRODUCTION = "These pages, or parts of them, could not be shown. All others are sound."


class ProblemList(QDialog):
    """Shows each problem with its file and line, as text that can be copied."""

    def __init__(self, problems: Iterable[Problem], root: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Pages with problems")
        self.resize(760, 420)
        introduction = QLabel(_INTRODUCTION, self)
        introduction.setWordWrap(True)
        lines = QPlainTextEdit("\n".join(_told(problem, root) for problem in problems), self)
        lines.setReadOnly(True)
        lines.setAccessibleName("Problems")
        close = QPushButton("Close", self)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (introduction, lines, close):
            layout.addWidget(widget)
        layout.setAlignment(close, Qt.AlignmentFlag.AlignRight)


def _told(problem: Problem, root: Path) -> str:
    inside = problem.path.is_relative_to(root)
    path = problem.path.relative_to(root) if inside else problem.path
    return f"{path}, line {problem.line}: {problem.message}"
