"""The reading pane: the page, its headings beside or above it, and finding words on it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from handbook.ui.look.theme import Theme
from handbook.ui.reading.documents import PageDocument
from handbook.ui.reading.headings import HeadingList
from handbook.ui.widgets.reader import Reader

if TYPE_CHECKING:
    from handbook.ui.reading.find_bar import FindBar

_LIST_LETTERS = 26
_TALLEST_LIST = 0.4
_WIDGET_MAX = 16_777_215
"""Qt's own bound of a widget's size."""


class ReadingPane(QWidget):
    """Arranges the reader, the list of headings and the find bar by the room that there is."""

    def __init__(
        self, find_image: Callable[[str], Path | None], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.reader = Reader(find_image, self)
        self.headings = HeadingList(self)
        self._theme = theme
        self._page = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page.setSpacing(0)
        self._page.addWidget(self.reader, 1)
        self._page.addWidget(self.headings)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._page, 1)
        self.reader.verticalScrollBar().valueChanged.connect(self._mark_heading)

    @property
    def parts(self) -> list[QWidget]:
        """The parts that the keyboard goes through."""
        parts: list[QWidget] = [self.headings, self.reader]
        return [*parts, self.find_bar] if self._has_find_bar else parts

    @cached_property
    def find_bar(self) -> "FindBar":
        """The bar under the page, made when it is first wanted."""
        from handbook.ui.reading.find_bar import FindBar

        bar = FindBar(self.reader, self._theme, self)
        self._layout.addWidget(bar)
        bar.closed.connect(self.focus_page)
        return bar

    def show_page(self, page: PageDocument) -> None:
        """Show a page from its top, and list its headings."""
        self.reader.show_document(page.document)
        self.headings.show_headings(page.headings)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Highlight in the theme's colours, and look again at the room for larger text."""
        self._theme = theme
        if self._has_find_bar:
            self.find_bar.finder.set_theme(theme)
        self._arrange()

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find_bar(self) -> None:
        """Open the find bar."""
        if self.find_bar.isHidden():
            self.find_bar.finder.begin()
        self.find_bar.open()

    def find_next(self) -> None:
        """Go to the next place that is highlighted; where none is, ask what to find."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the highlighted place before; where none is, ask what to find."""
        self._step(-1)

    def highlight(self, phrases: tuple[str, ...], anchor: str) -> None:
        """Highlight phrases on the page, and go to the first one from the anchor on."""
        self.find_bar.finder.highlight(phrases, anchor)

    def clear_highlights(self) -> None:
        """Highlight nothing more, and close the find bar."""
        if not self._has_find_bar:
            return
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            self.find_bar.finder.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _has_find_bar(self) -> bool:
        return "find_bar" in vars(self)

    def _step(self, by: int) -> None:
        if self.find_bar.finder.has_found:
            self.find_bar.finder.step(by)
        else:
            self.open_find_bar()

    def _arrange(self) -> None:
        """Put the headings beside the page where both fit, else above it."""
        wanted = self.fontMetrics().averageCharWidth() * _LIST_LETTERS
        beside = self.width() - wanted >= self.reader.full_width
        self.headings.set_beside(beside)
        direction = QBoxLayout.Direction
        self._page.setDirection(direction.LeftToRight if beside else direction.BottomToTop)
        self.headings.setMinimumWidth(wanted if beside else 0)
        self.headings.setMaximumWidth(wanted if beside else _WIDGET_MAX)
        tallest = self.height() if beside else round(self.height() * _TALLEST_LIST)
        self.headings.list.setMaximumHeight(tallest)

    def _mark_heading(self) -> None:
        self.headings.mark(self.reader.current_heading())
