"""Dates as the handbook says them. Python's own names of months follow the system's language."""

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_and_year(day: date) -> str:
    """The day's month and year: "November 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"
