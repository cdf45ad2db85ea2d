"""Where the lines of a laid-out document stand: the measuring that page breaks are decided by.

Positions are in dots from the top of the first page, all pages being one below the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable, QTextTableCell

from handbook.ui.printing.paper import dots, pixels

Piece = QTextBlock | QTextTable

TALLEST_ROW = 0.8
"""A row that takes more of a page than this may be cut."""

_TALLEST_BOX = 0.55
"""So may a box, from a little over half a page."""

SMALL_TABLE = 0.3
"""A table that takes at most so much of a page is moved rather than divided."""

_TOLERANCE = 2.0
_LINE = 5.0
"""The line under a row, and what `_TOLERANCE` would leave uncounted of it."""


@dataclass(frozen=True)
class Span:
    """From the top of something to its bottom."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


class PageLines:
    """Measures one document that is laid out on pages of a height in dots."""

    def __init__(
        self, document: QTextDocument, page_height: float, *, whole_grids: bool = True
    ) -> None:
        self.page_height = page_height
        self._whole_grids = whole_grids
        self.dots_a_pixel = dots(1) / pixels(1)
        self._document = document
        self._layout = document.documentLayout()
        self._layout.pageCount()

    def settle(self, start: int) -> None:
        """Have all of it laid out from a position on.

        After a change Qt moves what follows a table without a look at where pages end.
        """
        self._document.markContentsDirty(start, self._document.characterCount() - start)
        self._layout.pageCount()

    def first_page(self, span: Span) -> int:
        """The page on which the span begins, counted from 0."""
        return int((span.top + _TOLERANCE) // self.page_height)

    def last_page(self, span: Span) -> int:
        """The page on which the span ends."""
        return int((span.bottom - _TOLERANCE) // self.page_height)

    def is_cut(self, span: Span) -> bool:
        """Whether the span lies on more than one page."""
        return self.first_page(span) != self.last_page(span)

    def room_below(self, position: float) -> float:
        """How far it is from a position to the end of its page."""
        return self.page_height - position % self.page_height

    def lines(self, block: QTextBlock) -> list[Span]:
        """Each line of a block."""
        top = self._layout.blockBoundingRect(block).top()
        text = block.layout()
        lines = (text.lineAt(index) for index in range(text.lineCount()))
        return [Span(top + line.y(), top + line.y() + line.height()) for line in lines]

    def span(self, piece: Piece) -> Span:
        """The extent of a block or a table."""
        if isinstance(piece, QTextTable):
            return Span(self.row(piece, 0).top, self.row(piece, piece.rows() - 1).bottom)
        return around(self.lines(piece))

    def row(self, table: QTextTable, row: int) -> Span:
        """The extent of a row: from its first words to the line under it."""
        words = [self._words(cell) for cell in _cells(table, row)]
        bottoms = [
            span.bottom + cell.format().toTableCellFormat().bottomPadding() * self.dots_a_pixel
            for span, cell in zip(words, _cells(table, row), strict=True)
        ]
        return Span(around(words).top, max(bottoms) + _LINE)

    def row_top(self, table: QTextTable, row: int) -> float:
        """Where a row begins, with the room over its words."""
        return min(
            self._words(cell).top
            - cell.format().toTableCellFormat().topPadding() * self.dots_a_pixel
            for cell in _cells(table, row)
        )

    def may_be_cut(self, table: QTextTable, row: int) -> bool:
        """Whether a row is too tall to be kept on one page."""
        is_box = table.rows() == table.columns() == 1
        share = _TALLEST_BOX if is_box else TALLEST_ROW
        return self.row(table, row).height > share * self.page_height

    def opening(self, piece: Piece) -> Span:
        """The beginning of a piece, which must stand on one page with a heading above it.

        Of a small table, and of one to write in unless grids may be cut, that is all of it.
        """
        if not isinstance(piece, QTextTable):
            return self.lines(piece)[0]
        if self._stands_whole(piece):
            return self.span(piece)
        row = min(piece.format().headerRowCount(), piece.rows() - 1)
        first = self.row(piece, row)
        if self.may_be_cut(piece, row):
            first = around([self.opening(inner) for inner in pieces(piece.cellAt(row, 0))[:2]])
        return Span(self.row(piece, 0).top, first.bottom)

    def _stands_whole(self, table: QTextTable) -> bool:
        """Whether a table is moved rather than divided."""
        if is_grid(table):
            return self._whole_grids and not self._is_tall(table)
        return table.rows() > 1 and self.span(table).height <= SMALL_TABLE * self.page_height

    def _is_tall(self, table: QTextTable) -> bool:
        return self.span(table).height > TALLEST_ROW * self.page_height

    def _words(self, cell: QTextTableCell) -> Span:
        return around([line for block in blocks_of(cell) for line in self.lines(block)])


def is_grid(table: QTextTable) -> bool:
    """Whether a table has lines between its columns: it is one to write in."""
    first = table.cellAt(table.rows() - 1, 0).format().toTableCellFormat()
    return table.columns() > 1 and first.leftBorder() > 0


def pieces(frame: QTextFrame | QTextTableCell) -> list[Piece]:
    """The blocks with words and the tables that stand directly in a frame or a cell, in order."""
    found: list[Piece] = []
    iterator = frame.begin()
    while not iterator.atEnd():
        inner, block = iterator.currentFrame(), iterator.currentBlock()
        if isinstance(inner, QTextTable):
            found.append(inner)
        elif block.isValid() and block.text():
            found.append(block)
        iterator += 1
    return found


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    return [table.cellAt(row, column) for column in range(table.columns())]


def blocks_of(cell: QTextTableCell) -> Iterator[QTextBlock]:
    """Every block of a cell."""
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid():
        yield block
        if block == last:
            return
        block = block.next()


def around(spans: list[Span]) -> Span:
    """The span that holds all of these."""
    return Span(min(span.top for span in spans), max(span.bottom for span in spans))
