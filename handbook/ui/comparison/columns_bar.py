"""The bar of columns: which conditions are shown, and in which order, by keyboard and pointer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from handbook.content.conditions import CONDITIONS
from handbook.ui.comparison.columns import Columns
from handbook.ui.look.look import Look
from handbook.ui.widgets.check_box import CheckBox
from handbook.ui.widgets.flow_layout import FlowLayout


class ColumnsBar(QWidget):
    """Each condition with a box to show it and buttons to move it; emits the columns wanted."""

    columns_changed = Signal(Columns)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = Columns()
        self._controls = {condition: _ColumnControl(condition, self) for condition in CONDITIONS}
        self._line = FlowLayout(self)
        self._line.setContentsMargins(10, 0, 10, 8)
        self._line.addWidget(QLabel("Show:", self))
        for control in self._controls.values():
            self._line.addWidget(control)
            control.show_requested.connect(self._show)
            control.move_requested.connect(self._move)

    def show_columns(self, columns: Columns) -> None:
        """Stand as the columns do."""
        self._columns = columns
        for condition in columns.in_full_order:
            control = self._controls[condition]
            self._line.removeWidget(control)
            self._line.addWidget(control)
            control.show_state(columns)

    def set_look(self, look: Look) -> None:
        """Draw the arrows in the theme's ink."""
        for control in self._controls.values():
            control.set_look(look)

    def _show(self, condition: str, shown: bool) -> None:  # noqa: FBT001 - as the signal has it
        columns = self._columns
        self.columns_changed.emit(columns.show(condition) if shown else columns.hide(condition))

    def _move(self, condition: str, step: int) -> None:
        position = self._columns.shown.index(condition) + step
        self.columns_changed.emit(self._columns.move(condition, position))


class _ColumnControl(QWidget):
    show_requested = Signal(str, bool)
    move_requested = Signal(str, int)

    def __init__(self, condition: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._condition = condition
        self._box = CheckBox(condition, self)
        self._left = self._arrow("left")
        self._right = self._arrow("right")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(4)
        for widget in (self._box, self._left, self._right):
            layout.addWidget(widget)
        self._box.clicked.connect(self._show)
        self._left.clicked.connect(self._move_left)
        self._right.clicked.connect(self._move_right)

    def show_state(self, columns: Columns) -> None:
        shown = self._condition in columns.shown
        position = columns.shown.index(self._condition) if shown else 0
        self._box.setChecked(shown)
        self._box.setEnabled(columns.can_hide or not shown)
        self._left.setEnabled(shown and position > 0)
        self._right.setEnabled(shown and position + 1 < len(columns.shown))

    def set_look(self, look: Look) -> None:
        self._left.setIcon(look.theme.icon("back"))
        self._right.setIcon(look.theme.icon("forward"))

    def _arrow(self, side: str) -> QPushButton:
        button = QPushButton(self)
        button.setAccessibleName(f"Move {self._condition} to the {side}")
        button.setToolTip(button.accessibleName())
        return button

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - as the signal has it
        self.show_requested.emit(self._condition, shown)

    def _move_left(self) -> None:
        self.move_requested.emit(self._condition, -1)

    def _move_right(self) -> None:
        self.move_requested.emit(self._condition, 1)
