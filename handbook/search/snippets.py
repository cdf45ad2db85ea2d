"""The few words of a passage that show why it was found."""

import re
from bisect import bisect_right
from collections.abc import Collection

from handbook.search.hits import Snippet
from handbook.search.words import lit_ranges

LENGTH = 160
"""Characters of a snippet, about two lines of the pane."""
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?:”] )|(?<=· ))(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…]”?(?= )")
_LEAD = 80
"""How far before the first lit word a sentence may begin that the snippet begins with."""


def snippet(text: str, phrases: Collection[str], length: int = LENGTH) -> Snippet:
    """The part of the text with the most lit words, begun and ended at a sentence if near."""
    ranges = lit_ranges(text, phrases)
    if len(text) <= length:
        return Snippet(text, tuple(ranges))
    start = _start(text, ranges, length)
    end = _end(text, start, length)
    before = "… " if start else ""
    after = " …" if end < len(text) and not _SENTENCE_END.match(text, end - 1) else ""
    shift = len(before) - start
    lit = tuple(
        (one + shift, other + shift) for one, other in ranges if start <= one < other <= end
    )
    return Snippet(before + text[start:end].rstrip() + after, lit)


def _start(text: str, ranges: list[tuple[int, int]], length: int) -> int:
    """Where the snippet begins: at a sentence or word before the densest run of lit words."""
    if not ranges:
        return 0
    firsts = [first for first, _ in ranges]
    ends = [end for _, end in ranges]
    densest = max(
        range(len(firsts)), key=lambda at: bisect_right(ends, firsts[at] + length // 2) - at
    )
    first = firsts[densest]
    sentences = [match.start() for match in _SENTENCE_START.finditer(text, 0, first + 1)]
    if sentences and first - sentences[-1] <= _LEAD:
        return sentences[-1]
    return text.rfind(" ", 0, max(first - _LEAD // 2, 0)) + 1


def _end(text: str, start: int, length: int) -> int:
    """Where the snippet ends: at the last sentence that fits, else at a word."""
    if start + length >= len(text):
        return len(text)
    near = start + length // 2
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, near, start + length)]
    if sentences:
        return sentences[-1]
    blank = text.rfind(" ", near, start + length)
    return blank if blank > 0 else start + length
