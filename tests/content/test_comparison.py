"""The comparison: aspects by condition, and what is told where one is missing or unknown."""

import pytest

from handbook.content.check.structure import broken_comparison
from handbook.content.comparison import CellKind, Difference, select
from handbook.content.comparison_reader import read_choices, read_comparison

from .manuscript import COMPARED

TREATED = "en/comparison/2-treatment.md"
TWO_FILES = (COMPARED, TREATED)
LEMS = "LEMS (opposite)\n:   Not known."


@pytest.fixture
def comparison(manuscript):
    return lambda: read_comparison(manuscript.folder / "en")


def problems(found):
    return [(problem.path.name, problem.line, problem.message) for problem in found.problems]


def test_groups_and_aspects_stand_in_their_order(comparison):
    found = comparison()
    assert [(group.slug, group.title) for group in found.groups] == [
        ("1-symptoms", "Symptoms"),
        ("2-treatment", "Treatment"),
    ]
    assert [aspect.slug for aspect in found.aspects] == ["breathing", "cramps", "thymus-surgery"]
    assert found.groups[0].difference == "The legs lead in LEMS, the throat in MuSK-MG."
    assert found.problems == ()


def test_a_cell_has_its_words_without_citations_and_closing_link(comparison):
    cell = comparison().aspect("breathing").cells["MuSK-MG"]
    assert cell.markdown == "**Weakens early.**[@paper] [More](../topics/symptoms/breathing.md)"
    assert cell.text == "Weakens early."
    assert cell.line == 11


def test_same_as_mg_says_what_mg_says(comparison):
    cells = comparison().aspect("breathing").cells
    assert cells["CMS"].same_as_mg
    assert cells["CMS"].markdown == cells["MG"].markdown
    assert not cells["MG"].same_as_mg


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Not known.", CellKind.NOT_KNOWN),
        ("not known in children", CellKind.NOT_KNOWN),
        ("Does not apply: LEMS has none.", CellKind.DOES_NOT_APPLY),
        ("It is not known.", CellKind.TEXT),
        ("Weak legs.", CellKind.TEXT),
    ],
)
def test_a_cell_says_something_or_that_nothing_is_known_or_applies(
    words, kind, comparison, manuscript
):
    manuscript.edit(COMPARED, "Not known.", words)
    assert comparison().aspect("breathing").cells["LEMS"].kind is kind


@pytest.mark.parametrize(
    ("aspect", "conditions", "same"),
    [
        ("cramps", ("MG", "MuSK-MG", "CMS", "LEMS"), True),
        ("breathing", ("MG", "CMS"), True),
        ("breathing", ("MG", "MuSK-MG"), False),
        ("thymus-surgery", ("CMS", "LEMS"), True),
        ("breathing", ("LEMS",), True),
        ("breathing", (), True),
    ],
)
def test_conditions_that_say_the_same_are_the_same(aspect, conditions, same, comparison):
    assert comparison().aspect(aspect).same(conditions) is same


def test_other_citations_of_the_same_words_are_the_same(comparison, manuscript):
    manuscript.edit(COMPARED, "**Weakens early.**[@paper]", "Can weaken.[@paper][@society]")
    assert comparison().aspect("breathing").same(("MG", "MuSK-MG"))


def test_a_condition_that_is_left_out_has_no_cell_and_is_told(comparison, manuscript):
    line = manuscript.edit(COMPARED, "\nLEMS (opposite)\n:   Not known.\n", "")
    found = comparison()
    assert problems(found) == [("1-symptoms.md", 5, "“Breathing” says nothing of LEMS.")]
    assert line > 5
    assert set(found.aspect("breathing").cells) == {"MG", "MuSK-MG", "CMS"}


def test_a_condition_without_a_cell_differs_from_one_that_has_one(comparison, manuscript):
    manuscript.edit(COMPARED, "\nLEMS (opposite)\n:   Not known.\n", "")
    assert not comparison().aspect("breathing").same(("MG", "LEMS"))


def test_an_unknown_condition_is_told(comparison, manuscript):
    line = manuscript.edit(
        COMPARED, "LEMS (opposite)\n:   Not known.", "ALS (opposite)\n:   Not known."
    )
    assert problems(comparison()) == [
        ("1-symptoms.md", line + 1, "Unknown condition “ALS”."),
        ("1-symptoms.md", 5, "“Breathing” says nothing of LEMS."),
    ]


def test_a_condition_that_stands_twice_keeps_its_first_words(comparison, manuscript):
    line = manuscript.edit(
        COMPARED, "LEMS (opposite)\n:   Not known.", "MG\n:   Other.\n\nLEMS (opposite)\n:   Some."
    )
    found = comparison()
    assert problems(found) == [("1-symptoms.md", line + 1, "“MG” stands twice under one aspect.")]
    assert found.aspect("breathing").cells["MG"].text == "Can weaken."


@pytest.mark.parametrize("file", TWO_FILES)
def test_an_aspect_that_stands_twice_keeps_its_first_words(file, comparison, manuscript):
    line = manuscript.append(file, "## Cramps again {#cramps}\n\nMG\n:   Other.")
    found = comparison()
    assert problems(found) == [
        (manuscript.path(file).name, line, "The aspect “Cramps again” stands twice.")
    ]
    assert found.aspect("cramps").cells["MG"].text == "From a medicine."


def test_text_that_belongs_to_no_condition_is_told(comparison, manuscript):
    line = manuscript.edit(COMPARED, "## Cramps", "- A list item.\n\n## Cramps")
    assert problems(comparison()) == [("1-symptoms.md", line, "This text belongs to no condition.")]


def test_same_as_mg_before_mg_itself_stays_as_it_is_written(comparison, manuscript):
    manuscript.edit(
        COMPARED, "MG\n:   **Can weaken.**[@society] [More]", "MG?\n:   Can weaken. [More]"
    )
    assert comparison().aspect("breathing").cells["CMS"].markdown == "= MG"


def test_a_file_that_cannot_be_read_leaves_the_others(comparison, manuscript):
    manuscript.path(COMPARED).write_bytes(b"\xff")
    found = comparison()
    assert [group.slug for group in found.groups] == ["2-treatment"]
    assert problems(found) == [("1-symptoms.md", 1, "This file is not UTF-8 text.")]


def test_an_edition_without_comparison_says_so(tmp_path):
    found = read_comparison(tmp_path)
    assert found.groups == ()
    assert problems(found) == [("comparison", 0, "There is no comparison.")]


def test_an_aspect_that_does_not_exist_is_none(comparison):
    assert comparison().aspect("nothing") is None


def test_a_selection_leaves_out_groups_without_an_aspect(comparison):
    shown = select(comparison(), ("CMS", "MG"), lambda aspect: aspect.slug == "cramps")
    assert shown.conditions == ("CMS", "MG")
    assert [(g.slug, [a.slug for a in g.aspects]) for g in shown.groups] == [
        ("1-symptoms", ["cramps"])
    ]


@pytest.mark.parametrize(
    ("aspect", "condition", "reference", "difference"),
    [
        ("breathing", "MuSK-MG", "MG", Difference.SOMEWHAT),
        ("breathing", "MG", "MuSK-MG", Difference.SOMEWHAT),
        ("breathing", "LEMS", "MuSK-MG", Difference.OPPOSITE),
        ("breathing", "CMS", "MG", Difference.SAME),
        ("breathing", "LEMS", "LEMS", Difference.SAME),
        ("thymus-surgery", "CMS", "LEMS", Difference.SAME),
        ("thymus-surgery", "CMS", "MuSK-MG", Difference.DANGEROUS),
    ],
)
def test_how_far_one_condition_is_from_another(
    aspect, condition, reference, difference, comparison
):
    assert comparison().aspect(aspect).difference(condition, reference) is difference


def test_two_that_give_the_same_answer_are_near_each_other_however_far_from_mg(
    comparison, manuscript
):
    manuscript.edit(TREATED, "**Rarely helps.**", "**No.** It rarely helps.")
    manuscript.edit(TREATED, "CMS (opposite)\n:   Does", "CMS (opposite)\n:   **No.** It does")
    aspect = comparison().aspect("thymus-surgery")
    assert aspect.difference("CMS", "MuSK-MG") is Difference.SOMEWHAT


@pytest.mark.parametrize(
    ("term", "message"),
    [
        ("LEMS", "Say how LEMS differs from MG."),
        (
            "LEMS (other)",
            "“other” is no difference: same, somewhat other, opposite, dangerous to mix up.",
        ),
    ],
)
def test_a_difference_that_is_missing_or_unknown_is_told(term, message, comparison, manuscript):
    line = manuscript.edit(COMPARED, LEMS, f"{term}\n:   Not known.")
    found = comparison()
    assert problems(found) == [("1-symptoms.md", line + 1, message)]
    assert found.aspect("breathing").cells["LEMS"].difference is None


def test_mg_itself_differs_from_nothing(comparison, manuscript):
    line = manuscript.edit(COMPARED, "MG\n:   **Can", "MG (same)\n:   **Can")
    message = "MG is what the others are compared with."
    assert problems(comparison()) == [("1-symptoms.md", line + 1, message)]


def test_a_cell_begins_with_its_answer(comparison, manuscript):
    manuscript.edit(COMPARED, "**Weakens early.**", "**Weak *early* on.** Ask soon.")
    cell = comparison().aspect("breathing").cells["MuSK-MG"]
    assert (cell.answer, cell.rest) == ("Weak early on.", "Ask soon.")
    assert cell.text == "Weak early on. Ask soon."


def test_a_cell_without_an_answer_has_only_the_rest(comparison, manuscript):
    manuscript.edit(COMPARED, "**Weakens early.**", "Weakens early.")
    cell = comparison().aspect("breathing").cells["MuSK-MG"]
    assert (cell.answer, cell.rest) == ("", "Weakens early.")


def test_an_aspect_has_a_clinical_name_beside_its_question(comparison, manuscript):
    manuscript.edit(COMPARED, "## Cramps {#cramps}", "## Does it hurt? {#cramps}\n\n*Cramps*")
    aspect = comparison().aspect("cramps")
    assert (aspect.title, aspect.name) == ("Does it hurt?", "Cramps")


CHOICE = """# A drip or a tablet?

For MG.

## How soon? {#how-soon}

Drip
:   **In days.** It is quick.[@paper]

Tablet
:   **In weeks.** It is slow.[@paper]

## How sure? {#how-sure}

Drip
:   **Fairly.** One trial.[@paper]
"""


def test_a_choice_has_the_ways_open_as_columns(manuscript):
    manuscript.write("en/choices/drip.md", CHOICE)
    [choice] = read_choices(manuscript.folder / "en")
    assert (choice.slug, choice.title, choice.summary) == ("drip", "A drip or a tablet?", "For MG.")
    assert choice.table.columns == ("Drip", "Tablet")
    assert choice.table.aspect("how-soon").cells["Tablet"].answer == "In weeks."
    assert problems(choice.table) == [("drip.md", 13, "“How sure?” says nothing of Tablet.")]


def test_an_edition_without_choices_has_none(comparison, manuscript):
    assert read_choices(manuscript.folder / "en") == ()


def test_a_choice_that_is_called_like_an_aspect_is_told(manuscript):
    manuscript.write("en/choices/cramps.md", CHOICE.partition("## How sure?")[0])
    told = manuscript.told(broken_comparison)
    assert told == [(COMPARED, 19, "A choice is called “cramps” too.")]
