"""The reading pane: the page, and its headings beside or above it."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from handbook.content.page import Heading
from handbook.ui.reading.headings import HeadingList
from handbook.ui.reading.reader import Reader

_LIST_LETTERS = 26
_TALLEST_LIST = 0.4


class ReadingPane(QWidget):
    """Arranges the reader and the list of headings by the room that there is."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.reader = reader
        reader.let_keyboard_select()
        self.headings = HeadingList(self)
        self._page = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page.setSpacing(0)
        self._page.addWidget(self.reader, 1)
        self._page.addWidget(self.headings)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._page, 1)
        self.reader.verticalScrollBar().valueChanged.connect(self._mark_heading)

    def show_headings(self, headings: Iterable[Heading]) -> None:
        """List what stands on the page that is shown."""
        self.headings.show_headings(headings)
        self.arrange()

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar under the page."""
        self._layout.addWidget(bar)

    def arrange(self) -> None:
        """Put the headings beside the page where both fit, else above it."""
        wanted = self.fontMetrics().averageCharWidth() * _LIST_LETTERS
        beside = self.width() - wanted >= self.reader.full_width
        self.headings.set_beside(beside)
        direction = QBoxLayout.Direction
        self._page.setDirection(direction.LeftToRight if beside else direction.BottomToTop)
        self.headings.setFixedWidth(wanted) if beside else self._unbind()
        tallest = self.height() if beside else round(self.height() * _TALLEST_LIST)
        self.headings.list.setMaximumHeight(tallest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at the room that there is."""
        super().resizeEvent(event)
        self.arrange()

    def _mark_heading(self) -> None:
        self.headings.mark(self.reader.heading_read())

    def _unbind(self) -> None:
        self.headings.setMinimumWidth(0)
        self.headings.setMaximumWidth(16_777_215)
