"""Danger to life: help comes first."""

import pytest

from handbook.content.danger import LEARNING, Danger, Dangers
from handbook.content.names import EMERGENCY_SLUG
from handbook.search.danger import DangerFinder

DANGERS = Dangers(
    (
        Danger(("breath", "cannot")),
        Danger(("blue", "lips")),
        Danger(("choking",), "emergency#choking"),
        Danger(("fever", "medicine"), "emergency#fever"),
        Danger(("fever", "medicine", "rash"), "emergency#rash"),
        Danger(("collapsed",), unless=()),
    ),
    {
        "breath": ("breathe", "air"),
        "cannot": ("not", "struggling"),
        "blue": ("blue",),
        "lips": ("lips", "face"),
        "choking": ("choking", "stuck in the throat"),
        "fever": ("fever", "burning up"),
        "medicine": ("Soliris",),
        "rash": ("rash",),
        "collapsed": ("collapsed",),
        LEARNING: ("course", "jab"),
    },
    ("lips balm", "air mattress"),
)

TOML = """
harmless = ["hay fever"]

[words]
learning = ["course"]
breath = ["breathe", "air"]
cannot = ["not", "no", "struggling"]
cramps = ["cramps"]

[[danger]]
all = ["breath", "cannot"]

[[danger]]
all = ["cramps", "cannot"]
opens = "cramps#why-they-happen"
"""


def opened(typed):
    danger = DangerFinder(DANGERS).find(typed.split())
    return danger.opens if danger else ""


@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        ("she cannot breathe", "emergency"),
        ("struggling all day for air", "emergency"),
        ("his lips have gone blue", "emergency"),
        ("chokes on soup", "emergency#choking"),
        ("bread is stuck in her throat", "emergency#choking"),
        ("fever on soliris", "emergency#fever"),
        ("burning up and a rash since her soliris", "emergency#rash"),
        ("dad collapsed", "emergency"),
        ("breathing exercises", ""),
        ("blue badge", ""),
        ("blue lips balm", ""),
        ("she is choking on blue lips balm", "emergency#choking"),
        ("not on an air mattress", ""),
        ("course about choking", ""),
        ("collapsed on a course", "emergency"),
    ],
)
def test_each_group_of_a_danger_is_known_in_any_form(typed, opens):
    assert opened(typed) == opens


@pytest.mark.parametrize("typed", ["can’t breathe", "strugling for air", "Mestinon and no air"])
def test_help_is_first(with_dangers, typed):
    answer = with_dangers(TOML).answer(typed)
    assert answer.danger
    assert answer.hits[0].slug == EMERGENCY_SLUG
    assert [hit.score for hit in answer.hits] == sorted(
        (hit.score for hit in answer.hits), reverse=True
    )


def test_help_that_another_topic_gives_is_first_with_the_emergency_second(with_dangers):
    first, second, *_ = with_dangers(TOML).answer("cramps that will not go").hits
    assert (first.slug, first.anchor) == ("cramps", "why-they-happen")
    assert second.slug == EMERGENCY_SLUG


@pytest.mark.parametrize("typed", ["leg cramps", "hay fever", "course: struggling with air"])
def test_other_words_are_no_danger(with_dangers, typed):
    assert not with_dangers(TOML).answer(typed).danger
