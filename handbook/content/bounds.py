"""The bounds of a text: beyond them it is no page, and rendering it would take minutes or fail.

They stand far above what a writer needs. Whoever meets them has a damaged or a hostile file.
"""

import re
from pathlib import Path

from handbook.errors import UnreadableFileError

MOST_CHARACTERS = 60_000
"""In a file: three times the glossary, which is the longest."""
MOST_IN_BLOCK = 10_000
"""Characters between two blank lines: three times the longest table."""
MOST_IN_VALUE = 500
"""Characters of a title, a summary or another short text: three times the longest."""
MOST_VALUES = 200
"""Texts in one list, such as a topic's other names."""
MOST_BRACKETS = 300
"""Opening brackets in a block: five times the most. Their cost grows with their square."""
MOST_DEFINITIONS = 40
"""Lines of a block that begin with a colon. Each nests the rest of the block a level deeper."""
DEEPEST = 80
"""Marks and blanks before a line's first word, so 20 lists in each other or 80 quotations.

At twice as many, Python-Markdown comes to the end of Python's stack.
"""

_DEFINITION = re.compile(r"^[ \t>]*+:[ \t]", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_TOO_DEEP = re.compile(
    rf"^(?:[ \t>]|[-*+:](?=[ \t])|\d++\.(?=[ \t])){{{DEEPEST + 1}}}", re.MULTILINE
)


def require_bounds(text: str, path: Path, first_line: int = 1) -> None:
    """See that the text, which begins at `first_line` of its file, can be rendered.

    Raises `UnreadableFileError` with the line of what cannot be.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFileError("This text is too long for one page.", path)
    if deep := _TOO_DEEP.search(text):
        line = first_line + text.count("\n", 0, deep.start())
        raise UnreadableFileError("This line is nested too deep to be shown.", path, line)
    line = first_line
    for block in _BLANK_LINE.split(text):
        fault = _fault(block)
        if fault:
            raise UnreadableFileError(fault, path, line)
        line += block.count("\n") + 2


def _fault(block: str) -> str:
    """What is out of bounds in the block, or "" where nothing is."""
    if len(block) > MOST_IN_BLOCK:
        return "This paragraph or table is too long."
    if block.count("[") > MOST_BRACKETS:
        return "There are too many brackets in this paragraph or table."
    if len(_DEFINITION.findall(block)) > MOST_DEFINITIONS:
        return "Here are too many definitions without a blank line between them."
    return ""
