"""Which aspects are shown: those that hold the typed words, and those that differ."""

from collections.abc import Callable
from enum import Enum

from handbook.content.comparison import Aspect, Comparison, Difference
from handbook.ui.comparison.columns import Columns

Matches = Callable[[str], Callable[[str], bool]]
"""Makes of typed words a test of a text. The search gives its own folding and equal words."""


class Rows(Enum):
    """Which rows are wanted, by how far the shown conditions are from each other."""

    ALL = "All rows"
    DIFFERENT = "Only what differs"
    DANGEROUS = "Helps one, harms another"


_WANTED = {
    Rows.DIFFERENT: {Difference.OPPOSITE, Difference.DANGEROUS},
    Rows.DANGEROUS: {Difference.DANGEROUS},
}


class AspectFilter:
    """Decides about the aspects of one comparison.

    Every cell is made plain text only once, so that the first key is as quick as the others.
    """

    def __init__(self, comparison: Comparison, matches: Matches) -> None:
        self._comparison = comparison
        self._matches = matches
        self._groups = {
            aspect.slug: group.title for group in comparison.groups for aspect in group.aspects
        }
        self._texts = {
            aspect.slug: {column: cell.text for column, cell in aspect.cells.items()}
            for aspect in comparison.aspects
        }
        self._counts: dict[tuple[Columns, Rows], int] = {}
        self._differences: dict[tuple[str, str, str], Difference | None] = {}

    def keep(self, query: str, columns: Columns, rows: Rows) -> Callable[[Aspect], bool]:
        """The test that an aspect must pass, by what its shown cells say."""
        fits = self._matches(query) if query.strip() else None

        def is_kept(aspect: Aspect) -> bool:
            if rows is not Rows.ALL and not self._differs(aspect, columns, rows):
                return False
            return fits is None or fits(self._words(aspect, columns))

        return is_kept

    def count(self, columns: Columns, rows: Rows) -> int:
        """How many aspects there are of that kind."""
        if rows is Rows.ALL:
            return len(self._texts)
        if (columns, rows) not in self._counts:
            aspects = self._comparison.aspects
            self._counts[columns, rows] = sum(self._differs(a, columns, rows) for a in aspects)
        return self._counts[columns, rows]

    def _differs(self, aspect: Aspect, columns: Columns, rows: Rows) -> bool:
        wanted, reference = _WANTED[rows], columns.reference
        return any(self._difference(aspect, c, reference) in wanted for c in columns.shown)

    def _difference(self, aspect: Aspect, column: str, reference: str) -> Difference | None:
        key = (aspect.slug, column, reference)
        if key not in self._differences:
            self._differences[key] = aspect.difference(column, reference)
        return self._differences[key]

    def _words(self, aspect: Aspect, columns: Columns) -> str:
        """All that stands in the row, with the title of its group."""
        texts = self._texts[aspect.slug]
        said = [texts[column] for column in columns.shown if column in texts]
        return "\n".join((self._groups[aspect.slug], aspect.title, aspect.name, *said))
