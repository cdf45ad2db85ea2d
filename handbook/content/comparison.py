"""The comparison: what each aspect is like in each condition, as plain data."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from pathlib import Path

from handbook.content.bounds import require_bounds
from handbook.content.conditions import CONDITIONS
from handbook.content.files import read_text
from handbook.content.markup import Block, blocks, plain
from handbook.errors import HandbookError, Problem

SAME_AS_MG = "= MG"
_MORE = re.compile(r"\[[^\]]*\]\([^)]*\)\s*$")


class CellKind(Enum):
    """What a cell says: words of its own, or one of two things that must never be blank."""

    TEXT = "text"
    NOT_KNOWN = "not known"
    DOES_NOT_APPLY = "does not apply"


@dataclass(frozen=True)
class Cell:
    """What one aspect is like in one condition.

    `markdown` is what is shown: MG's words where the file says `= MG`, which `same_as_mg` keeps.
    """

    condition: str
    markdown: str
    line: int
    same_as_mg: bool = False

    @cached_property
    def text(self) -> str:
        """The words alone, without citations and without the closing link to a topic."""
        return plain(_MORE.sub("", self.markdown))

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
    """A row of the comparison. A condition that the file leaves out has no cell."""

    slug: str
    title: str
    cells: dict[str, Cell]
    path: Path
    line: int

    def same(self, conditions: tuple[str, ...]) -> bool:
        """Whether the cells of these conditions all say the same."""
        return len({self._said(condition) for condition in conditions}) <= 1

    def _said(self, condition: str) -> str:
        cell = self.cells.get(condition)
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
    """All groups in order, with the problems found while they were read."""

    groups: tuple[Group, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """Every aspect in reading order."""
        return tuple(aspect for group in self.groups for aspect in group.aspects)

    def aspect(self, slug: str) -> Aspect | None:
        """The aspect of that name, if there is one."""
        return next((aspect for aspect in self.aspects if aspect.slug == slug), None)


@dataclass(frozen=True)
class Selection:
    """What of the comparison is shown: some conditions in an order, and some aspects by group."""

    conditions: tuple[str, ...]
    groups: tuple[Group, ...]


def select(
    comparison: Comparison, conditions: tuple[str, ...], keep: Callable[[Aspect], bool]
) -> Selection:
    """The aspects to keep, in their groups; a group without any is left out."""
    narrowed = (
        replace(group, aspects=tuple(filter(keep, group.aspects))) for group in comparison.groups
    )
    return Selection(conditions, tuple(group for group in narrowed if group.aspects))


def read_comparison(folder: Path) -> Comparison:
    """The comparison of the edition in `folder`: its files in the order of their names."""
    files = sorted((folder / "comparison").glob("*.md"))
    if not files:
        return Comparison((), (Problem(folder / "comparison", 0, "There is no comparison."),))
    groups: list[Group] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in files:
        try:
            text = read_text(path)
            require_bounds(text, path)
        except HandbookError as error:
            problems.append(error.problem)
            continue
        reader = _GroupReader(path, seen)
        groups.append(reader.read(text))
        problems += reader.problems
    return Comparison(tuple(group for group in groups if group.aspects), tuple(problems))


class _GroupReader:
    """Reads one file; `seen` holds the aspects of all files, for one may stand only once."""

    def __init__(self, path: Path, seen: set[str]) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._seen = seen
        self._aspects: list[Aspect] = []
        self._current: Aspect | None = None
        self._condition = ""

    def read(self, text: str) -> Group:
        title = difference = ""
        for block in blocks(text):
            if block.kind == "heading" and block.level == 1:
                title = plain(block.text)
            elif block.kind == "heading":
                self._open(block)
            elif block.kind == "paragraph" and not self._aspects and not difference:
                difference = block.text
            elif block.kind == "term":
                self._condition = plain(block.text)
            elif block.kind == "definition":
                self._add(block)
            else:
                self._report(block.line, "This text belongs to no condition.")
        self._close()
        return Group(self._path.stem, title, difference, tuple(self._aspects))

    def _open(self, block: Block) -> None:
        self._close()
        self._current = Aspect(block.anchor, plain(block.text), {}, self._path, block.line)
        if block.anchor in self._seen:
            self._report(block.line, f"The aspect “{self._current.title}” stands twice.")
            self._current = None
        self._seen.add(block.anchor)
        self._condition = ""

    def _add(self, block: Block) -> None:
        condition, self._condition = self._condition, ""
        if self._current is None:
            return
        cells = self._current.cells
        if condition not in CONDITIONS:
            self._report(block.line, f"Unknown condition “{condition}”.")
        elif condition in cells:
            self._report(block.line, f"“{condition}” stands twice under one aspect.")
        elif block.text == SAME_AS_MG and "MG" in cells:
            cells[condition] = Cell(condition, cells["MG"].markdown, block.line, same_as_mg=True)
        else:
            cells[condition] = Cell(condition, block.text, block.line)

    def _close(self) -> None:
        aspect, self._current = self._current, None
        if aspect is None:
            return
        for condition in CONDITIONS:
            if condition not in aspect.cells:
                self._report(aspect.line, f"“{aspect.title}” says nothing of {condition}.")
        if aspect.cells:
            self._aspects.append(aspect)

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self._path, line, message))
