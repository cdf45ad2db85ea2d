"""Notices: what the window has to say or to ask, each as one message in the bar."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from handbook.content.edition import Edition
from handbook.content.names import EMERGENCY_SLUG
from handbook.errors import HandbookError, Problem
from handbook.ui.messages import Message, MessageBar

_EMERGENCY = (
    "The page on when to get help cannot be read. If breathing or swallowing is failing, call an "
    "ambulance now: 999, 112 or 911."
)


class Notices(QObject):
    """Puts notices into the message bar, and carries out what its button offers."""

    def __init__(self, edition: Edition, bar: MessageBar) -> None:
        super().__init__(bar)
        self._edition = edition
        self._bar = bar
        self._unreadable: list[Problem] = []
        self._outside = ""
        self._bug = ""

    def ask_outside(self, address: str) -> None:
        """Show where a link leads; only the button hands it to the system."""
        self._outside = address
        words = f"This link leaves the handbook and needs a network or a telephone: {address}"
        self._bar.show_message(Message(words, "Open it", self._open_outside, is_question=True))

    def tell_failure(self, error: HandbookError) -> None:
        """Say what could not be shown. For the signs of danger, the most needful words are said."""
        if error.path is not None and error.path.stem == EMERGENCY_SLUG:
            self._bar.show_message(Message(_EMERGENCY))
        else:
            self._bar.show_error(error)

    def note_unreadable(self, read: object) -> None:
        """Remember what was read, if it is a problem in a topic's place."""
        if isinstance(read, Problem):
            self._unreadable.append(read)

    def tell_unreadable(self) -> None:
        """Say how many topics could not be read."""
        count = len(self._unreadable)
        if count:
            pages = "1 page" if count == 1 else f"{count} pages"
            words = f"{pages} of the handbook could not be read. All the others are here."
            self._bar.show_message(Message(words, "Show which", self.show_problems))

    def show_problems(self) -> None:
        """List every problem of the edition, with file and line."""
        from handbook.content.check.report import structure_problems
        from handbook.ui.problem_list import ProblemList

        problems = structure_problems(self._edition)
        if not problems:
            self._bar.show_message(Message("Every page of the handbook can be read."))
            return
        ProblemList(problems, self._edition.resources, self._bar.window()).show()

    def tell_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that the program itself made a mistake, and offer the details to copy."""
        self._bug = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(self._bug)
        words = "The handbook made a mistake of its own. What you were reading is safe; go on."
        self._bar.show_message(Message(words, "Copy the details", self._copy_bug))

    def _open_outside(self) -> None:
        QDesktopServices.openUrl(QUrl(self._outside))

    def _copy_bug(self) -> None:
        QGuiApplication.clipboard().setText(self._bug)
