"""The widths of a printed table's columns, by what stands in them.

Qt makes columns of long texts about equal, so that a column of single words wastes the paper.
"""

from collections.abc import Callable
from itertools import zip_longest
from xml.etree.ElementTree import Element

_AROUND = 7.0
"""The room left and right of a cell's words, in millimetres."""

_HANDWRITING = 28.0
"""What a column to write in would like to have."""


def column_shares(table: Element, width: float, width_of: Callable[[str], float]) -> list[float]:
    """The width of each column in per cent of the table's, `width` in millimetres.

    Each column has room for its longest word, and what is left goes to those whose cells are
    long, as in CSS 2.2, section 17.5.2.2. `width_of` measures words.
    """
    columns = _columns(table)
    least = [_least(column, width_of) for column in columns]
    most = [max(low, _wanted(c, width_of)) for low, c in zip(least, columns, strict=True)]
    rest = max(0.0, width - sum(least))
    missing = (sum(most) - sum(least)) or 1.0
    widths = [low + rest * (high - low) / missing for low, high in zip(least, most, strict=True)]
    return [100 * width / sum(widths) for width in widths]


def even_shares(table: Element, width: float, width_of: Callable[[str], float]) -> list[float]:
    """The first column with room for its longest word, and the others of one width."""
    first, *others = _columns(table)
    share = 100 * _least(first, width_of) / width
    return [share, *((100 - share) / len(others) for _ in others)]


def first_row(table: Element) -> list[Element]:
    """The cells that give the columns their widths."""
    row = next(table.iter("tr"), None)
    return [] if row is None else list(row)


def _columns(table: Element) -> list[list[str]]:
    """The words of each column's cells."""
    columns = zip_longest(*table.iter("tr"))
    return [[_words(cell) for cell in column if cell is not None] for column in columns]


def _words(cell: Element) -> str:
    return "".join(cell.itertext()).strip()


def _least(column: list[str], width_of: Callable[[str], float]) -> float:
    words = (word for cell in column for word in cell.split())
    return max(map(width_of, words), default=0.0) + _AROUND


def _wanted(column: list[str], width_of: Callable[[str], float]) -> float:
    head, *cells = column
    if not any(cells):
        return max(_HANDWRITING, width_of(head) / 2)
    return max(map(width_of, column)) + _AROUND
