"""Addresses: as the web writes them."""

import pytest

from handbook.export.linking import web_address


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ('https://example.org/?name:"A+B"', "https://example.org/?name:%22A+B%22"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://doi.org/10.1000/(x)<1>", "https://doi.org/10.1000/(x)%3C1%3E"),
        ("tel:+44-999", "tel:+44-999"),
    ],
)
def test_an_address_holds_only_what_addresses_may(given, written):
    assert web_address(given) == written
