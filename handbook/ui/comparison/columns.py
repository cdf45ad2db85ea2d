"""The columns of the comparison: which are shown, in which order, and which is one's own.

Plain data, so that every rule about columns can be tried without a window.
"""

from dataclasses import dataclass, replace

from handbook.content.comparison import REFERENCE
from handbook.content.conditions import CONDITIONS

FEWEST = 2
"""A comparison of one thing is none."""

SYNDROMES = frozenset({"CMS", "LEMS"})
COMMON_NAME = (
    "“Myasthenic syndrome” is one name for two illnesses. It only means weakness from a fault "
    "where nerve meets muscle. CMS is inherited, LEMS is autoimmune: always ask which is meant."
)
OWN = "The person you care for"


@dataclass(frozen=True)
class Columns:
    """The shown columns from left to right; `own` is the condition of the person cared for.

    `every` has all that there are: the conditions, or the ways open in a choice.
    """

    shown: tuple[str, ...] = CONDITIONS
    own: str = ""
    every: tuple[str, ...] = CONDITIONS

    @property
    def compares_conditions(self) -> bool:
        """Whether these are conditions, and not the ways open in a choice."""
        return self.every == CONDITIONS

    @property
    def can_hide(self) -> bool:
        """Whether one more column can go."""
        return len(self.shown) > FEWEST

    @property
    def reference(self) -> str:
        """The condition that the others are read against: one's own, or MG, or the first."""
        wanted = (self.own, REFERENCE)
        return next((c for c in wanted if c in self.shown), self.shown[0])

    def show(self, column: str) -> "Columns":
        """With one more column, before the first that usually stands after it."""
        if column in self.shown:
            return self
        later = self.every[self.every.index(column) + 1 :]
        at = next((n for n, c in enumerate(self.shown) if c in later), len(self.shown))
        return replace(self, shown=(*self.shown[:at], column, *self.shown[at:]))

    def hide(self, column: str) -> "Columns":
        """Without the column, unless too few would stay."""
        if not self.can_hide:
            return self
        return replace(self, shown=tuple(c for c in self.shown if c != column))

    def move(self, column: str, position: int) -> "Columns":
        """With the shown column at another position, counted from 0 at the left."""
        others = [c for c in self.shown if c != column]
        others.insert(position, column)
        return replace(self, shown=tuple(others))

    def choose_own(self, condition: str) -> "Columns":
        """With the condition marked as one's own and put first; "" takes the mark away."""
        if not condition:
            return replace(self, own="")
        return replace(self.show(condition).move(condition, 0), own=condition)


def read_columns(shown: str, own: str) -> Columns:
    """The columns as `written` put them down; what makes no sense counts as the usual ones."""
    named = tuple(dict.fromkeys(c for c in shown.split() if c in CONDITIONS))
    columns = Columns(named if len(named) >= FEWEST else CONDITIONS)
    return columns.choose_own(own if own in CONDITIONS else "")


def written(columns: Columns) -> str:
    """The shown columns as one line of text."""
    return " ".join(columns.shown)
