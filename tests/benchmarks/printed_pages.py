"""What is wrong on paper: every topic on two papers in three sizes, read back from its PDF.

`python -m tests.benchmarks.printed_pages [--json FILE] [TOPIC…]`.
"""

import io
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pypdf import PdfReader
from pypdfium2 import PdfDocument, PdfPage
from pypdfium2 import raw as pdfium

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.paper.document import make_document
from handbook.paper.job import PAPERS, SIZES, Choices, topics_job
from handbook.paper.names import names_of
from handbook.paper.typesetter import typeset
from tests.benchmarks.table import Row, show

_FOOT = {12: 65, 14: 65, 18: 102}
"""Points from the lower edge that head, strip and foot take."""
_TOP = 54
_MOST_PAGES = 3
_FIXED_TYPE = {"wallet-card"}
"""Made for a given size, whatever the size of the text."""


@dataclass(frozen=True)
class Line:
    """Words on one line of a page: their height from the lower edge, size and weight."""

    y: float
    size: float
    bold: bool
    words: str


def lines_of(page: PdfPage) -> list[Line]:
    """The lines of a page from top to bottom, columns read across."""
    text = page.get_textpage()
    rows: dict[int, list[tuple[float, float, bool, str]]] = {}
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.strip():
            continue
        left, bottom, _, _ = text.get_charbox(index, loose=True)
        size = pdfium.FPDFText_GetFontSize(text, index)
        weight = pdfium.FPDFText_GetFontWeight(text, index)
        rows.setdefault(round(bottom / 2), []).append((left, size, weight > 500, letter))
    text.close()
    return [
        Line(
            key * 2,
            Counter(size for _, size, _, _ in row).most_common(1)[0][0],
            all(bold for _, _, bold, _ in row),
            "".join(letter for _, _, _, letter in sorted(row)),
        )
        for key, row in sorted(rows.items(), reverse=True)
    ]


def smallest(page: PdfPage) -> float:
    text = page.get_textpage()
    sizes = [
        pdfium.FPDFText_GetFontSize(text, index)
        for index in range(text.count_chars())
        if text.get_text_range(index, 1).strip()
    ]
    return min(sizes, default=99.0)


def parted_names(page: PdfPage, unbroken: frozenset[str]) -> int:
    """Names of medicines and terms that a line end parts."""
    text = page.get_textpage().get_text_range().replace("\r", "")
    found = 0
    for first, second in zip(text.split("\n"), text.split("\n")[1:], strict=False):
        head, tail = first.rstrip("\u0002-\u00ad").split()[-1:], second.split()[:1]
        if head and tail and first.rstrip()[-1:] in "\u0002-\u00ad":
            found += (head[0] + tail[0]).strip(".,;:()").lower() in unbroken
    return found


def cut_rows(pdf: bytes) -> int:
    """Rows of tables that stand on more than one page."""
    reader = PdfReader(io.BytesIO(pdf))
    return sum(
        len(pages_of(row)) > 1 for row in rows_in(reader.trailer["/Root"]["/StructTreeRoot"])
    )


def rows_in(node) -> Iterator:
    node = node.get_object()
    if not hasattr(node, "get"):
        return
    if node.get("/S") == "/TR":
        yield node
        return
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from rows_in(kid)


def pages_of(node, page=None) -> set[int]:
    found = node.get_object()
    if isinstance(found, int):
        return {page} if page else set()
    own = found.raw_get("/Pg").idnum if hasattr(found, "get") and "/Pg" in found else page
    kids = found.get("/K", [])
    pages = [pages_of(kid, own) for kid in (kids if isinstance(kids, list) else [kids])]
    return set().union(*pages) if pages else set()


class Faults:
    """Adds up what was found over topics of one paper and size."""

    def __init__(self, points: int, unbroken: frozenset[str]) -> None:
        self.points = points
        self.unbroken = unbroken
        self.pages = Counter[str]()
        self.parted = self.orphaned = self.cut = self.empty = self.untagged = 0
        self.sources = 0.0
        self.smallest = 99.0

    def add(self, slug: str, pdf: bytes) -> None:
        document = PdfDocument(pdf)
        self.pages[slug] = len(document)
        self.cut += cut_rows(pdf)
        self.untagged += b"/MarkInfo" not in pdf and b"StructTreeRoot" not in pdf
        in_sources = False
        for number, page in enumerate(document):
            height = page.get_size()[1]
            lines = [line for line in lines_of(page) if _FOOT[self.points] < line.y < height - _TOP]
            last = number + 1 == len(document)
            room = height - _TOP - _FOOT[self.points]
            lowest = min((line.y for line in lines), default=height - _TOP)
            self.empty += not last and height - _TOP - lowest < room / 3
            if lines and not last:
                self.orphaned += lines[-1].bold and lines[-1].size > self.points * 1.05
            self.parted += parted_names(page, self.unbroken)
            if slug not in _FIXED_TYPE:
                self.smallest = min(self.smallest, smallest(page))
            start = next((line.y for line in lines if line.words == "Sources" and line.bold), None)
            if in_sources:
                self.sources += (height - _TOP - lowest) / room
            elif start is not None:
                self.sources += (start - lowest) / room
                in_sources = True
        document.close()

    def table(self, name: str) -> Iterator[Row]:
        total = sum(self.pages.values())
        longer = sum(count > _MOST_PAGES for count in self.pages.values())
        yield Row(f"{name}: pages", total, "", 2000)
        yield Row(f"{name}: topics longer than three pages", longer, "", 100)
        yield Row(f"{name}: names parted by a line end", self.parted, "", 0)
        yield Row(f"{name}: headings at the foot of a page", self.orphaned, "", 0)
        yield Row(f"{name}: rows cut", self.cut, "", 0)
        yield Row(f"{name}: inner pages under a third full", self.empty, "", 0)
        yield Row(f"{name}: share of pages for sources", 100 * self.sources / total, "%", 15)
        yield Row(
            f"{name}: smallest type, in points",
            -self.smallest,
            "",
            -16 if self.points == 18 else -9,
        )
        yield Row(f"{name}: PDFs without tags", self.untagged, "", 0)


def measure(slugs: list[str]) -> Iterator[Row]:
    edition = Edition(bundled_resources())
    unbroken = names_of(edition, indexed=False).unbroken
    for paper, paper_name in PAPERS.items():
        for points in SIZES:
            faults = Faults(points, unbroken)
            for slug in slugs or edition.slugs:
                job = topics_job(edition, [slug])
                document = make_document(job, Choices(paper, points), edition, date(2026, 11, 28))
                faults.add(slug, typeset(document.data).pdf)
            yield from faults.table(f"{paper_name}, {points} point")


if __name__ == "__main__":
    words = sys.argv[1:]
    at = words.index("--json") if "--json" in words else len(words)
    show(measure(words[:at]))
