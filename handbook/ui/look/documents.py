"""Documents that Qt lays out: made from HTML in a look, and gone through block by block."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)

from handbook.content.links import TERM
from handbook.ui.look.look import Look


def make_document(html: str, title: str, look: Look, parent: QObject) -> QTextDocument:
    """A document of `parent`, which also answers for its images."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(body_font(look.points))
    document.setDefaultStyleSheet(look.style_sheet())
    document.setHtml(html)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    _underline_terms(document)
    return document


def body_font(points: float) -> QFont:
    """The font of a page's text at a size in points."""
    font = QFont()
    font.setPointSizeF(points)
    return font


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The runs of one format in a block."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def anchors(block: QTextBlock) -> list[str]:
    """The anchors that stand in a block."""
    return [name for part in fragments(block) for name in part.charFormat().anchorNames()]


def block_of(document: QTextDocument, anchor: str) -> QTextBlock | None:
    """The block in which an anchor stands."""
    return next((block for block in blocks(document) if anchor in anchors(block)), None)


def block_at(document: QTextDocument, top: int) -> tuple[QTextBlock, QRectF]:
    """The lowest block that begins at this height of the document or above, and its room."""
    layout = document.documentLayout()
    rooms = ((block, layout.blockBoundingRect(block)) for block in blocks(document))
    above = [(block, room) for block, room in rooms if room.top() < top + 1]
    first = document.begin()
    start = (first, layout.blockBoundingRect(first))
    return max(above, key=lambda one: one[1].top(), default=start)


def _underline_terms(document: QTextDocument) -> None:
    """A dotted line under each term, which rich text cannot ask for."""
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    cursor = QTextCursor(document)
    terms = [
        (part.position(), part.length())
        for block in blocks(document)
        for part in fragments(block)
        if part.charFormat().anchorHref().startswith(TERM)
    ]
    cursor.beginEditBlock()
    for position, length in terms:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dotted)
    cursor.endEditBlock()
