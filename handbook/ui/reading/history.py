"""Where the reader has been: back and forward, with the line that was being read."""

from dataclasses import dataclass, replace

from handbook.content.links import COMPARE
from handbook.ui.widgets.reader import ReadingPlace

_MOST_BLOCKS = 100_000
"""More than any page has, in blocks as in heights of one."""


@dataclass(frozen=True)
class Place:
    """A topic, or `compare:aspect` for the comparison.

    `within` is the note of the pane that shows it: where in it the reader was. As text, that of
    the comparison is the aspect, or the choice, that it opens at. `anchor` is the
    heading, or the source, of the topic that was asked for.
    """

    target: str
    within: object = ReadingPlace()
    anchor: str = ""

    @property
    def is_comparison(self) -> bool:
        """Whether this is the comparison and not a topic."""
        return self.target.startswith(COMPARE)

    def __str__(self) -> str:
        if isinstance(self.within, ReadingPlace):
            return f"{self.target} {self.within.block} {self.within.within:.3f}"
        return f"{COMPARE}{self.within} 0 0.000"


def read_place(text: str) -> Place | None:
    """The place that `str` wrote, or None where the text is none."""
    try:
        target, number, share = text.split()
        block, within = int(number), float(share)
    except ValueError:
        return None
    sound = 0 <= block < _MOST_BLOCKS and abs(within) < _MOST_BLOCKS
    return Place(target, ReadingPlace(block, within)) if sound else None


def opening_place(target: str, kept: str, *, comparison: bool = False) -> Place:
    """Where to open: at the comparison, at `slug#heading`, or at the place that was kept.

    Its target is "" where there is none of them.
    """
    if comparison:
        return Place(COMPARE)
    slug, _, anchor = target.partition("#")
    return Place(slug, anchor=anchor) if slug else read_place(kept) or Place("")


class History:
    """The places in the order of the visit, and which of them is shown."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._current = -1

    @property
    def current(self) -> Place | None:
        """The place that is shown."""
        return self._places[self._current] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._current > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._current + 1 < len(self._places)

    def visit(self, place: Place) -> None:
        """Go to a new place; what lay ahead is forgotten. The comparison is one place."""
        shown = self.current
        if shown is not None and place.is_comparison and shown.target == place.target:
            self._places[self._current] = place
            return
        del self._places[self._current + 1 :]
        self._places.append(place)
        self._current += 1

    def remember(self, within: object) -> None:
        """Note where in the current place the reader is."""
        if self._places:
            self._places[self._current] = replace(self._places[self._current], within=within)

    def back(self) -> Place:
        """Step back and return the place. There must be one."""
        self._current -= 1
        return self._places[self._current]

    def forward(self) -> Place:
        """Step forward and return the place. There must be one."""
        self._current += 1
        return self._places[self._current]
