"""What can go wrong in the world, and where. A bug is never one of these."""

from dataclasses import dataclass
from pathlib import Path

_ALL_TOPICS = "“handbook topics” lists them all."


@dataclass(frozen=True, order=True)
class Problem:
    """A fault in a file that somebody can mend: where it stands, and what is wrong.

    `line` counts from 1; 0 means the file as a whole.
    """

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class HandbookError(Exception):
    """A fault of the world, told in a sentence that a worried person understands."""

    def __init__(self, message: str, path: Path | None = None, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    @property
    def problem(self) -> Problem:
        """The fault as an entry of a list of problems."""
        return Problem(self.path or Path(), self.line, self.message)


class UnreadableFileError(HandbookError):
    """A file of the edition cannot be read: missing, too large, not UTF-8, or broken."""


class EditionError(HandbookError):
    """A folder holds no handbook: not one topic in it can be read."""


class UnknownTopicError(HandbookError):
    """No topic has the name that was asked for."""

    def __init__(self, slug: str, nearest: tuple[str, ...]) -> None:
        lead = f"Did you mean {' or '.join(nearest)}?" if nearest else _ALL_TOPICS
        super().__init__(f"There is no topic called “{slug}”. {lead}")
        self.nearest = nearest


class MissingLibraryError(HandbookError):
    """A library that only writers and developers need is not installed."""


class WriteError(HandbookError):
    """A file that the caregiver asked for could not be written."""


class UsageError(HandbookError):
    """The command line asked for something that does not exist."""
