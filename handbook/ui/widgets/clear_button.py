"""The button that empties a field; Qt gives it no name for those who only hear the window."""

from PySide6.QtWidgets import QLineEdit, QToolButton


def add_clear_button(field: QLineEdit, name: str) -> None:
    """Offer to empty the field while something stands in it."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(name)
