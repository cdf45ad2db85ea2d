"""Every topic printed on both papers in both sizes, read back, and looked through for faults.

`python -m tests.benchmarks.printed_pages [--json FILE] [TOPIC...]`
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.ui.printing.job import Choices, topic_job
from handbook.ui.printing.paper import PAPERS
from tests.benchmarks.table import Row, show
from tests.printed import PageText, cut_rows, laid_out, orphaned_headings, read_pages

MOST = 3
"""The pages that most topics take at most, in normal type."""


@dataclass
class Faults:
    """What was found on the pages of all topics in one paper and size."""

    pages: list[int] = field(default_factory=list)
    headings: int = 0
    rows: int = 0
    bare: int = 0
    empty: int = 0

    def add(self, slug: str, edition: Edition, pages: list[PageText]) -> None:
        body = edition.page(slug).body
        rows, headings = cut_rows(body, pages), orphaned_headings(body, pages)
        empty = [number for number, page in enumerate(pages, 1) if not page.body]
        for fault in (*rows, *headings, *empty):
            print(f"    {slug}: {fault}", file=sys.stderr)
        self.pages.append(len(pages))
        self.rows += len(rows)
        self.headings += len(headings)
        self.bare += sum(not page.has_head_and_foot for page in pages)
        self.empty += len(empty)

    def table(self, name: str, most_long: float) -> Iterator[Row]:
        long = sum(count > MOST for count in self.pages)
        yield Row(f"{name}: pages of {len(self.pages)} topics", sum(self.pages), "", 1000)
        yield Row(f"{name}: topics of more than {MOST} pages", long, "", most_long)
        yield Row(f"{name}: orphaned headings", self.headings, "", 0)
        yield Row(f"{name}: cut rows", self.rows, "", 0)
        yield Row(f"{name}: pages without head or foot", self.bare, "", 0)
        yield Row(f"{name}: empty pages", self.empty, "", 0)


def measure(slugs: list[str]) -> Iterator[Row]:
    edition = Edition(bundled_resources())
    with tempfile.TemporaryDirectory() as folder:
        for paper in PAPERS.values():
            for large in (False, True):
                choices = Choices(paper, large=large)
                faults = Faults()
                for slug in slugs or edition.slugs:
                    book = laid_out(topic_job(edition, slug), choices, edition)
                    faults.add(slug, edition, read_pages(book, Path(folder) / "topic.pdf"))
                most_long = len(faults.pages) / (1 if large else 2)
                yield from faults.table(f"{paper.name}, {choices.points:.0f} point", most_long)


if __name__ == "__main__":
    application = QGuiApplication(["handbook", "-platform", "offscreen"])
    words = sys.argv[1:]
    at = words.index("--json") if "--json" in words else len(words)
    show(measure(words[:at]))
