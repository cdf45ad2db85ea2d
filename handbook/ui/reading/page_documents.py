"""Pages as laid-out documents, kept while they may soon be wanted again."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from handbook.content.edition import Edition
from handbook.content.page import Heading
from handbook.ui.look.look import Look
from handbook.ui.reading.page_document import page_document
from handbook.ui.reading.page_writer import write_page
from handbook.ui.reading.written_page import WrittenPage

_KEPT = 12


class PageDocument(NamedTuple):
    """A page ready to be shown, and the headings that stand on it."""

    headings: tuple[Heading, ...]
    document: QTextDocument


class PageDocuments:
    """Makes each page's document once for a look.

    Documents belong to `parent`, which also answers for their images.
    """

    def __init__(self, edition: Edition, look: Look, parent: QObject) -> None:
        self._edition = edition
        self._parent = parent
        self._look = look
        self._pages: OrderedDict[str, PageDocument] = OrderedDict()

    def set_look(self, look: Look) -> None:
        """Forget every document: from now on they look different."""
        self._look = look
        for page in self._pages.values():
            page.document.deleteLater()
        self._pages.clear()

    def page(self, slug: str) -> PageDocument:
        """The topic's page. Raises as `Edition.page` does."""
        if slug not in self._pages:
            written = write_page(self._edition.page(slug), self._edition, self._look)
            self.keep(written, page_document(written, self._look.points, self._parent))
        self._pages.move_to_end(slug)
        return self._pages[slug]

    def keep(self, page: WrittenPage, document: QTextDocument) -> None:
        """Take in the document of a page, and let go of the one not wanted for longest."""
        headings = tuple(Heading(*heading) for heading in page.headings)
        self._pages[page.slug] = PageDocument(headings, document)
        if len(self._pages) > _KEPT:
            _, oldest = self._pages.popitem(last=False)
            oldest.document.deleteLater()
