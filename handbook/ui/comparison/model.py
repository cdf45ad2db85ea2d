"""The comparison as a table model: a row for each group and for each aspect in it.

Where there is no room for columns, each cell is a row of its own under its aspect: a card. A
screen reader hears what the model says in its accessible texts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from handbook.content.comparison import Aspect, Cell, Difference, Group, Selection
from handbook.content.conditions import FULL_NAMES
from handbook.content.markup import plain
from handbook.ui.comparison.columns import COMMON_NAME, OWN, SYNDROMES, Columns

MISSING = "Nothing is written here."

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Row:
    """The heading of a group, an aspect, or, in a card, one `column` of an aspect."""

    group: Group
    aspect: Aspect | None = None
    column: str = ""

    @property
    def key(self) -> str:
        """The row's permanent name: the aspect's slug, or the group's with a slash."""
        return self.aspect.slug if self.aspect else f"{self.group.slug}/"

    @property
    def title(self) -> str:
        """What stands at the left of the row."""
        return self.aspect.title if self.aspect else self.group.title


class ComparisonModel(QAbstractTableModel):
    """Shows a selection of the comparison. It decides nothing about what is selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.columns = Columns()
        self.short = False
        self.cards = False
        self._selection = Selection((), ())
        self._differences: dict[tuple[str, str], Difference | None] = {}
        self._positions: dict[tuple[str, str], int] = {}

    def show(self, selection: Selection, columns: Columns) -> None:
        """Show the selection."""
        if columns.reference != self.columns.reference or columns.every != self.columns.every:
            self._differences.clear()
        self.columns = columns
        self._selection = selection
        self._reset()

    def set_short(self, short: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Show the answers alone, or all words."""
        self.short = short
        self._reset()

    def set_cards(self, cards: bool) -> None:  # noqa: FBT001 - what it sets
        """Show the cells of an aspect under each other, or side by side."""
        if cards != self.cards:
            self.cards = cards
            self._reset()

    def find(self, key: str, column: str = "") -> QModelIndex:
        """Where the row of that name is, in that column; invalid where it is not shown."""
        row = self._positions.get((key, column if self.cards else ""), -1)
        if self.cards:
            return self.index(row, 0)
        shown = self.columns.shown
        return self.index(row, shown.index(column) if column in shown else 0)

    def column(self, index: Index) -> str:
        """The column in which a cell stands, "" in a heading."""
        row = self.rows[index.row()]
        if self.cards or row.aspect is None:
            return row.column
        return self.columns.shown[index.column()]

    def cell(self, index: Index) -> Cell | None:
        """The cell, or None in a heading and where the file has none."""
        aspect = self.rows[index.row()].aspect
        return aspect.cells.get(self.column(index)) if aspect else None

    def difference(self, index: Index) -> Difference | None:
        """How far the cell is from that of the condition that the others are read against."""
        return self.difference_in(self.rows[index.row()], self.column(index))

    def difference_in(self, row: Row, column: str) -> Difference | None:
        """The same, for a column of a row."""
        aspect = row.aspect
        if aspect is None or not column:
            return None
        key = (aspect.slug, column)
        if key not in self._differences:
            reference = self.columns.reference
            told = aspect.difference(column, reference) if column != reference else None
            self._differences[key] = told
        return self._differences[key]

    def difference_words(self, index: Index) -> str:
        """The same in words, "" where there is nothing to compare."""
        difference = self.difference(index)
        return difference.from_condition(self.columns.reference) if difference else ""

    def runs(self, row: Row) -> Iterator[tuple[int, int]]:
        """The first column of each cell that is drawn in a row, and over how many it goes.

        Neighbours that say the same are one cell.
        """
        shown, first = self.columns.shown, 0
        for column in range(1, len(shown) + 1):
            same = column < len(shown) and _same(row, shown[first], shown[column])
            if not same:
                yield first, column - first
                first = column

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of rows shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """The number of columns shown."""
        if parent is not None and parent.isValid():
            return 0
        return 1 if self.cards else len(self.columns.shown)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> str | None:
        """The words of a cell, or all that is to be said of it."""
        if role == _Role.DisplayRole:
            return self._text(index)
        if role == _Role.AccessibleTextRole:
            return self._spoken(index)
        if role == _Role.ToolTipRole:
            return self.difference_words(index) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> str | None:
        """The name of a column, or the title of an aspect or a group."""
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self.rows[section]
            name = f" ({row.aspect.name})" if row.aspect and row.aspect.name else ""
            return row.title + name
        column = self.columns.shown[section]
        return column if role == _Role.DisplayRole else self._explained(column)

    def _reset(self) -> None:
        self.beginResetModel()
        rows = _table_rows(self._selection)
        if not self.columns.compares_conditions:
            rows = (row for row in rows if row.aspect is not None)
        self.rows = tuple(_as_cards(rows, self.columns) if self.cards else rows)
        self._positions = {(row.key, row.column): n for n, row in enumerate(self.rows)}
        self.endResetModel()

    def _text(self, index: Index) -> str:
        row, cell = self.rows[index.row()], self.cell(index)
        if row.aspect is None:
            return plain(row.group.difference)
        if self.cards and not row.column:
            return row.title
        if cell is None:
            return MISSING
        return cell.answer if self.short and cell.answer else cell.text

    def _spoken(self, index: Index) -> str:
        row, column = self.rows[index.row()], self.column(index)
        if row.aspect is None:
            return f"{row.title}, group. {self._text(index)}"
        if not column:
            return row.title
        parts = (f"{row.title} {column}: {self._text(index)}", self.difference_words(index))
        return " ".join(part for part in parts if part)

    def _explained(self, column: str) -> str:
        parts = [column]
        if column in FULL_NAMES:
            parts.append(FULL_NAMES[column])
        if column == self.columns.own:
            parts.append(OWN.lower())
        common = f". {COMMON_NAME}" if column in SYNDROMES else ""
        return ", ".join(parts) + common


def _table_rows(selection: Selection) -> Iterable[Row]:
    for group in selection.groups:
        yield Row(group)
        yield from (Row(group, aspect) for aspect in group.aspects)


def _as_cards(rows: Iterable[Row], columns: Columns) -> Iterable[Row]:
    for row in rows:
        yield row
        if row.aspect is not None:
            yield from (Row(row.group, row.aspect, column) for column in columns.shown)


def _same(row: Row, one: str, other: str) -> bool:
    return row.aspect is None or row.aspect.same((one, other))
