"""The glossary: its entries, and where a text uses them."""

import pytest

from handbook.content.glossary import Glossary, Term, read_glossary

CRISIS = Term(("crisis", "myasthenic crisis"), "Breathing fails.", 1)
OT = Term(("occupational therapist", "OT"), "Helps with daily tasks.", 3)
SYNDROME = Term(("Lambert-Eaton",), "A rare illness.", 5)
GLOSSARY = Glossary((CRISIS, OT, SYNDROME))


def found(text):
    return [(text[start:end], term.names[0]) for start, end, term in GLOSSARY.find(text)]


def test_entries_are_read_with_their_names_and_lines(sample):
    terms = read_glossary(sample.topic("glossary")).terms
    assert [(term.names, term.line) for term in terms] == [
        (("Acetylcholine", "ACh"), 14),
        (("Fasciculation",), 18),
        (("MuSK",), 21),
    ]
    assert terms[0].meaning == "The messenger between nerve and muscle."
    assert terms[0].anchor == "acetylcholine"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A crisis.", ["crisis"]),
        ("Crisis and CRISIS", ["Crisis", "CRISIS"]),
        ("A myasthenic crisis", ["myasthenic crisis"]),
        ("two OTs and an OT", ["OTs", "OT"]),
        ("Occupational therapists", ["Occupational therapists"]),
        ("Lambert-Eaton", ["Lambert-Eaton"]),
        ("(crisis)", ["crisis"]),
        ("crisis, crisis", ["crisis", "crisis"]),
    ],
)
def test_terms_are_found_from_left_to_right_the_longest_first(text, words):
    assert [said for said, _ in found(text)] == words


@pytest.mark.parametrize(
    "text",
    ["ot", "Ot", "not", "OTC", "pre-crisis", "crisis-like", "crisist", "lambert-eaton", "", "s"],
)
def test_a_part_of_a_word_and_another_spelling_of_a_name_are_no_terms(text):
    assert found(text) == []


def test_every_name_leads_to_its_entry():
    assert [name for _, name in found("OT in a crisis")] == ["occupational therapist", "crisis"]


def test_a_glossary_without_terms_finds_nothing():
    assert Glossary(()).find("crisis") == []
