"""Shows one aspect alone, and leads to the next and back to the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from handbook.content.edition import Edition
from handbook.ui.comparison.aspect_page import Subject, aspect_page
from handbook.ui.comparison.columns import Columns
from handbook.ui.look.documents import make_document
from handbook.ui.look.look import Look
from handbook.ui.widgets.flow_layout import FlowLayout
from handbook.ui.widgets.reader import Reader


class AspectView(QWidget):
    """A page of the comparison. `step_requested` carries 1 for the next row, -1 for the last."""

    closed = Signal()
    step_requested = Signal(int)
    link_requested = Signal(str)

    def __init__(self, edition: Edition, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._edition = edition
        self._look = look
        self._columns = Columns()
        self._document: QTextDocument | None = None
        self.subject: Subject | None = None
        self.reader = Reader(edition.image, self)
        self._close = QPushButton("Back to the table", self)
        self._previous = QPushButton("Previous row", self)
        self._next = QPushButton("Next row", self)
        self._lay_out()
        self._close.clicked.connect(self.closed)
        self._previous.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step_on)
        self.reader.link_requested.connect(self._follow)

    def read(self, subject: Subject, columns: Columns) -> None:
        """Show an aspect from its top."""
        self.subject = subject
        self._columns = columns
        html = aspect_page(subject, columns, self._edition, self._look)
        document = make_document(html, subject.title, self._look, self)
        self.reader.show_document(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document

    def set_neighbours(self, *, before: bool, after: bool) -> None:
        """Say whether there are rows to go on to."""
        self._previous.setEnabled(before)
        self._next.setEnabled(after)

    def set_look(self, look: Look) -> None:
        """Show the aspect again as it looks now, at the line that is being read."""
        self._look = look
        if self.subject is not None:
            place = self.reader.place()
            self.read(self.subject, self._columns)
            self.reader.go_to(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        buttons.setContentsMargins(10, 8, 10, 8)
        for button in (self._close, self._previous, self._next):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(buttons)
        layout.addWidget(self.reader, 1)

    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    def _step_on(self) -> None:
        self.step_requested.emit(1)

    def _follow(self, href: str) -> None:
        if href.startswith("#"):
            self.reader.go_to_anchor(href.removeprefix("#"))
        else:
            self.link_requested.emit(href)
