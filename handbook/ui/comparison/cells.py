"""Cells as laid-out documents: each made once for a look, measured once for a width."""

import html
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF, QTextDocument

from handbook.content.comparison import Cell, CellKind
from handbook.content.edition import Edition
from handbook.content.markup import CITATION
from handbook.content.sources import Source
from handbook.ui.comparison.cell_content import CellContent, read_cell
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look
from handbook.ui.look.rich_text import rich_text

_OF_BODY = 0.85
_SMALLEST_POINTS = 11.0
_LINE_HEIGHT = 1.3
_KEPT = 400
"""Documents. All of a comparison that somebody has written; a screenful many times over."""

_SIGNS = {CellKind.NOT_KNOWN: "?", CellKind.DOES_NOT_APPLY: "–"}


def cell_points(look: Look) -> float:
    """The size of the table's text: a little smaller than the body's, so that four columns fit."""
    return max(_SMALLEST_POINTS, look.points * _OF_BODY)


@dataclass(frozen=True)
class CellDocument:
    """A cell ready to be drawn, and the sources that it cites."""

    document: QTextDocument
    sources: tuple[Source, ...]


class CellDocuments(QObject):
    """Documents of cells, and their heights in pixels at one width."""

    def __init__(self, edition: Edition, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._edition = edition
        self._documents: OrderedDict[Cell, CellDocument] = OrderedDict()
        self._heights: dict[Cell, int] = {}
        self._letters: dict[Cell, int] = {}
        self._width = 0
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Forget everything: from now on cells look different."""
        self._look = look
        self._font = body_font(cell_points(look))
        self._letter = QFontMetricsF(self._font).averageCharWidth()
        self._line = QFontMetricsF(self._font).height() * _LINE_HEIGHT
        for shown in self._documents.values():
            shown.document.deleteLater()
        self._documents.clear()
        self._heights.clear()

    def set_width(self, width: int) -> None:
        """The width in pixels that every cell's text has from now on."""
        if width != self._width:
            self._width = width
            self._heights.clear()

    def shown(self, cell: Cell) -> CellDocument:
        """The cell, laid out in the width."""
        if cell not in self._documents:
            self._documents[cell] = self._make(cell)
            if len(self._documents) > _KEPT:
                _, oldest = self._documents.popitem(last=False)
                oldest.document.deleteLater()
        self._documents.move_to_end(cell)
        shown = self._documents[cell]
        shown.document.setTextWidth(self._width)
        return shown

    def is_measured(self, cell: Cell) -> bool:
        """Whether the height is known without laying out."""
        return cell in self._heights

    def height(self, cell: Cell) -> int:
        """The height of the cell's text in pixels."""
        if cell not in self._heights:
            self._heights[cell] = round(self.shown(cell).document.size().height())
        return self._heights[cell]

    def estimate(self, cell: Cell) -> int:
        """About the height, by the number of letters up to the first link."""
        if cell not in self._letters:
            self._letters[cell] = len(CITATION.sub("", cell.markdown).partition("](")[0])
        lines = 1 + self._letters[cell] * self._letter // max(1, self._width)
        return round(lines * self._line)

    def _make(self, cell: Cell) -> CellDocument:
        content = read_cell(cell, self._edition)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        document.setDefaultStyleSheet(self._style_sheet())
        document.setHtml(self._html(cell, content))
        return CellDocument(document, content.sources)

    def _html(self, cell: Cell, content: CellContent) -> str:
        sign = _SIGNS.get(cell.kind, "=")
        label = f'<p class="label">{sign}&nbsp; {html.escape(content.label)}</p>'
        for paragraph in content.body:
            if cell.kind is not CellKind.TEXT:
                paragraph.set("class", "muted")
        return (label if content.label else "") + rich_text(content.body, self._look)

    def _style_sheet(self) -> str:
        role = self._look.theme.roles
        return f"""
            p {{ margin: 0px; line-height: {_LINE_HEIGHT:.0%}; }}
            .label {{ font-weight: bold; }}
            .muted {{ color: {role["muted_text"]}; }}
            a {{ color: {role["link"]}; }}
        """
