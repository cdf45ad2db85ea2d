"""How like a title, another name, a heading or a question is to the whole of what was typed."""

import math
from collections import defaultdict

from handbook.search.bm25f import affordable
from handbook.search.index import Index
from handbook.search.phrasings import NAMES, Kind, Phrasing
from handbook.search.query import Query
from handbook.search.topics import run_of_words
from handbook.search.weights import Weights

_WHOLE: dict[Kind, float] = {"title": 2.0, "name": 0.5, "heading": 0.3, "question": 3.0}
"""What is gained by a phrasing that was typed whole: a title finds its topic, come what may."""


class Likenesses:
    """The best likeness of a topic's names and of a passage's heading and questions, by number.

    A likeness is how much of the query a phrasing has, times how much of it the query has, to a
    power; each kind of phrasing counts by its weight.
    """

    def __init__(self, query: Query, index: Index, weights: Weights) -> None:
        self.topics: defaultdict[int, float] = defaultdict(float)
        self.passages: defaultdict[int, float] = defaultdict(float)
        self._phrasings = index.phrasings
        self._query = query
        self._begun = run_of_words(query.understood).rstrip()
        self._weights = weights
        self._compare(*self._shared(index))

    def _shared(self, index: Index) -> tuple[dict[int, float], dict[int, float]]:
        """By phrasing: the information of the query that it has, and that of it the query has."""
        had: defaultdict[int, float] = defaultdict(float)
        shared: defaultdict[int, float] = defaultdict(float)
        information = index.vocabulary.information
        for term in affordable(self._query.terms, index):
            seen: set[int] = set()
            for expansion, strength in term.expansions.items():
                told = strength * sum(map(information, expansion.split()))
                for number in index.phrasings.with_word(expansion):
                    if number not in seen:
                        seen.add(number)
                        had[number] += term.weight * strength
                        shared[number] += told
        return had, shared

    def _compare(self, had: dict[int, float], shared: dict[int, float]) -> None:
        part, power = self._weights.parts, self._weights.likeness["evenness"]
        whole = self._query.weight or 1.0
        for number, weight in had.items():
            phrasing = self._phrasings[number]
            information = self._phrasings.information(number)
            likeness = weight / whole * min(1.0, shared[number] / information)
            gain = part[phrasing.kind] * math.pow(likeness, power)
            gain += self._as_it_stands(phrasing)
            scores = self.topics if phrasing.kind in NAMES else self.passages
            scores[phrasing.unit] = max(scores[phrasing.unit], gain)

    def _as_it_stands(self, phrasing: Phrasing) -> float:
        """What is gained by words typed as they stand, of a name perhaps the first few."""
        typed = self._query.understood
        if phrasing.words == typed:
            return _WHOLE[phrasing.kind]
        if phrasing.kind not in NAMES or len(typed) == 1:
            return 0.0
        begun = self._begun in run_of_words(phrasing.words)
        return self._weights.likeness["begun"] if begun else 0.0
