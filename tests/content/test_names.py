"""Dates are said in the handbook's language, whatever the system's is."""

from datetime import date

import pytest

from handbook.content.names import month_and_year


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2026, 1, 31), "January 2026"), (date(2026, 12, 1), "December 2026")],
)
def test_a_day_is_said_as_its_month_and_year(day, said):
    assert month_and_year(day) == said
