"""Paper: which one, and where things stand on it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QRectF

from handbook.ui.printing.paper import A4, LETTER, Frame, dots, usual_paper


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_GB", A4), ("en_US", LETTER), ("en_CA", LETTER), ("es_MX", LETTER), ("de_DE", A4)],
)
def test_the_paper_of_the_region(locale, paper):
    assert usual_paper(QLocale(locale)) is paper


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize("points", [12.0, 18.0])
@pytest.mark.parametrize("landscape", [False, True])
def test_nothing_on_a_page_overlaps(qapp, paper, points, landscape):
    frame = Frame(paper, points, landscape)
    bands = [frame.head, frame.text, frame.warning, frame.foot]
    assert [band.top() for band in bands] == sorted(band.top() for band in bands)
    for above, below in pairwise(bands):
        assert above.bottom() <= below.top()
    assert QRectF(0, 0, frame.width, frame.height).contains(frame.text)


def test_no_printer_is_so_exact_that_the_margin_is_cut(qapp):
    frame = Frame(A4, 12.0)
    assert frame.text.left() >= dots(12)
    assert frame.head.top() >= dots(6)
    assert frame.height - frame.foot.bottom() >= dots(6)


def test_a_line_is_as_long_as_the_paper_allows(qapp):
    assert Frame(A4, 12.0).text.width() == pytest.approx(dots(180), abs=1)
    assert Frame(A4, 12.0, landscape=True).text.width() == pytest.approx(dots(267), abs=1)
