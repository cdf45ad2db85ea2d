"""Markdown read without rendering it: blocks with their lines, plain words, anchors."""

import pytest

from handbook.content.markup import LINK, Block, blocks, plain, slugify

SOURCE = """First line
and second.

## What it is {#kept}

- one
  still one
- two
1. three

| Sign | Do |
| --- | --- |
| a | b |

Name
Other name
:   Meaning
    goes on.

!!! tip "Title"
    Inside.

    - inside too

### Last *one*
After."""


def told(markdown):
    return [(block.kind, block.line, block.text) for block in blocks(markdown)]


def test_every_kind_of_block_with_its_line():
    assert told(SOURCE) == [
        ("paragraph", 1, "First line and second."),
        ("heading", 4, "What it is"),
        ("item", 6, "one still one"),
        ("item", 8, "two"),
        ("item", 9, "three"),
        ("row", 11, "| Sign | Do |"),
        ("row", 13, "| a | b |"),
        ("term", 15, "Name"),
        ("term", 16, "Other name"),
        ("definition", 17, "Meaning goes on."),
        ("callout", 20, "Title"),
        ("paragraph", 21, "Inside."),
        ("item", 23, "inside too"),
        ("heading", 25, "Last *one*"),
        ("paragraph", 26, "After."),
    ]


def test_lines_are_counted_from_where_the_body_begins():
    assert [block.line for block in blocks("\nOne.\n\nTwo.", first_line=10)] == [11, 13]


def test_headings_have_their_level_and_anchor():
    headings = [block for block in blocks(SOURCE) if block.kind == "heading"]
    assert [(block.level, block.anchor) for block in headings] == [(2, "kept"), (3, "last-one")]


def test_blocks_know_the_callout_that_they_stand_in():
    inside = [(block.line, block.callout) for block in blocks(SOURCE) if block.callout]
    assert inside == [(20, "tip"), (21, "tip"), (23, "tip")]


@pytest.mark.parametrize(
    ("markdown", "kinds"),
    [
        ("", []),
        ("\n\n", []),
        ("Term\n\n:   Meaning", ["paragraph", "definition"]),
        ("A\n:   B\n\nC\n:   D", ["term", "definition", "term", "definition"]),
        ("A\n:   B\n:   C", ["term", "definition", "definition"]),
        ("## H\nA\n:   B", ["heading", "term", "definition"]),
        ("* a\n+ b", ["item", "item"]),
        ("Before\n## Heading", ["paragraph", "heading"]),
        ("##Heading", ["heading"]),
        ("| --- | --- |", []),
        ("----", []),
        ("!!! danger\n    - a", ["callout", "item"]),
    ],
)
def test_blocks_begin_at_their_markers(markdown, kinds):
    assert [block.kind for block in blocks(markdown)] == kinds


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Bold** and *thin* and _too_", "Bold and thin and too"),
        ("under_scored_name", "under_scored_name"),
        ("[words](a.md) here", "words here"),
        ('[words](a.md "title") here', "words here"),
        ("[a [b] c](a.md)", "a [b] c"),
        ("![A gap.](a.svg)", "A gap."),
        ("[![A gap.](a.svg)](b.md)", "A gap."),
        ("Said.[@paper][@other]", "Said."),
        ("Press {action:print}.", "Press ."),
        ("Words {#kept} {: .x }", "Words"),
        ("[ ] To do", "To do"),
        ("Name: ____ Born: ____", "Name: Born:"),
        (r"3 \* 4 \[x\]", "3 * 4 [x]"),
        ("| a | b |", "a b"),
        ("a\n  b", "a b"),
    ],
)
def test_plain_words_have_no_marks(markdown, words):
    assert plain(markdown) == words


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("What it looks like", "what-it-looks-like"),
        ("Sjögren’s", "sjogrens"),
        ("The outlook, and is there a cure?", "the-outlook-and-is-there-a-cure"),
        ("MuSK-MG", "musk-mg"),
        ("A - B", "a-b"),
        ("3,4-diaminopyridine", "34-diaminopyridine"),
        ("  ", ""),
    ],
)
def test_an_anchor_is_lower_case_words_joined_by_hyphens(text, anchor):
    assert slugify(text) == anchor


@pytest.mark.parametrize(
    ("markdown", "targets"),
    [
        ("[a](b.md)", ["b.md"]),
        ('[a](b.md "title") [c](d.md)', ["b.md", "d.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[![alt](i.svg)](d.md)", ["d.md"]),
        ("![alt](i.svg)", []),
        ("[@paper](b.md)", []),
        ("[a]( b.md )", ["b.md"]),
        ("[a]()", [""]),
    ],
)
def test_links_are_seen_in_every_form_that_a_page_shows(markdown, targets):
    assert [match[2] for match in LINK.finditer(markdown)] == targets


def test_headings_have_the_same_anchors_as_on_the_page(whole):
    for slug in whole.slugs:
        topic = whole.topic(slug)
        found = blocks(topic.body, topic.body_line)
        anchors = [block.anchor for block in found if block.kind == "heading"]
        shown = whole.page(slug).headings
        assert [heading.anchor for heading in shown][: len(anchors)] == anchors


def test_a_block_is_plain_data():
    assert next(blocks("Text.")) == Block("paragraph", 1, "Text.")
