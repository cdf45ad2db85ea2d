"""For those who only hear the window: changes said aloud, and names that Qt does not give."""

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, where one is listening, say the words."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def add_clear_button(field: QLineEdit, name: str) -> None:
    """Offer to empty the field while something stands in it."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(name)
