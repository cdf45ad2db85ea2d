"""Draws and measures the rows of the comparison: rich text in cells, a sentence for a group."""

import html

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QHelpEvent,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from handbook.content.comparison import Cell, CellKind
from handbook.content.markup import plain
from handbook.ui.comparison.cells import CellDocuments, cell_points
from handbook.ui.comparison.model import MISSING, ComparisonModel, Index, Row
from handbook.ui.comparison.wrapped_text import WrappedText
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look

_TIP_MILLISECONDS = 30_000
_RING = 2


class CellDelegate(QStyledItemDelegate):
    """Cells as they look now. Heights and widths are in pixels."""

    def __init__(
        self,
        model: ComparisonModel,
        documents: CellDocuments,
        look: Look,
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._model = model
        self._documents = documents
        self._view = view
        self._viewport_width = 0
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from now on."""
        points = cell_points(look)
        self._theme = look.theme
        self._font = body_font(points)
        self._space = round(points * 0.85)
        self._mark = max(4, round(points / 3))
        self._groups: dict[str, WrappedText] = {}
        self._documents.set_look(look)

    @property
    def beside_text(self) -> int:
        """What a column is wider than the text in it."""
        return self._mark + 2 * self._space

    def set_widths(self, column: int, viewport: int) -> None:
        """Wrap cells to the width of a column, sentences of groups to that of the view."""
        self._documents.set_width(column - self.beside_text)
        self._viewport_width = viewport
        self._groups.clear()

    def is_measured(self, row: Row) -> bool:
        """Whether the row's height is known without laying out."""
        return all(self._documents.is_measured(cell) for cell in self._cells(row))

    def row_height(self, row: Row) -> int:
        """The height that the row's cells need."""
        if row.aspect is None:
            return self._sentence(row).height + 2 * self._space
        return max(map(self._documents.height, self._cells(row)), default=0) + 2 * self._space

    def estimated_height(self, row: Row) -> int:
        """About the height that the row's cells need, by the number of their letters."""
        return max(map(self._documents.estimate, self._cells(row)), default=0) + 2 * self._space

    def link_at(self, index: Index, position: QPoint) -> str:
        """The link under a point of the viewport, or ""."""
        found = self._document_at(index, position)
        return found[0].documentLayout().anchorAt(found[1]) if found else ""

    def sources_of(self, index: Index) -> str:
        """The sources that the cell cites, numbered as in the cell, in one line."""
        cell = self._model.cell(index) if index.isValid() else None
        sources = self._documents.shown(cell).sources if cell else ()
        return "  ".join(f"{n}. {source.reference}" for n, source in enumerate(sources, start=1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, or across all columns what a group has to say."""
        painter.save()
        painter.setClipRect(option.rect)
        row = self._model.rows[index.row()]
        if row.aspect is None:
            self._paint_group(painter, option.rect, row)
        else:
            self._paint_cell(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, option.rect)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the citation under the pointer refers to."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        found = self._document_at(index, event.pos())
        form = found[0].documentLayout().formatAt(found[1]).toCharFormat() if found else None
        words = f"<p>{html.escape(form.toolTip())}</p>" if form and form.toolTip() else ""
        QToolTip.showText(event.globalPos(), words, view, msecShowTime=_TIP_MILLISECONDS)
        return True

    def _cells(self, row: Row) -> list[Cell]:
        cells = row.aspect.cells if row.aspect else {}
        return [cells[c] for c in self._model.columns.shown if c in cells]

    def _sentence(self, row: Row) -> WrappedText:
        if row.key not in self._groups:
            width = self._viewport_width - 2 * self._space
            self._groups[row.key] = WrappedText(plain(row.group.difference), self._font, width)
        return self._groups[row.key]

    def _document_at(self, index: Index, position: QPoint) -> tuple[QTextDocument, QPointF] | None:
        """The document of the cell, and the point in its own measure."""
        cell = self._model.cell(index)
        if cell is None:
            return None
        inside = position - self._view.visualRect(index).topLeft() - self._origin
        return self._documents.shown(cell).document, QPointF(inside)

    @property
    def _origin(self) -> QPoint:
        return QPoint(self._mark + self._space, self._space)

    def _paint_group(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """The sentence stays in view when the columns are scrolled sideways."""
        color = self._theme.color
        painter.fillRect(rect, color("header"))
        self._sentence(row).draw(
            painter, self._space, rect.top() + self._space, color("window_text")
        )
        self._paint_line(painter, rect, "strong_line")

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, rect, color = self._model.cell(index), option.rect, self._theme.color
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        silent = cell is None or cell.kind is not CellKind.TEXT
        painter.fillRect(rect, color("selection" if selected else "header" if silent else "row"))
        self._paint_line(painter, rect, "line")
        if self._model.differs(index):
            painter.fillRect(rect.adjusted(0, 0, self._mark - rect.width(), -1), color("accent"))
        if silent:
            self._paint_frame(painter, rect)
        painter.save()
        painter.translate(rect.topLeft() + self._origin)
        ink = color("selection_text" if selected else "page_text")
        if cell is None:
            words = WrappedText(MISSING, self._font, rect.width() - self.beside_text)
            words.draw(painter, 0, 0, ink)
        else:
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, ink)
            self._documents.shown(cell).document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, role: str) -> None:
        painter.setPen(self._theme.color(role))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        """A broken line around what is no statement about the condition."""
        painter.setPen(QPen(self._theme.color("strong_line"), 1, Qt.PenStyle.DashLine))
        inset = self._mark + 2
        painter.drawRect(rect.adjusted(inset, 3, -5, -5))

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._theme.color("accent"), _RING))
        painter.drawRect(rect.adjusted(1, 1, -_RING, -_RING))
