"""Words of danger: help is first or directly under the first."""

import pytest

from handbook.content.names import EMERGENCY_SLUG
from handbook.search.danger import DangerWords, with_help_in_reach

WORDS = "# Words\n\n## Danger\n\n- can't breathe, blue lips, collapsed, choking\n"


@pytest.mark.parametrize(
    ("typed", "danger"),
    [
        ("she cannot breathe", True),
        ("his lips have gone blue", True),
        ("dad collapsed", True),
        ("chokes on soup", True),
        ("breathing exercises", False),
        ("blue badge", False),
        ("cannot always breathe", True),
        ("one side of her face suddenly droops down", True),
        ("blue badge and very dry lips", False),
        ("lips suddenly look very blue", True),
        ("blue lips balm", False),
        ("she is choking on blue lips balm", True),
        ("balm for her very blue lips", True),
    ],
)
def test_phrases_are_known_in_any_form(typed, danger):
    words = DangerWords(
        ["cant breathe", "blue lips", "collapsed", "choking", "face droops side"], ["lips balm"]
    )
    assert words.stand_in(typed.split()) is danger


@pytest.mark.parametrize(
    "typed", ["choking", "can’t breathe", "blue lips", "collapsd", "Mestinon cramps and choking"]
)
def test_help_is_within_the_first_two(with_words, typed):
    answer = with_words(WORDS).answer(typed)
    assert answer.danger
    assert EMERGENCY_SLUG in [hit.slug for hit in answer.hits[:2]]
    assert [hit.score for hit in answer.hits] == sorted(
        (hit.score for hit in answer.hits), reverse=True
    )


def test_other_words_are_no_danger(with_words):
    assert not with_words(WORDS).answer("leg cramps").danger


def test_help_is_put_second_where_others_answer_better():
    scores = with_help_in_reach({"a": 3.0, "b": 2.0, "c": 1.0})
    assert sorted(scores, key=lambda slug: -scores[slug])[:3] == ["a", EMERGENCY_SLUG, "b"]


def test_help_that_is_first_stays_first():
    scores = with_help_in_reach({"a": 1.0, EMERGENCY_SLUG: 2.0})
    assert max(scores, key=lambda slug: scores[slug]) == EMERGENCY_SLUG


def test_help_is_shown_where_nothing_else_is():
    assert list(with_help_in_reach({})) == [EMERGENCY_SLUG]
