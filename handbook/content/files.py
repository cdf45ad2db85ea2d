"""Reading one text file of an edition, which may be damaged, huge or hostile."""

from pathlib import Path

from handbook.errors import UnreadableFileError

MAX_BYTES = 1_000_000
"""The longest topic has about 20,000 bytes; anything beyond this is not a topic."""


def read_text(path: Path) -> str:
    """The text of the file, its line ends made plain line feeds.

    Raises `UnreadableFileError` when it is missing, too large, empty or not UTF-8.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableFileError("This file is too large to be a page of the handbook.", path)
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFileError(f"This file cannot be read ({reason}).", path) from error
    if not data.strip():
        raise UnreadableFileError("This file is empty.", path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError("This file is not UTF-8 text.", path, line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
