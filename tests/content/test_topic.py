"""A topic's file: front matter that is kept, mended around or refused, each with its line."""

from datetime import date

import pytest

from handbook.content.topic import read_topic
from handbook.errors import UnreadableFileError

SOUND = """+++
title = "Muscle cramps"
summary = "Cramps hurt."
conditions = ["LEMS", "MG"]
also_called = ["charley horse"]
related = ["pyridostigmine"]
reviewed = 2026-11-22
+++

First paragraph.
"""


@pytest.fixture
def read(tmp_path):
    def topic_of(text):
        path = tmp_path / "symptoms" / "cramps.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return read_topic(path)

    return topic_of


@pytest.fixture
def refusal(read):
    def told(text):
        with pytest.raises(UnreadableFileError) as error:
            read(text)
        return error.value.line, error.value.message

    return told


def problems(topic):
    return [(problem.line, problem.message) for problem in topic.problems]


def test_a_sound_topic_is_read_whole(read):
    topic = read(SOUND)
    assert (topic.slug, topic.section, topic.title) == ("cramps", "symptoms", "Muscle cramps")
    assert topic.summary == "Cramps hurt."
    assert topic.also_called == ("charley horse",)
    assert topic.related == ("pyridostigmine",)
    assert topic.reviewed == date(2026, 11, 22)
    assert topic.problems == ()


def test_conditions_are_in_the_handbooks_order(read):
    assert read(SOUND).conditions == ("MG", "LEMS")


def test_the_body_begins_after_the_front_matter(read):
    topic = read(SOUND)
    lines = SOUND.split("\n")
    assert topic.body == "\nFirst paragraph.\n"
    assert lines[topic.body_line] == "First paragraph."


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("+++\ntitle", "title", 1, "This topic does not begin with front matter (+++)."),
        ("+++\n\nFirst", "First", 1, "The front matter of this topic has no end (+++)."),
        ('"Muscle cramps"', '""', 1, "This topic has no title."),
        ('"Muscle cramps"', "5", 1, "This topic has no title."),
        ('title = "Muscle cramps"\n', "", 1, "This topic has no title."),
    ],
)
def test_a_topic_without_front_matter_or_title_is_refused(old, new, line, message, refusal):
    assert refusal(SOUND.replace(old, new)) == (line, message)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"Cramps hurt."', "Cramps hurt.", 3),
        ('["charley horse"]', '["charley horse"', 6),
        ('["pyridostigmine"]', "", 6),
        ("reviewed = 2026-11-22", "reviewed = 2026-13-22", 7),
        ("reviewed = 2026-11-22", "reviewed = '''", 7),
        ("summary", "title", 3),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(old, new, line, refusal):
    told, message = refusal(SOUND.replace(old, new))
    assert told == line
    assert message.startswith("The front matter of this topic is broken: ")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("reviewed = 2026-11-22", "reviewed = 'soon'", 7, "“reviewed” must be a date."),
        ("2026-11-22", "2026-11-22T10:00:00", 7, "“reviewed” must be a date."),
        ('"Cramps hurt."', "5", 3, "“summary” must be a text."),
        ('["pyridostigmine"]', '"pyridostigmine"', 6, "“related” must be a list of texts."),
        ('["charley horse"]', "[1]", 5, "“also_called” must be a list of texts."),
        ('"Cramps hurt."', f'"{"a" * 501}"', 3, "“summary” is too long."),
        ('["charley horse"]', f"{['a'] * 201}", 5, "“also_called” is too long."),
        ('"LEMS"', '"ALS"', 4, "Unknown condition “ALS”."),
        ('summary = "Cramps hurt."\n', "", 1, "The front matter lacks “summary”."),
    ],
)
def test_other_faults_leave_the_topic_readable(old, new, line, message, read):
    topic = read(SOUND.replace(old, new))
    assert topic.title == "Muscle cramps"
    assert (line, message) in problems(topic)


def test_an_unknown_key_is_told_with_those_that_are_known(read):
    line, message = problems(read(SOUND.replace("also_called", "nicknames")))[0]
    assert line == 5
    assert message.startswith("Unknown key “nicknames”; the keys are title, summary, conditions,")


def test_what_is_of_the_wrong_kind_is_left_out(read):
    topic = read(SOUND.replace("2026-11-22", "2026-11-22T10:00:00").replace('["charley', '[1, "'))
    assert topic.reviewed is None
    assert topic.also_called == ()


def test_a_title_that_no_page_could_hold_is_none(read):
    with pytest.raises(UnreadableFileError, match="no title"):
        read(SOUND.replace("Muscle cramps", "a" * 501))
