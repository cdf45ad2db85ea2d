"""Markdown in, accessible HTML out, side by side."""

from dataclasses import replace

import pytest

from handbook.content.html import to_html
from handbook.export.accessible import make_accessible


@pytest.fixture
def shaped(sample):
    """Renders Markdown as the body of a topic, made accessible."""

    def render(markdown: str) -> str:
        body = sample.renderer.page(replace(sample.topic("cramps"), body=markdown)).body
        make_accessible(body)
        return to_html(body).replace("\n", "")

    return render


def test_a_call_out_is_a_note_named_by_its_title(shaped):
    html = shaped("!!! danger\n    Call.")
    assert html.startswith(
        '<div class="callout danger" role="note" aria-labelledby="callout--1">'
        '<p class="callout-title" id="callout--1">Get help now</p>'
    )


def test_a_line_to_fill_in_is_no_table(shaped):
    rule = '<span class="blank"><span class="unseen">(to fill in)</span></span>'
    assert shaped("Name: ____ Born: ____") == (
        f'<p class="fields"><span class="field">Name: {rule}</span> '
        f'<span class="field">Born: {rule}</span> </p>'
    )


def test_the_first_row_and_the_first_column_are_headers(shaped):
    html = shaped("| Sign | What to do |\n| --- | --- |\n| Breathless | Call |")
    assert '<th scope="col">Sign</th><th scope="col">What to do</th>' in html
    assert '<th scope="row">Breathless</th><td>Call</td>' in html


def test_an_empty_corner_is_no_header(shaped):
    assert "<thead><tr><td></td>" in shaped("| | MG |\n| --- | --- |\n| Cause | A |")


def test_an_empty_first_column_heads_nothing(shaped):
    html = shaped("| Medicine | Dose |\n| --- | --- |\n| | |\n| | |")
    assert 'scope="row"' not in html


def test_a_wide_table_scrolls_by_the_keyboard_and_has_a_name(shaped):
    html = shaped("## Doses\n\n| A | B | C |\n| --- | --- | --- |\n| a | b | c |\n\nAfter.")
    box = '<div class="scrolled" role="region" aria-label="Table 1: Doses" tabindex="0"><table>'
    assert box in html
    assert html.endswith("</table></div><p>After.</p>")


def test_a_narrow_table_needs_no_scrolling(shaped):
    assert "scrolled" not in shaped("| A | B |\n| --- | --- |\n| a | b |")


def test_a_list_to_tick_stays_a_list(shaped):
    assert '<ul class="tick-list" role="list"><li class="tick">Card</li>' in shaped("- [ ] Card")


def test_a_diagram_is_a_figure(shaped):
    html = shaped("![A nerve.](../../images/gap.svg)")
    assert html.startswith('<figure class="diagram"><img')


def test_no_level_of_headings_is_left_out(shaped):
    assert shaped("### Deep\n\n## Flat\n\n### Deeper") == (
        '<h2 id="deep">Deep</h2><h2 id="flat">Flat</h2><h3 id="deeper">Deeper</h3>'
    )


def test_an_anchor_begins_with_a_letter(shaped):
    assert shaped("## 3 days") == '<h2 id="at-3-days">3 days</h2>'
