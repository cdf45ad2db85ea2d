"""The bar over the table: the way back, what is compared, which of it is shown, and how."""

from collections.abc import Iterable, Set
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QTabBar, QWidget

from handbook.content.comparison import Choice, Group
from handbook.content.conditions import FULL_NAMES
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.filter import Rows
from handbook.ui.look.theme import Theme
from handbook.ui.widgets.accessibility import add_clear_button
from handbook.ui.widgets.flow_layout import FlowLayout

CONDITIONS_COMPARED = "Conditions"
_TALLEST = 0.2
"""Of the pane's height. What is compared needs the rest."""


class ComparisonBar(QWidget):
    """Says what was asked for; what it shows, the view tells it."""

    topics_requested = Signal()
    table_chosen = Signal(object)
    group_chosen = Signal(str)
    rows_chosen = Signal(object)
    short_toggled = Signal(bool)
    detail_toggled = Signal(bool)
    query_changed = Signal(str)
    columns_changed = Signal(Columns)
    own_chosen = Signal(str)

    def __init__(self, choices: Iterable[Choice], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns_now = Columns()
        self._room = 0
        self._topics = QPushButton("Topics", self)
        self._topics.setToolTip("Back to the topics (Esc)")
        titles = {"": CONDITIONS_COMPARED} | {choice.slug: choice.title for choice in choices}
        self.tables = MenuButton(titles, self)
        self.groups = QTabBar(self, drawBase=False, expanding=False, usesScrollButtons=True)
        self.groups.setAccessibleName("Groups of rows")
        self.rows = MenuButton({rows: rows.value for rows in Rows}, self)
        self.short = self._toggle("Short")
        self.short.setToolTip("Show the answers alone")
        self.columns = QPushButton("Columns", self)
        self.columns.setMenu(QMenu(self.columns))
        self.detail = self._toggle("Sources")
        self.detail.setToolTip("Read the chosen row beside the table, with its sources (Enter)")
        self.field = QLineEdit(self, placeholderText="Show only rows about …")
        self.field.setAccessibleName("Show only rows about")
        add_clear_button(self.field, "Show every row again")
        self._more = self._toggle("More")
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._topics.setIcon(theme.icon("back"))

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Offer these groups."""
        with _quiet(self.groups):
            while self.groups.count():
                self.groups.removeTab(0)
            for group in groups:
                self.groups.setTabData(self.groups.addTab(group.title), group.slug)

    def enable_groups(self, slugs: Set[str]) -> None:
        """Let only these groups be chosen: of the others no row is shown."""
        for position in range(self.groups.count()):
            wanted = self.groups.tabData(position) in slugs
            if self.groups.isTabEnabled(position) != wanted:
                self.groups.setTabEnabled(position, wanted)

    def show_group(self, slug: str) -> None:
        """Mark the group that is being read."""
        with _quiet(self.groups):
            for position in range(self.groups.count()):
                if self.groups.tabData(position) == slug:
                    self.groups.setCurrentIndex(position)

    def show_columns(self, columns: Columns) -> None:
        """Stand as the columns do."""
        self._columns_now = columns
        for widget in (self.columns, self.rows, self.groups):
            widget.setVisible(columns.compares_conditions)
        self.columns.setText(f"For {columns.own}" if columns.own else "Columns")

    def open_detail(self) -> None:
        """Ask for the fuller reading."""
        self.detail.setChecked(True)

    def close_detail(self) -> None:
        """Ask for the fuller reading to go."""
        self.detail.setChecked(False)

    def open_field(self) -> None:
        """Be ready for words that narrow the table."""
        self.field.show()
        self.fit(self.width(), self._room)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_field(self) -> bool:
        """Empty the field and put it away; False where it is not shown."""
        was_shown = not self.field.isHidden()
        self.field.clear()
        self.field.hide()
        self.fit(self.width(), self._room)
        return was_shown

    def clear(self) -> None:
        """Show every row again."""
        self.field.clear()
        self.rows.choose(Rows.ALL)

    def fit(self, width: int, room: int) -> None:
        """Leave out the rarer controls, but for “More”, where all of them would be too tall.

        `width` is that of the bar, `room` the height of the pane, both in pixels.
        """
        self._room = room
        comparing = self._columns_now.compares_conditions
        rarer: list[QWidget] = [self.tables, self.short, self.detail]
        rarer += [self.groups, self.rows, self.columns] if comparing else []
        self._more.hide()
        for control in rarer:
            control.show()
        is_tall = self._line.heightForWidth(width) > room * _TALLEST
        for control in rarer:
            control.setVisible(self._more.isChecked() or not is_tall)
        self._more.setVisible(is_tall)
        self.updateGeometry()

    def _lay_out(self) -> None:
        self._line = FlowLayout(self)
        self._line.setContentsMargins(10, 1, 10, 1)
        before = (self._topics, self.tables, self.groups, self.rows, self.short)
        for widget in (*before, self.columns, self.detail, self.field, self._more):
            self._line.addWidget(widget)
        self.groups.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field.hide()

    def _toggle(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        return button

    def _connect(self) -> None:
        self._topics.clicked.connect(self.topics_requested)
        self.tables.chosen.connect(self.table_chosen)
        self.groups.currentChanged.connect(self._choose_group)
        self.groups.tabBarClicked.connect(self._choose_group)
        self.rows.chosen.connect(self.rows_chosen)
        self.short.toggled.connect(self.short_toggled)
        self.detail.toggled.connect(self.detail_toggled)
        self.field.textChanged.connect(self.query_changed)
        self.columns.menu().aboutToShow.connect(self._fill_columns)
        self._more.toggled.connect(self._show_more)

    def _choose_group(self, position: int) -> None:
        self.group_chosen.emit(self.groups.tabData(position) or "")

    def _show_more(self) -> None:
        self.fit(self.width(), self._room)

    def _fill_columns(self) -> None:
        """What can be done with the columns, as they are now."""
        menu, columns = self.columns.menu(), self._columns_now
        menu.clear()
        menu.addSection("The person I care for has")
        for condition in (*columns.every, ""):
            words = f"{condition}: {FULL_NAMES[condition]}" if condition else "Not chosen"
            action = menu.addAction(words, partial(self.own_chosen.emit, condition))
            action.setCheckable(True)
            action.setChecked(condition == columns.own)
        menu.addSection("Columns shown")
        for condition in columns.every:
            is_shown = condition in columns.shown
            changed = columns.hide(condition) if is_shown else columns.show(condition)
            action = menu.addAction(condition, partial(self.columns_changed.emit, changed))
            action.setCheckable(True)
            action.setChecked(is_shown)
            action.setEnabled(columns.can_hide or not is_shown)
        first = menu.addMenu("Put first")
        for condition in columns.shown[1:]:
            moved = columns.move(condition, 0)
            first.addAction(condition, partial(self.columns_changed.emit, moved))


class MenuButton(QPushButton):
    """Shows what is chosen of several things, and offers the others in a menu."""

    chosen = Signal(object)

    def __init__(self, titles: dict[Any, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.value: object = next(iter(titles))
        self._group = QActionGroup(self)
        menu = QMenu(self)
        for value, title in titles.items():
            action = self._group.addAction(title)
            action.setCheckable(True)
            action.setData(value)
            menu.addAction(action)
        self.setMenu(menu)
        self._group.triggered.connect(self._take)
        self.show_value(self.value)

    def show_value(self, value: object) -> None:
        """Stand at a value, without asking for it."""
        self.value = value
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
                self.setText(action.text())

    def choose(self, value: object) -> None:
        """Choose a value as the menu does."""
        if value != self.value:
            self.show_value(value)
            self.chosen.emit(value)

    def set_titles(self, titles: dict[Any, str]) -> None:
        """Call the values otherwise."""
        for action in self._group.actions():
            action.setText(titles[action.data()])
        self.show_value(self.value)

    def _take(self, action: QAction) -> None:
        self.choose(action.data())


def _quiet(widget: QWidget) -> QSignalBlocker:
    return QSignalBlocker(widget)
