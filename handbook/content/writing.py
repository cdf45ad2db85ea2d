"""Writing a file or folder of the caregiver's whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from handbook.errors import WriteError


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A place beside `target` to write to; it becomes `target` when all has been written.

    Whatever goes wrong before, being stopped too, leaves nothing behind. An earlier file of that
    name is replaced and its permissions are kept; anything but a plain file that may be written
    to, such as a device, is refused. Raises `WriteError`.
    """
    target = target.resolve()
    if not target.parent.is_dir():
        raise WriteError(f"There is no folder “{target.parent}” to write into.", target)
    try:
        mode = _mode_of_replaceable(target)
        with TemporaryDirectory(prefix=".handbook-", dir=target.parent) as folder:
            place = Path(folder) / target.name
            yield place
            if mode is not None:
                place.chmod(mode)
            if place.is_dir() and target.is_dir():  # Windows renames onto no folder, even empty
                target.rmdir()
            place.replace(target)
    except OSError as error:
        raise write_error(target, error.strerror) from error


def with_suffix(path: Path, suffix: str) -> Path:
    """The path with its suffix, which a name may lack that holds other full stops."""
    has_it = path.name.lower().endswith(suffix.lower())
    return path if has_it else path.with_name(path.name + suffix)


def write_error(target: Path, reason: str | None) -> WriteError:
    """What to say where the target cannot be written."""
    told = f" ({reason})" if reason else ""
    return WriteError(f"“{target}” could not be written{told}. Nothing was changed.", target)


def _mode_of_replaceable(target: Path) -> int | None:
    """The permissions of the file that is replaced, None where there is none."""
    if not target.exists() or target.is_dir():
        return None
    if not target.is_file():
        raise write_error(target, "it is not a plain file")
    if not os.access(target, os.W_OK):
        raise write_error(target, "it may only be read")
    return stat.S_IMODE(target.stat().st_mode)
