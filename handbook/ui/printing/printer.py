"""Sending pages to a printer: which ones, how often and in which order, as its dialog says."""

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from handbook.errors import HandbookError
from handbook.ui.printing.pages import POINTS_AN_INCH, PdfPages

_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_FINEST = 300
"""Dots an inch: finer pictures are larger than a printer's memory, and look the same."""
_REFUSED = "The printer does not take the pages. See whether it is on, or save a PDF instead."


def find_printer(title: str, paper: str, pages: int, name: str = "") -> QPrinter | None:
    """The printer of that name, or the system's usual one, set up for these pages.

    None where there is no such printer. Asking the system can take seconds.
    """
    names = QPrinterInfo.availablePrinterNames()
    wanted = name or QPrinterInfo.defaultPrinterName() or "".join(names[:1])
    if wanted not in names:
        return None
    printer = QPrinter(QPrinterInfo.printerInfo(wanted), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setFromTo(1, pages)
    return printer


def paper_of(printer: QPrinter) -> str | None:
    """The paper that the printer is set to, None for one that no page is laid out for."""
    chosen = printer.pageLayout().pageSize().id()
    return next((key for key, size in _SIZES.items() if size == chosen), None)


def print_pages(pages: PdfPages, printer: QPrinter) -> Iterator[tuple[int, int]]:
    """Draw the wanted pages on the printer: how many are done, and of how many.

    Raises `HandbookError` where the printer refuses them.
    """
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)  # each page knows its own
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    numbers = wanted_pages(len(pages), printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise HandbookError(_REFUSED)
    try:
        for done, number in enumerate(numbers):
            if done and not printer.newPage():
                raise HandbookError(_REFUSED)
            _draw(painter, pages, number, printer)
            yield done + 1, len(numbers)
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()


def wanted_pages(count: int, printer: QPrinter) -> list[int]:
    """The pages that were asked for, in order, with the copies that the printer cannot make."""
    chosen = [number for number in range(1, count + 1) if _is_wanted(number, printer)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [number for number in chosen for _ in range(copies)]


def _is_wanted(number: int, printer: QPrinter) -> bool:
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(number)


def _draw(painter: QPainter, pages: PdfPages, number: int, printer: QPrinter) -> None:
    """Draw a page; a wide one is turned, for a printer may not turn its paper amid a job."""
    resolution = printer.resolution()
    picture = pages.picture(number, min(resolution, _FINEST) / POINTS_AN_INCH)
    if pages.is_wide(number):
        picture = picture.transformed(QTransform().rotate(90))
    size = pages.pixels(number, resolution / POINTS_AN_INCH)
    place = QRect(0, 0, size.width(), size.height())
    painter.drawImage(place.transposed() if pages.is_wide(number) else place, picture)
