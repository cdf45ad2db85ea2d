"""A written page as the document that the reader shows."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from handbook.content.links import TERM
from handbook.ui.reading.reader import blocks, fragments
from handbook.ui.reading.written_page import WrittenPage


def page_document(page: WrittenPage, points: float, parent: QObject) -> QTextDocument:
    """The page as a document of `parent`, which also answers for its images."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(body_font(points))
    document.setDefaultStyleSheet(page.style_sheet)
    document.setHtml(page.rich_text)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
    _underline_terms(document)
    return document


def body_font(points: float) -> QFont:
    """The font of a page's text at a size in points."""
    font = QFont()
    font.setPointSizeF(points)
    return font


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
