"""The reader: nothing but the edition's own, a column for the eye, and a steady place."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from handbook.ui.reader import LONGEST_LINE, ReadingPlace, blocks

IMAGE = QTextDocument.ResourceType.ImageResource.value
STRANGE = [
    "file:///etc/passwd",
    "file://server/share/x.png",
    "https://example.org/x.png",
    "data:image/png;base64,AAAA",
    "images/../../sources.toml",
    "../sources.toml",
    "images/none.svg",
]


@pytest.mark.parametrize("url", STRANGE)
def test_no_other_resource_is_ever_answered(window, url):
    answer = window.reading.reader.loadResource(IMAGE, QUrl(url))
    assert (answer.width(), answer.height()) == (1, 1)


def test_a_style_sheet_or_page_is_never_loaded(window):
    html = QTextDocument.ResourceType.HtmlResource.value
    assert window.reading.reader.loadResource(html, QUrl("images/gap.svg")).width() == 1


def test_a_diagram_is_as_wide_as_the_column(window):
    reader = window.reading.reader
    image = reader.loadResource(IMAGE, QUrl("images/gap.svg"))
    assert 0 <= reader.column_width - image.width() / image.devicePixelRatio() <= 2


def test_no_page_needs_a_scroll_bar_for_its_width(window):
    window.navigator.open_topic("cramps")
    assert window.reading.reader.horizontalScrollBar().maximum() == 0


def test_no_line_is_longer_than_75_characters(window):
    window.resize(2400, 900)
    window.navigator.open_topic("breathing")
    lines = [
        block.layout().lineAt(n).textLength()
        for block in blocks(window.reading.reader.document())
        for n in range(block.layout().lineCount())
    ]
    assert 40 < max(lines) <= LONGEST_LINE


def test_the_line_being_read_stays_when_the_text_grows(window, appearance):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    reader = window.reading.reader
    reader.go_to(ReadingPlace(8))
    before = reader.place()
    appearance.enlarge()
    assert reader.place().block == before.block > 0


def test_the_line_being_read_stays_when_the_text_shrinks(window, appearance):
    for _ in range(4):
        appearance.enlarge()
    window.navigator.open_topic("breathing")
    reader = window.reading.reader
    reader.go_to(ReadingPlace(8, 0.5))
    before = reader.place()
    appearance.reset_text_size()
    after = reader.place()
    assert (after.block, after.within) == (before.block, pytest.approx(before.within, abs=0.1))


def test_a_heading_comes_to_the_top_edge(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing", "how-it-differs")
    reader = window.reading.reader
    assert reader.document().findBlockByNumber(reader.place().block).text() == "How it differs"


def test_table_headers_are_real_ones(window):
    window.navigator.open_topic("breathing")
    html = window.reading.reader.document().toHtml()
    assert "<thead>" in html


def test_a_citation_says_its_source_and_leads_to_it(window):
    window.navigator.open_topic("breathing")
    reader = window.reading.reader
    assert "Myasthenia Society" in reader.document().toHtml()
    assert reader.go_to_anchor("source-1")


def test_copied_addresses_have_no_hidden_marks(window):
    window.navigator.open_topic("breathing")
    reader = window.reading.reader
    reader.selectAll()
    copied = reader.createMimeDataFromSelection().text()
    assert "https://doi.org/10.1000/example" in copied


def test_a_screen_reader_hears_the_title(window):
    window.navigator.open_topic("cramps")
    assert window.reading.reader.accessibleName() == "Muscle cramps"
