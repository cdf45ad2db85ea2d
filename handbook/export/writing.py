"""Writing an export whole or not at all, a step at a time so that it can be watched and stopped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from handbook.errors import Problem, WriteError


@dataclass(frozen=True)
class Progress:
    """How far an export is: `done` of `total` pages, and why topics were left out.

    When `done` is `total`, everything is in its place.
    """

    done: int
    total: int
    left_out: tuple[Problem, ...] = ()


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A place beside `target` to write to; it becomes `target` when all has been written.

    Whatever goes wrong before, being stopped too, leaves nothing behind. An earlier file of that
    name is replaced. Raises `WriteError`.
    """
    target = target.resolve()
    if not target.parent.is_dir():
        raise WriteError(f"There is no folder “{target.parent}” to write into.", target)
    try:
        with TemporaryDirectory(prefix=".handbook-", dir=target.parent) as folder:
            place = Path(folder) / target.name
            yield place
            if place.is_dir() and target.is_dir():  # Windows renames onto no folder, even empty
                target.rmdir()
            place.replace(target)
    except OSError as error:
        raise _write_error(target, error.strerror) from error


def require_new_folder(folder: Path) -> None:
    """See that nothing of the caregiver's is lost. Raises `WriteError`."""
    try:
        taken = folder.is_file() or (folder.is_dir() and any(folder.iterdir()))
    except OSError as error:
        raise _write_error(folder, error.strerror) from error
    if taken:
        raise WriteError(f"“{folder}” already holds something. Choose a new or an empty folder.")


def _write_error(target: Path, reason: str | None) -> WriteError:
    told = f" ({reason})" if reason else ""
    return WriteError(f"“{target}” could not be written{told}. Nothing was changed.", target)
