"""The comparison side by side: the table with its bars, and what is chosen of it.

The pane shows this page, or one aspect alone; see `view`.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from handbook.content.comparison import Comparison, Group, Selection, select
from handbook.content.edition import Edition
from handbook.ui.comparison.columns import Columns, read_columns, written
from handbook.ui.comparison.columns_bar import ColumnsBar
from handbook.ui.comparison.filter import AspectFilter, Matches
from handbook.ui.comparison.filter_bar import ComparisonBar
from handbook.ui.comparison.grid import TablePlace
from handbook.ui.comparison.source_line import SourceLine
from handbook.ui.comparison.table import ComparisonTable
from handbook.ui.look.look import Look
from handbook.ui.settings import Settings
from handbook.ui.widgets.accessibility import announce

_EMPTY = "The comparison could not be read. The topics say the same, one condition at a time."


class ComparisonPage(QWidget):
    """Narrows, orders and folds the table; columns and folded groups are kept in the settings."""

    aspect_requested = Signal(str, str)
    print_requested = Signal()

    def __init__(
        self,
        edition: Edition,
        look: Look,
        settings: Settings,
        matches: Matches,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._comparison: Comparison = edition.comparison
        self._settings = settings
        self._folded = set(settings.folded_groups.split())
        self._filter = AspectFilter(self._comparison, matches)
        self._query = ""
        self._before_query = TablePlace()
        self.columns = read_columns(settings.comparison_columns, settings.own_condition)
        self.selection = Selection((), ())
        self._make_parts(edition, look)
        self._lay_out()
        self._connect()
        self._refresh()

    def show_aspect(self, slug: str) -> None:
        """Bring an aspect's row to the top of the table, whatever hides it now."""
        group = next((g for g in self._comparison.groups if _holds(g, slug)), None)
        if group is None:
            return
        if not any(_holds(shown, slug) for shown in self.selection.groups):
            self.bar.clear()
        if group.slug in self._folded:
            self._toggle(group.slug)
        self.table.set_current(slug)
        self.table.go_to(TablePlace(slug))

    def set_look(self, look: Look) -> None:
        """Show everything in other colours, or another size of text."""
        self.bar.refresh_font()
        self._fit_bar()
        self.columns_bar.set_look(look)
        self.table.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows every row again; from the field, the table is a key away."""
        typing = self.bar.field.hasFocus()
        if event.key() == Qt.Key.Key_Escape and self._query:
            self.bar.field.clear()
        elif typing and event.key() in _KEYS_INTO_TABLE:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much of the bar there is room for."""
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        self.bar.fit(self.width(), self.height())

    def _make_parts(self, edition: Edition, look: Look) -> None:
        self.bar = ComparisonBar(self)
        self.columns_bar = ColumnsBar(self)
        self.columns_bar.set_look(look)
        self.columns_bar.hide()
        self.table = ComparisonTable(edition, look, self)
        self.table.setAccessibleName("Comparison of the conditions")
        self._nothing = QLabel(self, wordWrap=True, alignment=_LOW)
        self._show_all = QPushButton("Show all rows", self)
        self._line = SourceLine(self)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.columns_bar)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._show_all, 1)
        layout.setAlignment(self._show_all, _HIGH)
        layout.addWidget(self._line)

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._narrow)
        self.bar.only_differences_changed.connect(self._refresh)
        self.bar.own_chosen.connect(self._choose_own)
        self.bar.columns_toggled.connect(self.columns_bar.setVisible)
        self.bar.more_toggled.connect(self._fit_bar)
        self.bar.aspect_requested.connect(self._read_current)
        self.bar.print_requested.connect(self.print_requested)
        self.columns_bar.columns_changed.connect(self._set_columns)
        self.table.column_moved.connect(self._move_column)
        self.table.group_toggled.connect(self._toggle)
        self.table.cell_opened.connect(self.aspect_requested)
        self.table.aspect_chosen.connect(self._read)
        self.table.cell_changed.connect(self._show_sources)
        self.table.arranged.connect(self._show_sources)
        self._show_all.clicked.connect(self.bar.clear)

    def _refresh(self) -> None:
        """Show what is chosen now."""
        shown = self.columns.shown
        differences = self.bar.only_differences.isChecked()
        keep = self._filter.keep(self._query, shown, only_differences=differences)
        self.selection = select(self._comparison, shown, keep)
        self.table.show_selection(self.selection, self.columns, self._folded_now)
        self.columns_bar.show_columns(self.columns)
        self.bar.show_own(self.columns.own)
        self._say_if_nothing()

    @property
    def _folded_now(self) -> set[str]:
        """While something is looked for, nothing that was found is hidden."""
        return set() if self._query else self._folded

    def _narrow(self, typed: str) -> None:
        """Show the rows that hold the words, from the first; then come back to where it began."""
        if not self._query:
            self._before_query = self.table.place()
        self._query = typed.strip()
        self._refresh()
        self.table.go_to(TablePlace() if self._query else self._before_query)
        count = sum(len(group.aspects) for group in self.selection.groups)
        announce(self.bar.field, f"{count} row{'' if count == 1 else 's'}")

    def _set_columns(self, columns: Columns) -> None:
        self.columns = columns
        self._settings.comparison_columns = written(columns)
        self._settings.own_condition = columns.own
        self._refresh()

    def _choose_own(self, condition: str) -> None:
        self._set_columns(self.columns.choose_own(condition))
        self.table.horizontalScrollBar().setValue(0)

    def _move_column(self, old: int, new: int) -> None:
        self._set_columns(self.columns.move(self.columns.shown[old], new))

    def _toggle(self, group: str) -> None:
        """Fold a group, or unfold it."""
        self._folded ^= {group}
        self._settings.folded_groups = " ".join(sorted(self._folded))
        self._refresh()

    def _read(self, aspect: str) -> None:
        self.aspect_requested.emit(aspect, "")

    def _read_current(self) -> None:
        """Read the row alone that the keyboard is in, or the first."""
        row = self.table.current_row
        aspects = [aspect for group in self.selection.groups for aspect in group.aspects]
        if row is not None and row.aspect is not None:
            self._read(row.aspect.slug)
        elif aspects:
            self._read(aspects[0].slug)

    def _show_sources(self) -> None:
        table = self.table
        self._line.show_sources(table.current_sources, crowded=table.is_crowded)

    def _say_if_nothing(self) -> None:
        nothing = not self.selection.groups
        sentence = f"No row holds “{self._query}”." if self._query else "No row differs."
        self._nothing.setText(sentence if self._comparison.groups else _EMPTY)
        self.table.setHidden(nothing)
        self._line.setHidden(nothing)
        self._nothing.setVisible(nothing)
        self._show_all.setVisible(nothing and bool(self._comparison.groups))


_KEYS_INTO_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_LOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
_HIGH = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def _holds(group: Group, slug: str) -> bool:
    return any(aspect.slug == slug for aspect in group.aspects)
