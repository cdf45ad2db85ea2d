"""Sending pages to a printer: ranges, copies and order as its dialog says, the same pages."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from handbook.errors import HandbookError
from handbook.paper.job import comparison_job, everything
from handbook.ui.printing.pages import PdfPages
from handbook.ui.printing.printer import find_printer, paper_of, print_pages, wanted_pages


@pytest.fixture
def printer(tmp_path):
    """A printer whose paper is a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    return made


@pytest.fixture
def book(pages_of):
    return pages_of("breathing cramps emergency")


def printed(book, printer):
    for _ in print_pages(book, printer):
        pass
    return PdfReader(printer.outputFileName())


def numbers(printer):
    return wanted_pages(5, printer)


def choose(printer, pages):
    ranges = QPageRanges.fromString(pages)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)


def test_all_pages(qapp, printer):
    assert numbers(printer) == [1, 2, 3, 4, 5]


def test_some_pages(qapp, printer):
    choose(printer, "2-3,5")
    assert numbers(printer) == [2, 3, 5]


def test_copies_that_the_printer_cannot_make(qapp, printer):
    choose(printer, "1-2")
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert numbers(printer) == [1, 2, 1, 2]
    printer.setCollateCopies(False)
    assert numbers(printer) == [1, 1, 2, 2]


def test_the_last_page_first(qapp, printer):
    choose(printer, "1-3")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert numbers(printer) == [3, 2, 1]


def test_paper_shows_what_the_preview_shows(book, printer):
    choose(printer, "3")
    assert len(printed(book, printer).pages) == 1
    shown = book.picture(3, 1.0)
    paper = PdfPages(Path(printer.outputFileName()).read_bytes()).picture(1, 1.0)
    assert difference(shown, paper) < 8


def test_paper_has_the_size_that_was_chosen(book, printer):
    size = printed(book, printer).pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx((595, 842), abs=1)


def test_a_wide_page_is_turned_on_the_paper(pages_of, sample, printer):
    reader = printed(pages_of(comparison_job(everything(sample))), printer)
    size = reader.pages[0].mediabox
    assert size.height > size.width


def test_paper_turned_in_the_dialog_of_the_system_cuts_nothing(book, printer):
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    size = printed(book, printer).pages[0].mediabox
    assert size.height > size.width


@pytest.mark.parametrize(
    ("size", "paper"),
    [
        (QPageSize.PageSizeId.A4, "a4"),
        (QPageSize.PageSizeId.Letter, "letter"),
        (QPageSize.PageSizeId.A5, None),
    ],
)
def test_the_paper_that_the_printer_is_set_to(printer, size, paper):
    printer.setPageSize(QPageSize(size))
    assert paper_of(printer) == paper


def difference(one, other):
    """How much two pictures differ, in mean levels of grey of 255."""
    other = other.scaled(one.size())
    points = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    grey = [abs(one.pixelColor(*p).lightness() - other.pixelColor(*p).lightness()) for p in points]
    return sum(grey) / len(grey)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses(book, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with pytest.raises(HandbookError, match="does not take the pages"):
        list(print_pages(book, printer))


def test_no_printer_of_that_name(qapp):
    assert find_printer("Title", "a4", 5, "None of these") is None
