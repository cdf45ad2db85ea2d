"""The preview: every page as it will come out, the same PDF that is saved and printed."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from handbook.ui.printing.pages import PdfPages

_GAP = 16
_WIDEST = 900
"""A page is not shown wider than this many pixels, for it would be more than one sees."""

_KEPT = 6
"""Pages whose picture is kept while they may soon be seen again."""


class PrintPreview(QAbstractScrollArea):
    """The pages one below the other; `page_shown` is the number of the one in view."""

    page_shown = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._tops: list[int] = []
        self._ahead = QTimer(self, singleShot=True)
        self._ahead.timeout.connect(self._draw_neighbours)
        self.setAccessibleName("Preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def page(self) -> int:
        """The number of the page in view, 0 while there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return sum(top <= middle for top in self._tops)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show pages from the first, or nothing."""
        self._pages = pages
        self.verticalScrollBar().setValue(0)
        self._arrange()
        self._tell_page()

    def go_to_page(self, number: int) -> None:
        """Bring a page into view."""
        if 1 <= number <= len(self._tops):
            self.verticalScrollBar().setValue(self._tops[number - 1] - _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view, and then those beside them."""
        painter = QPainter(self.viewport())
        for number in self._numbers:
            where = self._place(number)
            if where.intersects(event.rect()):
                painter.drawImage(where, self._picture(number))
                painter.drawRect(where)
        self._ahead.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width and keep the one in view."""
        super().resizeEvent(event)
        shown = self.page
        self._arrange()
        self.go_to_page(shown)

    @property
    def _numbers(self) -> range:
        return range(1, len(self._tops) + 1)

    def _scale(self, number: int) -> float:
        """Pixels of the screen for each point of the paper."""
        room = min(_WIDEST, self.viewport().width() - 2 * _GAP)
        return max(50, room) / self._pages.size(number).width() if self._pages else 1.0

    def _arrange(self) -> None:
        self._pictures.clear()
        self._tops = []
        below = _GAP
        for number in range(1, len(self._pages or ()) + 1):
            self._tops.append(below)
            below += self._size(number)[1] + _GAP
        height = self.viewport().height()
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(height // 8)
        self.verticalScrollBar().setRange(0, max(0, below - height))
        self.viewport().update()

    def _size(self, number: int) -> tuple[int, int]:
        if self._pages is None:
            return 0, 0
        size = self._pages.pixels(number, self._scale(number))
        return size.width(), size.height()

    def _place(self, number: int) -> QRect:
        width, height = self._size(number)
        left = (self.viewport().width() - width) // 2
        return QRect(left, self._tops[number - 1] - self.verticalScrollBar().value(), width, height)

    def _picture(self, number: int) -> QImage:
        if number not in self._pictures and self._pages is not None:
            scale = self._scale(number) * self.devicePixelRatioF()
            self._pictures[number] = self._pages.picture(number, scale)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return self._pictures.get(number, QImage())

    def _draw_neighbours(self) -> None:
        """Draw the next page and the last one before they are wanted."""
        for number in (self.page + 1, self.page - 1):
            if number in self._numbers and number not in self._pictures:
                self._picture(number)
                self._ahead.start(0)
                return

    def _tell_page(self) -> None:
        self.viewport().update()
        self.setAccessibleDescription(f"Page {self.page} of {len(self._tops)}")
        self.page_shown.emit(self.page)
