"""All that the program does with an edition, apart from the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from handbook.content.check.report import problems_without_grade
from handbook.content.edition import Edition
from handbook.content.html import to_html
from handbook.errors import HandbookError
from handbook.export.command import export
from handbook.paper.document import make_document
from handbook.paper.job import Choices, whole_job
from handbook.paper.typesetter import typeset
from handbook.search.search import Search

Use = Callable[[Path], None]

THE_DAY = date(2026, 11, 22)
QUERIES = ("cramps", "cant breathe", "pyridostigimine", "“")


def render(resources: Path) -> None:
    """Every page as HTML."""
    edition = Edition(resources)
    for slug in edition.slugs:
        try:
            to_html(edition.page(slug).body)
        except HandbookError:
            continue


def check(resources: Path) -> None:
    """Every problem as it is printed."""
    for problem in problems_without_grade(Edition(resources)):
        str(problem)


def search(resources: Path) -> None:
    """The index, and some answers."""
    found = Search(Edition(resources))
    found.read_all()
    for query in QUERIES:
        found.answer(query)


def export_pages(resources: Path) -> None:
    """The handbook as web pages."""
    with TemporaryDirectory() as folder:
        export(Edition(resources), "html", Path(folder) / "pages")


def export_book(resources: Path) -> None:
    """The handbook as an e-book."""
    with TemporaryDirectory() as folder:
        export(Edition(resources), "epub", Path(folder) / "book.epub")


def typeset_pages(resources: Path) -> None:
    """The handbook on paper, as one PDF."""
    edition = Edition(resources)
    typeset(make_document(whole_job(edition), Choices(), edition, THE_DAY).data)


USES: tuple[Use, ...] = (render, check, search, export_pages, export_book, typeset_pages)
