"""The columns of the comparison: which conditions are shown, in which order, and which is ours.

Plain data, so that every rule about columns can be tried without a window.
"""

from dataclasses import dataclass, replace

from handbook.content.conditions import CONDITIONS

FEWEST = 2
"""A comparison of one thing is none."""

SYNDROMES = frozenset({"CMS", "LEMS"})
SYNDROME = "Myasthenic syndrome"
SYNDROME_HEADING = f"{SYNDROME}: one name, two illnesses"
SYNDROME_REASON = (
    "The name only means weakness from a fault where nerve meets muscle. "
    "CMS is inherited, LEMS is autoimmune: always ask which one is meant."
)
OWN = "The person you care for"


@dataclass(frozen=True)
class Columns:
    """The shown conditions from left to right; `own` is that of the person who is cared for."""

    shown: tuple[str, ...] = CONDITIONS
    own: str = ""

    @property
    def can_hide(self) -> bool:
        """Whether one more column can go."""
        return len(self.shown) > FEWEST

    def show(self, condition: str) -> "Columns":
        """With one more column, before the first that usually stands after it."""
        if condition in self.shown:
            return self
        later = CONDITIONS[CONDITIONS.index(condition) + 1 :]
        at = next((n for n, c in enumerate(self.shown) if c in later), len(self.shown))
        return replace(self, shown=(*self.shown[:at], condition, *self.shown[at:]))

    def hide(self, condition: str) -> "Columns":
        """Without the column, unless too few would stay."""
        if not self.can_hide:
            return self
        return replace(self, shown=tuple(c for c in self.shown if c != condition))

    def move(self, condition: str, position: int) -> "Columns":
        """With the shown column at another position, counted from 0 at the left."""
        others = [c for c in self.shown if c != condition]
        others.insert(position, condition)
        return replace(self, shown=tuple(others))

    def choose_own(self, condition: str) -> "Columns":
        """With the condition marked as one's own and put first; "" takes the mark away."""
        if not condition:
            return replace(self, own="")
        return replace(self.show(condition).move(condition, 0), own=condition)

    @property
    def in_full_order(self) -> tuple[str, ...]:
        """Every condition: the shown ones as they stand, then the hidden ones."""
        return (*self.shown, *(c for c in CONDITIONS if c not in self.shown))


def read_columns(shown: str, own: str) -> Columns:
    """The columns as `written` put them down; what makes no sense counts as the usual ones."""
    named = tuple(dict.fromkeys(c for c in shown.split() if c in CONDITIONS))
    return Columns(
        named if len(named) >= FEWEST else CONDITIONS,
        own if own in CONDITIONS else "",
    )


def written(columns: Columns) -> str:
    """The shown columns as one line of text."""
    return " ".join(columns.shown)
