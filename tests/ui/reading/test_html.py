"""What stands above and below a topic's text in the reader."""

import pytest

from handbook.ui.reading.html import html_page


@pytest.fixture
def shown(whole, appearance):
    """The HTML of a topic of the handbook as the reader has it."""

    def html(slug):
        return html_page(whole.page(slug), whole, appearance.look).html

    return html


def test_nothing_stands_above_what_to_do_in_an_emergency_but_the_title(shown):
    assert shown("emergency").startswith("<h1>When to get help now</h1><ol>")


def test_a_topic_says_first_what_it_is_about(shown):
    assert shown("breathing").startswith('<p class="path">')
