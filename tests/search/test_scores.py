"""The goal: most queries of a worried person find what answers them."""

import pytest

from tests.benchmarks.references import PlainFts5, passage_rows
from tests.benchmarks.search_scores import EXAMPLES, hit, read_examples, reciprocal_rank, scores


@pytest.fixture(scope="module")
def examples():
    return read_examples(EXAMPLES)


def test_the_examples_reach_the_goal(whole, whole_search, examples):
    found = [[hit.slug for hit in whole_search.answer(e.query).hits] for e in examples]
    ours = scores(examples, found)
    assert ours["hit at 1"] >= 0.85
    assert ours["hit at 3"] >= 0.95
    assert ours["without a result"] == 0
    plain = PlainFts5(list(passage_rows(whole)))
    reference = scores(examples, [plain.slugs(e.query) for e in examples])
    assert ours["hit at 1"] >= reference["hit at 1"] + 0.2


def test_also_counts_half(examples):
    example = next(e for e in examples if e.also)
    (best, *_), (also, *_) = example.best, example.also
    assert hit(example, ["x", best], within=1) == 0
    assert hit(example, ["x", best], within=3) == 1
    assert reciprocal_rank(example, ["x", best]) == 0.5
    assert reciprocal_rank(example, [also, "x", best]) == 0.5
    assert reciprocal_rank(example, []) == 0
