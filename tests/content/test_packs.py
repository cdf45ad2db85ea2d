"""Packs: what is sound is kept, what is not is told with its line."""

from handbook.content.edition import Edition
from handbook.content.packs import read_packs

SOUND = """
[[pack]]
slug = "bag"
title = "Hospital bag"
topics = ["emergency", "cramps"]

[[pack]]
slug = "school"
title = "School"
summary = "For teachers."
topics = ["breathing"]
"""


def packs(tmp_path, text):
    (tmp_path / "packs.toml").write_text(text, encoding="utf-8")
    return read_packs(tmp_path)


def told(read):
    return [(problem.line, problem.message) for problem in read.problems]


def test_packs_in_the_order_of_the_file(tmp_path):
    read = packs(tmp_path, SOUND)
    assert [pack.slug for pack in read.packs] == ["bag", "school"]
    assert read.get("bag").topics == ("emergency", "cramps")
    assert read.get("school").summary == "For teachers."
    assert told(read) == []


def test_a_pack_knows_its_line(tmp_path):
    assert [pack.line for pack in packs(tmp_path, SOUND).packs] == [2, 7]


def test_an_edition_without_packs(tmp_path):
    assert read_packs(tmp_path).packs == ()
    assert told(read_packs(tmp_path)) == []


def test_no_pack_of_that_name(tmp_path):
    assert packs(tmp_path, SOUND).get("none") is None


def test_a_pack_without_topics_is_left_out(tmp_path):
    read = packs(tmp_path, '[[pack]]\nslug = "bag"\ntitle = "Bag"\n')
    assert read.packs == ()
    assert told(read) == [(1, "This pack lacks “topics”.")]


def test_a_pack_that_stands_twice(tmp_path):
    read = packs(tmp_path, SOUND + SOUND)
    assert [pack.slug for pack in read.packs] == ["bag", "school"]
    assert (13, "The pack “bag” stands twice.") in told(read)


def test_wrong_kinds_and_unknown_keys(tmp_path):
    read = packs(tmp_path, '[[pack]]\nslug = "a"\ntitle = 3\ntopics = [1]\ncolour = "red"\n')
    assert read.packs == ()
    assert told(read) == [
        (1, "“title” must be a text."),
        (1, "“topics” must be a list of slugs."),
        (1, "Unknown key “colour”; the keys are slug, title, summary, topics."),
    ]


def test_broken_toml_is_told_with_its_line(tmp_path):
    read = packs(tmp_path, '[[pack]]\nslug = "a\n')
    assert read.packs == ()
    assert read.problems[0].line == 2
    assert read.problems[0].message.startswith("The list of packs is broken: ")


def test_a_file_that_is_not_utf_8(tmp_path):
    (tmp_path / "packs.toml").write_bytes(b"\xff\xfe")
    assert told(read_packs(tmp_path)) == [(1, "This file is not UTF-8 text.")]


def test_the_handbook_has_the_six_packs(whole: Edition):
    assert [pack.title for pack in read_packs(whole.folder).packs] == [
        "Ambulance and emergency",
        "Hospital bag",
        "Dentist or anaesthetist",
        "A new helper",
        "School",
        "Newly diagnosed",
    ]
