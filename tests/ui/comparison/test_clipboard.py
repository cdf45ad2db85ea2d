"""Copied cells: a table with its sources, for a letter and for a spreadsheet."""

import pytest

from handbook.content.comparison import select
from handbook.ui.comparison.clipboard import mime_data
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.model import ComparisonModel


@pytest.fixture
def model(sample) -> ComparisonModel:
    model, columns = ComparisonModel(), Columns()
    model.show(select(sample.comparison, columns.shown, lambda _: True), columns)
    return model


@pytest.fixture
def copied(model, sample):
    """What is copied of cells, given by row and column."""
    return lambda *cells: mime_data(model, [model.index(*cell) for cell in cells], sample.sources)


def test_text_has_tabs_between_cells_and_numbered_sources(copied):
    head, row, blank, first, second = copied((1, 0), (1, 1)).text().splitlines()
    assert head == "\tMG\tMuSK-MG"
    assert row == "Breathing\tCan weaken. [1]\tWeakens early. [2]"
    assert blank == ""
    assert first.startswith("[1] ")
    assert second.startswith("[2] ")


def test_cells_that_were_not_chosen_stay_empty(copied):
    lines = copied((1, 1), (2, 0)).text().splitlines()
    assert lines[1] == "Breathing\t\tWeakens early. [1]"
    assert lines[2].startswith("Cramps\tFrom a medicine. [2]\t")


def test_html_is_a_table_with_a_list_of_sources(copied):
    html = copied((1, 0), (1, 1)).html()
    assert "<th>MuSK-MG</th>" in html
    assert "<td>Weakens early. [2]</td>" in html
    assert html.count("<li>") == 2


def test_headings_of_groups_are_no_cells(copied):
    assert copied((0, 0), (1, 0)).text() == copied((1, 0)).text()


def test_from_cards_the_same_table_is_copied(copied, model):
    as_table = copied((1, 0), (1, 1)).text()
    model.set_cards(True)
    assert copied((2, 0), (3, 0)).text() == as_table
