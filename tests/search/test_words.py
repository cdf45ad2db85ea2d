"""Folding, splitting and lighting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.search.words import fold, fold_with_positions, lit_ranges, split

from .calm import CALM

ODD = st.text(alphabet="aÉéßﬁİ²ö‑–’'“ \u00ad\u0301한7_", max_size=12) | st.text(max_size=12)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Myasthenia", "myasthenia"),
        ("Sjögren’s", "sjogren's"),
        ("“non‑invasive”", '"non-invasive"'),
        ("oedema – œdema", "oedema - œdema"),
        ("sof\u00adt hyphen", "soft hyphen"),
        ("ﬁt", "fit"),
        ("", ""),
    ],
)
def test_folding_keeps_letters_alone(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Can't she?", ["cant", "she"]),
        ("Lambert-Eaton", ["lambert", "eaton"]),
        ("3,4-diaminopyridine", ["3", "4", "diaminopyridine"]),
        ("snake_case", ["snake", "case"]),
        ('"AND" (NEAR) \\ *', ["and", "near"]),
        ("'quoted' words", ["quoted", "words"]),
        ("🙂", []),
    ],
)
def test_a_text_is_split_into_folded_words(text, words):
    assert split(text) == words


@CALM
@given(ODD)
def test_folding_with_positions_folds_alike(text):
    assert fold_with_positions(text).text == fold(text)


@CALM
@given(ODD)
def test_every_folded_character_knows_where_it_stood(text):
    folded = fold_with_positions(text)
    for at, character in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert character in fold(text[start:end])


@pytest.mark.parametrize(
    ("text", "phrases", "lit"),
    [
        ("Double vision tires.", ["double vision"], ["Double vision"]),
        ("double-vision", ["double vision", "double"], ["double-vision"]),
        ("A double dose", ["double vision", "double"], ["double"]),
        ("He can’t chew.", ["cant"], ["can’t"]),
        ("Sjögren twice: SJOGREN", ["sjogren"], ["Sjögren", "SJOGREN"]),
        ("weaker", ["weak"], []),
        ("weak weak", ["weak"], ["weak", "weak"]),
        ("nothing", [], []),
    ],
)
def test_whole_words_and_phrases_are_lit(text, phrases, lit):
    assert [text[start:end] for start, end in lit_ranges(text, phrases)] == lit


@CALM
@given(ODD, st.lists(st.text(alphabet="aeß7", min_size=1, max_size=3), max_size=4))
def test_lit_ranges_stand_in_order_and_never_overlap(text, words):
    places = [place for lit in lit_ranges(text, words) for place in lit]
    assert places == sorted(set(places))
