"""What is said over the hits."""

from handbook.search.hits import Answer, Hit, Snippet
from handbook.search.medicine_card import MedicineCard
from handbook.ui.searching.told import told

HITS = tuple(Hit(f"s{n}", "Title", "", "", 1.0, Snippet("")) for n in range(3))


def test_how_many_pages_there_are_is_said():
    assert told(Answer("a", HITS, complete=True, found=3)) == "3 pages"
    assert told(Answer("a", HITS[:1], complete=True, found=1)) == "1 page"
    assert told(Answer("a", HITS, found=3)) == "3 pages with some of these words"


def test_a_count_that_is_cut_says_so():
    assert told(Answer("a", HITS, complete=True, found=31)) == "3 of 31 pages"


def test_another_spelling_is_said():
    said = told(Answer("crampz", HITS, shown_for="cramps", found=3))
    assert said == "Showing 3 pages for “cramps” instead of “crampz”"


def test_what_the_handbook_lacks_is_said():
    said = told(Answer("kalymin x", HITS, unknown=("kalymin",), found=3))
    assert said == "The handbook has nothing about “kalymin”. The nearest pages:"
    assert "nothing about “a” or “b”" in told(Answer("a b", unknown=("a", "b")))


def test_nothing_found_is_said():
    assert told(Answer("x")).startswith("Nothing was found.")


def test_a_medicine_that_is_not_listed_is_not_made_out_to_be_known():
    answer = Answer("x", HITS, unknown=("x",), medicine=MedicineCard("x"), found=3)
    assert "nothing about “x”" in told(answer)
