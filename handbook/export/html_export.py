"""The handbook as a folder of web pages, which any browser opens from a memory stick."""

from collections.abc import Iterator
from pathlib import Path

from handbook.content.edition import Edition
from handbook.content.writing import written_whole
from handbook.export.book import Book
from handbook.export.faces import face_files
from handbook.export.places import SEARCH_INDEX, SEARCH_SCRIPT, STYLE_SHEET
from handbook.export.search_index import search_index
from handbook.export.style import search_script, web_style_sheet
from handbook.export.web_page import INDEX, index_page, web_page
from handbook.export.writing import Progress, require_new_folder


def export_html(edition: Edition, folder: Path) -> Iterator[Progress]:
    """Write the edition into `folder`, which is new or empty, a page a step.

    To stop, close the iterator: then nothing is left behind. Raises `WriteError`, and
    `EditionError` where no topic can be read.
    """
    require_new_folder(folder)
    book = Book(edition, ".html")
    total = len(book) + 1
    with written_whole(folder) as place:
        for done, document in enumerate(book.documents(), start=1):
            _write(place / document.place.path, web_page(document, edition, book.places))
            yield Progress(done, total, book.left_out)
        _write(place / book.places.page(INDEX), index_page(edition, book.places))
        _write(place / STYLE_SHEET, web_style_sheet())
        _write(place / SEARCH_INDEX, search_index(edition, book.places))
        _write(place / SEARCH_SCRIPT, search_script())
        for path, file in face_files().items():
            _copy(file, place / path)
        for path, drawing in book.images.drawings.items():
            _write(place / path, drawing)
    yield Progress(total, total, book.left_out)


def _copy(file: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.read_bytes())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
