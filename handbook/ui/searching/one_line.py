"""A snippet in one line: from its beginning, or from shortly before its first lit word."""

from PySide6.QtGui import QFontMetrics

from handbook.search.hits import Snippet

_MORE = "…"
_LEAD = 10
"""Letters before the first lit word that are kept where the line is too short for all of it."""


def one_line(snippet: Snippet, metrics: QFontMetrics, width: int) -> Snippet:
    """The part of the snippet that fits the width, with the first lit word in it."""
    if metrics.horizontalAdvance(snippet.text) <= width:
        return snippet
    first = snippet.lit[0] if snippet.lit else (0, 0)
    start = 0
    if metrics.horizontalAdvance(snippet.text[: first[1]]) > width:
        start = snippet.text.rfind(" ", 0, max(0, first[0] - _LEAD)) + 1
    before = f"{_MORE} " if start else ""
    rest = before + snippet.text[start:]
    shown = _fitting(rest, metrics, width)
    shift, end = len(before) - start, len(shown)
    moved = ((one + shift, other + shift) for one, other in snippet.lit)
    lit = tuple((one, other) for one, other in moved if len(before) <= one < other < end)
    return Snippet(shown, lit)


def _fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    """As much of the text as fits, up to a sentence's end if one is there, else to a word's."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    room = width - metrics.horizontalAdvance(f" {_MORE}")
    end = next(n for n in range(len(text), -1, -1) if metrics.horizontalAdvance(text[:n]) <= room)
    sentence = max(text.rfind(mark, end // 2, end) + 1 for mark in (". ", "! ", "? "))
    if sentence:
        return text[:sentence]
    word = text.rfind(" ", 0, end)
    return f"{text[: word if word > 0 else end]} {_MORE}"
