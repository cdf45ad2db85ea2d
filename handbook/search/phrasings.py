"""Phrasings: titles, other names, headings and questions, short enough to be compared whole."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from handbook.search.analysis import Terms
from handbook.search.fields import MOST_UNITS
from handbook.search.vocabulary import Vocabulary

Kind = Literal["title", "name", "heading", "question"]
NAMES: frozenset[Kind] = frozenset({"title", "name"})
"""The kinds that stand for a whole topic; the others stand for a passage."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One short text by its folded words, of a topic or passage by its number."""

    kind: Kind
    unit: int
    words: tuple[str, ...]


class Phrasings:
    """All short texts of an edition, found by their words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._all: list[Phrasing] = []
        self._with_word: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        self._information: dict[int, float] = {}

    def __getitem__(self, number: int) -> Phrasing:
        return self._all[number]

    def add(self, kind: Kind, unit: int, text: Terms) -> None:
        """Make a short text known by its terms."""
        number = len(self._all)
        self._all.append(Phrasing(kind, unit, tuple(text.words)))
        for word in {*text.words, *text.phrases}:
            self._with_word[word].append(number)

    def weigh(self) -> None:
        """Forget what words said by other weights."""
        self._information.clear()

    def with_word(self, word: str) -> Sequence[int]:
        """The numbers of the short texts that have the word or phrase."""
        found = self._with_word.get(word, ())
        return found if len(found) <= MOST_UNITS else found[:MOST_UNITS]

    def information(self, number: int) -> float:
        """What all words of a short text say together."""
        if number not in self._information:
            words = set(self._all[number].words)
            self._information[number] = sum(map(self._vocabulary.information, words))
        return self._information[number]
