"""How far an export is, and where it may be written."""

from dataclasses import dataclass
from pathlib import Path

from handbook.content.writing import write_error
from handbook.errors import Problem, WriteError


@dataclass(frozen=True)
class Progress:
    """How far an export is: `done` of `total` pages, and why topics were left out.

    When `done` is `total`, everything is in its place.
    """

    done: int
    total: int
    left_out: tuple[Problem, ...] = ()


def require_new_folder(folder: Path) -> None:
    """See that nothing of the caregiver's is lost. Raises `WriteError`."""
    try:
        taken = folder.is_file() or (folder.is_dir() and any(folder.iterdir()))
    except OSError as error:
        raise write_error(folder, error.strerror) from error
    if taken:
        raise WriteError(f"“{folder}” already holds something. Choose a new or an empty folder.")
