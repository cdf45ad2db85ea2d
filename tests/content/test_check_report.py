"""The state of an edition: all problems in order, the closing table, the reading grade."""

import sys

import pytest

from handbook.content.check.prose import ReadingGrade, Statement, statements
from handbook.content.check.report import all_problems, report
from handbook.errors import MissingLibraryError

from .manuscript import BREATHING, CRAMPS, GLOSSARY, SEARCH_WORDS


def test_all_problems_come_by_file_and_line(manuscript):
    manuscript.append(CRAMPS, "We utilise it.\n\n[x](none.md)")
    manuscript.append(BREATHING, "MuSK. However.")
    found = all_problems(manuscript.edition())
    assert [(problem.path.name, problem.message) for problem in found] == [
        ("breathing.md", "Instead of “However” write “but”."),
        ("cramps.md", "Instead of “utilise” write “use”."),
        ("cramps.md", "The link “none.md” leads nowhere."),
    ]
    assert found == sorted(found)


def test_the_report_counts_what_the_edition_holds(sample):
    found = report(sample)
    assert (found.topics, found.sources, found.aspects, found.diagrams) == (6, 3, 3, 1)
    assert found.words > 100
    assert found.citations > 10
    assert len(found.worst) == 5
    assert found.worst[0][1] >= found.worst[-1][1]
    assert found.median_grade <= found.worst[0][1]


def test_the_report_is_a_table(sample):
    table = str(report(sample)).split("\n")
    assert table[0].split() == ["topics", "6"]
    assert len({len(row) for row in table}) == 1


def test_an_edition_of_which_no_topic_can_be_read_has_a_report(manuscript):
    for path in manuscript.path("en/topics").rglob("*.md"):
        path.write_bytes(b"")
    assert report(manuscript.edition()).topics == 0


def test_statements_are_what_is_read_in_one_go(sample):
    assert list(statements(sample.topic("breathing")))[-3:] == [
        Statement(24, "Tired voice"),
        Statement(24, "Ring the team."),
        Statement(27, '"A normal oxygen reading means all is well." It does not.'),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It is 2.5 mg.", ["It is 2.5 mg."]),
        ("A comma, and no more", ["A comma, and no more"]),
        ("See a. lower case", ["See a. lower case"]),
    ],
)
def test_sentences_end_where_the_next_begins(text, sentences):
    assert Statement(1, text).sentences == sentences


def test_longer_words_and_sentences_have_a_higher_grade(manuscript):
    edition = manuscript.edition()
    before = ReadingGrade(edition).of(edition.topic("cramps"))
    manuscript.append(CRAMPS, "Electrophysiological characterisation necessitates investigation.")
    edition = manuscript.edition()
    assert ReadingGrade(edition).of(edition.topic("cramps")) > before


@pytest.mark.parametrize("file", [GLOSSARY, SEARCH_WORDS])
def test_the_grade_of_names_is_that_of_short_words(file, manuscript):
    """Whether a name is a term or a medicine, without its list it counts as it is spelt."""
    manuscript.append(CRAMPS, "Fasciculation. Pyridostigmine. " * 20)
    edition = manuscript.edition()
    with_list = ReadingGrade(edition).of(edition.topic("cramps"))
    manuscript.path(file).write_text("+++\ntitle = 'x'\n+++\n", encoding="utf-8")
    edition = manuscript.edition()
    assert ReadingGrade(edition).of(edition.topic("cramps")) > with_list


def test_without_the_list_of_medicines_there_is_a_grade_still(manuscript):
    manuscript.path(SEARCH_WORDS).unlink()
    edition = manuscript.edition()
    assert ReadingGrade(edition).of(edition.topic("pyridostigmine")) > 0


def test_a_topic_without_prose_has_no_grade(manuscript):
    before, _, _ = manuscript.read(CRAMPS).partition("Cramps are not a main sign of MG.[")
    manuscript.write(CRAMPS, f"{before}## Only a heading")
    edition = manuscript.edition()
    assert ReadingGrade(edition).of(edition.topic("cramps")) == 0.0


def test_without_its_library_the_check_says_how_to_get_it(sample, monkeypatch):
    monkeypatch.setitem(sys.modules, "textstat", None)
    with pytest.raises(MissingLibraryError, match="pip install"):
        ReadingGrade(sample).of(sample.topic("cramps"))
