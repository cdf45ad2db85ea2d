"""Page breaks: nothing that belongs together is torn, which Qt cannot see to by itself.

Qt breaks pages between any two lines. So after it has laid a document out, each break is looked
at in reading order, and what would be torn is moved to the next page; Qt lays the rest out again.
"""

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
)

from handbook.ui.printing.belonging import belongs_to_next, is_diagram, is_heading
from handbook.ui.printing.page_lines import PageLines, Piece, pieces

_NEW_PAGE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_SHORT = 3
"""A paragraph of so many lines cannot leave two on each page."""

_UNDER_EDGE = 2.0
"""Where a line is moved so far that it would be cut, Qt takes it to the next page's top."""

_SMALLEST_DIAGRAM = 0.8
"""A diagram may be made so much smaller to stand on a page that would else be left half empty."""

_AROUND_DIAGRAM = 30.0
"""The room in dots above and below a diagram."""

_EMPTY_LINE = 13.0
"""The height in dots of a line of the smallest type, and a little more."""


def mend_page_breaks(document: QTextDocument, lines: PageLines) -> None:
    """Move what would be torn to the next page, from the first page to the last."""
    _Mender(document, lines).mend(document.rootFrame())


class _Mender:
    def __init__(self, document: QTextDocument, lines: PageLines) -> None:
        self._document = document
        self._lines = lines
        self._moved: set[int] = set()

    def mend(self, frame: QTextFrame | QTextTableCell) -> None:
        """Go through what stands in a frame or a cell, and back to whatever has moved."""
        flow, index = pieces(frame), 0
        while index < len(flow):
            moved = self._mend_piece(flow, index)
            if moved is None:
                index += 1
            else:
                flow, index = pieces(frame), moved

    def _mend_piece(self, flow: list[Piece], index: int) -> int | None:
        """Where to look on from after something had to be moved, None where nothing had."""
        if self._shrink_diagram(flow, index + 1):
            return index
        piece = flow[index]
        torn = self._is_parted(flow, index) or (
            isinstance(piece, QTextTable) and self._lines.is_cut(self._lines.opening(piece))
        )
        moved = self._push(flow, index) if torn else None
        if moved is not None:
            return moved
        if isinstance(piece, QTextTable):
            self._mend_rows(piece)
            return None
        return self._mend_paragraph(flow, index, piece)

    def _is_parted(self, flow: list[Piece], index: int) -> bool:
        """Whether the piece stands on another page than the one that it belongs to."""
        if not belongs_to_next(flow, index):
            return False
        here = self._lines.first_page(self._lines.span(flow[index]))
        return here != self._lines.last_page(self._lines.opening(flow[index + 1]))

    def _shrink_diagram(self, flow: list[Piece], index: int) -> bool:
        """Make a diagram that begins a page fit below the piece before it, where little is amiss.

        Its shape is kept, for its height follows from its width.
        """
        diagram = flow[index] if index < len(flow) else None
        if diagram is None or not is_diagram(diagram) or diagram.position() in self._moved:
            return False
        before, here = self._lines.span(flow[index - 1]), self._lines.span(diagram)
        share = (self._lines.room_below(before.bottom) - _AROUND_DIAGRAM) / here.height
        same_page = self._lines.last_page(before) == self._lines.first_page(here)
        if same_page or not _SMALLEST_DIAGRAM <= share < 1:
            return False
        self._moved.add(diagram.position())
        cursor = QTextCursor(diagram)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        form = cursor.charFormat().toImageFormat()
        form.setWidth(form.width() * share)
        cursor.setCharFormat(form)
        self._lines.settle(diagram.position())
        return True

    def _mend_paragraph(self, flow: list[Piece], index: int, block: QTextBlock) -> int | None:
        """Leave no line of a paragraph alone."""
        pages = [self._lines.first_page(line) for line in self._lines.lines(block)]
        if pages[0] == pages[-1]:
            return None
        if is_heading(block) or len(pages) <= _SHORT or pages[0] != pages[1]:
            return self._push(flow, index)
        if pages[-1] == pages[-2]:
            return None
        self._split(block, block.layout().lineAt(len(pages) - 2).textStart())
        return index + 1

    def _mend_rows(self, table: QTextTable) -> None:
        """Cut no row, unless it is too tall for that; then mend what stands in it."""
        row = table.format().headerRowCount()
        while row < table.rows():
            if self._lines.is_cut(self._lines.row(table, row)):
                if not self._lines.may_be_cut(table, row):
                    self._push_row(table, row)
                    row += 1
                else:
                    for column in range(table.columns()):
                        self.mend(table.cellAt(row, column))
            row += 1
        self._trim(table)

    def _trim(self, table: QTextTable) -> None:
        """Take the room around a table away where it ends the page.

        For the room under it Qt would repeat the header on the next page; and by the room over it
        Qt is mistaken in where it ends, and lets the next line run over the page's edge.
        """
        form = table.format()
        around = (form.topMargin() + form.bottomMargin()) * self._lines.dots_a_pixel
        last = self._lines.row(table, table.rows() - 1)
        if around > self._lines.room_below(last.bottom):
            form.setTopMargin(0)
            form.setBottomMargin(0)
            table.setFormat(form)
            self._lines.settle(table.firstPosition())

    def _push(self, flow: list[Piece], index: int) -> int | None:
        """Move a piece to the next page with the headings above it.

        None where it cannot be moved: at a page's top, or where it has been moved before.
        """
        while index and belongs_to_next(flow, index - 1):
            index -= 1
        piece = flow[index]
        position = piece.firstPosition() if isinstance(piece, QTextTable) else piece.position()
        if not index or position in self._moved:
            return None
        before, here = self._lines.span(flow[index - 1]), self._lines.span(piece)
        if self._lines.last_page(before) < self._lines.first_page(here):
            return None
        self._moved.add(position)
        self._move(piece, self._lines.room_below(here.top))
        return index

    def _move(self, piece: Piece, gap: float) -> None:
        """Move a piece to the next page, which begins `gap` dots below it.

        Qt knows page breaks between what stands in the document, and none within a cell.
        """
        cursor = QTextCursor(self._document)
        if isinstance(piece, QTextTable):
            form = piece.format()
            if piece.parentFrame() == self._document.rootFrame():
                form.setPageBreakPolicy(_NEW_PAGE)
            else:
                form.setTopMargin(form.topMargin() + self._pixels(gap))
            piece.setFormat(form)
            self._lines.settle(piece.firstPosition())
            return
        cursor.setPosition(piece.position())
        change = QTextBlockFormat()
        if cursor.currentTable() is None:
            change.setPageBreakPolicy(_NEW_PAGE)
        else:
            own, above = piece.blockFormat().topMargin(), piece.previous().blockFormat()
            change.setTopMargin(max(own, above.bottomMargin()) + self._pixels(gap))
        cursor.mergeBlockFormat(change)
        self._lines.settle(piece.position())

    def _split(self, block: QTextBlock, offset: int) -> None:
        """Begin a new page within a paragraph, at a line's first letter."""
        rest = QTextBlockFormat(block.blockFormat())
        rest.setTopMargin(0)
        if items := block.textList():
            rest.setObjectIndex(-1)
            rest.setIndent(items.format().indent() + rest.indent())
        line_top = self._lines.lines(block)[-2].top
        cursor = QTextCursor(self._document)
        cursor.setPosition(block.position() + offset)
        cursor.insertBlock(rest)
        first = QTextBlockFormat()
        first.setBottomMargin(0)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.mergeBlockFormat(first)
        self._move(cursor.block().next(), self._lines.room_below(line_top))

    def _push_row(self, table: QTextTable, row: int) -> None:
        """Move a row to the next page by an empty one that takes the rest of this page.

        More room in the row itself would be taken along; in the row before, it would cut that.
        Qt ends a table's page a table's top margin early.
        """
        edge = table.format().topMargin() * self._lines.dots_a_pixel + _EMPTY_LINE
        gap = self._lines.room_below(self._lines.row_top(table, row)) - edge
        empty = QTextTableCellFormat()
        empty.setFontPointSize(1)
        empty.setTopPadding(max(0.0, gap) / self._lines.dots_a_pixel)
        empty.setBottomPadding(0)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        table.insertRows(row, 1)
        for column in range(table.columns()):
            table.cellAt(row, column).setFormat(empty)
        cursor.endEditBlock()
        self._lines.settle(table.firstPosition())

    def _pixels(self, gap: float) -> float:
        return (gap - _UNDER_EDGE) / self._lines.dots_a_pixel
