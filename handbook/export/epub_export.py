"""The handbook as one EPUB 3 file, for a telephone or an e-reader."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from handbook.content.edition import Edition
from handbook.content.writing import written_whole
from handbook.export.book import Book
from handbook.export.book_package import CONTAINER, PACKAGE, package
from handbook.export.book_page import (
    COVER,
    COVER_DRAWING,
    NAVIGATION,
    chapter,
    cover_drawing,
    cover_page,
    navigation,
)
from handbook.export.faces import face_files
from handbook.export.places import STYLE_SHEET
from handbook.export.style import book_style_sheet
from handbook.export.writing import Progress

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file within, the earliest that ZIP knows: equal books are equal files."""
_READABLE = 0o644 << 16
_UNIX = 3


def export_epub(
    edition: Edition, path: Path, modified: datetime | None = None
) -> Iterator[Progress]:
    """Write the edition into the file at `path`, a page a step; an older file is replaced.

    `modified` is the date that the book gives itself, by default now; but for it, equal editions
    make equal files. To stop, close the iterator: then nothing has changed. Raises `WriteError`,
    and `EditionError` where no topic can be read.
    """
    book = Book(edition, ".xhtml")
    total = len(book) + 1
    with written_whole(path) as place, ZipFile(place, "w") as archive:
        _add(archive, "mimetype", "application/epub+zip", ZIP_STORED)
        _add(archive, "META-INF/container.xml", CONTAINER)
        for done, document in enumerate(book.documents(), start=1):
            _add_page(archive, document.place.path, chapter(document, edition))
            yield Progress(done, total, book.left_out)
        _add_surroundings(archive, book, modified or datetime.now(UTC))
    yield Progress(total, total, book.left_out)


def _add_surroundings(archive: ZipFile, book: Book, modified: datetime) -> None:
    """All that is no chapter."""
    edition, places = book.edition, book.places
    drawings = book.images.drawings
    _add(archive, PACKAGE, package(edition, places, drawings, modified))
    _add_page(archive, places.page(NAVIGATION), navigation(edition, places))
    _add_page(archive, places.page(COVER), cover_page(edition))
    _add_page(archive, PurePosixPath(COVER_DRAWING), cover_drawing())
    _add_page(archive, STYLE_SHEET, book_style_sheet())
    for path, drawing in drawings.items():
        _add_page(archive, path, drawing)
    for path, file in face_files().items():
        _add_page(archive, path, file.read_bytes())


def _add_page(archive: ZipFile, path: PurePosixPath, data: str | bytes) -> None:
    _add(archive, (PurePosixPath(PACKAGE).parent / path).as_posix(), data)


def _add(archive: ZipFile, name: str, data: str | bytes, compression: int = ZIP_DEFLATED) -> None:
    file = ZipInfo(name, _FIRST_DAY)
    file.compress_type = compression
    file.external_attr = _READABLE
    file.create_system = _UNIX
    archive.writestr(file, data)
