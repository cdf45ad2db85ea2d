"""A ring around the link that the keyboard is at: Qt's own is a hairline of dots."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

_WIDTH = 2


def draw_ring(page: QTextEdit) -> None:
    """Draw the ring, over a page that has just been painted, where a link is selected."""
    if not page.hasFocus() or not page.textCursor().charFormat().isAnchor():
        return
    painter = QPainter(page.viewport())
    painter.setPen(QPen(page.palette().highlight(), _WIDTH))
    for line in ring(page):
        painter.drawRect(line)
    painter.end()


def ring(page: QTextEdit) -> Iterator[QRect]:
    """What is selected, as one rectangle of the viewport for each line that it stands on."""
    selected = page.textCursor()
    end, cursor = selected.selectionEnd(), selected
    cursor.setPosition(selected.selectionStart())
    while cursor.position() < end:
        left = page.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
        cursor.setPosition(min(cursor.position(), end))
        yield left.united(page.cursorRect(cursor))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
