"""The model of the comparison, without a window: rows, words, and what is said aloud."""

import pytest
from PySide6.QtCore import Qt

from handbook.content.comparison import select
from handbook.content.comparison_reader import read_comparison
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.model import MISSING, ComparisonModel

ALOUD = Qt.ItemDataRole.AccessibleTextRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def model_of(comparison, columns=None, folded=frozenset()) -> ComparisonModel:
    columns = columns or Columns()
    model = ComparisonModel()
    model.show(select(comparison, columns.shown, lambda _: True), columns, folded)
    return model


@pytest.fixture
def model(sample) -> ComparisonModel:
    return model_of(sample.comparison)


def test_groups_and_aspects_are_rows_in_order(model):
    keys = [row.key for row in model.rows]
    assert keys == ["1-symptoms/", "breathing", "cramps", "2-treatment/", "thymus-surgery"]
    assert model.row_of("cramps") == 2
    assert model.row_of("nothing") == -1


def test_headers_name_conditions_and_aspects(model):
    assert model.headerData(1, ACROSS) == "MuSK-MG"
    assert model.headerData(0, DOWN) == "Symptoms"
    assert model.headerData(1, DOWN) == "Breathing"


def test_a_cell_says_its_words_without_marks(model):
    assert model.index(1, 0).data() == "Can weaken."
    assert model.index(1, 2).data() == "Can weaken."
    assert model.index(0, 0).data() == "The legs lead in LEMS, the throat in MuSK-MG."


def test_a_screen_reader_hears_condition_aspect_and_cell(model):
    assert model.index(1, 1).data(ALOUD) == ("MuSK-MG, Breathing: Weakens early. Differs from MG.")
    assert model.index(1, 2).data(ALOUD) == "CMS, Breathing: Can weaken."
    assert model.index(0, 0).data(ALOUD).startswith("Symptoms, group, open. The legs lead")


def test_a_screen_reader_hears_whose_column_it_is(sample):
    model = model_of(sample.comparison, Columns().choose_own("LEMS"))
    heard = model.headerData(0, ACROSS, ALOUD)
    assert heard == (
        "LEMS, Lambert-Eaton myasthenic syndrome, "
        "one of two illnesses called myasthenic syndrome, the person you care for"
    )


def test_a_cell_differs_from_the_first_column_whichever_it_is(sample, model):
    assert [model.differs(model.index(1, c)) for c in range(4)] == [False, True, False, True]
    turned = model_of(sample.comparison, Columns().move("LEMS", 0))
    assert [turned.differs(turned.index(1, c)) for c in range(4)] == [False, True, True, True]
    assert not model.differs(model.index(0, 1))


def test_of_a_folded_group_only_the_heading_is_a_row(sample):
    model = model_of(sample.comparison, folded={"1-symptoms"})
    assert [row.key for row in model.rows] == ["1-symptoms/", "2-treatment/", "thymus-surgery"]
    assert "group, folded" in model.index(0, 0).data(ALOUD)


def test_one_cell_is_copied_as_it_is_and_several_with_their_names(model):
    assert model.text_of([model.index(1, 1)]) == "Weakens early."
    several = [model.index(2, 0), model.index(1, 1), model.index(1, 0)]
    assert model.text_of(several) == (
        "Breathing\nMG: Can weaken.\nMuSK-MG: Weakens early.\n\nCramps\nMG: From a medicine."
    )


def test_what_a_damaged_file_leaves_out_is_said(draft):
    path = draft / "en" / "comparison" / "1-symptoms.md"
    text = path.read_text(encoding="utf-8").replace(
        "CMS (same)\n:   = MG\n\nLEMS (opposite)\n:   Not known.\n", ""
    )
    path.write_text(text, encoding="utf-8")
    comparison = read_comparison(draft / "en")
    assert {problem.path.name for problem in comparison.problems} == {"1-symptoms.md"}
    model = model_of(comparison)
    assert model.index(1, 0).data() == "Can weaken."
    assert model.index(1, 2).data() == MISSING
    assert not model.differs(model.index(1, 2))


def test_the_model_keeps_the_promises_of_a_table_model(qtmodeltester, model):
    qtmodeltester.check(model)
