"""A text laid out on pages: one QTextDocument, its page breaks mended, ready to be drawn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from handbook.ui.printing.page_breaks import mend_page_breaks
from handbook.ui.printing.page_lines import PageLines, pieces
from handbook.ui.printing.paper import Frame, measuring_device, print_font
from handbook.ui.printing.pictures import PrintPictures
from handbook.ui.printing.writer import DANGER

_EDGE = 10.0
"""The outer lines of a table are drawn half outside it."""

_IMAGE = QTextFormat.ObjectTypes.ImageObject


@dataclass(frozen=True)
class Anchor:
    """A place that links lead to: its page, counted from 0, and the dots from that page's top."""

    name: str
    page: int
    offset: float


@dataclass(frozen=True)
class Looks:
    """What a text is drawn with: where it stands on the page, its styles, its pictures.

    `whole_grids` says that a table to write in stands on one page.
    """

    frame: Frame
    style_sheet: str
    find_image: Callable[[str], Path | None]
    grey: bool
    whole_grids: bool = True


class PagedText:
    """Rich text on pages of the frame's size.

    Its document has no parent but this: texts come and go by the hundred, also on the command
    line, where no event loop runs that would delete them later.
    """

    def __init__(self, rich_text: str, looks: Looks) -> None:
        self.frame = looks.frame
        self._size = looks.frame.text_size
        self._device = measuring_device()
        self._document = self._make_document(rich_text, looks)
        height = self._size.height()
        self._lines = PageLines(self._document, height, whole_grids=looks.whole_grids)
        mend_page_breaks(self._document, self._lines)
        self.count = self._last_page() + 1
        self.anchors = tuple(self._find_anchors())
        self.danger_pages = frozenset(self._find_danger())

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0, with the painter at the text's top left corner."""
        width, height = self._size.width(), self._size.height()
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(context.palette)
        palette.setColor(QPalette.ColorRole.Text, "black")
        context.palette = palette
        # A line that touches the edge would be written on both pages.
        context.clip = QRectF(-_EDGE, page * height + 1, width + 2 * _EDGE, height - 2)
        painter.save()
        painter.translate(0, -page * height)
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _make_document(self, rich_text: str, looks: Looks) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(print_font(looks.frame.points))
        document.setDefaultTextOption(_anywhere_if_need_be())
        document.setDefaultStyleSheet(looks.style_sheet)
        layout = document.documentLayout()
        pictures = PrintPictures(looks.find_image, grey=looks.grey, parent=document)
        layout.registerHandler(_IMAGE, pictures)
        document.setHtml(rich_text)
        layout.setPaintDevice(self._device)
        document.setPageSize(self._size)
        return document

    def _last_page(self) -> int:
        """The page with the last words; Qt may count an empty one after it."""
        flow = pieces(self._document.rootFrame())
        return self._lines.last_page(self._lines.span(flow[-1])) if flow else 0

    def _find_anchors(self) -> Iterator[Anchor]:
        height = self._size.height()
        for block in _blocks(self._document):
            names = _anchor_names(block)
            if names:
                top = self._lines.lines(block)[0].top
                for name in names:
                    yield Anchor(name, int(top // height), top % height)

    def _find_danger(self) -> Iterator[int]:
        """Every page on which a call-out says when to get help."""
        for block in _blocks(self._document):
            table = QTextCursor(block).currentTable()
            if table and DANGER in _anchor_names(block):
                span = self._lines.span(table)
                yield from range(self._lines.first_page(span), self._lines.last_page(span) + 1)


def _anywhere_if_need_be() -> QTextOption:
    """Long web addresses would run off the paper."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _anchor_names(block: QTextBlock) -> list[str]:
    names: list[str] = []
    iterator = block.begin()
    while not iterator.atEnd():
        names += iterator.fragment().charFormat().anchorNames()
        iterator += 1
    return names
