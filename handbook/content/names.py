"""Names that the program itself knows: the handbook's own, topics that it leads to, and months."""

from datetime import date

HANDBOOK = "Myasthenia handbook"
DISTRIBUTION = "myasthenia-handbook"
"""What the distribution, the settings and the desktop file are called."""
COMPARISON = "The conditions compared"

EMERGENCY_SLUG = "emergency"
"""The topic of "When to get help now", which every page leads to."""
HOW_TO_USE_SLUG = "how-to-use"
GLOSSARY_SLUG = "glossary"
SOURCES_SLUG = "sources"
MEDICINES_SLUG = "medicines-to-avoid"
ABOUT_SLUG = "about"
CALLS_FOR_HELP = frozenset(
    {EMERGENCY_SLUG, "ring-the-team", "what-to-say", "other-emergencies", "mood"}
)
"""The topics in which a number is there to be called."""

ACTION_NAMES = frozenset(
    {
        "back",
        "forward",
        "search",
        "find",
        "find_next",
        "compare",
        "print",
        "save_pdf",
        "larger_text",
        "smaller_text",
        "normal_text",
        "when_to_get_help",
        "next_pane",
        "next_topic",
        "previous_topic",
        "export_html",
        "export_epub",
    }
)
"""The actions that a topic may name. The window has one for each."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Python's own names of months follow the system's language."""


def month_and_year(day: date) -> str:
    """The day's month and year: "November 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"
