"""The handbook itself on paper: no page of it is torn, bare or too much."""

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from handbook.content.edition import Edition, bundled_resources
from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.job import Choices, whole_job
from handbook.ui.printing.paper import A4, LETTER
from tests.printed import cut_rows, laid_out, orphaned_headings, read_pages

SETTINGS = [Choices(paper, large=large) for paper in (A4, LETTER) for large in (False, True)]
READ_BACK = [SETTINGS[0], SETTINGS[3]]
"""Reading a PDF takes longer than making it; both papers and both sizes are read once."""


def name(choices: Choices) -> str:
    return f"{choices.paper.key}-{choices.points:.0f}"


@cache
def whole_book(choices: Choices) -> PrintBook:
    edition = Edition(bundled_resources())
    return laid_out(whole_job(edition), choices, edition)


@pytest.fixture(scope="module", params=READ_BACK, ids=name)
def pages_by_topic(request, qapp, tmp_path_factory):
    """The pages of each topic, read back from one PDF."""
    book = whole_book(request.param)
    path = tmp_path_factory.mktemp("pdf") / "whole.pdf"
    found: dict[str, list] = {}
    for page, text in zip(book.pages, read_pages(book, path), strict=True):
        found.setdefault(page.part.place, []).append(text)
    return found, path


def test_every_page_has_head_foot_and_words(pages_by_topic):
    pages = [page for texts in pages_by_topic[0].values() for page in texts]
    assert [page.foot for page in pages if not page.has_head_and_foot] == []
    assert [page.foot for page in pages if not page.body] == []


def test_no_heading_is_orphaned_and_no_row_cut(pages_by_topic, whole):
    torn = {}
    for slug in whole.slugs:
        body, pages = whole.page(slug).body, pages_by_topic[0][slug]
        found = orphaned_headings(body, pages) + cut_rows_without_links(body, pages)
        if found:
            torn[slug] = found
    assert torn == {}


def cut_rows_without_links(body, pages):
    """In a booklet, a cell with a link has a page's number that its text lacks."""
    for link in [link for link in body.iter("a") if link.get("href", "").startswith("topic:")]:
        link.clear()
    return [row for row in cut_rows(body, pages) if all(row)]


def test_the_file_is_small(pages_by_topic):
    path: Path = pages_by_topic[1]
    assert path.stat().st_size < 3_000_000


@pytest.mark.parametrize("choices", SETTINGS, ids=name)
def test_no_line_is_cut_or_left_alone(qapp, choices):
    torn = []
    for part in whole_book(choices).parts:
        lines = part.text._lines
        block = part.text._document.begin()
        while block.isValid():
            pages = [lines.first_page(line) for line in lines.lines(block)]
            alone = len(pages) > 1 and 1 in (pages.count(pages[0]), pages.count(pages[-1]))
            cut = any(lines.is_cut(line) for line in lines.lines(block))
            if block.text().strip() and (cut or (alone and pages[0] != pages[-1])):
                torn.append((part.place, block.text(), QTextCursor(block).currentTable() is None))
            block = block.next()
    assert torn == []


def test_most_topics_take_at_most_three_pages(qapp, whole):
    parts = [part for part in whole_book(SETTINGS[0]).parts if part.place in whole.files]
    short = [part for part in parts if part.text.count <= 3]
    assert len(short) > len(parts) / 2
