"""The tree as `contents.md` lists it, and as the folders give it where the file is damaged."""

import pytest

from handbook.content.contents import read_contents

from .manuscript import CONTENTS, CRAMPS


@pytest.fixture
def contents(manuscript):
    return lambda: read_contents(manuscript.folder / "en")


def problems(found):
    return [(problem.path.name, problem.line, problem.message) for problem in found.problems]


def test_sections_and_topics_stand_in_their_order(contents):
    found = contents()
    assert [(section.slug, section.title) for section in found.sections] == [
        ("start", "Start here"),
        ("symptoms", "Symptoms"),
        ("treatment", "Treatment"),
        ("reference", "Reference"),
    ]
    assert [entry.slug for entry in found.sections[1].entries] == ["breathing", "cramps"]
    assert found.problems == ()


def test_an_entry_knows_its_title_file_and_line(contents):
    entry = contents().entries[3]
    assert (entry.title, entry.file.as_posix(), entry.line) == (
        "Muscle cramps",
        "topics/symptoms/cramps.md",
        8,
    )


def test_the_section_of_a_topic_is_found(contents):
    found = contents()
    assert found.section_of("cramps") is found.sections[1]
    assert found.section_of("nothing") is None


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("topics/symptoms/none.md", "There is no file “topics/symptoms/none.md”."),
        ("topics/symptoms", "“topics/symptoms” is not a topic of this edition."),
        ("../sources.toml", "“../sources.toml” is not a topic of this edition."),
        ("../../x.md", "“../../x.md” is not a topic of this edition."),
        ("/etc/x.md", "“/etc/x.md” is not a topic of this edition."),
        ("topics/start/emergency.md", "The topic “emergency” is listed twice."),
        (f"topics/{'x' * 300}.md", f"There is no file “topics/{'x' * 300}.md”."),
    ],
)
def test_an_entry_that_leads_nowhere_is_left_out_and_told(target, message, contents, manuscript):
    line = manuscript.edit(CONTENTS, "topics/symptoms/cramps.md", target)
    found = contents()
    assert problems(found) == [("contents.md", line, message)]
    assert len(found.entries) == 5


def test_a_line_that_is_neither_section_nor_topic_is_told(contents, manuscript):
    line = manuscript.edit(CONTENTS, "- Treatment", "Treatment")
    assert problems(contents()) == [
        ("contents.md", line, "This line is neither a section nor a topic.")
    ]


def test_a_topic_before_the_first_section_is_told(contents, manuscript):
    line = manuscript.edit(CONTENTS, "- Start here\n", "")
    assert problems(contents())[0] == (
        "contents.md",
        line,
        "“When to get help now” stands before the first section.",
    )


def test_a_section_without_topics_is_left_out(contents, manuscript):
    manuscript.edit(CONTENTS, "- Treatment", "- Nothing yet\n- Treatment")
    assert "Nothing yet" not in [section.title for section in contents().sections]


FOLDERS = [
    ("reference", "Reference", ["glossary"]),
    ("start", "Start", ["emergency", "how-to-use"]),
    ("symptoms", "Symptoms", ["breathing", "cramps"]),
    ("treatment", "Treatment", ["pyridostigmine"]),
]


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (None, 0, "This file cannot be read (No such file or directory)."),
        (b"", 0, "This file is empty."),
        (b"\xff\xfe", 1, "This file is not UTF-8 text."),
        (b"# Contents\n", 0, "This file lists no topic."),
        (b"- Section\n    - [Lost](lost.md)\n", 0, "This file lists no topic."),
    ],
)
def test_without_contents_the_folders_make_the_tree(data, line, message, contents, manuscript):
    path = manuscript.path(CONTENTS)
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    found = contents()
    assert problems(found)[-1] == ("contents.md", line, message)
    assert [(s.slug, s.title, [e.slug for e in s.entries]) for s in found.sections] == FOLDERS


def test_the_folders_give_each_slug_once(contents, manuscript):
    manuscript.path(CONTENTS).unlink()
    manuscript.write("en/topics/treatment/cramps.md", manuscript.read(CRAMPS))
    files = [entry.file.as_posix() for entry in contents().entries if entry.slug == "cramps"]
    assert files == ["topics/symptoms/cramps.md"]


def test_no_folder_at_all_is_an_empty_tree(tmp_path):
    assert read_contents(tmp_path / "nowhere").sections == ()
