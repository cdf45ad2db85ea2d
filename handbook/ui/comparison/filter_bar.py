"""The bar over the comparison: what narrows it, for whom it is, and what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from handbook.content.conditions import CONDITIONS, FULL_NAMES
from handbook.ui.widgets.accessibility import add_clear_button
from handbook.ui.widgets.check_box import CheckBox
from handbook.ui.widgets.flow_layout import FlowLayout

_FIELD_LETTERS = 24
_TALLEST = 0.15
"""Of the page's height. What is compared needs the rest."""

_OWN = "The person I care for has"


class ComparisonBar(QWidget):
    """Says what was typed and chosen; `columns_toggled` asks for the bar of columns."""

    query_changed = Signal(str)
    only_differences_changed = Signal(bool)
    own_chosen = Signal(str)
    columns_toggled = Signal(bool)
    aspect_requested = Signal()
    print_requested = Signal()
    more_toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self, placeholderText="Show only rows about …")
        self.field.setAccessibleName("Show only rows about")
        add_clear_button(self.field, "Show every row again")
        self.only_differences = CheckBox("Only what differs", self)
        self.only_differences.setToolTip("Hide the rows in which all columns say the same")
        self.own = QPushButton(self)
        self.owns = self._make_owns()
        self._columns = QPushButton("Columns…", self)
        self._columns.setCheckable(True)
        self._aspect = QPushButton("One row at a time", self)
        self._print = QPushButton("Print…", self)
        self._more = QPushButton("More…", self)
        self._more.setCheckable(True)
        self._lay_out()
        self._connect()

    def clear(self) -> None:
        """Show every row again."""
        self.field.clear()
        self.only_differences.setChecked(False)

    def show_own(self, condition: str) -> None:
        """Show which condition is chosen, without asking for it again."""
        self.owns[condition].setChecked(True)
        self.own.setText(f"{_OWN} {condition or '…'}")

    def refresh_font(self) -> None:
        """Make the field long enough for words of the window's text size."""
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * _FIELD_LETTERS)

    def fit(self, width: int, room: int) -> None:
        """Put the rarer controls behind “More…” where all of them would take too much height.

        `width` is that of the bar, `room` the height of the page under it, both in pixels.
        """
        rarer = (self.only_differences, self.own, self._columns, self._print)
        for control in rarer:
            control.show()
        is_tall = self._line.heightForWidth(width) > room * _TALLEST
        for control in rarer:
            control.setVisible(self._more.isChecked() or not is_tall)
        self._more.setVisible(is_tall)
        self.updateGeometry()

    def _make_owns(self) -> dict[str, QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        words = {condition: f"{condition}: {FULL_NAMES[condition]}" for condition in CONDITIONS}
        actions = {}
        for condition, text in (words | {"": "Not chosen"}).items():
            actions[condition] = group.addAction(text)
            actions[condition].setCheckable(True)
            actions[condition].setData(condition)
        menu.addActions(list(actions.values()))
        group.triggered.connect(self._choose_own)
        self.own.setMenu(menu)
        return actions

    def _lay_out(self) -> None:
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.refresh_font()
        self._line = FlowLayout(self)
        self._line.setContentsMargins(10, 8, 10, 8)
        self._line.addWidget(self.field)
        self._line.addWidget(self.only_differences)
        self._line.addWidget(self.own)
        self._line.addWidget(self._columns)
        self._line.addWidget(self._aspect)
        self._line.addWidget(self._print)
        self._line.addWidget(self._more)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_changed)
        self.only_differences.toggled.connect(self.only_differences_changed)
        self._columns.toggled.connect(self.columns_toggled)
        self._aspect.clicked.connect(self.aspect_requested)
        self._print.clicked.connect(self.print_requested)
        self._more.toggled.connect(self.more_toggled)

    def _choose_own(self, action: QAction) -> None:
        self.own_chosen.emit(action.data())
