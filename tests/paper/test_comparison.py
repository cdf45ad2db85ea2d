"""The comparison on paper: its short form, what is dangerous, and choices to weigh."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from handbook.cli import run
from handbook.errors import UsageError
from handbook.paper.document import make_document
from handbook.paper.job import Choices, choice_job, comparison_job, everything


def part_of(edition, **changes):
    job = replace(comparison_job(everything(edition)), **changes)
    return make_document(job, Choices(), edition, date(2026, 11, 28)).data["parts"][0]


def rows(part):
    return [row for group in part["groups"] for row in group["rows"]]


def test_neighbours_that_say_the_same_are_one_cell(sample):
    breathing, cramps, thymus = rows(part_of(sample))
    assert [cell["span"] for cell in breathing["cells"]] == [1, 1, 1, 1]
    assert [cell["span"] for cell in cramps["cells"]] == [4]
    assert [cell["span"] for cell in thymus["cells"]] == [1, 1, 2]


def test_each_cell_says_how_far_it_is_from_mg(sample):
    breathing, _, thymus = rows(part_of(sample))
    assert [cell["mark"] for cell in breathing["cells"]] == ["", "somewhat", "same", "opposite"]
    assert thymus["cells"][1]["mark"] == "dangerous"


def test_the_short_form_has_the_answers_alone(sample):
    breathing, *_ = rows(part_of(sample, short=True))
    assert breathing["cells"][1]["words"] == [{"kind": "strong", "words": ["Weakens early."]}]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_short_form_of_the_handbook_stands_on_one_side(tmp_path, paper):
    path = tmp_path / "x.pdf"
    run(["pdf", "-o", str(path), "--comparison", "--short", "--paper", paper])
    [page] = PdfReader(path).pages
    assert "Can it be cured?" in page.extract_text()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_choice_of_the_handbook_stands_on_one_side(whole, tmp_path, paper):
    path = tmp_path / "x.pdf"
    for choice in whole.choices:
        run(["pdf", "-o", str(path), "--choice", choice.slug, "--paper", paper])
        [page] = PdfReader(path).pages
        assert "This matters to us" in " ".join(page.extract_text().split())
        assert "Sources" in page.extract_text()


def test_a_choice_is_weighed_by_rows_and_marks_nothing(whole):
    choice = whole.choices[0]
    data = make_document(choice_job(choice), Choices(), whole, date(2026, 11, 28)).data
    part = data["parts"][0]
    assert data["title"] == part["title"] == choice.title
    assert part["to_weigh"]
    assert {cell["mark"] for row in rows(part) for cell in row["cells"]} == {""}


def test_a_choice_that_there_is_not_is_told(whole, tmp_path):
    with pytest.raises(UsageError, match="There is no choice called “gout”"):
        run(["pdf", "-o", str(tmp_path / "x.pdf"), "--choice", "gout"])
