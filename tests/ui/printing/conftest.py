"""What tests of printing share: pages laid out, saved and read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.content.edition import Edition
from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.job import Choices, PrintJob, topics_job
from tests.printed import PageText, laid_out, read_pages


@pytest.fixture
def book_of(qapp, sample: Edition) -> Callable[..., PrintBook]:
    """Lays out topics of the sample, or a job, with some choices."""

    def lay_out(what: PrintJob | str, choices: Choices | None = None) -> PrintBook:
        job = topics_job(sample, what.split()) if isinstance(what, str) else what
        return laid_out(job, choices or Choices(), sample)

    return lay_out


@pytest.fixture
def pages_of(book_of, tmp_path: Path) -> Callable[..., list[PageText]]:
    """Prints topics of the sample, or a job, and reads the PDF back."""

    def read(what: PrintJob | str, choices: Choices | None = None) -> list[PageText]:
        return read_pages(book_of(what, choices), tmp_path / "pages.pdf")

    return read
