"""The comparison as a table model: a row for each group and for each aspect in it.

A screen reader hears what the model says in its accessible texts.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from handbook.content.comparison import Aspect, Cell, Group, Selection
from handbook.content.conditions import FULL_NAMES
from handbook.content.markup import plain
from handbook.ui.comparison.columns import OWN, SYNDROME, SYNDROMES, Columns

MISSING = "Nothing is written here."

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """An aspect in its group, or, without an aspect, the heading of the group itself."""

    group: Group
    aspect: Aspect | None = None
    is_folded: bool = False

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
        self._positions: dict[str, int] = {}

    def show(self, selection: Selection, columns: Columns, folded: Set[str]) -> None:
        """Show the selection; of the folded groups only their headings."""
        self.beginResetModel()
        self.columns = columns
        self.rows = tuple(_rows(selection, folded))
        self._positions = {row.key: position for position, row in enumerate(self.rows)}
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of that name, or -1 where it is not shown."""
        return self._positions.get(key, -1)

    def cell(self, index: Index) -> Cell | None:
        """The cell, or None for a group and where the file has none."""
        aspect = self.rows[index.row()].aspect
        return aspect.cells.get(self.condition(index)) if aspect else None

    def condition(self, index: Index) -> str:
        """The condition in whose column the index stands."""
        return self.columns.shown[index.column()]

    def differs(self, index: Index) -> bool:
        """Whether the cell says something else than the first column does."""
        aspect, first = self.rows[index.row()].aspect, self.columns.shown[0]
        if aspect is None or self.cell(index) is None:
            return False
        return not aspect.same((first, self.condition(index)))

    def text_of(self, indexes: Iterable[QModelIndex]) -> str:
        """Some cells as text to be pasted: one alone as it is, several with their names."""
        chosen = sorted(indexes, key=lambda index: (index.row(), index.column()))
        if len(chosen) == 1:
            return str(chosen[0].data())
        return "\n\n".join(
            self._text_of_row(row, [index for index in chosen if index.row() == row])
            for row in dict.fromkeys(index.row() for index in chosen)
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of groups and aspects shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """The number of conditions shown."""
        return 0 if parent is not None and parent.isValid() else len(self.columns.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell, or all that is to be said of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """The name of a condition, or the title of an aspect or a group."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].title
        condition = self.columns.shown[section]
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self._spoken_condition(condition) if spoken else condition

    def _text(self, index: Index) -> str:
        row, cell = self.rows[index.row()], self.cell(index)
        if row.aspect is None:
            return plain(row.group.difference)
        return cell.text if cell else MISSING

    def _text_of_row(self, position: int, chosen: list[QModelIndex]) -> str:
        row = self.rows[position]
        if row.aspect is None:
            return f"{row.title}\n{self._text(chosen[0])}"
        lines = [f"{self.condition(index)}: {self._text(index)}" for index in chosen]
        return "\n".join((row.title, *lines))

    def _spoken(self, index: Index) -> str:
        row = self.rows[index.row()]
        if row.aspect is None:
            state = "folded" if row.is_folded else "open"
            return f"{row.title}, group, {state}. {self._text(index)}"
        difference = f" Differs from {self.columns.shown[0]}." if self.differs(index) else ""
        return f"{self.condition(index)}, {row.title}: {self._text(index)}{difference}"

    def _spoken_condition(self, condition: str) -> str:
        parts = [condition, FULL_NAMES[condition]]
        if condition in SYNDROMES:
            parts.append(f"one of two illnesses called {SYNDROME.lower()}")
        if condition == self.columns.own:
            parts.append(OWN.lower())
        return ", ".join(parts)


def _rows(selection: Selection, folded: Set[str]) -> Iterable[Row]:
    for group in selection.groups:
        yield Row(group, is_folded=group.slug in folded)
        if group.slug not in folded:
            yield from (Row(group, aspect) for aspect in group.aspects)
