"""Which aspects are shown: those that hold the typed words, and those that really differ."""

from collections.abc import Callable

from handbook.content.comparison import Aspect, Comparison

Matches = Callable[[str], Callable[[str], bool]]
"""Makes of typed words a test of a text. The search gives its own folding and equal words."""


class AspectFilter:
    """Decides about the aspects of one comparison.

    Every cell is made plain text only once, so that the first key is as quick as the others.
    """

    def __init__(self, comparison: Comparison, matches: Matches) -> None:
        self._matches = matches
        self._groups = {
            aspect.slug: group.title for group in comparison.groups for aspect in group.aspects
        }
        self._texts = {
            aspect.slug: {condition: cell.text for condition, cell in aspect.cells.items()}
            for aspect in comparison.aspects
        }
        self._same: dict[tuple[str, tuple[str, ...]], bool] = {}

    def keep(
        self, query: str, conditions: tuple[str, ...], *, only_differences: bool
    ) -> Callable[[Aspect], bool]:
        """The test that an aspect must pass, by what its shown cells say."""
        fits = self._matches(query) if query.strip() else None

        def is_kept(aspect: Aspect) -> bool:
            if only_differences and self._is_same(aspect, conditions):
                return False
            return fits is None or fits(self._words(aspect, conditions))

        return is_kept

    def _is_same(self, aspect: Aspect, conditions: tuple[str, ...]) -> bool:
        key = (aspect.slug, conditions)
        if key not in self._same:
            self._same[key] = aspect.same(conditions)
        return self._same[key]

    def _words(self, aspect: Aspect, conditions: tuple[str, ...]) -> str:
        """All that stands in the row, with the title of its group."""
        texts = self._texts[aspect.slug]
        said = [texts[condition] for condition in conditions if condition in texts]
        return "\n".join((self._groups[aspect.slug], aspect.title, *said))
