"""Sources: each parsed when it is asked for, and one that is broken spoils no other."""

from datetime import date

import pytest

from handbook.content.sources import Source, Sources

from .manuscript import SOURCES


@pytest.fixture
def sources(manuscript):
    return lambda: Sources(manuscript.path(SOURCES))


def problems(found):
    return [(problem.line, problem.message) for problem in found.problems]


def read_all(found):
    return [key for key in found.keys if found.get(key)]


def test_a_source_is_read_whole(sources):
    assert sources().get("paper") == Source(
        key="paper",
        title="Breathing in MuSK-MG",
        publisher="Journal of Muscles",
        authors="Doe J, Roe R",
        year=2021,
        address="https://doi.org/10.1000/example",
        read=date(2026, 11, 1),
    )


def test_sources_are_known_by_key_in_the_files_order(sources):
    found = sources()
    assert found.keys == ("society", "paper", "label")
    assert len(found) == 3
    assert "paper" in found
    assert "nobody" not in found
    assert found.get("nobody") is None
    assert found.line("paper") == 8


def test_a_source_is_parsed_once_and_only_when_asked_for(sources, manuscript):
    manuscript.edit(SOURCES, "year = 2021", "year = ")
    found = sources()
    assert found.get("label") is found.get("label")
    assert found.problems == []
    assert found.get("paper") is None
    assert found.get("paper") is None
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("source", "reference"),
    [
        (Source("a", "Title."), "Title."),
        (Source("a", "Title", publisher="Society", year=2020), "Title. Society. 2020."),
        (Source("a", "Title", authors="Doe J"), "Doe J. Title."),
    ],
)
def test_a_reference_is_one_line(source, reference):
    assert source.reference == reference


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("year = 2021", "year = ", 12, "“paper” is broken: Invalid value."),
        ("year = 2021", 'authors = "x"', 12, "“paper” is broken: Cannot overwrite a value."),
        ('title = "Breathing in MuSK-MG"\n', "", 8, "“paper” has no title."),
        (
            "year = 2021",
            'year = "2021"',
            8,
            "“paper” has a field “year” that is unknown or of the wrong kind.",
        ),
        (
            "year = 2021",
            "pages = 5",
            8,
            "“paper” has a field “pages” that is unknown or of the wrong kind.",
        ),
        ("[label]", "[paper]", 16, "“paper” is defined twice."),
    ],
)
def test_a_broken_entry_is_told_with_its_line(old, new, line, message, sources, manuscript):
    manuscript.edit(SOURCES, old, new)
    found = sources()
    read_all(found)
    assert problems(found) == [(line, message)]


def test_one_broken_entry_leaves_the_others_readable(sources, manuscript):
    manuscript.edit(SOURCES, 'authors = "Doe J, Roe R"', 'authors = """Doe J')
    assert read_all(sources()) == ["society", "label"]


def test_a_source_that_is_defined_twice_keeps_its_first_words(sources, manuscript):
    manuscript.edit(SOURCES, "[label]", "[paper]")
    assert sources().get("paper").title == "Breathing in MuSK-MG"


def test_a_field_of_the_wrong_kind_is_left_out(sources, manuscript):
    manuscript.edit(SOURCES, "year = 2021", "year = true")
    assert sources().get("paper").year is None


def test_without_the_file_there_are_no_sources_and_a_problem(sources, manuscript):
    manuscript.path(SOURCES).unlink()
    found = sources()
    assert len(found) == 0
    assert problems(found) == [(0, "This file cannot be read (No such file or directory).")]


def test_a_file_without_a_source_is_told(tmp_path):
    path = tmp_path / "sources.toml"
    path.write_text("[[[", encoding="utf-8")
    sources = Sources(path)
    assert len(sources) == 0
    assert [problem.message for problem in sources.problems] == ["This file names no source."]
