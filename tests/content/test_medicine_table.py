"""Blocks of medicines: which rows they choose, and how a row is written."""

from dataclasses import replace

import pytest

from handbook.content.anchors import anchored_blocks
from handbook.content.medicine_table import table, unknown_words, written_out

from .manuscript import MEDICINES, SOURCES

TEXT = """
[zinc]
name = "Zinc"
kind = "tablets"
group = "herbs"
names = { generic = ["zinc salt"], UK = ["Zinco"], US = ["Zinco"] }
[[zinc.advice]]
mark = "take-care"
conditions = ["MG", "LEMS"]
why = "It may upset."
what_to_do = "Ask first."
sources = ["paper"]

[drugs]
name = "Drugs"
group = "heart"
[[drugs.advice]]
mark = "avoid"
conditions = ["all"]
why = "They harm."
what_to_do = "Ask the team."
sources = ["paper", "book"]
[[drugs.advice]]
mark = "special-rule"
conditions = ["CMS"]
who = "babies"
why = "They harm more."
what_to_do = "Ask the clinic."
sources = ["paper"]

[drugone]
name = "drugone"
class = "drugs"
names = { UK = ["Brand"] }
"""


@pytest.fixture
def medicines(manuscript):
    manuscript.write(MEDICINES, TEXT)
    return manuscript.edition().medicines


def chosen(words, medicines):
    rows = table(words.split(), medicines).split("\n")[2:]
    return [row.split("**")[1] + " " + row.split("**")[3] for row in rows]


def test_a_row_says_what_for_whom_why_and_what_to_do(medicines):
    assert table(["zinc"], medicines).split("\n")[2] == (
        "| **Zinc**{#zinc}, tablets: zinc salt, Zinco | **● Take care**: MG, LEMS "
        "| It may upset. Ask first.[@paper] |"
    )


def test_a_class_lists_its_members_and_has_its_anchor_once(medicines):
    first, second = table(["drugs"], medicines).split("\n")[2:]
    assert first == (
        "| **Drugs**{#drugs}: drugone (Brand) | **✖ Avoid**: all four conditions "
        "| They harm. Ask the team.[@paper][@book] |"
    )
    assert second.startswith("| **Drugs**: drugone (Brand) | **◆ Special rule**: babies |")


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("", ["Drugs ✖ Avoid", "Drugs ◆ Special rule", "Zinc ● Take care"]),
        ("avoid", ["Drugs ✖ Avoid"]),
        ("avoid take-care", ["Drugs ✖ Avoid", "Zinc ● Take care"]),
        ("herbs", ["Zinc ● Take care"]),
        ("avoid herbs", []),
        ("LEMS", ["Drugs ✖ Avoid", "Zinc ● Take care"]),
        ("zinc drugs", ["Zinc ● Take care", "Drugs ✖ Avoid", "Drugs ◆ Special rule"]),
        ("zinc drugs avoid", ["Drugs ✖ Avoid"]),
    ],
)
def test_words_choose_rows(medicines, words, rows):
    assert chosen(words, medicines) == rows


def test_names_may_say_where_they_are_sold(medicines):
    row = table(["zinc", "by-country"], medicines).split("\n")[2]
    assert row.startswith("| **Zinc**{#zinc}, tablets: zinc salt; Zinco: UK, US | ")


def test_in_brief_it_is_a_list_of_links_indented_as_the_block(medicines):
    body = '!!! note "Two"\n    Ask.\n\n    [MEDICINES in-brief zinc drugs]'
    assert written_out(body, medicines).split("\n")[3:] == [
        "    - **● Take care**: [Zinc](#zinc), tablets.",
        "    - **✖ Avoid**: [Drugs](#drugs).",
    ]


def test_words_that_choose_nothing(medicines):
    assert unknown_words(["avoid", "herbs", "LEMS", "zinc", "nonsense"], medicines) == ["nonsense"]


def test_a_block_is_shown_as_a_table_with_an_anchor_for_each_medicine(manuscript):
    manuscript.write(MEDICINES, TEXT)
    manuscript.append(SOURCES, '[book]\ntitle = "Book"')
    edition = manuscript.edition()
    topic = replace(edition.topic("cramps"), body="Before.\n\n[MEDICINES avoid]\n\nAfter.")
    page = edition.renderer.page(edition.written_out(topic))
    names = [strong.get("id") for strong in page.body.iter("strong")]
    assert names == ["drugs", None]
    assert [source.key for source in page.sources] == ["paper", "book"]


def test_the_anchors_of_rows_are_those_of_the_page(manuscript):
    manuscript.write(MEDICINES, TEXT)
    edition = manuscript.edition()
    body = "## Drugs\n\n[MEDICINES]\n\n## Zinc"
    topic = replace(edition.topic("cramps"), body=body)
    read = [anchor for _, anchor in anchored_blocks(edition.written_out(topic)) if anchor]
    shown = [
        part.get("id")
        for part in edition.renderer.page(edition.written_out(topic)).body.iter()
        if part.get("id")
    ]
    assert read == shown == ["drugs", "drugs-2", "zinc", "zinc-2"]


def test_a_topic_without_a_block_stays_as_it_is(sample):
    topic = sample.topic("cramps")
    assert sample.written_out(topic) is topic
