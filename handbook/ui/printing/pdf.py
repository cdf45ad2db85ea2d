"""Saving as PDF: the pages drawn, the file finished, and only then put in its place."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from handbook.content.names import HANDBOOK
from handbook.errors import WriteError
from handbook.ui.printing.book import PrintBook, Progress
from handbook.ui.printing.drawing import draw_page
from handbook.ui.printing.paper import RESOLUTION, Frame
from handbook.ui.printing.pdf_outline import named_places, outline

SUBJECT = "Looking after someone with myasthenia gravis, MuSK-MG, CMS or LEMS"

_OBJECTS_A_STEP = 200


def save_pdf(book: PrintBook, path: Path) -> Iterator[Progress]:
    """Write the laid-out pages to a file; nothing is left of it if this is stopped.

    Raises `WriteError` where the file cannot be written.
    """
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            for piece in _finished(book):
                if isinstance(piece, Progress):
                    yield piece
                else:
                    file.write(piece)
        unfinished.replace(path)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        sentence = f"The PDF could not be saved as “{path.name}” ({reason}). Try another folder."
        raise WriteError(sentence, path) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _finished(book: PrintBook) -> Iterator[Progress | bytes]:
    from handbook.ui.printing.pdf_file import PdfFile

    buffer = QBuffer()
    pages = len(book.pages)
    total = 3 * pages
    for number in _draw(book, buffer):
        yield Progress(number, total)
    file = PdfFile(bytes(buffer.data().data()))
    for number in file.read():
        if number % _OBJECTS_A_STEP == 0:
            yield Progress(pages * (1 + number / file.count), total)
    for number in file.join_letters():
        yield Progress(2 * pages + number, total)
    file.describe({"Title": _title(book), "Author": HANDBOOK, "Subject": SUBJECT}, book.language)
    places = named_places(book)
    file.add_places(places)
    file.add_outline(outline(book, places))
    yield from file.write()


def _draw(book: PrintBook, buffer: QBuffer) -> Iterator[int]:
    """Draw page after page; the number of each."""
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(_title(book))
    writer.setCreator(HANDBOOK)
    writer.setPageSize(QPageSize(book.choices.paper.page_size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setPageOrientation(_orientation(book.pages[0].part.text.frame))
    painter = QPainter(writer)
    try:
        for page in book.pages:
            if page.number > 1:
                writer.setPageOrientation(_orientation(page.part.text.frame))
                writer.newPage()
            draw_page(painter, book, page)
            yield page.number
    finally:
        painter.end()
        buffer.close()


def _orientation(frame: Frame) -> QPageLayout.Orientation:
    upright, wide = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    return wide if frame.landscape else upright


def _title(book: PrintBook) -> str:
    return f"{book.job.title} – {HANDBOOK}"
