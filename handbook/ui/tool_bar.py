"""The bar: the few things that are wanted most, in words, always in the same place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from handbook.ui.actions import Actions
from handbook.ui.look.theme import Theme

_BUTTON_HEIGHT = 40
_SPACING = 8
_ICON = 1.0
"""The arrows' side, in heights of the window's text."""

_BESIDE_WORDS = 24
_BESIDE, _UNDER = (0, 3), (1, 0, 1, 5, Qt.AlignmentFlag.AlignLeft)
"""Where the tools stand in the bar's grid."""


class ToolBar(QToolBar):
    """Back, forward, the search field, Compare, Print, text size, and When to get help.

    Where large text leaves no room for all of them in one line, a second one takes the tools.
    """

    def __init__(self, actions: Actions, search_field: QLineEdit, parent: QWidget) -> None:
        super().__init__("Main bar", parent)
        self.setObjectName("bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._field = search_field
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._field.setMinimumHeight(_BUTTON_HEIGHT)
        self._back, self._forward = self._arrow(actions.back), self._arrow(actions.forward)
        self._tools = self._make_tools(actions)
        self._help = self._button(actions.when_to_get_help, "When to get help")
        self._help.setObjectName("when_to_get_help")
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrows in the theme's ink, in the size of the window's text."""
        side = round(self.fontMetrics().height() * _ICON)
        for button, name in ((self._back, "back"), (self._forward, "forward")):
            button.defaultAction().setIcon(theme.icon(name))
            button.setIconSize(QSize(side, side))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether one line is enough."""
        super().resizeEvent(event)
        self._arrange()

    def _button(self, action: QAction, name: str, words: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        if words:
            button.setText(words)
        button.setAccessibleName(name)
        button.setMinimumHeight(_BUTTON_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrow(self, action: QAction) -> QToolButton:
        button = self._button(action, action.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _make_tools(self, actions: Actions) -> QWidget:
        tools = QWidget(self)
        line = QHBoxLayout(tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        line.addWidget(self._button(actions.compare, "Compare"))
        line.addWidget(self._button(actions.print, "Print", "Print"))
        line.addWidget(self._button(actions.smaller_text, "Smaller text", "A −"))
        line.addWidget(self._button(actions.larger_text, "Larger text", "A +"))
        return tools

    def _lay_out(self) -> None:
        contents = QWidget(self)
        self._grid = QGridLayout(contents)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)
        line = (self._back, self._forward, self._field, self._tools, self._help)
        for column, widget in enumerate(line):
            self._grid.addWidget(widget, 0, column)
        self.addWidget(contents)

    def _arrange(self) -> None:
        """Put the tools beside the field where there is room, else under it."""
        words = self._field.fontMetrics().horizontalAdvance(self._field.placeholderText())
        beside = (self._back, self._forward, self._tools, self._help)
        wanted = words + _BESIDE_WORDS + sum(w.sizeHint().width() + _SPACING for w in beside)
        fits = wanted + 2 * _SPACING <= self.width()
        self._grid.addWidget(self._tools, *(_BESIDE if fits else _UNDER))
