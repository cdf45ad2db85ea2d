"""Messages: a whole sentence in a bar under the toolbar, never a box in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from handbook.errors import HandbookError
from handbook.ui.widgets.announcements import announce


@dataclass(frozen=True)
class Message:
    """What happened, what is safe, what to do; with the one thing that can be done at once.

    A question answers what was just pressed, so it takes the keyboard; a notice never does.
    """

    words: str
    action: str = ""
    act: Callable[[], None] | None = None
    is_question: bool = False


def message_of(error: HandbookError) -> Message:
    """A fault of the world in words for somebody who is worried."""
    place = f" ({error.path.name})" if error.path else ""
    return Message(f"{error.message}{place} The rest of the handbook works as before.")


class MessageBar(QFrame):
    """Shows one message until it is closed or another takes its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._message = Message("")
        self._asked_from: QWidget | None = None
        self._words = QLabel(self, wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.act = QPushButton(self)
        self._close = QPushButton("Close", self)
        layout = QHBoxLayout(self)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.act)
        layout.addWidget(self._close)
        self.act.clicked.connect(self._carry_out)
        self._close.clicked.connect(self._leave)
        self.hide()

    @property
    def words(self) -> str:
        """What the bar says, "" while it is hidden."""
        return "" if self.isHidden() else self._message.words

    def show_message(self, message: Message) -> None:
        """Show and say a message."""
        self._message = message
        self._words.setText(message.words)
        self.act.setText(message.action)
        self.act.setVisible(bool(message.action))
        self.setFocusProxy(self.act if message.action else self._close)
        self.show()
        if message.is_question:
            self._asked_from = QApplication.focusWidget()
            self.act.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, message.words)

    def set_words(self, words: str) -> None:
        """Say something newer in the same message, such as how far a work is."""
        self._words.setText(words)

    def show_error(self, error: HandbookError) -> None:
        """Show a fault of the world."""
        self.show_message(message_of(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Hide the bar and hand the keyboard back to where it came from."""
        asked_from, self._asked_from = self._asked_from, None
        if asked_from is not None:
            asked_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _carry_out(self) -> None:
        self._leave()
        if self._message.act is not None:
            self._message.act()
