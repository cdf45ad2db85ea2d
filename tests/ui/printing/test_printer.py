"""Sending pages to a printer: ranges, copies and order as its dialog says, the same pages."""

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter

from handbook.errors import HandbookError
from handbook.ui.printing.job import comparison_job, everything
from handbook.ui.printing.printer import find_printer, print_book, wanted_pages


@pytest.fixture
def printer(tmp_path):
    """A printer whose paper is a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    return made


@pytest.fixture
def book(book_of):
    return book_of("breathing cramps emergency")


def printed(book, printer):
    for _ in print_book(book, printer):
        pass
    return PdfReader(printer.outputFileName())


def words(page):
    """A page's words; Qt names their spaces tabulators."""
    return page.extract_text().replace("\t", " ")


def numbers(book, printer):
    return [page.number for page in wanted_pages(book.pages, printer)]


def choose(printer, pages):
    ranges = QPageRanges.fromString(pages)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)


def test_all_pages(book, printer):
    assert numbers(book, printer) == [1, 2, 3, 4, 5]


def test_some_pages(book, printer):
    choose(printer, "2-3,5")
    assert numbers(book, printer) == [2, 3, 5]


def test_copies_that_the_printer_cannot_make(book, printer):
    choose(printer, "1-2")
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert numbers(book, printer) == [1, 2, 1, 2]
    printer.setCollateCopies(False)
    assert numbers(book, printer) == [1, 1, 2, 2]


def test_the_last_page_first(book, printer):
    choose(printer, "1-3")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert numbers(book, printer) == [3, 2, 1]


def test_paper_shows_what_the_preview_shows(book, printer):
    choose(printer, "3")
    (page,) = printed(book, printer).pages
    text = words(page)
    assert "Myasthenia handbook" in text
    assert "Weak breathing muscles are the greatest danger" in text
    assert "Page 3 of 5" in text


def test_paper_has_the_size_that_was_chosen(book, printer):
    size = printed(book, printer).pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx((595, 842), abs=1)


def test_a_wide_page_is_turned_on_the_paper(book_of, sample, printer):
    reader = printed(book_of(comparison_job(everything(sample))), printer)
    size = reader.pages[0].mediabox
    assert size.height > size.width
    assert "Page 1 of 1" in words(reader.pages[0])


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses(book, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with pytest.raises(HandbookError, match="does not take the pages"):
        list(print_book(book, printer))


def test_no_printer_of_that_name(book):
    assert find_printer(book, "None of these") is None
