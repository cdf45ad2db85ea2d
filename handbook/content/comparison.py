"""What is compared, as plain data: what each aspect is like in each condition.

A choice to decide with is compared in the same way: its columns are the ways open.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from pathlib import Path

from handbook.content.conditions import CONDITIONS
from handbook.content.markup import plain
from handbook.errors import Problem

REFERENCE = "MG"
"""The condition that a writer compares the others with."""

_MORE = re.compile(r"\[[^\]]*\]\([^)]*\)\s*$")
_ANSWER = re.compile(r"\*\*(.+?)\*\*\s*")


class CellKind(Enum):
    """What a cell says: words of its own, or one of two things that must never be blank."""

    TEXT = "text"
    NOT_KNOWN = "not known"
    DOES_NOT_APPLY = "does not apply"


class Difference(Enum):
    """How far what is said of one condition is from what is said of another, least first.

    `DANGEROUS` is where what helps one harms the other. The values are the words of a writer.
    """

    SAME = "same"
    SOMEWHAT = "somewhat other"
    OPPOSITE = "opposite"
    DANGEROUS = "dangerous to mix up"

    def from_condition(self, condition: str) -> str:
        """The difference in words, as a reader is told it."""
        return _WORDS[self].format(condition)


_ORDER = tuple(Difference)
_WORDS = {
    Difference.SAME: "Same as {}",
    Difference.SOMEWHAT: "Somewhat other than {}",
    Difference.OPPOSITE: "Opposite to {}",
    Difference.DANGEROUS: "Dangerous to mix up with {}",
}


@dataclass(frozen=True)
class Cell:
    """What one aspect is like in one column: in a condition, or if one way is chosen.

    `markdown` is what is shown: MG's words where the file says `= MG`, which `same_as_mg` keeps.
    `difference` is from MG, None in MG itself, in a choice, and where the writer names none.
    """

    column: str
    markdown: str
    line: int
    same_as_mg: bool = False
    difference: Difference | None = None

    @cached_property
    def text(self) -> str:
        """The words alone, without citations and without the closing link to a topic."""
        return plain(_MORE.sub("", self.markdown))

    @cached_property
    def answer(self) -> str:
        """The few bold words with which the cell begins, "" where it has none."""
        found = _ANSWER.match(self.markdown)
        return plain(found[1]) if found else ""

    @cached_property
    def rest(self) -> str:
        """The words after the answer."""
        return plain(_MORE.sub("", _ANSWER.sub("", self.markdown, count=1)))

    @property
    def kind(self) -> CellKind:
        """Whether the cell says something, or that nothing is known or applies."""
        said = self.text.lower()
        for kind in (CellKind.NOT_KNOWN, CellKind.DOES_NOT_APPLY):
            if said.startswith(kind.value):
                return kind
        return CellKind.TEXT


@dataclass(frozen=True)
class Aspect:
    """A row of the comparison. A condition that the file leaves out has no cell.

    `title` is the question as people ask it, `name` what a clinician calls it ("" where the file
    does not say).
    """

    slug: str
    title: str
    cells: dict[str, Cell]
    path: Path
    line: int
    name: str = ""

    def same(self, columns: tuple[str, ...]) -> bool:
        """Whether the cells of these columns all say the same."""
        return len({self._said(column) for column in columns}) <= 1

    def difference(self, condition: str, reference: str = REFERENCE) -> Difference | None:
        """How far a condition is from another, None where the file does not say.

        A writer compares with MG alone. Two others are as far from each other as the one of them
        that is further from MG, unless they give the same answer.
        """
        if self.same((condition, reference)):
            return Difference.SAME
        cells = [self.cells[c] for c in (condition, reference) if c in self.cells]
        told = [cell.difference for cell in cells if cell.difference is not None]
        if not told:
            return None
        both_told, answers = len(told) > 1, {cell.answer for cell in cells}
        same_answer = both_told and len(answers) == 1 and answers != {""}
        furthest = max(told, key=_ORDER.index)
        return min(furthest, Difference.SOMEWHAT, key=_ORDER.index) if same_answer else furthest

    def _said(self, column: str) -> str:
        cell = self.cells.get(column)
        return cell.text if cell else ""


@dataclass(frozen=True)
class Group:
    """Aspects that belong together, with one sentence on what differs most."""

    slug: str
    title: str
    difference: str
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True)
class Comparison:
    """All groups in order, the columns they have, and the problems found while they were read."""

    groups: tuple[Group, ...]
    problems: tuple[Problem, ...] = ()
    columns: tuple[str, ...] = CONDITIONS

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """Every aspect in reading order."""
        return tuple(aspect for group in self.groups for aspect in group.aspects)

    def aspect(self, slug: str) -> Aspect | None:
        """The aspect of that name, if there is one."""
        return next((aspect for aspect in self.aspects if aspect.slug == slug), None)


@dataclass(frozen=True)
class Choice:
    """A decision to weigh: `table` has the ways open as columns, and questions as aspects.

    `summary` says for whom it is, in Markdown.
    """

    slug: str
    title: str
    summary: str
    table: Comparison


@dataclass(frozen=True)
class Selection:
    """What of a comparison is shown: some columns in an order, and some aspects by group.

    `choice` is the slug of the choice that is compared, "" for the conditions; `short` shows the
    answers alone.
    """

    conditions: tuple[str, ...]
    groups: tuple[Group, ...]
    choice: str = ""
    short: bool = False


def select(
    comparison: Comparison, conditions: tuple[str, ...], keep: Callable[[Aspect], bool]
) -> Selection:
    """The aspects to keep, in their groups; a group without any is left out."""
    narrowed = (
        replace(group, aspects=tuple(filter(keep, group.aspects))) for group in comparison.groups
    )
    return Selection(conditions, tuple(group for group in narrowed if group.aspects))
