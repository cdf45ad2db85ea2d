"""Comparisons for tests and benchmarks: of any length, and a plain way to narrow them."""

from collections.abc import Callable
from dataclasses import replace

from handbook.content.comparison import Aspect, Comparison, Group
from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources


def plain_matches(query: str) -> Callable[[str], bool]:
    """Whether a text holds every typed word, in capitals or not."""
    words = query.casefold().split()

    def fits(text: str) -> bool:
        folded = text.casefold()
        return all(word in folded for word in words)

    return fits


def generated(count: int) -> Comparison:
    """That many aspects: those of the handbook again and again, each with a number."""
    own = Edition(bundled_resources()).comparison
    groups: list[Group] = []
    made = 0
    while made < count:
        group = own.groups[len(groups) % len(own.groups)]
        aspects = tuple(_numbered(a, made + n) for n, a in enumerate(group.aspects[: count - made]))
        groups.append(replace(group, slug=f"{group.slug}-{len(groups)}", aspects=aspects))
        made += len(aspects)
    return Comparison(tuple(groups))


def _numbered(aspect: Aspect, number: int) -> Aspect:
    return replace(
        aspect,
        slug=f"{aspect.slug}-{number}",
        title=f"{aspect.title} {number}",
        cells={
            condition: replace(cell, markdown=f"No. {number}: {cell.markdown}")
            for condition, cell in aspect.cells.items()
        },
    )
