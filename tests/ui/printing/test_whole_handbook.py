"""The handbook itself on paper: no page of it is torn, bare or too much."""

import pytest
from PySide6.QtGui import QTextTable

from handbook.ui.printing.job import Choices, comparison_job, everything, topic_job, whole_job
from handbook.ui.printing.page_lines import pieces
from handbook.ui.printing.paper import A4, LETTER
from tests.printed import cut_rows, laid_out, orphaned_headings, read_pages

SETTINGS = [Choices(paper, large=large) for paper in (A4, LETTER) for large in (False, True)]
HARD = ("emergency", "medicines-to-avoid", "treatment-overview", "symptom-diary", "care-plan")
"""Topics with long boxes, long tables or much to fill in."""


def name(choices: Choices) -> str:
    return f"{choices.paper.key}-{choices.points:.0f}"


# Read back: the whole in normal print on A4, and what is hard in every setting


@pytest.fixture(scope="module")
def printed(qapp, whole, tmp_path_factory):
    """The pages of each part of the whole handbook, and the file."""
    book = laid_out(whole_job(whole), Choices(), whole)
    path = tmp_path_factory.mktemp("pdf") / "whole.pdf"
    found: dict[str, list] = {}
    for page, text in zip(book.pages, read_pages(book, path), strict=True):
        found.setdefault(page.part.place, []).append(text)
    return found, path


def test_every_page_has_head_foot_and_words(printed):
    pages = [page for part in printed[0].values() for page in part]
    assert [page.foot for page in pages if not page.has_head_and_foot] == []
    assert [page.foot for page in pages if not page.body] == []


def test_no_heading_is_orphaned_and_no_row_cut(printed, whole):
    torn = {slug: torn_parts(whole.page(slug).body, printed[0][slug]) for slug in whole.slugs}
    assert {slug: parts for slug, parts in torn.items() if parts} == {}


def test_the_file_is_small(printed):
    assert printed[1].stat().st_size < 3_000_000


def test_most_topics_take_at_most_three_pages(printed, whole):
    short = [slug for slug in whole.slugs if len(printed[0][slug]) <= 3]
    assert len(short) > len(whole.slugs) / 2


@pytest.mark.parametrize("choices", SETTINGS, ids=name)
@pytest.mark.parametrize("slug", HARD)
def test_nothing_is_torn_where_it_is_hard(qapp, whole, slug, choices, tmp_path):
    pages = read_pages(laid_out(topic_job(whole, slug), choices, whole), tmp_path / "x.pdf")
    assert torn_parts(whole.page(slug).body, pages) == []
    assert all(page.has_head_and_foot and page.body for page in pages)


def torn_parts(body, pages):
    return orphaned_headings(body, pages) + cut_rows(body, pages)


# Measured as it is laid out: every topic in every setting


@pytest.fixture(scope="module", params=SETTINGS, ids=name)
def texts(request, qapp, whole):
    """Every topic and the comparison, laid out."""
    jobs = [topic_job(whole, slug) for slug in whole.slugs]
    jobs.append(comparison_job(everything(whole)))
    return [laid_out(job, request.param, whole).parts[0].text for job in jobs]


def test_no_line_is_cut_or_left_alone(texts):
    torn = []
    for text in texts:
        for block in blocks(text._document):
            lines = text._lines.lines(block)
            pages = [text._lines.first_page(line) for line in lines]
            alone = len(set(pages)) > 1 and 1 in (pages.count(pages[0]), pages.count(pages[-1]))
            if alone or any(text._lines.is_cut(line) for line in lines):
                torn.append(block.text())
    assert torn == []


def test_no_row_is_cut_and_no_heading_left_behind(texts):
    torn = []
    for text in texts:
        lines, flow = text._lines, pieces(text._document.rootFrame())
        for piece, following in zip(flow, [*flow[1:], None], strict=True):
            if isinstance(piece, QTextTable):
                rows = [row for row in range(piece.rows()) if not lines.may_be_cut(piece, row)]
                torn += [row for row in rows if lines.is_cut(lines.row(piece, row))]
            elif piece.blockFormat().headingLevel() and following is not None:
                below = lines.first_page(lines.opening(following))
                if lines.last_page(lines.span(piece)) != below:
                    torn.append(piece.text())
    assert torn == []


def blocks(document):
    """The blocks that hold words."""
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            yield block
        block = block.next()
