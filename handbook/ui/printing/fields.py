"""Fields of a sheet on paper: labels, and lines to write on by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from handbook.ui.printing.cells import padding, share, table, td
from handbook.ui.printing.ruler import Ruler

FIELD_ROW = 10.2
"""From one line to the next in millimetres, so that handwriting has room."""

_SHORTEST_BLANK = 20.0
"""Room to write a number or a short word."""

_BEFORE, _AFTER = 3.0, 2.0
"""The room around a label."""


@dataclass(frozen=True)
class FieldLook:
    """How fields are drawn: in which width in millimetres, and with lines of which colour."""

    width: float
    ruler: Ruler
    colour: str


def field_rows(cells: list[Element], look: FieldLook, words_of: Callable[[Element], str]) -> str:
    """A row of labels and lines; those that are too long for one row get a row each."""
    writer = _Rows(look, words_of)
    if writer.fit(cells):
        return writer.row(cells)
    return "".join(map(writer.own_row, _one_each(cells)))


class _Rows:
    def __init__(self, look: FieldLook, words_of: Callable[[Element], str]) -> None:
        self._look = look
        self._words_of = words_of
        self._above = max(2.0, FIELD_ROW - look.ruler.line_height - 0.5)

    def fit(self, cells: list[Element]) -> bool:
        blanks = sum(map(_is_blank, cells))
        labels = sum(self._label_width(cell) for cell in cells if not _is_blank(cell))
        return labels + blanks * _SHORTEST_BLANK <= self._look.width

    def own_row(self, cells: list[Element]) -> str:
        """A label and its line, the line below it where it would be too short beside it."""
        if self.fit(cells):
            return self.row(cells)
        return "".join(self.row([cell]) for cell in cells)

    def row(self, cells: list[Element]) -> str:
        """Labels as wide as they are; lines share what is left."""
        labels = [self._label_width(cell) for cell in cells if not _is_blank(cell)]
        blanks = len(cells) - len(labels)
        blank = (self._look.width - sum(labels)) / blanks if blanks else 0.0
        return table(
            self._blank(blank) if _is_blank(cell) else self._label(cell, first=not index)
            for index, cell in enumerate(cells)
        )

    def _blank(self, width: float) -> str:
        line = f"border-bottom: 1px solid {self._look.colour};"
        room = padding(self._above, 0.0, below=0.5)
        return td("&nbsp;", line, room, attributes=share(width, self._look.width))

    def _label(self, cell: Element, *, first: bool) -> str:
        room = padding(self._above, _AFTER, below=0.5, left=0.0 if first else _BEFORE)
        wanted = self._label_width(cell)
        width = share(wanted, self._look.width)
        style = "white-space: nowrap;" if wanted < self._look.width else ""
        words = f'<p class="in-cell" style="{style}">{self._words_of(cell)}</p>'
        return td(words, room, attributes=width)

    def _label_width(self, cell: Element) -> float:
        ruler = self._look.ruler
        measure = ruler.plain if cell.find(".//strong") is None else ruler.bold
        return measure("".join(cell.itertext())) + _BEFORE + _AFTER


def _is_blank(cell: Element) -> bool:
    return cell.get("class") == "blank"


def _one_each(cells: list[Element]) -> list[list[Element]]:
    """The fields, each with its own label."""
    ends = [0, *(index for index, cell in enumerate(cells, 1) if _is_blank(cell))]
    return [cells[start:end] for start, end in pairwise(ends)]
