"""What belongs together on a page, told by what it is and not by where it stands."""

from typing import TypeGuard

from PySide6.QtGui import QTextBlock, QTextTable

from handbook.ui.printing.page_lines import Piece

_OBJECT = "\ufffc"
"""The character that stands for a picture."""


def belongs_to_next(flow: list[Piece], index: int) -> bool:
    """Whether a piece must not be parted from what follows: a heading, or words that lead in.

    Words lead in when they end with a colon, or stand alone between a heading and a table. Lines
    to write on belong to each other.
    """
    if index + 1 == len(flow):
        return False
    if isinstance(flow[index], QTextTable):
        return _is_line(flow[index]) and _is_line(flow[index + 1])
    if is_heading(flow[index]):
        return True
    following = flow[index + 1]
    if isinstance(following, QTextTable):
        return _ends_with_colon(flow[index]) or (index > 0 and is_heading(flow[index - 1]))
    return _ends_with_colon(flow[index]) and following.textList() is not None


def is_heading(piece: Piece) -> bool:
    """Whether it is a heading of any level."""
    return not isinstance(piece, QTextTable) and piece.blockFormat().headingLevel() > 0


def is_diagram(piece: Piece) -> TypeGuard[QTextBlock]:
    """Whether it is a drawing and nothing else."""
    return not isinstance(piece, QTextTable) and piece.text() == _OBJECT


def _is_line(piece: Piece) -> bool:
    """Whether it is a line to write on, without words."""
    if not isinstance(piece, QTextTable) or piece.rows() * piece.columns() != 1:
        return False
    return not piece.cellAt(0, 0).firstCursorPosition().block().text().strip()


def _ends_with_colon(piece: Piece) -> bool:
    return not isinstance(piece, QTextTable) and piece.text().rstrip().endswith(":")
