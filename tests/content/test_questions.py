"""What people ask, under the headings that answer it."""

import pytest

from handbook.content.check.structure import misplaced_questions
from handbook.content.edition import Edition
from handbook.content.questions import read_questions
from handbook.errors import UnreadableFileError


@pytest.fixture
def asked(draft):
    """The questions of the topic about cramps, written so."""
    folder = draft / "en" / "questions"
    folder.mkdir()

    def read(text, slug="cramps"):
        (folder / f"{slug}.md").write_text(text, encoding="utf-8")
        edition = Edition(draft)
        return read_questions(edition.folder, edition.topic(slug))

    return read


def test_questions_stand_under_the_headings_that_answer_them(asked):
    questions = asked(
        "# Cramps\n\n## Top\n\n- are cramps normal\n\n"
        "## Why they happen\n\n- why her calves\n- why\n"
    )
    assert questions.by_anchor == {
        "": ("are cramps normal",),
        "why-they-happen": ("why her calves", "why"),
    }
    assert questions.problems == ()


def test_a_heading_may_be_given_by_its_anchor(asked):
    assert asked("## {#why-they-happen}\n- why\n").by_anchor == {"why-they-happen": ("why",)}


def test_a_heading_of_the_glossary_is_a_term(asked):
    assert asked("## Fasciculation\n- twitch\n", "glossary").by_anchor == {
        "fasciculation": ("twitch",)
    }


def test_a_topic_that_nobody_asks_about_has_none(draft):
    edition = Edition(draft)
    assert read_questions(edition.folder, edition.topic("cramps")).by_anchor == {}


def test_questions_under_an_unknown_heading_are_those_of_the_top(asked):
    questions = asked("## Nowhere\n- why\n")
    assert questions.by_anchor == {"": ("why",)}
    assert [(p.line, p.message) for p in questions.problems] == [
        (1, "“cramps” has no heading “Nowhere”.")
    ]


def test_an_empty_heading_and_a_question_asked_twice_are_told(asked):
    problems = asked("## Top\n\n## Why they happen\n- Why\n- why\n").problems
    assert [p.line for p in problems] == [1, 5]
    assert "line 4" in problems[1].message


def test_a_file_that_cannot_be_read_says_so(asked):
    with pytest.raises(UnreadableFileError):
        asked("\n")


def test_the_check_tells_all_of_it(asked, draft):
    asked("## Nowhere\n- why\n")
    (draft / "en/questions/cats.md").write_text("## Top\n- miaow\n", encoding="utf-8")
    (draft / "en/questions/breathing.md").write_text("", encoding="utf-8")
    told = {(p.path.name, p.message) for p in misplaced_questions(Edition(draft))}
    assert ("cats.md", "There is no topic “cats” to ask these questions of.") in told
    assert ("breathing.md", "This file is empty.") in told
    assert len(told) == 3
