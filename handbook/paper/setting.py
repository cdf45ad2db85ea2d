"""What all parts of one document share."""

from dataclasses import dataclass

from handbook.content.edition import Edition
from handbook.paper.drawings import Drawings
from handbook.paper.inlines import Inlines
from handbook.paper.names import Names


@dataclass(frozen=True)
class Setting:
    """The edition, its drawings, and how words are set.

    `places` are those in the document that a reference may lead to; `cited` says whether
    citations are printed; `condition` is the one that sheets name, "" for boxes to tick.
    """

    edition: Edition
    drawings: Drawings
    places: frozenset[str]
    names: Names
    cited: bool
    condition: str = ""

    def inlines(self, slug: str, numbers: list[int] | None) -> Inlines:
        """What turns words of that topic into data, with the numbers of its sources."""
        return Inlines(slug, self.places, numbers if self.cited else None, self.names)
