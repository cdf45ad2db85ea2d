"""Cells of the comparison that answer what was typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.search.passages import Passage
from handbook.search.query import Query
from handbook.search.topics import run_of_words
from handbook.search.words import split

_COVERAGE = 0.7
"""How much of the query a cell must have: it is shown only where it answers."""
_HEADING = 0.3
"""What a cell gains whose heading has the words."""


@dataclass(frozen=True, slots=True)
class IndexedCell:
    """A cell with its runs of words, and the title of the topic that it names."""

    passage: Passage
    title: str
    heading: str
    text: str


def indexed_cell(cell: Passage, title: str) -> IndexedCell:
    """The cell made ready; its condition counts as a part of its heading."""
    heading = run_of_words(split(f"{cell.heading} {cell.condition}"))
    return IndexedCell(cell, title, heading, run_of_words(split(cell.text)))


def best_cells(
    cells: Iterable[IndexedCell], query: Query, most: int
) -> list[tuple[IndexedCell, float]]:
    """The cells that answer with their scores, one an aspect, the best first."""
    best: dict[str, tuple[IndexedCell, float]] = {}
    for cell in cells:
        covered = _covered(query, cell.heading + cell.text)
        score = covered + _HEADING * _covered(query, cell.heading)
        aspect = cell.passage.aspect
        if covered >= _COVERAGE and (aspect not in best or best[aspect][1] < score):
            best[aspect] = cell, score
    return sorted(best.values(), key=lambda found: -found[1])[:most]


def _covered(query: Query, run: str) -> float:
    """What share of the query a run of words has, each term by its strongest expansion there."""
    return sum(
        term.weight * next((s for word, s in term.expansions.items() if f" {word} " in run), 0.0)
        for term in query.terms
    ) / (query.weight or 1.0)
