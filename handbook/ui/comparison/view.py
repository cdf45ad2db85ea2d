"""The comparison's pane: the bar, the table, and the fuller reading beside it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from handbook.content.comparison import Comparison, Group, Selection, select
from handbook.content.edition import Edition
from handbook.content.markup import plain
from handbook.ui.comparison.bar import ComparisonBar
from handbook.ui.comparison.columns import Columns, read_columns, written
from handbook.ui.comparison.filter import AspectFilter, Matches, Rows
from handbook.ui.comparison.split_view import SplitView
from handbook.ui.comparison.table import TablePlace
from handbook.ui.look.look import Look
from handbook.ui.settings import Settings
from handbook.ui.widgets.accessibility import announce

_EMPTY = "The comparison could not be read. The topics say the same, one condition at a time."

_TOP = TablePlace()


@dataclass(frozen=True)
class ComparisonPlace:
    """What is shown, for the way back: the table, its top row, and the chosen cell.

    `table` is the slug of a choice, "" for the conditions. As text it is a target that
    `show_aspect` takes.
    """

    table: str = ""
    top: TablePlace = _TOP
    aspect: str = ""
    column: str = ""

    def __str__(self) -> str:
        if self.table:
            return self.table
        slug = self.aspect or self.top.key
        return f"{slug}#{self.column}" if slug and self.column else slug


class ComparisonView(QWidget):
    """Shows the conditions, or the ways of a choice, side by side.

    `left` asks for the topics, `own_chosen` tells which condition was chosen as one's own.
    """

    link_requested = Signal(str)
    left = Signal()
    own_chosen = Signal(str)

    def __init__(
        self, edition: Edition, look: Look, settings: Settings, matches: Matches, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._settings = settings
        self._matches = matches
        self._tables = {choice.slug: choice.table for choice in edition.choices}
        self._query = ""
        self._before_query = TablePlace()
        self.columns = read_columns(settings.comparison_columns, settings.condition)
        self._conditions = self.columns
        self._make_parts(look)
        self._lay_out()
        self._connect()
        self._show_table("")

    @property
    def comparison(self) -> Comparison:
        """What is compared now."""
        return self._tables.get(self._table, self._edition.comparison)

    def selection(self) -> Selection:
        """What is shown, for printing."""
        short = self.bar.short.isChecked()
        return replace(self._selection, choice=self._table, short=short)

    def current_aspect(self) -> str:
        """The aspect that the keyboard is in; "" where there is none."""
        row = self.table.current_row
        return row.aspect.slug if row and row.aspect else ""

    def show_aspect(self, target: str = "") -> None:
        """Show `aspect#column`, its row at the top and its cell chosen, a choice, or the top."""
        slug, _, column = target.partition("#")
        self._show_table(slug if slug in self._tables else "")
        if slug in self._tables or not slug:
            self.table.go_to(TablePlace())
        elif self.comparison.aspect(slug) is not None:
            self._reveal(slug, column)
            self.table.go_to(TablePlace(slug))
            self.table.set_current(slug, column or self.columns.shown[0])
            self.table.scrollTo(self.table.currentIndex())

    def take_filter(self) -> None:
        """Be ready for words that narrow the table."""
        self.bar.open_field()

    def set_own(self, condition: str) -> None:
        """Put the condition of the person cared for first, and read the others against it."""
        if condition != self._conditions.own:
            self._set_columns(self._conditions.choose_own(condition))
            self.table.horizontalScrollBar().setValue(0)

    def place(self) -> ComparisonPlace:
        """What is shown, to come back to."""
        top, aspect = self.table.place(), self.current_aspect()
        return ComparisonPlace(self._table, top, aspect, self.table.current_column)

    def go_to(self, place: ComparisonPlace) -> None:
        """Come back to a place."""
        self._show_table(place.table)
        self.table.go_to(place.top)
        self.table.set_current(place.aspect, place.column)

    def set_look(self, look: Look) -> None:
        """Show everything in other colours, or another size of text."""
        self.bar.set_theme(look.theme)
        self.split.set_look(look)
        self.bar.fit(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what was opened last, and then leads to the topics."""
        if event.key() != Qt.Key.Key_Escape:
            if self.bar.field.hasFocus() and event.key() in _KEYS_INTO_TABLE:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                super().keyPressEvent(event)
        elif self.bar.close_field():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.split.shows_detail:
            self.bar.close_detail()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what there is room for."""
        super().resizeEvent(event)
        self.bar.fit(self.width(), self.height())

    def _make_parts(self, look: Look) -> None:
        self.bar = ComparisonBar(self._edition.choices, look.theme, self)
        self.split = SplitView(self._edition, look, self)
        self.table = self.split.table
        self._about = QLabel(self, wordWrap=True, margin=8)
        self._nothing = QLabel(self, wordWrap=True, alignment=_LOW)
        self._show_all = QPushButton("Show all rows", self)
        self.setFocusProxy(self.split)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._about)
        layout.addWidget(self.split, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._show_all, 1)
        layout.setAlignment(self._show_all, _HIGH)

    def _connect(self) -> None:
        bar, table = self.bar, self.table
        bar.topics_requested.connect(self.left)
        bar.table_chosen.connect(self.show_aspect)
        bar.group_chosen.connect(table.go_to_group)
        bar.rows_chosen.connect(self._narrow)
        bar.short_toggled.connect(table.set_short)
        bar.detail_toggled.connect(self.split.show_detail)
        bar.query_changed.connect(self._look_for)
        bar.columns_changed.connect(self._set_columns)
        bar.own_chosen.connect(self.set_own)
        bar.own_chosen.connect(self.own_chosen)
        self.split.detail_opened.connect(bar.open_detail)
        table.group_changed.connect(bar.show_group)
        table.conditions.column_moved.connect(self._move_column)
        self.split.detail.closed.connect(bar.close_detail)
        self.split.detail.link_requested.connect(self.link_requested)
        self._show_all.clicked.connect(bar.clear)

    def _show_table(self, slug: str) -> None:
        """Compare the conditions, or the ways of a choice."""
        self._table = slug
        self.bar.tables.show_value(slug)
        ways = self.comparison.columns
        self.columns = Columns(ways, every=ways) if slug else self._conditions
        about = next((plain(c.summary) for c in self._edition.choices if c.slug == slug), "")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._filter = AspectFilter(self.comparison, self._matches)
        self.bar.show_groups(self.comparison.groups)
        self._refresh()
        self.bar.fit(self.width(), self.height())

    def _refresh(self) -> None:
        """Show what is chosen now."""
        wanted = Rows(self.bar.rows.value) if self.columns.compares_conditions else Rows.ALL
        keep = self._filter.keep(self._query, self.columns, wanted)
        selection = select(self.comparison, self.columns.shown, keep)
        self._selection = selection
        self.table.show_selection(selection, self.columns)
        self.bar.show_columns(self.columns)
        self.bar.enable_groups({group.slug for group in selection.groups})
        counts = {rows: self._filter.count(self.columns, rows) for rows in Rows}
        self.bar.rows.set_titles({rows: f"{rows.value} ({n})" for rows, n in counts.items()})
        self._say_if_nothing(selection)

    def _reveal(self, slug: str, column: str) -> None:
        """Show a row and a column, whatever hides them now."""
        if not any(_holds(group, slug) for group in self._selection.groups):
            self.bar.clear()
        if column in self.columns.every and column not in self.columns.shown:
            self._set_columns(self._conditions.show(column))

    def _look_for(self, typed: str) -> None:
        """Show the rows that hold the words, from the first; then come back to where it began."""
        if not self._query:
            self._before_query = self.table.place()
        self._query = typed.strip()
        self._narrow()
        self.table.go_to(TablePlace() if self._query else self._before_query)

    def _narrow(self) -> None:
        self._refresh()
        count = sum(row.aspect is not None and not row.column for row in self.table.contents.rows)
        announce(self.table, f"{count} row{'' if count == 1 else 's'}")

    def _set_columns(self, columns: Columns) -> None:
        self._conditions = columns
        self._settings.comparison_columns = written(columns)
        self._settings.condition = columns.own
        if not self._table:
            self.columns = columns
            self._refresh()

    def _move_column(self, old: int, new: int) -> None:
        moved = self.columns.move(self.columns.shown[old], new)
        if self._table:
            self.columns = moved
            self._refresh()
        else:
            self._set_columns(moved)

    def _say_if_nothing(self, selection: Selection) -> None:
        nothing = not selection.groups
        sentence = f"No row holds “{self._query}”." if self._query else "No row differs so much."
        self._nothing.setText(sentence if self.comparison.groups else _EMPTY)
        self.split.setHidden(nothing)
        self._nothing.setVisible(nothing)
        self._show_all.setVisible(nothing and bool(self.comparison.groups))


_KEYS_INTO_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
_HIGH = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def _holds(group: Group, slug: str) -> bool:
    return any(aspect.slug == slug for aspect in group.aspects)
