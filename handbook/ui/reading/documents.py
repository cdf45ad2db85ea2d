"""Pages as documents that Qt can lay out, kept while they may soon be wanted again."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from handbook.content.edition import Edition
from handbook.content.page import Heading
from handbook.ui.look.documents import make_document
from handbook.ui.look.look import Look
from handbook.ui.reading.cache import HtmlPage, PageCache

_MOST_KEPT = 12


class PageDocument(NamedTuple):
    """A page ready to be shown, and the HTML that it was made of."""

    page: HtmlPage
    document: QTextDocument

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings that stand on it."""
        return self.page.headings


class PageDocuments:
    """Makes each page's document once for a look.

    Documents belong to `parent`, which also answers for their images.
    """

    def __init__(self, edition: Edition, look: Look, cache: PageCache, parent: QObject) -> None:
        self._edition = edition
        self._look = look
        self._cache = cache
        self._parent = parent
        self._kept: OrderedDict[str, PageDocument] = OrderedDict()

    def set_look(self, look: Look) -> None:
        """Forget every document, unless they look as before."""
        if look == self._look:
            return
        self._look = look
        for kept in self._kept.values():
            kept.document.deleteLater()
        self._kept.clear()

    def page(self, slug: str) -> PageDocument:
        """The topic's page. Raises as `Edition.page` does."""
        if slug not in self._kept:
            self._keep(self._cache.read(slug, self._look) or self._html_page(slug))
        self._kept.move_to_end(slug)
        return self._kept[slug]

    def cache(self, slug: str) -> None:
        """Have the page at hand for the next start, if it is one that has been shown."""
        if slug in self._kept:
            self._cache.write(self._kept[slug].page, self._look)

    def _html_page(self, slug: str) -> HtmlPage:
        from handbook.ui.reading.html import html_page

        return html_page(self._edition.page(slug), self._edition, self._look)

    def _keep(self, page: HtmlPage) -> None:
        """Make the document, and let go of the one not wanted for longest."""
        title = self._edition.title(page.slug)
        document = make_document(page.html, title, self._look, self._parent)
        self._kept[page.slug] = PageDocument(page, document)
        if len(self._kept) > _MOST_KEPT:
            _, oldest = self._kept.popitem(last=False)
            oldest.document.deleteLater()
