"""The preview: every page as it will come out, drawn from the same laid-out pages."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from handbook.ui.printing.book import PrintBook, PrintedPage
from handbook.ui.printing.drawing import draw_page

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
        self._book: PrintBook | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._tops: list[int] = []
        self.setAccessibleName("Preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def page(self) -> int:
        """The number of the page in view, 0 while there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return sum(top <= middle for top in self._tops)

    def show_book(self, book: PrintBook | None) -> None:
        """Show laid-out pages from the first, or nothing."""
        self._book = book
        self.verticalScrollBar().setValue(0)
        self._arrange()
        self._tell_page()

    def go_to_page(self, number: int) -> None:
        """Bring a page into view."""
        if 1 <= number <= len(self._tops):
            self.verticalScrollBar().setValue(self._tops[number - 1] - _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        painter = QPainter(self.viewport())
        for page in self._pages:
            where = self._place(page)
            if where.intersects(event.rect()):
                painter.drawImage(where, self._picture(page))
                painter.drawRect(where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width and keep the one in view."""
        super().resizeEvent(event)
        shown = self.page
        self._arrange()
        self.go_to_page(shown)

    @property
    def _pages(self) -> tuple[PrintedPage, ...]:
        return self._book.pages if self._book else ()

    def _scale(self, page: PrintedPage) -> float:
        """Pixels of the screen for each dot of the paper."""
        room = min(_WIDEST, self.viewport().width() - 2 * _GAP)
        return max(50, room) / page.part.text.frame.width

    def _arrange(self) -> None:
        self._pictures.clear()
        self._tops = []
        below = _GAP
        for page in self._pages:
            self._tops.append(below)
            below += round(page.part.text.frame.height * self._scale(page)) + _GAP
        height = self.viewport().height()
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(height // 8)
        self.verticalScrollBar().setRange(0, max(0, below - height))
        self.viewport().update()

    def _place(self, page: PrintedPage) -> QRect:
        frame, scale = page.part.text.frame, self._scale(page)
        width, height = round(frame.width * scale), round(frame.height * scale)
        left = (self.viewport().width() - width) // 2
        top = self._tops[page.number - 1] - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _picture(self, page: PrintedPage) -> QImage:
        if page.number not in self._pictures:
            self._pictures[page.number] = self._drawn(page)
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return self._pictures[page.number]

    def _drawn(self, page: PrintedPage) -> QImage:
        ratio = self.devicePixelRatioF()
        size = self._place(page).size() * ratio
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale(page) * ratio
        painter.scale(scale, scale)
        if self._book:
            draw_page(painter, self._book, page)
        painter.end()
        return picture

    def _tell_page(self) -> None:
        self.viewport().update()
        self.setAccessibleDescription(f"Page {self.page} of {len(self._tops)}")
        self.page_shown.emit(self.page)
