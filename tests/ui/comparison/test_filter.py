"""The filter: which rows are shown for what is typed, and which of them differ."""

from collections.abc import Callable

import pytest

from handbook.content.comparison import select
from handbook.content.conditions import CONDITIONS
from handbook.ui.comparison.filter import AspectFilter
from tests.ui.comparison.comparisons import plain_matches


@pytest.fixture
def shown(sample) -> Callable[..., list[str]]:
    """The slugs that are shown for words, columns and the wish for differences."""
    rows = AspectFilter(sample.comparison, plain_matches)

    def slugs(query: str = "", conditions=CONDITIONS, *, differing: bool = False) -> list[str]:
        keep = rows.keep(query, conditions, only_differences=differing)
        found = select(sample.comparison, conditions, keep)
        return [aspect.slug for group in found.groups for aspect in group.aspects]

    return slugs


def test_nothing_typed_shows_everything(shown):
    assert shown() == shown("  ") == ["breathing", "cramps", "thymus-surgery"]


def test_every_typed_word_must_stand_in_the_row(shown):
    assert shown("EARLY") == ["breathing"]
    assert shown("weakens early") == ["breathing"]
    assert shown("weakens rarely") == []


def test_titles_of_rows_and_groups_count_too(shown):
    assert shown("cramps") == ["cramps"]
    assert shown("symptoms") == ["breathing", "cramps"]


def test_hidden_columns_do_not_count(shown):
    assert shown("early", ("MG", "LEMS")) == []


def test_citations_and_addresses_do_not_count(shown):
    assert shown("society") == shown("topics") == []


def test_rows_that_say_the_same_can_be_hidden(shown):
    assert shown(differing=True) == ["breathing", "thymus-surgery"]
    assert shown(differing=True, conditions=("MG", "CMS")) == ["thymus-surgery"]
    assert shown(differing=True, conditions=("CMS", "LEMS")) == ["breathing"]
    assert shown("cramps", differing=True) == []


def test_the_search_may_bring_its_own_equal_words(sample):
    rows = AspectFilter(sample.comparison, lambda query: lambda text: f"not {query}" in text)
    keep = rows.keep("known", CONDITIONS, only_differences=False)
    assert [a.slug for a in sample.comparison.aspects if keep(a)] == []
    keep = AspectFilter(sample.comparison, lambda _: lambda text: "Not known" in text).keep(
        "unclear", CONDITIONS, only_differences=False
    )
    assert [a.slug for a in sample.comparison.aspects if keep(a)] == ["breathing"]
