"""The filter: which rows are shown for what is typed, and which of them differ."""

from collections.abc import Callable

import pytest

from handbook.content.comparison import select
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.filter import AspectFilter, Rows
from tests.ui.comparison.comparisons import plain_matches

USUAL = Columns()


@pytest.fixture
def shown(sample) -> Callable[..., list[str]]:
    """The slugs that are shown for words, columns and kinds of rows."""
    aspects = AspectFilter(sample.comparison, plain_matches)

    def slugs(query: str = "", columns: Columns = USUAL, rows: Rows = Rows.ALL) -> list[str]:
        keep = aspects.keep(query, columns, rows)
        found = select(sample.comparison, columns.shown, keep)
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
    assert shown("early", USUAL.hide("MuSK-MG").hide("CMS")) == []


def test_citations_and_addresses_do_not_count(shown):
    assert shown("society") == shown("topics") == []


def test_only_rows_in_which_something_is_opposite_or_dangerous_differ(shown):
    assert shown(rows=Rows.DIFFERENT) == ["breathing", "thymus-surgery"]
    without_lems = USUAL.hide("LEMS")
    assert shown(rows=Rows.DIFFERENT, columns=without_lems) == ["thymus-surgery"]
    assert shown("cramps", rows=Rows.DIFFERENT) == []


def test_only_rows_in_which_what_helps_one_harms_another_are_dangerous(shown):
    assert shown(rows=Rows.DANGEROUS) == ["thymus-surgery"]
    assert shown(rows=Rows.DANGEROUS, columns=USUAL.hide("MuSK-MG")) == []


def test_ones_own_condition_is_what_the_others_differ_from(shown):
    twins = USUAL.hide("MuSK-MG").hide("MG")
    assert shown(rows=Rows.DIFFERENT, columns=twins) == ["breathing"]


def test_the_rows_of_each_kind_are_counted(sample):
    aspects = AspectFilter(sample.comparison, plain_matches)
    assert [aspects.count(USUAL, rows) for rows in Rows] == [3, 2, 1]


def test_the_search_may_bring_its_own_equal_words(sample):
    found = AspectFilter(sample.comparison, lambda _: lambda text: "Not known" in text)
    keep = found.keep("unclear", USUAL, Rows.ALL)
    assert [a.slug for a in sample.comparison.aspects if keep(a)] == ["breathing"]
