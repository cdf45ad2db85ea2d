"""Texts made terms: words, known phrases, joined words."""

import pytest

from handbook.search.analysis import Analyser


@pytest.fixture
def analyser():
    made = Analyser()
    for phrase in ("seeing double", "double vision", "droopy"):
        made.add_phrase(phrase)
    return made


def test_a_known_phrase_is_found_in_any_form(analyser):
    assert analyser.terms("She sees double.").phrases == ["seeing double"]
    assert analyser.terms("double-vision, double visions").phrases[1:] == ["double vision"] * 2


def test_a_single_word_is_no_phrase(analyser):
    assert analyser.terms("droopy").phrases == []


@pytest.mark.parametrize(
    ("text", "joined"), [("non-invasive", "noninvasive"), ("X‑ray", "xray"), ("3,4-DAP", "34dap")]
)
def test_joined_words_are_one_word_too(analyser, text, joined):
    assert joined in analyser.terms(f"the {text}, then").phrases


def test_a_comma_between_words_joins_nothing(analyser):
    assert analyser.terms("cold, wet - dry").phrases == []
