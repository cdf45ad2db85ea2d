"""Words as search compares them: without case, accents, kinds of quotes or kinds of hyphens.

Apart from the index, because the reader lights words with it and the find bar folds with it.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_SAME_MARK = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("·•…\u00a0\u202f", " "),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_WORD = re.compile(r"[^\W_]+")
_WORD_IN_TEXT = re.compile(r"[^\W_]+(?:'+[^\W_]+)*")


@dataclass(frozen=True)
class Folded:
    """Folded text that knows where each of its characters stood before.

    `starts` has one place more than `text`: the end of the original.
    """

    text: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that a range of the folded text came from."""
        first = self.starts[start]
        return first, self.starts[bisect_left(self.starts, self.starts[end - 1] + 1, end - 1)]


def fold(text: str) -> str:
    """The text in small letters, without accents, with plain quotes and plain hyphens."""
    marked = text.translate(_SAME_MARK)
    return marked.lower() if marked.isascii() else "".join(map(_folded_character, marked))


def fold_with_positions(text: str) -> Folded:
    """The folded text with the way back to the places in the original."""
    marked = text.translate(_SAME_MARK)
    if marked.isascii() and len(marked) == len(text):
        return Folded(marked.lower(), range(len(text) + 1))
    pieces = [_folded_character(character.translate(_SAME_MARK)) for character in text]
    starts = [place for place, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*starts, len(text)))


def split(text: str) -> list[str]:
    """The folded words of a text: "Can't she?" is "cant" and "she"; hyphens part words."""
    return folded_words(fold(text))


def folded_words(folded: str) -> list[str]:
    """The words of a text that is folded already."""
    return _WORD.findall(folded.replace("'", "") if "'" in folded else folded)


def lit_ranges(text: str, phrases: Iterable[str]) -> list[tuple[int, int]]:
    """Where the phrases (folded words, parted by blanks) stand in the text, left to right.

    Only whole words count; a longer phrase wins over a shorter one at the same place.
    """
    by_first: dict[str, list[list[str]]] = {}
    for parts in sorted(map(str.split, phrases), key=len, reverse=True):
        by_first.setdefault(parts[0], []).append(parts)
    folded = fold_with_positions(text)
    matches = list(_WORD_IN_TEXT.finditer(folded.text))
    words = [match[0].replace("'", "") for match in matches]
    ranges: list[tuple[int, int]] = []
    lit_before = 0
    for at, word in enumerate(words):
        if at >= lit_before and word in by_first:
            lit_before = at + _length_of_phrase(words, at, by_first[word])
            if lit_before > at:
                ranges.append(folded.span(matches[at].start(), matches[lit_before - 1].end()))
    return ranges


def _length_of_phrase(words: list[str], at: int, phrases: list[list[str]]) -> int:
    """How many words the first of the phrases that stands there has, or 0."""
    return next((len(p) for p in phrases if words[at : at + len(p)] == p), 0)


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
