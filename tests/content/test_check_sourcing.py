"""The rules of sourcing: each fires at its place, and not where all is well."""

import pytest

from handbook.content.check.sourcing import (
    SOURCING_RULES,
    cell_without_citation,
    figure_without_citation,
    source_never_cited,
    source_without_place_or_date,
    weak_source_alone,
)

from .manuscript import (
    COMPARED,
    CRAMPS,
    HOW_TO_USE,
    SOURCES,
)


@pytest.mark.parametrize("rule", SOURCING_RULES, ids=lambda rule: rule.__name__)
def test_no_rule_fires_on_a_sound_edition(rule, manuscript):
    assert manuscript.told(rule) == []


@pytest.mark.parametrize("rule", SOURCING_RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_finds(rule):
    assert rule.__doc__.endswith(".")


def test_source_never_cited(manuscript):
    line = manuscript.append(SOURCES, '[unused]\ntitle = "Unused"')
    assert manuscript.told(source_never_cited) == [(SOURCES, line, "“unused” is never cited.")]


def test_a_source_that_a_cell_alone_cites_is_cited(manuscript):
    manuscript.append(SOURCES, '[for-cell]\ntitle = "For a cell"')
    manuscript.edit(COMPARED, "early.**[@paper]", "early.**[@for-cell]")
    assert manuscript.told(source_never_cited) == []


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ('address = "https://example.org/label"', "“label” has no address."),
        ("read = 2026-11-01", "“label” has no date on which it was read."),
        ('publisher = "Medicines Agency"', "“label” has no publisher."),
    ],
)
def test_source_without_place_or_date(field, message, manuscript):
    before, header, entry = manuscript.read(SOURCES).partition("[label]")
    manuscript.write(SOURCES, before + header + entry.replace(field, ""))
    assert manuscript.told(source_without_place_or_date) == [(SOURCES, 16, message)]


def test_weak_source_alone(manuscript):
    manuscript.append(SOURCES, '[blog]\ntitle = "A blog"\nweak = true')
    line = manuscript.append(CRAMPS, "Said.[@blog]")
    assert manuscript.told(weak_source_alone) == [
        (CRAMPS, line, "This rests on weak sources alone.")
    ]


@pytest.mark.parametrize("markdown", ["Said.[@blog][@paper]", "Said.[@paper]", "Said."])
def test_a_weak_source_beside_a_sound_one(markdown, manuscript):
    manuscript.append(SOURCES, '[blog]\ntitle = "A blog"\nweak = true')
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(weak_source_alone) == []


@pytest.mark.parametrize(
    ("markdown", "figure"),
    [
        ("About 3 in 10 people.", "10"),
        ("- Wait 20 minutes.", "20"),
        ("| Dose | Time |\n| --- | --- |\n| 60 mg | noon |", "60"),
        ("Term\n:   Up to 2.5 litres.", "2.5"),
        ("!!! tip\n    Wait 20 minutes.", "20"),
        ("About 1,000 people. Call 112.", "1,000"),
    ],
)
def test_figure_without_citation(markdown, figure, manuscript):
    manuscript.append(CRAMPS, markdown)
    told = [(file, message) for file, _, message in manuscript.told(figure_without_citation)]
    assert told == [(CRAMPS, f"“{figure}” is stated without a source.")]


@pytest.mark.parametrize(
    "markdown",
    [
        "About 3 in 10 people.[@paper]",
        "Call 999, 112 or 911.",
        "Say it in 3,4-diaminopyridine.",
        "Type 2 diabetes.",
        "The first step 3.",
        "Three in ten people.",
        "1. Call.\n2. Wait.",
        "## The 3 signs",
        "!!! ask\n    - Is 60 mg right?",
        "![3 drawings](../../images/gap.svg)[@paper]",
    ],
)
def test_words_that_state_no_figure_or_name_its_source(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(figure_without_citation) == []


def test_a_figure_about_the_handbook_itself_needs_no_source(manuscript):
    manuscript.append(HOW_TO_USE, "The handbook has 90 pages.")
    assert manuscript.told(figure_without_citation) == []


@pytest.mark.parametrize("cell", ["Weakens early.", "Not known in children.", "= LEMS"])
def test_cell_without_citation(cell, manuscript):
    line = manuscript.edit(COMPARED, "**Weakens early.**[@paper]", cell)
    assert manuscript.told(cell_without_citation) == [
        (COMPARED, line, "This cell names no source.")
    ]


@pytest.mark.parametrize("cell", ["Not known.", "Does not apply", "Weak.[@paper]"])
def test_a_cell_that_needs_no_source_or_has_one(cell, manuscript):
    manuscript.edit(COMPARED, "**Weakens early.**[@paper]", cell)
    assert manuscript.told(cell_without_citation) == []
