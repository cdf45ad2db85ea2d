"""A dialog that shows a text to read and to copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class TextDialog(QDialog):
    """Shows lines of text under a sentence that says what they are."""

    def __init__(self, title: str, introduction: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(760, 420)
        label = QLabel(introduction, self)
        label.setWordWrap(True)
        lines = QPlainTextEdit(text, self)
        lines.setReadOnly(True)
        lines.setAccessibleName(title)
        close = QPushButton("Close", self)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (label, lines, close):
            layout.addWidget(widget)
        layout.setAlignment(close, Qt.AlignmentFlag.AlignRight)
