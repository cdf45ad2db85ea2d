"""Emergency numbers that a telephone can call."""

from xml.etree.ElementTree import fromstring

import pytest

from handbook.content.html import to_html
from handbook.export.telephones import link_numbers


def linked(html):
    body = fromstring(f"<div>{html}</div>")
    link_numbers(body)
    return to_html(body), [each.get("href") for each in body.iter("a")]


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ("<p>Call 999, 112 or 911 now.</p>", ["tel:999", "tel:112", "tel:911"]),
        ("<p>Call <strong>000</strong> (Australia), 111.</p>", ["tel:000", "tel:111"]),
        ("<p>Ring 116 123.</p>", ["tel:116123"]),
        ("<p>Ring 116\N{NO-BREAK SPACE}123.</p>", ["tel:116123"]),
        ("<p>1,000 people, 911.5, 9990, 24-112 and B999</p>", []),
        ('<p><a href="#x">999</a></p>', ["#x"]),
    ],
)
def test_numbers_become_links(html, addresses):
    assert linked(html)[1] == addresses


def test_no_word_is_lost():
    text = "<p>Call 999 (UK) or <em>112</em>, then 111; or 988.</p>"
    body = fromstring(linked(text)[0])
    assert "".join(body.itertext()) == "Call 999 (UK) or 112, then 111; or 988."


def test_a_link_says_where_the_number_is_answered():
    body = fromstring(linked("<p>000</p>")[0])
    assert body.find("a").get("aria-label") == "Call 000 in Australia"
