"""The bar: the few things that are wanted most, in words, always in the same place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from handbook.ui.actions import Actions
from handbook.ui.theme import Theme

_BUTTON_HEIGHT = 40
_ICON = 20
_SPACING = 8


class ToolBar(QToolBar):
    """Back, forward, the search field, Compare, Print, text size, and When to get help."""

    def __init__(self, actions: Actions, search_field: QLineEdit, parent: QWidget) -> None:
        super().__init__("Main bar", parent)
        self.setObjectName("bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.toggleViewAction().setEnabled(False)
        if (layout := self.layout()) is not None:
            layout.setSpacing(_SPACING)
        self._icons = {"back": actions.back, "forward": actions.forward}
        self._add(actions.back, "Back")
        self._add(actions.forward, "Forward")
        search_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        search_field.setMinimumHeight(_BUTTON_HEIGHT)
        self.addWidget(search_field)
        self._add(actions.compare, "Compare")
        self._add(actions.print, "Print", "Print")
        self._add(actions.smaller_text, "Smaller text", "A −")
        self._add(actions.larger_text, "Larger text", "A +")
        self._add(actions.when_to_get_help, "When to get help").setObjectName("when_to_get_help")

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrows in the theme's ink."""
        for name, action in self._icons.items():
            action.setIcon(theme.icon(name))

    def _add(self, action: QAction, name: str, words: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        if words:
            button.setText(words)
        icon_only = action in self._icons.values()
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            style.ToolButtonIconOnly if icon_only else style.ToolButtonTextOnly
        )
        button.setAccessibleName(name)
        button.setMinimumHeight(_BUTTON_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addWidget(button)
        return button
