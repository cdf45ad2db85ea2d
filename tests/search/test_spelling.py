"""The nearest known words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.search.spelling import Speller, cost, sound

from .calm import CALM

KNOWN = """
    pyridostigmine thymectomy thymus muscle myasthenia diarrhea fatigue physio pneumonia swallowing
    prednisolone rituximab vaccine pharmacist wheelchair chair share breathing psychologist weakness
""".split()  # noqa: SIM905 - a list of words is easier to read so


@pytest.fixture
def speller():
    speller = Speller()
    speller.add(KNOWN)
    return speller


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pyridostigimine", "pyridostigmine"),
        ("thymectamy", "thymectomy"),
        ("thimus", "thymus"),
        ("mussel", "muscle"),
        ("mysthenia", "myasthenia"),
        ("diarea", "diarrhea"),
        ("fatige", "fatigue"),
        ("fisio", "physio"),
        ("newmonia", "pneumonia"),
        ("swolowing", "swallowing"),
        ("prednisilone", "prednisolone"),
        ("rituksimab", "rituximab"),
        ("vacine", "vaccine"),
        ("farmacist", "pharmacist"),
        ("weelchair", "wheelchair"),
        ("chare", "chair"),
        ("brething", "breathing"),
        ("sikologist", "psychologist"),
        ("wekness", "weakness"),
        ("ewakness", "weakness"),
    ],
)
def test_a_misspelt_word_finds_the_one_that_was_meant(speller, typed, meant):
    assert speller.nearest(typed)[0].word == meant


@pytest.mark.parametrize(
    "typed", ["xyzzyq", "zzzzqqqq", "abc", "", "12345", "мышца", "swalowing" * 50]
)
def test_what_is_like_no_word_finds_none(speller, typed):
    assert speller.nearest(typed) == []


def test_letters_beyond_an_unfinished_word_cost_nothing(speller):
    assert speller.nearest("pyrydosti") == []
    assert speller.nearest("pyrydosti", unfinished=True)[0].word == "pyridostigmine"


def test_mistakes_of_the_ear_cost_less_than_those_of_the_finger():
    assert cost("thimus", "thymus") < cost("thpmus", "thymus")
    assert cost("vacine", "vaccine") < cost("vaccin", "vaccine")
    assert cost("kramp", "cramp") < cost("pramp", "cramp") + 0.5
    assert sound("physio") == sound("fisio")


@CALM
@given(st.text(max_size=8), st.text(max_size=8))
def test_no_way_costs_less_than_none_at_all(one, other):
    assert cost(one, one) == 0
    assert cost(one, other) >= 0


def test_words_learned_beforehand_are_found_as_well(speller):
    assert len(list(speller.learn())) == 1
    assert speller.nearest("pyridostigmin")[0].word == "pyridostigmine"
    assert list(speller.learn()) == []
