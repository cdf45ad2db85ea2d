"""The rules that hold an edition together: each fires at its place, and not where all is well."""

import pytest

from handbook.content.check.report import structure_problems
from handbook.content.check.structure import (
    STRUCTURE_RULES,
    broken_comparison,
    broken_packs,
    broken_sources,
    citation_without_source,
    link_to_nowhere,
    missing_image,
    slug_used_twice,
    topic_not_listed,
    unknown_action,
    unknown_related_topic,
    unreadable_files,
    unreadable_search_words,
)

from .manuscript import (
    BREATHING,
    COMPARED,
    CONTENTS,
    CRAMPS,
    HOW_TO_USE,
    PYRIDOSTIGMINE,
    SEARCH_WORDS,
    SOURCES,
)

PACKS = "en/packs.toml"


@pytest.mark.parametrize("rule", STRUCTURE_RULES, ids=lambda rule: rule.__name__)
def test_no_rule_fires_on_a_sound_edition(rule, manuscript):
    assert manuscript.told(rule) == []


@pytest.mark.parametrize("rule", STRUCTURE_RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_finds(rule):
    assert rule.__doc__.endswith(".")


def test_unreadable_files(manuscript):
    manuscript.path(BREATHING).write_bytes(b"")
    line = manuscript.edit(CRAMPS, "reviewed = 2026-11-22", "reviewed = 5")
    assert manuscript.told(unreadable_files) == [
        (BREATHING, 0, "This file is empty."),
        (CRAMPS, line, "“reviewed” must be a date."),
    ]


def test_an_entry_of_the_contents_without_a_file(manuscript):
    line = manuscript.edit(CONTENTS, "symptoms/cramps.md", "symptoms/none.md")
    assert manuscript.told(unreadable_files) == [
        (CONTENTS, line, "There is no file “topics/symptoms/none.md”.")
    ]


def test_broken_comparison(manuscript):
    line = manuscript.edit(COMPARED, "## Cramps {#cramps}", "## Breathing again {#breathing}")
    assert (COMPARED, line, "The aspect “Breathing again” stands twice.") in manuscript.told(
        broken_comparison
    )


def test_unreadable_search_words(manuscript):
    manuscript.path(SEARCH_WORDS).unlink()
    assert manuscript.told(unreadable_search_words) == [
        (SEARCH_WORDS, 0, "This file cannot be read (No such file or directory).")
    ]


def test_broken_sources(manuscript):
    line = manuscript.edit(SOURCES, "[label]", "[paper]")
    assert manuscript.told(broken_sources) == [(SOURCES, line, "“paper” is defined twice.")]


def test_broken_packs(manuscript):
    manuscript.write(PACKS, '\n[[pack]]\nslug = "a"\ntitle = "A"\ntopics = ["cramps", "none"]\n')
    assert manuscript.told(broken_packs) == [
        (PACKS, 2, "The pack “a” names “none”, which is no topic.")
    ]


def test_packs_of_topics_that_exist(manuscript):
    manuscript.write(PACKS, '[[pack]]\nslug = "a"\ntitle = "A"\ntopics = ["cramps"]\n')
    assert manuscript.told(broken_packs) == []


def test_slug_used_twice(manuscript):
    manuscript.write("en/topics/start/cramps.md", "")
    ((file, line, message),) = manuscript.told(slug_used_twice)
    assert (file, line) == (CRAMPS, 0)
    assert message.startswith("The slug “cramps” is also that of ")


def test_topic_not_listed(manuscript):
    manuscript.write("en/topics/start/new.md", "")
    assert manuscript.told(topic_not_listed) == [
        ("en/topics/start/new.md", 0, "This topic is not listed in contents.md.")
    ]


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("[x](none.md)", "The link “none.md” leads nowhere."),
        ("[x](breathing.md#none)", "“breathing” has no heading “none”."),
        ("[x](#none)", "“cramps” has no heading “none”."),
        ("[x](compare:none)", "The comparison has no aspect “none”."),
        ("[x](file:///x)", "The link “file:///x” leads nowhere."),
        ("[a [b]](none.md)", "The link “none.md” leads nowhere."),
        ('[x](none.md "title")', "The link “none.md” leads nowhere."),
        ("| a |\n| --- |\n| [x](none.md) |", "The link “none.md” leads nowhere."),
        ("!!! tip\n    [x](none.md)", "The link “none.md” leads nowhere."),
        ("Term\n:   [x](none.md)", "The link “none.md” leads nowhere."),
    ],
)
def test_link_to_nowhere(markdown, message, manuscript):
    line = manuscript.append(CRAMPS, markdown)
    within = next(n for n, text in enumerate(markdown.split("\n")) if "](" in text)
    assert manuscript.told(link_to_nowhere) == [(CRAMPS, line + within, message)]


@pytest.mark.parametrize(
    "markdown",
    [
        "[x](breathing.md#what-it-looks-like)",
        "[x](#why-they-happen)",
        "[x](compare:cramps)",
        "[x](compare:)",
        "[x](https://example.org)",
        "![x](none.md)",
        "Said.[@paper]",
    ],
)
def test_a_link_that_leads_somewhere(markdown, manuscript):
    manuscript.append(CRAMPS, markdown)
    assert manuscript.told(link_to_nowhere) == []


def test_a_link_to_nowhere_in_a_cell_is_told_once(manuscript):
    line = manuscript.edit(COMPARED, "topics/symptoms/cramps.md", "topics/symptoms/none.md")
    assert manuscript.told(link_to_nowhere) == [
        (COMPARED, line, "The link “../topics/symptoms/none.md” leads nowhere.")
    ]


def test_a_link_to_a_topic_that_cannot_be_read_is_not_told_again(manuscript):
    manuscript.append(CRAMPS, "[x](breathing.md#what-it-looks-like)")
    manuscript.path(BREATHING).write_bytes(b"")
    assert manuscript.told(link_to_nowhere) == []


@pytest.mark.parametrize("slug", ["none", "cramps"])
def test_unknown_related_topic(slug, manuscript):
    manuscript.edit(CRAMPS, 'related = ["pyridostigmine"]', f'related = ["{slug}"]')
    assert manuscript.told(unknown_related_topic) == [
        (CRAMPS, 1, f"“related” names “{slug}”, which is no other topic.")
    ]


@pytest.mark.parametrize(
    "target", ["../../images/none.svg", "gap.svg", f"../../images/{'x' * 300}.svg"]
)
def test_missing_image(target, manuscript):
    line = manuscript.append(PYRIDOSTIGMINE, f"![x]({target})")
    assert manuscript.told(missing_image) == [
        (PYRIDOSTIGMINE, line, f"There is no image “{target}”.")
    ]


def test_unknown_action(manuscript):
    line = manuscript.edit(HOW_TO_USE, "{action:print}", "{action:dance}")
    assert manuscript.told(unknown_action) == [(HOW_TO_USE, line, "There is no action “dance”.")]


def test_citation_without_source(manuscript):
    in_topic = manuscript.append(CRAMPS, "Said.[@paper][@nobody]")
    in_cell = manuscript.edit(COMPARED, "early.**[@paper]", "early.**[@nobody]")
    assert manuscript.told(citation_without_source) == [
        (CRAMPS, in_topic, "There is no source “nobody”."),
        (COMPARED, in_cell, "There is no source “nobody”."),
    ]


def test_all_problems_of_structure_come_sorted_and_once(manuscript):
    manuscript.append(CRAMPS, "[x](none.md) [y](none.md)")
    manuscript.append(BREATHING, "[x](none.md)")
    found = structure_problems(manuscript.edition())
    assert [problem.path.name for problem in found] == ["breathing.md", "cramps.md"]
