"""What is said of an answer, in a sentence over its hits."""

from handbook.search.hits import Answer

_LONGEST_QUOTE = 60
"""Letters of what was typed that are said again."""


def told(answer: Answer) -> str:
    """How many pages were found and for which spelling, and what the handbook has nothing about."""
    if answer.unknown and not (answer.medicine and answer.medicine.listed):
        words = " or ".join(f"“{_short(word)}”" for word in answer.unknown)
        nearest = " The nearest pages:" if answer.hits else " Choose a page, or try other words."
        return f"The handbook has nothing about {words}.{nearest}"
    if not answer.hits:
        return "Nothing was found. Try fewer or other words, or choose a page."
    pages = count(answer)
    if answer.shown_for:
        corrected, typed = _short(answer.shown_for), _short(answer.typed)
        return f"Showing {pages} for “{corrected}” instead of “{typed}”"
    return pages if answer.complete else f"{pages} with some of these words"


def count(answer: Answer) -> str:
    """How many pages are shown, and of how many."""
    shown = len(answer.hits)
    if shown < answer.found:
        return f"{shown} of {answer.found} pages"
    return "1 page" if shown == 1 else f"{shown} pages"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
