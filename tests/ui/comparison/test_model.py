"""The model of the comparison, without a window: rows, words, and what is said aloud."""

import pytest
from PySide6.QtCore import Qt

from handbook.content.comparison import Difference, select
from handbook.content.comparison_reader import read_comparison
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.model import MISSING, ComparisonModel

ALOUD = Qt.ItemDataRole.AccessibleTextRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def model_of(comparison, columns=None) -> ComparisonModel:
    columns = columns or Columns()
    model = ComparisonModel()
    model.show(select(comparison, columns.shown, lambda _: True), columns)
    return model


@pytest.fixture
def model(sample) -> ComparisonModel:
    return model_of(sample.comparison)


def test_groups_and_aspects_are_rows_in_order(model):
    keys = [row.key for row in model.rows]
    assert keys == ["1-symptoms/", "breathing", "cramps", "2-treatment/", "thymus-surgery"]
    assert model.find("cramps").row() == 2
    assert (model.find("cramps", "CMS").row(), model.find("cramps", "CMS").column()) == (2, 2)
    assert not model.find("nothing").isValid()


def test_headers_name_conditions_and_aspects(model):
    assert model.headerData(1, ACROSS) == "MuSK-MG"
    assert model.headerData(0, DOWN) == "Symptoms"
    assert model.headerData(1, DOWN) == "Breathing"


def test_a_cell_says_its_words_without_marks(model):
    assert model.index(1, 0).data() == "Can weaken."
    assert model.index(1, 2).data() == "Can weaken."
    assert model.index(0, 0).data() == "The legs lead in LEMS, the throat in MuSK-MG."


def test_a_screen_reader_hears_question_condition_answer_and_difference(model):
    heard = "Breathing MuSK-MG: Weakens early. Somewhat other than MG"
    assert model.index(1, 1).data(ALOUD) == heard
    assert model.index(1, 2).data(ALOUD) == "Breathing CMS: Can weaken. Same as MG"
    danger = "Thymus surgery MuSK-MG: Rarely helps. Dangerous to mix up with MG"
    assert model.index(4, 1).data(ALOUD) == danger
    assert model.index(0, 0).data(ALOUD).startswith("Symptoms, group. The legs lead")


def test_a_screen_reader_hears_whose_column_it_is(sample):
    model = model_of(sample.comparison, Columns().choose_own("LEMS"))
    heard = model.headerData(0, ACROSS, ALOUD)
    assert heard.startswith("LEMS, Lambert-Eaton myasthenic syndrome, the person you care for")
    assert "one name for two illnesses" in heard


def test_a_cell_is_read_against_ones_own_condition(sample, model):
    same, somewhat, opposite = Difference.SAME, Difference.SOMEWHAT, Difference.OPPOSITE
    told = [model.difference(model.index(1, column)) for column in range(4)]
    assert told == [None, somewhat, same, opposite]
    own = model_of(sample.comparison, Columns().choose_own("LEMS"))
    assert [own.difference(own.index(1, column)) for column in range(4)] == [None, *[opposite] * 3]


def test_neighbours_that_say_the_same_are_one_cell(model):
    assert list(model.runs(model.rows[0])) == [(0, 4)]
    assert list(model.runs(model.rows[2])) == [(0, 4)]
    assert list(model.runs(model.rows[1])) == [(0, 1), (1, 1), (2, 1), (3, 1)]
    assert list(model.runs(model.rows[4])) == [(0, 1), (1, 1), (2, 2)]


def test_in_cards_each_cell_is_a_row_under_its_question(model):
    model.set_cards(True)
    assert model.columnCount() == 1
    rows = [(row.key, row.column) for row in model.rows[:4]]
    assert rows[1:] == [("breathing", ""), ("breathing", "MG"), ("breathing", "MuSK-MG")]
    assert model.index(1, 0).data() == "Breathing"
    assert model.index(3, 0).data() == "Weakens early."
    assert model.find("breathing", "MuSK-MG").row() == 3
    assert model.index(3, 0).data(ALOUD).startswith("Breathing MuSK-MG: Weakens early.")


def test_short_shows_the_answers_alone_where_there_is_one(draft):
    path = draft / "en" / "comparison" / "1-symptoms.md"
    text = path.read_text(encoding="utf-8").replace("**Weakens early.**", "**Early.** It weakens.")
    path.write_text(text, encoding="utf-8")
    model = model_of(read_comparison(draft / "en"))
    assert model.index(1, 1).data() == "Early. It weakens."
    model.set_short(True)
    assert model.index(1, 1).data() == "Early."
    assert model.index(1, 0).data() == "Can weaken."


def test_what_a_damaged_file_leaves_out_is_said(draft):
    path = draft / "en" / "comparison" / "1-symptoms.md"
    left_out = "CMS (same)\n:   = MG\n\nLEMS (opposite)\n:   Not known.\n"
    text = path.read_text(encoding="utf-8").replace(left_out, "")
    path.write_text(text, encoding="utf-8")
    comparison = read_comparison(draft / "en")
    assert {problem.path.name for problem in comparison.problems} == {"1-symptoms.md"}
    model = model_of(comparison)
    assert model.index(1, 0).data() == "Can weaken."
    assert model.index(1, 2).data() == MISSING
    assert model.difference(model.index(1, 2)) is None


def test_the_model_keeps_the_promises_of_a_table_model(qtmodeltester, model):
    qtmodeltester.check(model)
