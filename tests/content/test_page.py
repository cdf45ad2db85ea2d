"""A page: its headings and their anchors, and its sources in the order of their numbers."""

import pytest

from handbook.content.page import Heading

from .manuscript import CRAMPS, GLOSSARY


def test_headings_are_of_the_second_or_third_level(page):
    headings = page("# One\n\n## Two\n\n### Three\n\n#### Four").headings
    assert [(h.level, h.text) for h in headings] == [
        (2, "One"),
        (2, "Two"),
        (3, "Three"),
        (3, "Four"),
    ]


@pytest.mark.parametrize(
    ("markdown", "text", "anchor"),
    [
        ("## What it is", "What it is", "what-it-is"),
        ("## Sjögren’s, and *more*", "Sjögren’s, and more", "sjogrens-and-more"),
        ("## Often said[@paper]", "Often said", "often-said"),
        (r"## 1\. Call", "1. Call", "1-call"),
        ("## Printing {action:print}", "Printing ", "printing"),
        ("## What it is {#kept}", "What it is", "kept"),
    ],
)
def test_a_heading_has_the_anchor_of_its_words(markdown, text, anchor, page):
    assert page(markdown).headings == (Heading(2, text, anchor),)


def test_headings_of_the_same_words_have_anchors_of_their_own(page):
    anchors = [heading.anchor for heading in page("## Signs\n\n## Signs\n\n## Signs").headings]
    assert anchors == ["signs", "signs-2", "signs-3"]


def test_a_line_ruled_below_is_no_heading_for_search_does_not_know_it(page):
    assert page("Words\n---\n\nWords\n===").headings == ()


def test_a_term_of_the_glossary_stands_where_its_link_leads(sample):
    anchors = {element.get("id") for element in sample.page("glossary").body.iter("dt")}
    assert {term.anchor for term in sample.glossary.terms} <= anchors


def test_a_page_brings_its_topic_and_its_sources(sample):
    page = sample.page("breathing")
    assert page.topic is sample.topic("breathing")
    assert [source.key for source in page.sources] == ["society", "paper"]


def test_a_fragment_has_sources_and_no_terms(sample):
    folder = sample.files["cramps"].parent
    fragment = sample.renderer.fragment("A fasciculation.[@paper]", folder)
    assert [source.key for source in fragment.sources] == ["paper"]
    assert "".join(fragment.body.itertext()) == "A fasciculation.1"
    assert [link.get("class") for link in fragment.body.iter("a")] == [None]


def test_a_term_is_marked_anew_on_each_page(manuscript):
    manuscript.append(GLOSSARY, "Cramp\n:   A tight muscle.")
    manuscript.append(CRAMPS, "A cramp hurts.")
    edition = manuscript.edition()
    for _ in range(2):
        links = [a.get("href") for a in edition.page("cramps").body.iter("a")]
        assert links.count("term:cramp") == 1
