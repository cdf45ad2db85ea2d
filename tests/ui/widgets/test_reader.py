"""The reader: nothing but the edition's own, a column for the eye, and a steady place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextImageFormat, QWheelEvent
from PySide6.QtWidgets import QApplication

from handbook.content.links import BREAK
from handbook.ui.look.documents import blocks, fragments
from handbook.ui.widgets.column import LONGEST_LINE
from handbook.ui.widgets.reader import ReadingPlace

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


def images(document: QTextDocument) -> list[QTextImageFormat]:
    formats = [part.charFormat() for block in blocks(document) for part in fragments(block)]
    return [one.toImageFormat() for one in formats if one.isImageFormat()]


@pytest.mark.parametrize("url", STRANGE)
def test_no_other_resource_is_ever_answered(window, url):
    answer = window.reader.loadResource(IMAGE, QUrl(url))
    assert (answer.width(), answer.height()) == (1, 1)


def test_a_style_sheet_or_page_is_never_loaded(window):
    html = QTextDocument.ResourceType.HtmlResource.value
    assert window.reader.loadResource(html, QUrl("images/gap.svg")).width() == 1


def test_a_diagram_is_as_wide_as_the_column(window):
    reader = window.reader
    image = reader.loadResource(IMAGE, QUrl("images/gap.svg"))
    assert 0 <= reader.column_width - image.width() / image.devicePixelRatio() <= 2


def test_room_is_left_for_a_diagram_before_it_is_drawn(window, monkeypatch):
    asked = []
    monkeypatch.setattr("handbook.ui.look.drawings.draw_svg", lambda *drawn: asked.append(drawn))
    window.navigator.open_topic("cramps")
    [image] = images(window.reader.document())
    assert image.width() == window.reader.column_width - 2
    assert image.height() > 50
    assert not asked


def test_the_room_follows_the_column(window, qtbot):
    window.navigator.open_topic("cramps")
    window.resize(600, 400)
    document = window.reader.document()
    qtbot.waitUntil(lambda: images(document)[0].width() == window.reader.column_width - 2)


@pytest.mark.parametrize("slug", ["emergency", "nerve-muscle-junction", "treatment-overview"])
def test_every_place_can_be_returned_to(slug, open_window, whole):
    """In call-outs, between them, under diagrams and in tables alike."""
    window = open_window(whole.resources)
    window.navigator.open_topic(slug)
    reader, bar = window.reader, window.reader.verticalScrollBar()
    reader.document().documentLayout().documentSize()
    for line in range(0, bar.maximum(), 61):
        bar.setValue(line)
        place = reader.place()
        bar.setValue(0)
        reader.go_to(place)
        assert abs(bar.value() - line) <= 1


def test_no_empty_band_stands_under_a_diagram(window):
    window.navigator.open_topic("cramps")
    document = window.reader.document()
    [block] = [one for one in blocks(document) if one.text() == "\N{OBJECT REPLACEMENT CHARACTER}"]
    room = document.documentLayout().blockBoundingRect(block)
    assert room.height() <= images(document)[0].height() + 20


def test_no_page_needs_a_scroll_bar_for_its_width(window):
    window.navigator.open_topic("cramps")
    assert window.reader.horizontalScrollBar().maximum() == 0


def test_no_line_is_longer_than_75_characters(window):
    window.resize(2400, 900)
    window.navigator.open_topic("breathing")
    lines = [
        block.layout().lineAt(n).textLength()
        for block in blocks(window.reader.document())
        for n in range(block.layout().lineCount())
    ]
    assert 40 < max(lines) <= LONGEST_LINE


def test_the_line_being_read_stays_when_the_text_grows(window, appearance):
    window.resize(700, 300)
    window.navigator.open_topic("breathing")
    reader = window.reader
    reader.go_to(ReadingPlace(8))
    before = reader.place()
    appearance.enlarge()
    assert reader.place().block == before.block > 0


def test_the_line_being_read_stays_when_the_text_shrinks(window, appearance):
    for _ in range(4):
        appearance.enlarge()
    window.navigator.open_topic("breathing")
    reader = window.reader
    reader.go_to(ReadingPlace(8, 0.5))
    before = reader.place()
    appearance.reset_text_size()
    after = reader.place()
    assert (after.block, after.within) == (before.block, pytest.approx(before.within, abs=0.1))


def test_a_heading_comes_to_the_top_edge(window):
    window.resize(700, 300)
    window.navigator.open_topic("breathing", "how-it-differs")
    reader = window.reader
    assert reader.document().findBlockByNumber(reader.place().block).text() == "How it differs"


def test_table_headers_are_real_ones(window):
    window.navigator.open_topic("breathing")
    html = window.reader.document().toHtml()
    assert "<thead>" in html


def test_a_citation_says_its_source_and_leads_to_it(window):
    window.navigator.open_topic("breathing")
    reader = window.reader
    assert "Myasthenia Society" in reader.document().toHtml()
    assert reader.go_to_anchor("source-1")


def test_copied_addresses_have_no_hidden_marks(window):
    window.navigator.open_topic("breathing")
    reader = window.reader
    reader.selectAll()
    copied = reader.createMimeDataFromSelection().text()
    assert "https://doi.org/10.1000/example" in copied


def test_a_screen_reader_hears_the_title(window):
    window.navigator.open_topic("cramps")
    assert window.reader.accessibleName() == "Muscle cramps"


@pytest.mark.parametrize("slug", ["emergency", "medicines-to-avoid", "breathing", "symptom-diary"])
def test_down_reaches_every_block_in_order_and_up_leads_back(slug, open_window, whole, qtbot):
    reader = open_window(whole.resources).reader
    reader.window().navigator.open_topic(slug)
    count = reader.document().blockCount()
    for key, order in ((Qt.Key.Key_Down, range(count)), (Qt.Key.Key_Up, range(count - 1, -1, -1))):
        read = [reader.textCursor().blockNumber()]
        before = -1
        while reader.textCursor().position() != before:
            before = reader.textCursor().position()
            qtbot.keyClick(reader, key)
            if reader.textCursor().blockNumber() != read[-1]:
                read.append(reader.textCursor().blockNumber())
        assert read == list(order)


def test_the_page_has_no_caret_until_one_is_asked_for(window):
    assert window.reader.cursorWidth() == 0
    window.all_actions.caret.trigger()
    assert window.reader.cursorWidth() == 2


def wheel(reader, turned, modifiers):
    middle = QPointF(reader.viewport().rect().center())
    nowhere, no_button = QPoint(), Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    values = (middle, middle, nowhere, QPoint(0, turned), no_button, modifiers, phase)
    event = QWheelEvent(*values, False)  # noqa: FBT003 - Qt takes no name
    QApplication.sendEvent(reader.viewport(), event)


def test_with_ctrl_the_wheel_changes_the_size_of_all_text(window, settings):
    ctrl = Qt.KeyboardModifier.ControlModifier
    wheel(window.reader, 120, ctrl)
    assert settings.text_size == 125
    wheel(window.reader, -120, ctrl)
    assert settings.text_size == 100


def test_without_ctrl_the_wheel_scrolls(window, settings):
    window.navigator.open_topic("breathing")
    wheel(window.reader, -120, Qt.KeyboardModifier.NoModifier)
    assert window.reader.verticalScrollBar().value() > 0
    assert settings.text_size == 100


@pytest.fixture
def explained(monkeypatch) -> list[str]:
    """What the reader explains. A tip of its own window cannot be raised offscreen."""
    said: list[str] = []
    monkeypatch.setattr(
        "handbook.ui.widgets.reader.QToolTip.showText",
        lambda _, text, *__, **___: said.append(text),
    )
    return said


def middle_of(reader, href: str) -> QPoint:
    """Where a link stands in the view."""
    for block in blocks(reader.document()):
        for part in fragments(block):
            if part.charFormat().anchorHref().startswith(href):
                cursor = QTextCursor(reader.document())
                cursor.setPosition(part.position() + part.length() // 2)
                return reader.cursorRect(cursor).center()
    raise LookupError(href)


def test_a_term_that_is_clicked_explains_itself_and_leads_nowhere(
    window, qtbot, explained, monkeypatch
):
    window.navigator.open_topic("cramps")
    reader = window.reader
    place = middle_of(reader, "term:")
    pointer = reader.viewport().mapToGlobal(place)
    monkeypatch.setattr("handbook.ui.widgets.reader.QCursor.pos", lambda: pointer)
    with qtbot.assertNotEmitted(reader.link_requested):
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "flicker" in explained[-1]


def test_a_link_that_is_clicked_is_only_asked_for(window, qtbot, explained):
    window.navigator.open_topic("cramps")
    reader = window.reader
    place = middle_of(reader, "topic:pyridostigmine")
    with qtbot.waitSignal(reader.link_requested) as clicked:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["topic:pyridostigmine"]
    assert explained == []


def test_what_is_copied_has_none_of_the_marks_at_which_an_address_may_be_broken(window):
    reader = window.reader
    window.navigator.open_topic("cramps")
    reader.selectAll()
    assert BREAK in reader.document().toRawText()
    assert BREAK not in reader.createMimeDataFromSelection().text()
