"""Sending pages to a printer: which ones, how often and in which order, as its dialog says."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from handbook.errors import HandbookError
from handbook.ui.printing.book import PrintBook, PrintedPage, Progress
from handbook.ui.printing.drawing import draw_page
from handbook.ui.printing.paper import RESOLUTION

_REFUSED = "The printer does not take the pages. See whether it is on, or save a PDF instead."


def find_printer(book: PrintBook, name: str = "") -> QPrinter | None:
    """The printer of that name, or the system's usual one, set up for the book's paper.

    None where there is no such printer. Asking the system can take seconds.
    """
    names = QPrinterInfo.availablePrinterNames()
    wanted = name or QPrinterInfo.defaultPrinterName() or "".join(names[:1])
    if wanted not in names:
        return None
    printer = QPrinter(QPrinterInfo.printerInfo(wanted), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(book.job.title)
    printer.setPageSize(QPageSize(book.choices.paper.page_size))
    printer.setFromTo(1, len(book.pages))
    return printer


def print_book(book: PrintBook, printer: QPrinter) -> Iterator[Progress]:
    """Draw the wanted pages on the printer.

    Raises `HandbookError` where the printer refuses them.
    """
    printer.setPageSize(QPageSize(book.choices.paper.page_size))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    pages = wanted_pages(book.pages, printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise HandbookError(_REFUSED)
    try:
        for done, page in enumerate(pages):
            if done and not printer.newPage():
                raise HandbookError(_REFUSED)
            _draw(painter, book, page, printer.resolution() / RESOLUTION)
            yield Progress(done + 1, len(pages))
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()


def wanted_pages(pages: Sequence[PrintedPage], printer: QPrinter) -> list[PrintedPage]:
    """The pages that were asked for, in order, with the copies that the printer cannot make."""
    chosen = [page for page in pages if _is_wanted(page.number, printer)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def _is_wanted(number: int, printer: QPrinter) -> bool:
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(number)


def _draw(painter: QPainter, book: PrintBook, page: PrintedPage, scale: float) -> None:
    """Draw a page; a wide one is turned, for a printer may not turn its paper amid a job."""
    painter.save()
    painter.scale(scale, scale)
    frame = page.part.text.frame
    if frame.landscape:
        painter.translate(frame.height, 0)
        painter.rotate(90)
    draw_page(painter, book, page)
    painter.restore()
