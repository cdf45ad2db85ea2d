"""Reading one text file of an edition, which may be damaged, huge or hostile."""

import re
import tomllib
from pathlib import Path
from typing import Any

from handbook.errors import UnreadableFileError

MAX_BYTES = 1_000_000
"""The longest topic has about 20,000 bytes; anything beyond this is not a topic."""

_TOML_PLACE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


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


def is_file(path: Path) -> bool:
    """Whether the file is there. A name that no file can have is that of none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def parse_toml(text: str, path: Path, what: str, first_line: int = 1) -> dict[str, Any]:
    """The table in some TOML of the file, which begins at `first_line` and is called `what`.

    Raises `UnreadableFileError` with the line at which it is broken.
    """
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        message = f"{what} is broken: brackets within brackets without end."
        raise UnreadableFileError(message, path, first_line) from error
    except ValueError as error:  # TOMLDecodeError is one; a number of 5,000 digits is another
        line, reason = _toml_fault(str(error), text)
        raise UnreadableFileError(
            f"{what} is broken: {reason}.", path, first_line + line - 1
        ) from error


def _toml_fault(told: str, text: str) -> tuple[int, str]:
    """The line of the text, from 1, at which it is broken, and the reason without its place."""
    place = _TOML_PLACE.search(told)
    line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
    return line, _TOML_PLACE.sub("", told)
