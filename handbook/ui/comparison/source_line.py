"""The line under the comparison: on what the cell rests that the keyboard is in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_HINT = "Click a cell, or press Enter in it, to read it large with its sources."
_CROWDED = "Not all columns fit: scroll sideways, or choose “One row at a time”."


class SourceLine(QLabel):
    """One line, cut short where the room ends; the whole of it stands in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(10, 4, 10, 4)

    def show_sources(self, sources: str, *, crowded: bool) -> None:
        """Show the sources, or what can be done; `crowded` where columns are out of view."""
        self._words = f"Sources:  {sources}" if sources else _CROWDED if crowded else _HINT
        self.setToolTip(self._words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words where the room ends now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
