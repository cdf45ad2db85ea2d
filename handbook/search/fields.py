"""A field: one kind of text of passages or topics, in which a word counts by a weight of its own.

After Zaragoza and others, "Microsoft Cambridge at TREC 13: Web and HARD tracks" (2004): BM25F.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain

from handbook.search.analysis import Terms
from handbook.search.weights import FieldWeight

MOST_UNITS = 1500
"""Occurrences of a word that are looked at; only an edition of thousands of topics has more."""


class Field:
    """The words of one field of all units (passages, or topics), numbered from 0."""

    def __init__(self) -> None:
        self._postings: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        self._lengths = array("I")
        self.counted: Sequence[float] = ()
        """How much one word counts in each unit: by the weight, less in a long field."""

    def add(self, texts: Iterable[Terms]) -> None:
        """The field of the next unit: the terms of its texts."""
        unit, length = len(self._lengths), 0
        postings = self._postings
        for text in texts:
            length += len(text.words)
            for term in chain(text.words, text.phrases):
                postings[term].append(unit)
        self._lengths.append(length)

    def weigh(self, weight: FieldWeight) -> None:
        """Work out how much a word counts in each unit, once all are added."""
        mean = sum(self._lengths) / max(1, sum(map(bool, self._lengths)))
        rest = 1 - weight.length
        slope = weight.length / (mean or 1.0)
        self.counted = [weight.weight / (rest + slope * n or 1.0) for n in self._lengths]

    def units(self, word: str) -> Sequence[int]:
        """The units that have the word or phrase, each as often as it does, up to a limit."""
        found = self._postings.get(word, ())
        return found if len(found) <= MOST_UNITS else found[:MOST_UNITS]
