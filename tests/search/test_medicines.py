"""A medicine that was typed: its card, and what is said of one that is not listed."""

import pytest

from handbook.content.medicines import Mark
from handbook.content.other_medicines import read_other_medicines
from handbook.search.words import split


@pytest.fixture
def card(whole_search):
    return lambda typed: whole_search.answer(typed).medicine


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Cipro", "cipro"),
        ("CIPROFLOXACIN", "ciprofloxacin"),
        ("ciprofloxasin", "ciprofloxacin"),
        ("can she have cipro with her Mestinon", "cipro"),
        ("botox", "botox"),
        ("is Mestinon safe", "mestinon"),
    ],
)
def test_a_medicine_is_known_by_any_name(card, typed, name):
    assert card(typed).typed == name
    assert card(typed).listed


def test_a_member_of_a_class_has_the_advice_of_the_class(card):
    assert card("Cipro").is_what.startswith("ciprofloxacin; Quinolone antibiotics")
    assert card("Cipro").advice[0].mark is Mark.AVOID_IF_ANOTHER


@pytest.mark.parametrize("typed", ["warfarin", "insulin", "what about vantolimab"])
def test_a_medicine_that_is_not_listed_has_no_advice(card, typed):
    assert not card(typed).listed


@pytest.mark.parametrize("typed", ["leg cramps", "Trelvinex", "bean casserole", "map"])
def test_other_words_are_no_medicine(card, typed):
    assert card(typed) is None


def test_every_name_of_every_medicine_finds_its_card(whole, whole_search):
    for medicine in whole.medicines.entries.values():
        for name in (medicine.name, *medicine.other_names):
            found = whole_search.medicine(name)
            assert found, name
            assert found.typed == " ".join(split(name))
            assert found.listed, name


def test_every_medicine_that_is_not_listed_is_known_as_one(whole, whole_search):
    for name in read_other_medicines(whole.folder).names:
        assert whole_search.medicine(name), name


def test_an_edition_without_medicines_knows_none(small):
    assert small.answer("Cipro").medicine is None


def test_an_unknown_word_is_told(whole_search):
    assert whole_search.answer("dosing of Blenrivex").unknown == ("blenrivex",)
    assert whole_search.answer("leg cramps").unknown == ()


def test_how_many_topics_were_found_is_told_though_few_are_shown(whole_search):
    answer = whole_search.answer("weakness", limit=5)
    assert len(answer.hits) == 5
    assert answer.found > 20
