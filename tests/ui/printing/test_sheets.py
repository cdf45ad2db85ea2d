"""Sheets: room for handwriting, a sheet a leaf, and sources that do not push it further."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextTable

from handbook.ui.printing.job import Choices, topic_job
from handbook.ui.printing.page_lines import is_grid, pieces
from handbook.ui.printing.paper import A4, LETTER, dots
from tests.printed import laid_out

SHEET = "how-to-use"
SHEETS = ("emergency-card", "medicine-list", "symptom-diary", "appointment-questions", "care-plan")


def tables(book):
    text = book.parts[0].text
    found = pieces(text._document.rootFrame())
    return text._lines, [piece for piece in found if isinstance(piece, QTextTable)]


def test_rows_to_write_in_are_over_a_centimetre_high(book_of):
    lines, found = tables(book_of(SHEET))
    grid = next(filter(is_grid, found))
    tops = [lines.row_top(grid, row) for row in range(1, grid.rows())]
    assert all(below - above >= dots(11) for above, below in pairwise(tops))


@pytest.mark.parametrize("large", [False, True])
def test_lines_to_write_on_are_a_centimetre_apart(book_of, large):
    lines, found = tables(book_of(SHEET, Choices(large=large)))
    name, blank = found[:2]
    apart = lines.row(blank, 0).bottom - lines.row(name, 0).bottom
    assert apart >= dots(10) - 2


def test_a_box_to_tick_is_as_large_as_a_letter(book_of):
    lines, found = tables(book_of(SHEET))
    ticks = next(table for table in found if table.columns() == 2 and table.rows() == 2)
    assert lines.row(ticks, 0).height >= dots(3)


def test_a_grid_is_closed_with_a_line_on_every_side(book_of):
    _, found = tables(book_of(SHEET))
    grid = next(filter(is_grid, found))
    first, last = (grid.cellAt(*place).format().toTableCellFormat() for place in ((0, 0), (2, 2)))
    edges = (first.topBorder(), first.leftBorder(), last.rightBorder(), last.bottomBorder())
    assert min(edges) > 0


@pytest.mark.parametrize("slug", SHEETS)
@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.key)
def test_every_sheet_of_the_handbook_fits_on_one_leaf(qapp, whole, slug, paper):
    assert len(laid_out(topic_job(whole, slug), Choices(paper), whole).pages) <= 2


def test_a_sheet_says_where_its_sources_are_when_they_do_not_fit(pages_of, whole, qapp, tmp_path):
    from tests.printed import read_pages

    book = laid_out(topic_job(whole, "emergency-card"), Choices(LETTER, large=True), whole)
    *_, last = read_pages(book, tmp_path / "sheet.pdf")
    assert "Thehandbookliststhesourcesofthissheet." in last.text
