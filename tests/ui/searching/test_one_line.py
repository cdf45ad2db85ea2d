"""A snippet in one line."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from handbook.search.hits import Snippet
from handbook.ui.searching.one_line import one_line

TEXT = (
    "Nothing is said at first. Then there is more and more of it until the cramps begin at night."
)


@pytest.fixture
def shown(qapp):
    metrics = QFontMetrics(QFont())

    def made(snippet, letters):
        width = metrics.horizontalAdvance(TEXT[:letters])
        line = one_line(snippet, metrics, width)
        assert metrics.horizontalAdvance(line.text) <= width
        return line

    return made


def lit(snippet):
    return [snippet.text[start:end] for start, end in snippet.lit]


def test_what_fits_is_shown_whole(shown):
    assert shown(Snippet(TEXT, ((0, 7),)), 200) == Snippet(TEXT, ((0, 7),))


def test_a_line_ends_at_a_sentence_if_one_is_near(shown):
    assert shown(Snippet(TEXT), 40).text == "Nothing is said at first."


def test_a_line_ends_at_a_word_where_no_sentence_is_near(shown):
    assert shown(Snippet(TEXT), 20).text == "Nothing is said …"


def test_a_lit_word_far_on_is_brought_into_view(shown):
    first = TEXT.index("cramps")
    line = shown(Snippet(TEXT, ((first, first + 6),)), 50)
    assert line.text.startswith("… ")
    assert lit(line) == ["cramps"]


def test_a_word_that_fits_nowhere_is_cut(shown):
    assert shown(Snippet("x" * 400), 20).text.endswith("…")
