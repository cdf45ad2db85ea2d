"""Anchors are the same wherever they are made: on the page, for search, exports and check."""

from collections import Counter

import pytest

from handbook.content.anchors import anchors, own_anchor

from .manuscript import CRAMPS


@pytest.mark.parametrize(
    ("given", "own"),
    [
        (["a", "b"], ["a", "b"]),
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a", "a-2", "a"], ["a", "a-2", "a-2-2"]),
        (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
    ],
)
def test_each_anchor_is_given_once(given, own):
    taken = Counter()
    assert [own_anchor(anchor, taken) for anchor in given] == own


def test_a_topic_has_the_anchors_of_its_page(manuscript):
    manuscript.append(CRAMPS, "## Signs\n\nWord\n:   Meaning.\n\n### Signs\n\n#### Kept {#own}")
    edition = manuscript.edition()
    on_page = {element.get("id") for element in edition.page("cramps").body.iter()} - {None}
    assert anchors(edition.topic("cramps")) == on_page
    assert {"signs", "signs-2", "word", "own"} <= on_page


def test_the_glossary_has_the_anchors_of_its_terms(sample):
    assert {term.anchor for term in sample.glossary.terms} <= anchors(sample.topic("glossary"))
