"""Words that mean the same: how they are listed, and how they are found in what was typed."""

import pytest

from handbook.search.equal_words import EqualWords, groups_of_terms, read_search_words
from handbook.search.stemming import stem


def members(group, typed):
    found = EqualWords([tuple(group)]).find([stem(word) for word in typed.split()])
    return [(match.member, match.places) for match in found]


def test_groups_are_read_one_a_list(draft):
    (draft / "en" / "search-words.md").write_text(
        "# Words\n\nSome text.\n\n## Eyes\n\n- ptosis, Drooping Eyelid,  droopy eye\n- alone\n"
        "- 3,4-DAP, amifampridine\n",
        encoding="utf-8",
    )
    assert read_search_words(draft / "en") == (
        ("ptosis", "drooping eyelid", "droopy eye"),
        ("3 4 dap", "amifampridine"),
    )


def test_without_the_file_there_are_none(tmp_path):
    assert read_search_words(tmp_path) == ()


def test_names_of_one_glossary_entry_are_a_group(sample):
    assert list(groups_of_terms(sample.glossary)) == [("acetylcholine", "ach")]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("legs give way", (0, 1)),
        ("his leg gave way", (1, 2)),
        ("giving leg", (0, 1)),
        ("legs quite suddenly give way", (0, 3)),
    ],
)
def test_a_phrase_is_found_in_any_form_and_order(typed, places):
    assert members(["legs give way", "knees buckle"], typed) == [("legs give way", places)]


@pytest.mark.parametrize(
    ("member", "typed"),
    [
        ("cant swallow", "trouble free swallow"),
        ("too much mestinon", "mestinon"),
        ("comes and goes", "goes"),
        ("blue lips", "blue badge"),
    ],
)
def test_a_phrase_is_not_found_without_its_telling_words(member, typed):
    assert members([member, "other"], typed) == []


def test_the_longest_member_comes_first():
    found = members(["eye patch", "patch"], "his eye patch itches")
    assert found == [("eye patch", (1, 2)), ("patch", (2,))]
