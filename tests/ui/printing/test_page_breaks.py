"""Page breaks: no heading, line, row or box is torn, whatever stands before it."""

import pytest
from PySide6.QtGui import QTextTable

from handbook.ui.printing.belonging import is_diagram
from handbook.ui.printing.page_lines import pieces
from handbook.ui.printing.paged_text import Looks, PagedText
from handbook.ui.printing.paper import A4, Frame

STYLE = """
    td { padding: 4px; border-top: 1px solid; }
    p { margin: 0px 0px 6px 0px; }
    h2 { margin: 12px 0px 4px 0px; }
"""
PARAGRAPH = "<p>" + "These are words of a paragraph that takes some lines. " * 8 + "</p>"
ROW = "<tr><td>{0}</td><td>" + "words and words " * 30 + "</td></tr>"


@pytest.fixture
def text_of(qapp):
    def lay_out(rich_text):
        looks = Looks(Frame(A4, 12.0), STYLE, no_image, grey=False)
        return PagedText(rich_text, looks)

    return lay_out


def no_image(name):
    return None


def filler(lines):
    return "<p style='margin: 0px;'>line</p>" * lines


def flow(text):
    return pieces(text._document.rootFrame())


def page_of(text, words):
    """The page of the first block that begins with these words."""
    block = next(p for p in flow(text) if not isinstance(p, QTextTable) and words in p.text())
    return text._lines.first_page(text._lines.span(block))


def pages_of_lines(text, block):
    return [text._lines.first_page(line) for line in text._lines.lines(block)]


@pytest.mark.parametrize("lines", range(44, 62))
def test_a_heading_stands_with_the_text_below_it(text_of, lines):
    text = text_of(f"{filler(lines)}<h2>Heading</h2>{PARAGRAPH}")
    assert page_of(text, "Heading") == page_of(text, "These are")


@pytest.mark.parametrize("lines", range(44, 62))
def test_two_headings_stand_with_the_table_below_them(text_of, lines):
    rows = "".join(ROW.format(number) for number in range(3))
    table = f"<table><thead><tr><th>A</th><th>B</th></tr></thead>{rows}</table>"
    text = text_of(f"{filler(lines)}<h2>First</h2><h3>Second</h3>{table}")
    found = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    row = text._lines.row(found, 1)
    assert page_of(text, "First") == page_of(text, "Second") == text._lines.last_page(row)


@pytest.mark.parametrize("lines", range(44, 62))
def test_a_small_table_stays_whole(text_of, lines):
    rows = "".join(f"<tr><td>{number}</td><td>a few words</td></tr>" for number in range(4))
    table = f"<table><thead><tr><th>A</th><th>B</th></tr></thead>{rows}</table>"
    text = text_of(f"{filler(lines)}<h2>Heading</h2><p>Words.</p>{table}{PARAGRAPH}")
    found = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    assert len({text._lines.first_page(text._lines.row(found, n)) for n in range(5)}) == 1


@pytest.mark.parametrize("lines", range(44, 62))
def test_words_that_lead_in_stand_with_their_list(text_of, lines):
    text = text_of(f"{filler(lines)}<p>Bring these:</p><ul><li>List of medicines</li></ul>")
    assert page_of(text, "Bring these:") == page_of(text, "List of medicines")


@pytest.mark.parametrize("lines", range(44, 62))
def test_no_line_of_a_paragraph_is_left_alone(text_of, lines):
    text = text_of(f"{filler(lines)}{PARAGRAPH}<p>End.</p>")
    split = [p for p in flow(text) if "These are" in p.text() or "paragraph" in p.text()]
    pages = [page for block in split for page in pages_of_lines(text, block)]
    assert all(pages.count(page) >= 2 for page in set(pages))


def test_a_divided_list_item_keeps_its_place_and_its_words(text_of):
    item = "These are words of an item that takes some lines. " * 9
    texts = [text_of(f"{filler(n)}<ul><li>{item}</li></ul>") for n in range(44, 60)]
    divided = next(t for t in texts if sum("words of" in p.text() for p in flow(t)) == 2)
    first, second = (p for p in flow(divided) if "words of" in p.text())
    assert (first.text() + second.text()).split() == item.split()
    assert second.textList() is None
    lines = (divided._lines._layout.blockBoundingRect(block).left() for block in (first, second))
    assert len(set(lines)) == 1


@pytest.mark.parametrize("lines", range(30, 50, 2))
def test_no_row_is_cut(text_of, lines):
    rows = "".join(ROW.format(number) for number in range(30))
    text = text_of(f"{filler(lines)}<table cellspacing='0'>{rows}</table>")
    table = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    for row in range(table.rows()):
        assert not text._lines.is_cut(text._lines.row(table, row))


def test_a_moved_row_stands_right_below_the_repeated_header(text_of):
    rows = "".join(ROW.format(number) for number in range(30))
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    plain = "cellspacing='0' cellpadding='0' style='margin-top: 4px;'"
    text = text_of(f"{filler(5)}<table {plain}>{head}{rows}</table>")
    table = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    lines = text._lines
    header = lines.row(table, 1).top - lines.row(table, 0).top
    first_rows = {}
    for row in range(1, table.rows()):
        if table.cellAt(row, 0).firstCursorPosition().block().text():
            span = lines.row(table, row)
            first_rows.setdefault(lines.first_page(span), span.top % lines.page_height)
    assert len(first_rows) > 2
    assert all(top <= header + 30 for page, top in first_rows.items() if page)


@pytest.mark.parametrize("lines", range(30, 54, 3))
def test_a_box_of_less_than_half_a_page_is_not_cut(text_of, lines):
    box = f"<table><tr><td style='border: 1px solid #000000;'>{PARAGRAPH * 3}</td></tr></table>"
    text = text_of(f"{filler(lines)}{box}")
    table = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    assert not text._lines.is_cut(text._lines.row(table, 0))


def test_a_box_longer_than_a_page_is_cut_between_paragraphs_lines(text_of):
    box = f"<table><tr><td style='border: 1px solid #000000;'>{PARAGRAPH * 20}</td></tr></table>"
    text = text_of(f"{filler(3)}{box}")
    table = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    assert text._lines.first_page(text._lines.row(table, 0)) == 0
    for block in pieces(table.cellAt(0, 0)):
        pages = pages_of_lines(text, block)
        assert all(pages.count(page) >= 2 for page in set(pages))


@pytest.mark.parametrize("lines", range(40, 60))
def test_no_line_runs_over_the_edge_and_no_page_is_empty(text_of, lines):
    rows = "".join(ROW.format(number) for number in range(3))
    style = "margin-top: 4px; margin-bottom: 11px;"
    text = text_of(f"{filler(lines)}<table style='{style}'>{rows}</table>{PARAGRAPH}")
    used = set()
    for block in (p for p in flow(text) if not isinstance(p, QTextTable)):
        used |= set(pages_of_lines(text, block))
        assert not any(text._lines.is_cut(line) for line in text._lines.lines(block))
    assert used | {text.count - 2} >= set(range(text.count))


@pytest.mark.parametrize("lines", range(46, 58))
def test_the_last_page_has_words(text_of, lines):
    text = text_of(f"{filler(lines)}<table><tr><td>In a table</td></tr></table>")
    table = next(piece for piece in flow(text) if isinstance(piece, QTextTable))
    assert text.count == text._lines.last_page(text._lines.row(table, 0)) + 1


@pytest.mark.parametrize(
    ("lines", "page", "share"), [(20, 0, 1.0), (32, 0, 0.91), (34, 0, 0.81), (40, 1, 1.0)]
)
def test_a_diagram_is_made_a_little_smaller_to_stay_here(qapp, whole, lines, page, share):
    looks = Looks(Frame(A4, 12.0), STYLE, whole.image, grey=False)
    diagram = "<p><img src='images/junction-mg.svg' width='450'></p>"
    text = PagedText(f"{filler(lines)}<h2>Heading</h2>{diagram}{PARAGRAPH}", looks)
    drawing = next(p for p in flow(text) if not isinstance(p, QTextTable) and is_diagram(p))
    span = text._lines.span(drawing)
    assert page_of(text, "Heading") == text._lines.first_page(span) == page
    assert span.height == pytest.approx(1184 * share, abs=60)


def test_an_empty_text_has_one_page(text_of):
    assert text_of("").count == 1
