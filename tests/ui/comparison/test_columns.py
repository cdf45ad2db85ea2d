"""The columns: which are shown, in which order, and whose condition comes first."""

from handbook.ui.comparison.columns import Columns, read_columns, written

USUAL = Columns()


def test_at_least_two_columns_stay():
    two = USUAL.hide("CMS").hide("LEMS")
    assert two.shown == ("MG", "MuSK-MG")
    assert not two.can_hide
    assert two.hide("MG") == two


def test_a_column_comes_back_where_it_usually_stands():
    assert USUAL.hide("MuSK-MG").show("MuSK-MG") == USUAL
    assert USUAL.hide("LEMS").show("LEMS") == USUAL
    assert USUAL.show("MG") == USUAL


def test_a_column_can_be_moved():
    assert USUAL.move("LEMS", 0).shown == ("LEMS", "MG", "MuSK-MG", "CMS")
    assert USUAL.move("MG", 1).shown == ("MuSK-MG", "MG", "CMS", "LEMS")


def test_ones_own_condition_is_first_and_marked_even_if_it_was_hidden():
    own = USUAL.hide("CMS").choose_own("CMS")
    assert own.shown == ("CMS", "MG", "MuSK-MG", "LEMS")
    assert own.own == "CMS"
    assert own.choose_own("") == Columns(own.shown, "")


def test_what_is_written_can_be_read_again():
    columns = USUAL.hide("MG").choose_own("LEMS")
    assert read_columns(written(columns), columns.own) == columns


def test_what_makes_no_sense_counts_as_the_usual_columns():
    assert read_columns("", "") == USUAL
    assert read_columns("MG gout MG", "gout") == USUAL
    assert read_columns("LEMS gout LEMS MG", "").shown == ("LEMS", "MG")


def test_the_others_are_read_against_ones_own_condition_or_mg():
    assert USUAL.reference == "MG"
    assert USUAL.choose_own("CMS").reference == "CMS"
    assert USUAL.choose_own("CMS").hide("CMS").reference == "MG"
    assert USUAL.hide("MG").reference == "MuSK-MG"


def test_the_ways_of_a_choice_are_no_conditions():
    ways = ("At home", "In hospital")
    assert not Columns(ways, every=ways).compares_conditions
    assert USUAL.hide("CMS").compares_conditions
