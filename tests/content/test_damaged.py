"""A damaged edition: each fault is a problem with path and line, and the rest stays readable."""

import pytest

from handbook.content.check.structure import STRUCTURE_RULES
from handbook.content.files import MAX_BYTES
from handbook.errors import HandbookError

from .manuscript import (
    BREATHING,
    CONTENTS,
    CRAMPS,
    EMERGENCY,
    GLOSSARY,
    PYRIDOSTIGMINE,
    SEARCH_WORDS,
    SOURCES,
)


def problems(manuscript):
    return {told for rule in STRUCTURE_RULES for told in manuscript.told(rule)}


def readable(edition):
    """The topics that have a page."""
    found = []
    for slug in edition.slugs:
        try:
            edition.page(slug)
        except HandbookError:
            continue
        found.append(slug)
    return found


OTHERS = ["emergency", "how-to-use", "breathing", "pyridostigmine", "glossary"]


def test_the_sound_sample_has_no_problem(manuscript):
    assert problems(manuscript) == set()


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 0, "This file is empty."),
        (b"+++\ntitle = \xff\n", 2, "This file is not UTF-8 text."),
        (b"x" * (MAX_BYTES + 1), 0, "This file is too large to be a page of the handbook."),
        (b"Only text.\n", 1, "This topic does not begin with front matter (+++)."),
        (b'+++\ntitle = "Cramps"\n', 1, "The front matter of this topic has no end (+++)."),
        (b'+++\ntitle = "C"\nsummary = \n+++\n', 3, "The front matter of this topic is broken: "),
    ],
    ids=["empty", "not UTF-8", "too large", "no front matter", "no end", "broken"],
)
def test_a_topic_that_cannot_be_read_leaves_the_others(data, line, message, manuscript):
    manuscript.path(CRAMPS).write_bytes(data)
    told = [(file, at, words[: len(message)]) for file, at, words in problems(manuscript)]
    assert (CRAMPS, line, message) in told
    assert readable(manuscript.edition()) == OTHERS


def test_a_file_of_50_megabytes_is_told_and_never_read(manuscript, monkeypatch):
    with manuscript.path(CRAMPS).open("wb") as file:
        file.truncate(50_000_000)
    (told,) = [problem for problem in problems(manuscript) if problem[0] == CRAMPS]
    assert told[2] == "This file is too large to be a page of the handbook."
    assert readable(manuscript.edition()) == OTHERS


def test_an_unknown_key_leaves_the_topic_readable(manuscript):
    line = manuscript.edit(CRAMPS, "also_called", "nicknames")
    told = [(file, at, words[:13]) for file, at, words in problems(manuscript)]
    assert (CRAMPS, line, "Unknown key “") in told
    assert "cramps" in readable(manuscript.edition())


def test_a_missing_folder_of_topics_is_told_at_the_contents(manuscript):
    for file in (BREATHING, CRAMPS):
        manuscript.path(file).unlink()
    manuscript.path(CRAMPS).parent.rmdir()
    message = "There is no file “topics/symptoms/cramps.md”."
    assert (CONTENTS, 8, message) in problems(manuscript)
    assert readable(manuscript.edition()) == [
        "emergency",
        "how-to-use",
        "pyridostigmine",
        "glossary",
    ]


def test_a_missing_folder_of_the_comparison_is_told(manuscript):
    manuscript.path("en/comparison").rename(manuscript.path("elsewhere"))
    assert ("en/comparison", 0, "There is no comparison.") in problems(manuscript)
    assert len(readable(manuscript.edition())) == 6


def test_a_missing_folder_of_images_is_told_where_they_are_used(manuscript):
    manuscript.path("en/images").rename(manuscript.path("elsewhere"))
    assert problems(manuscript) == {(CRAMPS, 16, "There is no image “../../images/gap.svg”.")}


def test_a_slug_used_twice_is_told_and_the_listed_file_counts(manuscript):
    copy = "en/topics/treatment/cramps.md"
    manuscript.write(copy, manuscript.read(CRAMPS).replace("Muscle cramps", "Other"))
    told = [(file, at, words[:33]) for file, at, words in problems(manuscript)]
    assert (copy, 0, "The slug “cramps” is also that of") in told
    assert manuscript.edition().topic("cramps").title == "Muscle cramps"


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("[x](nowhere.md)", "The link “nowhere.md” leads nowhere."),
        ("[x](../../../sources.toml)", "The link “../../../sources.toml” leads nowhere."),
        ("[x](../../../../etc/passwd)", "The link “../../../../etc/passwd” leads nowhere."),
        ('[x](/etc/passwd "title")', "The link “/etc/passwd” leads nowhere."),
        ("[x](file:///etc/passwd)", "The link “file:///etc/passwd” leads nowhere."),
        ("![x](../../../outside.svg)", "There is no image “../../../outside.svg”."),
        ('![x](../../../outside.svg "t")', "There is no image “../../../outside.svg”."),
        ("![x](https://example.org/a.svg)", "There is no image “https://example.org/a.svg”."),
        ("Said.[@nobody]", "There is no source “nobody”."),
    ],
)
def test_a_target_that_is_nowhere_or_outside_is_told_at_its_line(markdown, message, manuscript):
    manuscript.write("outside.svg", "<svg/>")
    line = manuscript.append(CRAMPS, markdown)
    assert problems(manuscript) == {(CRAMPS, line, message)}
    assert len(readable(manuscript.edition())) == 6


def test_an_image_that_is_a_link_out_of_the_edition_is_told(manuscript):
    manuscript.write("outside.svg", "<svg/>")
    manuscript.path("en/images/gap.svg").unlink()
    manuscript.path("en/images/gap.svg").symlink_to(manuscript.path("outside.svg"))
    assert problems(manuscript) == {(CRAMPS, 16, "There is no image “../../images/gap.svg”.")}


@pytest.mark.parametrize("damage", ["missing", "empty", "garbled"])
def test_without_contents_the_handbook_opens_from_its_folders(damage, manuscript):
    path = manuscript.path(CONTENTS)
    path.unlink()
    if damage != "missing":
        path.write_text("" if damage == "empty" else "\x00\x01 garbled", encoding="utf-8")
    assert CONTENTS in {file for file, _, _ in problems(manuscript)}
    assert len(readable(manuscript.edition())) == 6


def test_without_sources_the_text_stays_and_every_citation_is_told(manuscript):
    manuscript.path(SOURCES).unlink()
    told = problems(manuscript)
    assert (SOURCES, 0, "This file cannot be read (No such file or directory).") in told
    assert (EMERGENCY, 11, "There is no source “society”.") in told
    assert len(readable(manuscript.edition())) == 6


def test_one_broken_source_is_told_and_the_others_are_cited(manuscript):
    line = manuscript.edit(SOURCES, "year = 2021", "year = ")
    assert problems(manuscript) == {(SOURCES, line, "“paper” is broken: Invalid value.")}
    page = manuscript.edition().page("breathing")
    assert [source.key for source in page.sources] == ["society"]


@pytest.mark.parametrize("file", [SEARCH_WORDS, GLOSSARY])
def test_without_search_words_or_glossary_the_topics_stay(file, manuscript):
    manuscript.path(file).write_bytes(b"\xff")
    assert (file, 1, "This file is not UTF-8 text.") in problems(manuscript)
    assert "cramps" in readable(manuscript.edition())


def test_an_edition_of_which_no_topic_can_be_read_still_opens(manuscript):
    files = list(manuscript.path("en/topics").rglob("*.md"))
    for file in files:
        file.write_bytes(b"")
    edition = manuscript.edition()
    assert readable(edition) == []
    assert sorted(problem.path for problem in edition.unreadable()) == sorted(files)


def test_every_kind_of_damage_at_once_leaves_what_is_sound(manuscript):
    manuscript.path(CONTENTS).unlink()
    manuscript.path(SOURCES).write_bytes(b"\xff")
    manuscript.path(GLOSSARY).write_bytes(b"")
    manuscript.path("en/comparison").rename(manuscript.path("elsewhere"))
    manuscript.edit(PYRIDOSTIGMINE, "reviewed = 2026-11-22", "reviewed = 2026-11-22T10:00:00")
    assert len(problems(manuscript)) > 4
    assert len(readable(manuscript.edition())) == 5
