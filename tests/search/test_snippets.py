"""Snippets: the part of a passage that shows why it was found."""

from hypothesis import given
from hypothesis import strategies as st

from handbook.search.snippets import LENGTH, snippet

from .calm import CALM

LONG = "First of all. " + "Nothing to see here. " * 12 + "Then the cramps begin. " + "More. " * 40


def lit(shown):
    return [shown.text[start:end] for start, end in shown.lit]


def test_a_short_text_is_shown_whole():
    shown = snippet("Cramps at night.", ["cramps"])
    assert shown.text == "Cramps at night."
    assert lit(shown) == ["Cramps"]


def test_a_long_text_is_shown_from_the_sentence_with_the_words():
    shown = snippet(LONG, ["cramps"])
    assert shown.text.startswith("… Then the cramps begin.")
    assert lit(shown) == ["cramps"]


def test_without_lit_words_the_beginning_is_shown():
    shown = snippet(LONG, ["spinach"])
    assert shown.text.startswith("First of all.")
    assert len(shown.text) < len(LONG)
    assert shown.lit == ()


def test_the_densest_run_of_words_wins():
    text = "cramps. " + "x " * 200 + "cramps and cramps and cramps. " + "y " * 200
    assert len(snippet(text, ["cramps"]).lit) == 3


@CALM
@given(st.text(alphabet="ab .é", max_size=600), st.sampled_from(["a", "b", "ab", "a b"]))
def test_a_snippet_is_short_and_its_ranges_are_lit_words(text, phrase):
    shown = snippet(text, [phrase])
    assert len(shown.text) <= LENGTH + len("…  …")
    assert all(" ".join(words.lower().split()) for words in lit(shown))
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.lit)


def test_a_snippet_ends_at_a_sentence_where_one_is_near():
    text = "Cramps come at night. They hurt a great deal then. " + "Nothing to see here. " * 12
    assert snippet(text, ["cramps"]).text.endswith("here.")
    assert snippet("cramps " + "word " * 80, ["cramps"]).text.endswith(" …")
