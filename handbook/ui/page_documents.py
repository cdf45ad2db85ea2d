"""Pages as laid-out documents, kept while they may soon be wanted again."""

from collections import OrderedDict

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from handbook.content.edition import Edition
from handbook.content.links import TERM
from handbook.content.page import Page
from handbook.ui.documents import Look
from handbook.ui.reader import blocks, fragments
from handbook.ui.screen_page import screen_page

_KEPT = 12


class PageDocuments:
    """Makes each page's document once for a look.

    Documents belong to `parent`, which also answers for their images.
    """

    def __init__(self, edition: Edition, look: Look, parent: QObject) -> None:
        self._edition = edition
        self._parent = parent
        self._look = look
        self._pages: OrderedDict[str, tuple[Page, QTextDocument]] = OrderedDict()

    def set_look(self, look: Look) -> None:
        """Forget every document: from now on they look different."""
        self._look = look
        for _, document in self._pages.values():
            document.deleteLater()
        self._pages.clear()

    def page(self, slug: str) -> tuple[Page, QTextDocument]:
        """The page and its document. Raises as `Edition.page` does."""
        if slug not in self._pages:
            page = self._edition.page(slug)
            self._pages[slug] = (page, self._document(page))
            if len(self._pages) > _KEPT:
                _, (_, oldest) = self._pages.popitem(last=False)
                oldest.deleteLater()
        self._pages.move_to_end(slug)
        return self._pages[slug]

    def _document(self, page: Page) -> QTextDocument:
        document = QTextDocument(self._parent)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(body_font(self._look.points))
        document.setDefaultStyleSheet(self._look.style_sheet())
        document.setHtml(screen_page(page, self._edition, self._look))
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.topic.title)
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
