"""How long pages take: one topic's preview and PDF, and the whole handbook as PDF, with its memory.

`python -m tests.benchmarks.printing_speed [--json FILE]`. The reference of each is a bare
QTextDocument of the same words, laid out or drawn into a PDF without any of what makes it fit.
"""

import html
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.ui.printing.dialog import PrintDialog
from handbook.ui.printing.job import Choices, PrintJob, topic_job, whole_job
from handbook.ui.printing.offers import Shown
from handbook.ui.settings import Settings
from tests.benchmarks.table import Row, show
from tests.printed import laid_out, saved

_MEGABYTE = 1_000_000
_LONG = "medicines-to-avoid"
_USUAL = "breathing"


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


def pdf(job: PrintJob, edition: Edition, path: Path) -> None:
    saved(laid_out(job, Choices(), edition), path)


def preview(slug: str, edition: Edition, settings: Settings) -> None:
    """The dialog opened, and its first page painted."""
    dialog = PrintDialog(edition, settings, {}, Shown(slug))
    dialog.show()
    while dialog.book is None:
        QApplication.processEvents()
    dialog.grab()
    dialog.reject()


def longest_step(edition: Edition, path: Path) -> float:
    """The longest that the window waits while the whole handbook is saved, in milliseconds."""
    from handbook.ui.printing.book import PrintBook
    from handbook.ui.printing.pdf import save_pdf

    book = PrintBook(whole_job(edition), Choices(), edition, {})
    longest, before = 0.0, time.perf_counter()
    for work in (book.lay_out, lambda: save_pdf(book, path)):
        for _ in work():
            now = time.perf_counter()
            longest, before = max(longest, now - before), now
    return longest * 1000


def measure(folder: Path) -> Iterator[Row]:
    edition = Edition(bundled_resources())
    path = folder / "pages.pdf"
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    pdf(topic_job(edition, "cramps-and-twitching"), edition, path)  # libraries are read once
    for slug in (_USUAL, _LONG):
        took = seconds(lambda slug=slug: preview(slug, edition, settings))
        yield Row(f"preview of {slug}", took, "s", 0.3)
    for slug in (_USUAL, _LONG):
        bare = seconds(lambda slug=slug: plain_pdf(edition, (slug,), path))
        took = seconds(lambda slug=slug: pdf(topic_job(edition, slug), edition, path))
        yield Row(f"PDF of {slug}", took, "s", 0.5, bare)
    bare = seconds(lambda: plain_pdf(edition, edition.slugs, path))
    took = seconds(lambda: pdf(whole_job(edition), edition, path))
    yield Row("PDF of the whole handbook", took, "s", 10, bare)
    yield Row("its size", path.stat().st_size / _MEGABYTE, "MB", 3)
    yield Row("the longest wait while it is made", longest_step(edition, path), "ms", 300)
    yield Row("memory for it, by the command", peak_memory(folder), "MB", 400)


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
