"""How long pages take: one topic's preview and PDF, and the whole handbook as PDF, with its memory.

`python -m tests.benchmarks.printing_speed [--json FILE]`. The reference of each is a bare
QTextDocument of the same words, drawn into a PDF without any of what makes it fit.
"""

import html
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.paper.document import make_document
from handbook.paper.job import Choices, Job, topics_job, whole_job
from handbook.paper.typesetter import typeset
from handbook.ui.printing.dialog import PrintDialog
from handbook.ui.printing.offers import CurrentView
from handbook.ui.printing.pages import PdfPages
from handbook.ui.settings import Settings
from tests.benchmarks.table import Row, show

_MEGABYTE = 1_000_000
_LONG = "medicines-to-avoid"
_USUAL = "breathing"
_SCREEN = 900 / 595


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def plain_pdf(edition: Edition, slugs: tuple[str, ...], path: Path) -> None:
    """The words of topics, drawn by Qt alone."""
    document = QTextDocument()
    words = (html.escape(edition.topic(slug).body) for slug in slugs)
    document.setHtml("".join(f"<p>{body}</p>".replace("\n\n", "</p><p>") for body in words))
    document.print_(QPdfWriter(str(path)))


def pdf(job: Job, edition: Edition) -> bytes:
    return typeset(make_document(job, Choices("a4"), edition, date(2026, 11, 28)).data).pdf


def preview(slug: str, edition: Edition, settings: Settings) -> None:
    """The dialog opened, and its first page painted."""
    dialog = PrintDialog(edition, settings, CurrentView(slug))
    dialog.show()
    while dialog.pages is None:
        QApplication.processEvents()
    dialog.grab()
    dialog.reject()


def slowest_page(pages: PdfPages) -> float:
    """The longest that a page takes to be drawn for the preview, in milliseconds."""
    numbers = range(1, len(pages) + 1, 7)
    return max(seconds(lambda n=n: pages.picture(n, _SCREEN)) for n in numbers) * 1000


def measure(folder: Path) -> Iterator[Row]:
    edition = Edition(bundled_resources())
    path = folder / "pages.pdf"
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    pdf(topics_job(edition, ["cramps-and-twitching"]), edition)  # libraries are read once
    for slug in (_USUAL, _LONG):
        took = seconds(lambda slug=slug: preview(slug, edition, settings))
        yield Row(f"preview of {slug}", took, "s", 0.3)
    for slug in (_USUAL, _LONG):
        bare = seconds(lambda slug=slug: plain_pdf(edition, (slug,), path))
        took = seconds(lambda slug=slug: pdf(topics_job(edition, [slug]), edition))
        yield Row(f"PDF of {slug}", took, "s", 0.3, bare)
    bare = seconds(lambda: plain_pdf(edition, edition.slugs, path))
    begun = time.perf_counter()
    whole = pdf(whole_job(edition), edition)
    yield Row("PDF of the whole handbook", time.perf_counter() - begun, "s", 6, bare)
    yield Row("its size", len(whole) / _MEGABYTE, "MB", 3)
    yield Row("a page drawn for the preview", slowest_page(PdfPages(whole)), "ms", 50)
    yield Row("memory for it, by the command", peak_memory(folder), "MB", 500)


def peak_memory(folder: Path) -> float:
    """The most memory that `handbook pdf --all` takes."""
    command = [sys.executable, "-m", "handbook", "pdf", "--all", "-o", folder / "all.pdf"]
    subprocess.run(command, check=True, capture_output=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / _MEGABYTE


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        show(measure(Path(folder)))
