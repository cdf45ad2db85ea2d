"""Pictures on paper: drawings that stay drawings, so that lines and words are sharp in any size.

Qt would make pictures of dots of them; this takes its place in a printed document.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from handbook.ui.printing.paper import dots, pixels
from handbook.ui.printing.writer import RULE, TICK_BOX

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_PEN = 0.25
"""The width of a line in millimetres."""


class PrintPictures(QPyTextObject):
    """Draws the pictures of a document: the edition's diagrams, boxes to tick, lines to write on.

    `find_image` gives the file of a diagram that a page names.
    """

    def __init__(
        self, find_image: Callable[[str], Path | None], *, grey: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._find_image = find_image
        self._grey = grey
        self._drawings: dict[Path, QSvgRenderer] = {}

    def intrinsicSize(self, doc: QTextDocument, pos: int, fmt: QTextFormat) -> QSizeF:  # noqa: ARG002 - Qt's signature
        """The size in dots: what the page asks for, the drawing's own shape where it is free."""
        image = fmt.toImageFormat()
        dot = dots(1) / pixels(1)
        width, height = image.width() * dot, image.height() * dot
        if not height:
            shape = self._shape(image.name())
            height = width * shape.height() / shape.width() if shape.width() else 0.0
        return QSizeF(width, height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002 - Qt's signature
        posInDocument: int,  # noqa: N803, ARG002 - Qt's signature
        format: QTextFormat,  # noqa: A002 - Qt's signature
    ) -> None:
        """Draw one picture."""
        name = format.toImageFormat().name()
        rect = QRectF(rect)
        if not painter.clipBoundingRect().contains(rect.center()):
            return  # Qt draws what begins a page at the foot of the page before, too.
        painter.save()
        painter.setPen(QPen(painter.pen().color(), dots(_PEN)))
        if name == TICK_BOX:
            painter.drawRect(rect)
        elif name == RULE:
            painter.drawLine(rect.bottomLeft(), QPointF(rect.right(), rect.bottom()))
        elif path := self._find_image(name):
            self._drawing(path).render(painter, rect)
        painter.restore()

    def _shape(self, name: str) -> QSizeF:
        path = self._find_image(name)
        return QSizeF(self._drawing(path).defaultSize()) if path else QSizeF()

    def _drawing(self, path: Path) -> "QSvgRenderer":
        from PySide6.QtSvg import QSvgRenderer

        if path not in self._drawings:
            drawing = path.read_text(encoding="utf-8")
            drawing = _without_colour(drawing) if self._grey else drawing
            self._drawings[path] = QSvgRenderer(QByteArray(drawing.encode()))
        return self._drawings[path]


def _without_colour(drawing: str) -> str:
    """The drawing in greys of the same lightness (ITU-R BT.601)."""
    return _COLOUR.sub(_grey_of, drawing)


def _grey_of(colour: re.Match[str]) -> str:
    red, green, blue = (int(part, 16) for part in colour.groups())
    return "#" + f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02x}" * 3
