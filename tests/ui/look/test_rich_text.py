"""Pages as rich text: nothing is wider than the column that it stands in."""

from xml.etree.ElementTree import fromstring

import pytest

from handbook.content.links import BREAK
from handbook.content.resources import bundled_resources
from handbook.ui.look.look import Look
from handbook.ui.look.rich_text import breakable, rich_text
from handbook.ui.look.theme import PAPER, read_theme

LONG = "https://example.org/search?q=repetitive+nerve+stimulation&page=2%20of%203~a,b"


@pytest.fixture
def look() -> Look:
    return Look(read_theme(bundled_resources() / "themes", PAPER), 14, {})


def test_an_address_can_be_broken_at_every_mark():
    parts = breakable(LONG).replace("&amp;", "&").split(BREAK)
    assert "".join(parts) == LONG
    assert max(map(len, parts)) <= len("stimulation&")


@pytest.mark.parametrize("words", ["a a a a a a", "a bb ccc dddd eeeee"])
def test_the_columns_of_a_table_share_the_whole_of_its_width(look, words):
    cells = "".join(f"<th>{word * 3}</th>" for word in words.split())
    shown = rich_text(fromstring(f"<div><table><tr>{cells}</tr></table></div>"), look)
    shares = [int(part.split("%")[0]) for part in shown.split('<th align="left" width="')[1:]]
    assert sum(shares) == 100


def test_a_source_stands_apart_from_the_figure_before_it(look):
    mark = '<sup class="citation"><a href="#source-3">3</a></sup>'
    shown = rich_text(fromstring(f"<div><p>under 20{mark}</p></div>"), look)
    assert "under 20<sup>\N{NARROW NO-BREAK SPACE}[" in shown


def test_a_call_out_is_one_cell(look):
    callout = '<div class="callout danger"><p class="callout-title">Now</p><p>Call.</p></div>'
    shown = rich_text(fromstring(f"<div>{callout}</div>"), look)
    assert shown.count("<td") == 1


def test_neighbouring_sources_have_brackets_and_no_comma(look):
    marks = "".join(
        f'<sup class="citation">{joint}<a href="#source-{n}">{n}</a></sup>'
        for joint, n in (("", 3), (",", 4))
    )
    assert ",<a" not in rich_text(fromstring(f"<div><p>Said.{marks}</p></div>"), look)
