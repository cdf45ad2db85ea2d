"""Messages: a whole sentence in a bar under the toolbar, never a box in the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from handbook.content.names import EMERGENCY_SLUG
from handbook.errors import HandbookError, Problem
from handbook.ui.widgets.accessibility import announce

_EMERGENCY = (
    "The page on when to get help cannot be read. If breathing or swallowing is failing, call an "
    "ambulance now: 999, 112 or 911."
)


@dataclass(frozen=True)
class Message:
    """What happened, what is safe, what to do; with the one thing that can be done at once.

    A question answers what was just pressed, so it takes the keyboard; a notice never does.
    """

    text: str
    action: str = ""
    callback: Callable[[], None] | None = None
    is_question: bool = False


def error_message(error: HandbookError) -> Message:
    """A fault of the world in words for somebody who is worried.

    Where it hides the signs of danger, the most needful words are said.
    """
    if error.path is not None and error.path.stem == EMERGENCY_SLUG:
        return Message(_EMERGENCY)
    place = f" ({error.path.name})" if error.path else ""
    return Message(f"{error.message}{place} The rest of the handbook works as before.")


def external_link_message(address: str) -> Message:
    """A link that leads outside: only the button hands it to the system."""
    words = f"This link leaves the handbook and needs a network or a telephone: {address}"
    return Message(words, "Open it", partial(_open_address, address), is_question=True)


def unreadable_message(count: int, show: Callable[[], None]) -> Message:
    """How many topics could not be read; the button shows which."""
    pages = "1 page" if count == 1 else f"{count} pages"
    words = f"{pages} of the handbook could not be read. All the others are here."
    return Message(words, "Show which", show)


def problem_text(problems: Iterable[Problem], root: Path) -> str:
    """A line for each problem, its file as seen from the folder `root`."""
    return "\n".join(_problem_line(problem, root) for problem in problems)


def _problem_line(problem: Problem, root: Path) -> str:
    inside = problem.path.is_relative_to(root)
    path = problem.path.relative_to(root) if inside else problem.path
    return f"{path}, line {problem.line}: {problem.message}"


def _open_address(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class MessageBar(QFrame):
    """Shows one message until it is closed or another takes its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._message = Message("")
        self._focused_before: QWidget | None = None
        self._label = QLabel(self, wordWrap=True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action_button = QPushButton(self)
        self._close = QPushButton("Close", self)
        layout = QHBoxLayout(self)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.action_button)
        layout.addWidget(self._close)
        self.action_button.clicked.connect(self._carry_out)
        self._close.clicked.connect(self._leave)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says, "" while it is hidden."""
        return "" if self.isHidden() else self._message.text

    def show_message(self, message: Message) -> None:
        """Show and say a message."""
        self._message = message
        self._label.setText(message.text)
        self.action_button.setText(message.action)
        self.action_button.setVisible(bool(message.action))
        self.setFocusProxy(self.action_button if message.action else self._close)
        self.show()
        if message.is_question:
            self._focused_before = QApplication.focusWidget()
            self.action_button.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, message.text)

    def set_text(self, text: str) -> None:
        """Say something newer in the same message, such as how far a work is."""
        self._label.setText(text)

    def show_error(self, error: HandbookError) -> None:
        """Show a fault of the world."""
        self.show_message(error_message(error))

    def ask_to_open(self, address: str) -> None:
        """Ask whether to follow a link that leads outside."""
        self.show_message(external_link_message(address))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Hide the bar and hand the keyboard back to where it came from."""
        focused, self._focused_before = self._focused_before, None
        if focused is not None:
            focused.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _carry_out(self) -> None:
        self._leave()
        if self._message.callback is not None:
            self._message.callback()
