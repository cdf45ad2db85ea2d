"""A PDF read back, so that tests and benchmarks judge what comes out and not what was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from pypdf import PdfReader

from handbook.content.edition import Edition
from handbook.content.names import HANDBOOK
from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.job import Choices, PrintJob
from handbook.ui.printing.paper import RESOLUTION, Frame
from handbook.ui.printing.pdf import save_pdf

POINTS_A_DOT = 72 / RESOLUTION
_SEE_PAGE = re.compile(r"\(seepage\d+\)")


@dataclass(frozen=True)
class Words:
    """Words in one font; `top` is the points from the page's upper edge to their base line."""

    text: str
    left: float
    top: float
    size: float


@dataclass(frozen=True)
class PageText:
    """The words of a page in the order in which the file holds them."""

    words: tuple[Words, ...]
    frame: Frame

    @cached_property
    def head(self) -> str:
        return "".join(w.text for w in self.words if w.top < self._text_top)

    @cached_property
    def foot(self) -> str:
        return "".join(w.text for w in self.words if w.top > self._text_bottom)

    @cached_property
    def body(self) -> tuple[Words, ...]:
        return tuple(w for w in self.words if self._text_top <= w.top <= self._text_bottom)

    @cached_property
    def text(self) -> str:
        """The body without any space, for lines break anywhere."""
        return squeezed("".join(words.text for words in self.body))

    @cached_property
    def plain_text(self) -> str:
        """The body without citations, sources and the pages that links name."""
        words = (w.text for w in self.body if w.size > self.frame.points * 0.7)
        return _SEE_PAGE.sub("", squeezed("".join(words)))

    @property
    def has_head_and_foot(self) -> bool:
        return HANDBOOK in self.head and "Page " in self.foot and "Last checked" in self.foot

    @property
    def last_heading(self) -> str:
        """The lowest words where they are in a heading's size, larger than the text."""
        if not self.body:
            return ""
        lowest = max(self.body, key=lambda words: words.top)
        return squeezed(lowest.text) if lowest.size > self.frame.points * 1.04 else ""

    @property
    def _text_top(self) -> float:
        return self.frame.text.top() * POINTS_A_DOT

    @property
    def _text_bottom(self) -> float:
        return self.frame.text.bottom() * POINTS_A_DOT


def laid_out(job: PrintJob, choices: Choices, edition: Edition) -> PrintBook:
    book = PrintBook(job, choices, edition, {})
    for _ in book.lay_out():
        pass
    return book


def saved(book: PrintBook, path: Path) -> Path:
    for _ in save_pdf(book, path):
        pass
    return path


def read_pages(book: PrintBook, path: Path) -> list[PageText]:
    """The book saved to the path and read back."""
    reader = PdfReader(saved(book, path))
    frames = [page.part.text.frame for page in book.pages]
    return [PageText(tuple(_words(p)), f) for p, f in zip(reader.pages, frames, strict=True)]


def _words(page) -> Iterator[Words]:
    found: list[Words] = []
    height = float(page.mediabox.height)

    def take(text, matrix, text_matrix, _font, size) -> None:
        if text.strip():
            scale, left, bottom = matrix[0], matrix[4], matrix[5]
            x, y = left + scale * text_matrix[4], bottom + matrix[3] * text_matrix[5]
            found.append(Words(text, x, height - y, size * scale))

    page.extract_text(visitor_text=take)
    yield from found


def squeezed(text: str) -> str:
    return "".join(text.split())


def table_rows(body: Element) -> Iterator[list[str]]:
    """The words of each row of a page's tables, cell by cell, without spaces and citations."""
    for table in body.iter("table"):
        if table.get("class") != "fields":
            for row in table.iter("tr"):
                yield [squeezed("".join(_words_of(cell))) for cell in row]


def _words_of(element: Element) -> Iterator[str]:
    if element.tag != "sup":
        yield element.text or ""
        for child in element:
            yield from _words_of(child)
            yield child.tail or ""


def orphaned_headings(body: Element, pages: list[PageText]) -> list[str]:
    """The headings that stand alone at a page's foot: without words and without lines to fill."""
    leads_to_lines = [
        squeezed("".join(heading.itertext()))
        for heading, following in pairwise(body)
        if heading.tag in ("h2", "h3") and following.get("class") == "fields"
    ]
    found = [page.last_heading for page in pages if page.last_heading]
    return [words for words in found if not any(h.endswith(words) for h in leads_to_lines)]


def cut_rows(body: Element, pages: list[PageText]) -> list[list[str]]:
    """The rows of which a cell is on no page as a whole."""
    return [
        row
        for row in table_rows(body)
        if any(not any(cell in page.plain_text for page in pages) for cell in row)
    ]
