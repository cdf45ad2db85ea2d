"""The goal: most queries of a worried person find what answers them."""

import pytest

from tests.benchmarks.queries import LabelledQuery, read_examples
from tests.benchmarks.references import PlainFts5, passage_rows
from tests.benchmarks.search_scores import (
    Found,
    danger_in_two,
    false_alarm,
    heading_at_1,
    hit,
    ours,
    reciprocal_rank,
    scores,
    told,
)

QUERY = LabelledQuery("q", "question", ("best",), ("also",), ("here",))


@pytest.fixture(scope="module")
def examples():
    return read_examples()


def test_the_examples_reach_the_goal(whole, whole_search, examples):
    reached = scores(list(ours(whole_search, examples)))
    assert reached["hit at 1"] >= 0.91
    assert reached["hit at 3"] >= 0.975
    assert reached["empty"] == 0
    plain = PlainFts5(list(passage_rows(whole)))
    reference = scores([(e, Found(plain.slugs(e.text))) for e in examples])
    assert reached["hit at 1"] >= reference["hit at 1"] + 0.2


def test_the_rank_of_what_helps_counts_half():
    assert hit(1)(QUERY, Found(["x", "best"])) == 0
    assert hit(3)(QUERY, Found(["x", "best"])) == 1
    assert reciprocal_rank(QUERY, Found(["x", "best"])) == 0.5
    assert reciprocal_rank(QUERY, Found(["also", "x", "best"])) == 0.5
    assert reciprocal_rank(QUERY, Found([])) == 0


def test_a_heading_counts_in_the_first_hit_alone():
    assert heading_at_1(QUERY, Found(["best"], "here")) == 1
    assert heading_at_1(QUERY, Found(["best"], "there")) == 0
    assert heading_at_1(QUERY, Found(["x"], "here")) == 0
    assert heading_at_1(QUERY, Found(["best"])) is None


def test_danger_is_wanted_in_two_and_nowhere_else():
    danger = LabelledQuery("q", "danger", ("emergency", "mood"))
    assert danger_in_two(danger, Found(["x", "mood"])) == 1
    assert danger_in_two(danger, Found(["x", "y", "emergency"])) == 0
    assert danger_in_two(QUERY, Found(["best"])) is None
    assert false_alarm(QUERY, Found(["x", "emergency"])) == 1
    assert false_alarm(QUERY, Found(["x", "y", "emergency"])) == 0
    assert false_alarm(danger, Found(["emergency"])) is None


def test_what_the_handbook_lacks_is_to_be_told():
    absent = LabelledQuery("q", "absent", ())
    assert told(absent, Found(["x"], honest=True)) == 1
    assert told(absent, Found(["x"])) == 0
    assert hit(1)(absent, Found(["x"])) is None
