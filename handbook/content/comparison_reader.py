"""Reads what is compared: a file for each group of aspects, and one for each choice.

Each aspect is a heading, with its clinical name in a line of its own, and a definition list:
`MuSK-MG (somewhat other)` a term, and under it what is said of it.
"""

import re
from dataclasses import replace
from pathlib import Path

from handbook.content.bounds import require_bounds
from handbook.content.comparison import (
    REFERENCE,
    Aspect,
    Cell,
    Choice,
    Comparison,
    Difference,
    Group,
)
from handbook.content.conditions import CONDITIONS
from handbook.content.files import read_text
from handbook.content.markup import Block, blocks, plain
from handbook.errors import HandbookError, Problem

SAME_AS_MG = "= MG"
_MARKED = re.compile(r"^(.*?)\s*\(([^()]*)\)$")
_DIFFERENCES = {difference.value: difference for difference in Difference}


def read_comparison(folder: Path) -> Comparison:
    """The comparison of the edition in `folder`: its files in the order of their names."""
    files = sorted((folder / "comparison").glob("*.md"))
    if not files:
        return Comparison((), (Problem(folder / "comparison", 0, "There is no comparison."),))
    seen: set[str] = set()
    read = [_read(path, seen, CONDITIONS) for path in files]
    problems = tuple(problem for reader in read for problem in reader.problems)
    return Comparison(tuple(r.group for r in read if r.group.aspects), problems)


def read_choices(folder: Path) -> tuple[Choice, ...]:
    """The choices of the edition in `folder`, in the order of their files' names."""
    return tuple(map(_read_choice, sorted((folder / "choices").glob("*.md"))))


def _read_choice(path: Path) -> Choice:
    reader = _read(path, set(), ())
    group = reader.group
    table = Comparison((group,) if group.aspects else (), tuple(reader.problems), reader.columns)
    return Choice(group.slug, group.title, group.difference, table)


def _read(path: Path, seen: set[str], columns: tuple[str, ...]) -> "_GroupReader":
    reader = _GroupReader(path, seen, columns)
    try:
        text = read_text(path)
        require_bounds(text, path)
    except HandbookError as error:
        reader.problems.append(error.problem)
    else:
        reader.read(text)
    return reader


class _GroupReader:
    """Reads one file; `seen` holds the aspects of all files, for one may stand only once.

    Without columns, those of the first aspect are the columns of all: the ways open in a choice.
    """

    def __init__(self, path: Path, seen: set[str], columns: tuple[str, ...]) -> None:
        self.problems: list[Problem] = []
        self.columns = columns
        self.group = Group(path.stem, "", "", ())
        self._path = path
        self._seen = seen
        self._compares_conditions = bool(columns)
        self._aspects: list[Aspect] = []
        self._current: Aspect | None = None
        self._term = ""

    def read(self, text: str) -> None:
        title = introduction = ""
        for block in blocks(text):
            if block.kind == "heading" and block.level == 1:
                title = plain(block.text)
            elif block.kind == "heading":
                self._open(block)
            elif block.kind == "paragraph" and not self._is_in_aspect and not introduction:
                introduction = block.text
            elif block.kind == "paragraph" and self._takes_name:
                self._name(block)
            elif block.kind == "term":
                self._term = plain(block.text)
            elif block.kind == "definition":
                self._add(block)
            else:
                self._report(block.line, "This text belongs to no condition.")
        self._close()
        self.group = Group(self._path.stem, title, introduction, tuple(self._aspects))

    @property
    def _is_in_aspect(self) -> bool:
        return bool(self._aspects) or self._current is not None

    @property
    def _takes_name(self) -> bool:
        aspect = self._current
        return aspect is not None and not aspect.name and not aspect.cells

    def _open(self, block: Block) -> None:
        self._close()
        self._current = Aspect(block.anchor, plain(block.text), {}, self._path, block.line)
        if block.anchor in self._seen:
            self._report(block.line, f"The aspect “{self._current.title}” stands twice.")
            self._current = None
        self._seen.add(block.anchor)
        self._term = ""

    def _name(self, block: Block) -> None:
        if self._current is not None:
            self._current = replace(self._current, name=plain(block.text))

    def _add(self, block: Block) -> None:
        term, self._term = self._term, ""
        if self._current is None:
            return
        cells = self._current.cells
        column, difference = self._marked(term, block)
        if self.columns and column not in self.columns:
            self._report(block.line, f"Unknown condition “{column}”.")
        elif column in cells:
            self._report(block.line, f"“{column}” stands twice under one aspect.")
        elif block.text == SAME_AS_MG and REFERENCE in cells:
            words = cells[REFERENCE].markdown
            cells[column] = Cell(column, words, block.line, same_as_mg=True, difference=difference)
        else:
            cells[column] = Cell(column, block.text, block.line, difference=difference)

    def _marked(self, term: str, block: Block) -> tuple[str, Difference | None]:
        """The column that a term names, and its difference from MG."""
        marked = _MARKED.match(term) if self._compares_conditions else None
        column, word = (marked[1], marked[2]) if marked else (term, "")
        difference = _DIFFERENCES.get(word)
        if word and difference is None:
            self._report(block.line, f"“{word}” is no difference: {', '.join(_DIFFERENCES)}.")
        elif self._compares_conditions and column in self.columns:
            self._require_difference(column, difference, block)
        return column, difference

    def _require_difference(self, column: str, told: Difference | None, block: Block) -> None:
        if column != REFERENCE and told is None:
            self._report(block.line, f"Say how {column} differs from {REFERENCE}.")
        elif column == REFERENCE and told is not None:
            self._report(block.line, f"{REFERENCE} is what the others are compared with.")

    def _close(self) -> None:
        aspect, self._current = self._current, None
        if aspect is None:
            return
        self.columns = self.columns or tuple(aspect.cells)
        for column in self.columns:
            if column not in aspect.cells:
                self._report(aspect.line, f"“{aspect.title}” says nothing of {column}.")
        if aspect.cells:
            self._aspects.append(aspect)

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self._path, line, message))
