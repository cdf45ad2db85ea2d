"""What people type when life is in danger, as writers list it."""

import pytest

from handbook.content.danger import LEARNING, misled, read_dangers


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        (tmp_path / "danger.toml").write_text(text, encoding="utf-8")
        return read_dangers(tmp_path)

    return read_text


WORDS = 'harmless = ["grey hair"]\n[words]\nlearning = ["course"]\nblue = ["blue", "grey"]\n'


def test_a_danger_names_groups_and_what_makes_it_harmless(read):
    dangers = read(f'{WORDS}[[danger]]\nall = ["blue"]\nopens = "mood#now"\n')
    (danger,) = dangers.dangers
    assert (danger.groups, danger.opens, danger.unless) == (("blue",), "mood#now", (LEARNING,))
    assert dangers.words["blue"] == ("blue", "grey")
    assert dangers.harmless == ("grey hair",)


@pytest.mark.parametrize("entry", ['all = ["red"]', 'all = ["blue"]\nunless = ["red"]', "all = []"])
def test_a_group_that_does_not_exist_is_told(read, entry):
    dangers = read(f"{WORDS}[[danger]]\n{entry}\n")
    assert dangers.dangers == ()
    assert len(dangers.problems) == 1


def test_a_broken_file_is_told(read, tmp_path):
    assert read("[words").problems[0].path == tmp_path / "danger.toml"


def test_an_edition_without_the_file_knows_no_danger(tmp_path):
    assert read_dangers(tmp_path).dangers == ()


def test_a_place_that_does_not_exist_is_told(read):
    entries = (f'[[danger]]\nall = ["blue"]\nopens = "{place}"\n' for place in ("a", "a#b", "c"))
    assert [*misled(read(WORDS + "".join(entries)), {"a": frozenset()})] == ["a#b", "c"]
