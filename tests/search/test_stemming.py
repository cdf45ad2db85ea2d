"""What the forms of a word have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.search.stemming import american, family, stem

from .calm import CALM


@pytest.mark.parametrize(
    "forms",
    [
        "cramp cramps cramping cramped",
        "swallow swallows swallowed swallowing",
        "choke chokes choked choking",
        "body bodies",
        "child children",
        "fall fell fallen falls falling",
        "diagnosis diagnosed diagnose",
        "ache aches ached aching",
        "care cares caring cared",
        "note notes noted noting",
        "run ran running",
        "not cant cannot couldnt unable",
        "oedema edema",
        "diarrhoea diarrhea",
        "tumour tumours tumor",
        "fibre fiber fibres",
        "generalised generalized",
        "anaesthetic anesthetic",
        "counselling counseling",
        "paediatric pediatric",
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "weak weaker weakness weakened",
        "breath breathing breathless breathlessness",
        "fatigue fatigued fatigable fatigability",
        "infect infection infections",
        "inherit inherited inheritance",
        "vaccine vaccination vaccinated",
        "tired tiredness",
    ],
)
def test_words_of_a_family_have_one_root(words):
    assert len({family(word) for word in words.split()}) == 1


@pytest.mark.parametrize("word", ["cms", "niv", "fvc", "musk", "3", "4mg", "", "need", "gas"])
def test_short_words_and_those_without_an_ending_stay(word):
    assert stem(word) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("number", "numb"),
        ("bed", "be"),
        ("news", "new"),
        ("aching", "ach"),
        ("notes", "not"),
        ("caring", "car"),
    ],
)
def test_words_that_only_look_related_stay_apart(one, other):
    assert stem(one) != stem(other)


def test_american_spelling_is_the_common_one():
    assert american("oesophagus") == "esophagus"
    assert american("sulphate") == "sulfate"
    assert american("goes") == "goes"


@CALM
@given(st.text(max_size=12))
def test_any_text_has_a_stem_and_a_root(word):
    assert isinstance(stem(word), str)
    assert isinstance(family(word), str)
