"""The fuller reading beside the table: one aspect in every column, with its sources."""

import html
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from handbook.content.comparison import Aspect, Cell
from handbook.content.conditions import FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.sources import Source, source_anchor, source_item
from handbook.ui.comparison.columns import COMMON_NAME, OWN, SYNDROMES, Columns
from handbook.ui.comparison.model import MISSING
from handbook.ui.look.documents import make_document
from handbook.ui.look.look import Look
from handbook.ui.look.rich_text import rich_text
from handbook.ui.widgets.reader import Reader

_OF_BODY = 0.9


class DetailPane(QWidget):
    """Reads one aspect, the chosen column first."""

    closed = Signal()
    link_requested = Signal(str)

    def __init__(self, edition: Edition, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._edition = edition
        self._look = look
        self._document: QTextDocument | None = None
        self._shown: tuple[Aspect, str, Columns] | None = None
        self.reader = Reader(edition.image, self)
        self._close = QPushButton("Close", self)
        self._close.clicked.connect(self.closed)
        self.reader.link_requested.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.reader, 1)
        layout.addWidget(self._close)
        self.setFocusProxy(self.reader)

    def read(self, aspect: Aspect, column: str, columns: Columns) -> None:
        """Show an aspect from its top."""
        if (aspect, column, columns) == self._shown:
            return
        self._shown = (aspect, column, columns)
        page = aspect_page(aspect, column, columns, self._edition, self._look)
        look = Look(self._look.theme, self._look.points * _OF_BODY, self._look.shortcuts)
        document = make_document(page, aspect.title, look, self)
        self.reader.show_document(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document

    def set_look(self, look: Look) -> None:
        """Show the aspect again as it looks now."""
        self._look = look
        shown, self._shown = self._shown, None
        if shown is not None:
            self.read(*shown)

    def _follow(self, href: str) -> None:
        if href.startswith("#"):
            self.reader.go_to_anchor(href.removeprefix("#"))
        else:
            self.link_requested.emit(href)


def aspect_page(aspect: Aspect, column: str, columns: Columns, edition: Edition, look: Look) -> str:
    """The aspect as rich text: in the chosen column, then in the others."""
    writer = _Writer(aspect, columns, edition, look)
    order = [column, *(c for c in columns.shown if c != column)] if column else columns.shown
    name = f'<p class="path">{html.escape(aspect.name)}</p>' if aspect.name else ""
    common = f'<hr><p class="quiet">{COMMON_NAME}</p>' if SYNDROMES & set(order) else ""
    return f"{name}<h2>{html.escape(aspect.title)}</h2>{''.join(map(writer.column, order))}{common}"


class _Writer:
    def __init__(self, aspect: Aspect, columns: Columns, edition: Edition, look: Look) -> None:
        self._aspect = aspect
        self._columns = columns
        self._edition = edition
        self._look = look

    def column(self, column: str) -> str:
        cell = self._aspect.cells.get(column)
        words = self._cell(cell) if cell else f'<p class="quiet">{MISSING}</p>'
        about = " · ".join(part for part in self._about(column) if part)
        quiet = f'<p class="quiet">{html.escape(about)}</p>' if about else ""
        return f'<h3 id="{html.escape(column)}">{html.escape(column)}</h3>{quiet}{words}'

    def _about(self, column: str) -> tuple[str, ...]:
        """What a column stands for, whose it is, and how far it is from the one read first."""
        own = OWN if column == self._columns.own else ""
        reference = self._columns.reference
        differs = self._aspect.difference(column, reference) if column != reference else None
        words = differs.from_condition(reference) if differs else ""
        return FULL_NAMES.get(column, ""), own, words

    def _cell(self, cell: Cell) -> str:
        folder = PurePosixPath(self._aspect.path.parent.name)
        fragment = self._edition.renderer.fragment(cell.markdown, folder)
        more = _take_closing_link(fragment.body)
        _name_citations(fragment.body, cell.column)
        words = rich_text(fragment.body, self._look)
        return words + self._more(more) + self._sources(fragment.sources, cell.column)

    def _more(self, target: str) -> str:
        slug = target.removeprefix(TOPIC).partition("#")[0]
        if slug not in self._edition.files:
            return ""
        title = html.escape(self._edition.title(slug))
        return f'<p>Read more: <a href="{html.escape(target)}">{title}</a></p>'

    def _sources(self, sources: tuple[Source, ...], column: str) -> str:
        items = "".join(
            f'<li><a name="{html.escape(_anchor(column, source_anchor(number)))}"></a>'
            f"{rich_text(source_item(source), self._look)}</li>"
            for number, source in enumerate(sources, start=1)
        )
        return f'<ol class="quiet">{items}</ol>' if items else ""


def _take_closing_link(body: Element) -> str:
    """Take the link with which a cell ends out of its last paragraph, and say where it leads."""
    paragraph = body[-1] if len(body) else body
    link = paragraph[-1] if len(paragraph) else None
    closes = link is not None and link.tag == "a" and not (link.tail or "").strip()
    if link is None or not closes or not link.get("href", "").startswith(TOPIC):
        return ""
    paragraph.remove(link)
    return link.get("href", "")


def _name_citations(body: Element, column: str) -> None:
    """Lead each citation to its own column's sources: every cell numbers its own from 1."""
    for link in body.iter("a"):
        target = link.get("href", "")
        if target.startswith("#"):
            link.set("href", f"#{_anchor(column, target.removeprefix('#'))}")


def _anchor(column: str, anchor: str) -> str:
    return f"{column}-{anchor}"
