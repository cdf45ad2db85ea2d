"""The find bar: looks for words on the page that is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from handbook.ui.look.theme import Theme
from handbook.ui.reading.finding import Finder
from handbook.ui.reading.highlighting import Step
from handbook.ui.widgets.accessibility import announce
from handbook.ui.widgets.check_box import CheckBox
from handbook.ui.widgets.flow_layout import FlowLayout
from handbook.ui.widgets.reader import Reader


class FindBar(QFrame):
    """Takes the words to be found, and shows which of how many places is the current one."""

    closed = Signal()

    def __init__(self, reader: Reader, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.finder = Finder(reader, theme)
        self.setObjectName("find_bar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Find in this page")
        self.field.setAccessibleName("Find in this page")
        self._whole_words = CheckBox("Whole words", self)
        self._count = QLabel(self)
        next_one, previous = QPushButton("Next", self), QPushButton("Previous", self)
        close = QPushButton("Close", self)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = FlowLayout(self)
        for widget in (self.field, self._count, previous, next_one, self._whole_words, close):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._find)
        self._whole_words.toggled.connect(self._find)
        self.finder.stepped.connect(self.show_step)
        next_one.clicked.connect(self.find_next)
        previous.clicked.connect(self.find_previous)
        close.clicked.connect(self.close_bar)
        self.setFocusProxy(self.field)
        self.hide()

    @property
    def count(self) -> str:
        """Which place is the current one: "3 of 12"."""
        return self._count.text()

    def open(self) -> None:
        """Show the bar, ready for typing."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._find()

    def close_bar(self) -> None:
        """Hide the bar; nothing stays highlighted."""
        self.hide()
        self.finder.clear()
        self.closed.emit()

    def show_step(self, step: Step) -> None:
        """Show and say which place is the current one."""
        words = f"{step.current} of {step.total}" if step.total else "Not on this page"
        if step.wrapped:
            words += ", from the other end"
        self._count.setText(words if self.field.text() else "")
        announce(self, self._count.text())

    def find_next(self) -> None:
        """Go to the next place."""
        self.finder.step(1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self.finder.step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field goes on, Shift and Enter back; Escape closes."""
        if self.field.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.finder.step(-1 if backwards else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        self.finder.find(self.field.text(), whole_words=self._whole_words.isChecked())
