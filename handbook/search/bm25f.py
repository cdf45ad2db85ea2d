"""BM25F: how much the words of a query say of each passage and topic, counted over its fields.

After Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond" (2009). An
expansion counts as a part of an occurrence of its word, so that no word scores twice.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from handbook.search.fields import MOST_UNITS, Field
from handbook.search.index import Index
from handbook.search.query import Query, QueryTerm
from handbook.search.weights import Weights

MOST_POSTINGS = 20_000
"""Occurrences that are counted for one query; only an edition of thousands of topics has more."""


class TermScores:
    """Scores by number, each from 0 to 1, and how many significant terms each topic has."""

    def __init__(self, query: Query, index: Index, weights: Weights) -> None:
        self.passages: defaultdict[int, float] = defaultdict(float)
        self.topics: defaultdict[int, float] = defaultdict(float)
        self.significant_terms: Counter[int] = Counter()
        self._index = index
        self._saturation = weights.saturation
        significant = {term.word for term in query.significant}
        for term in affordable(query.terms, index):
            found = self._add(term, term.weight / (query.weight or 1.0))
            if term.word in significant:
                self.significant_terms.update(found)

    def _add(self, term: QueryTerm, share: float) -> Iterable[int]:
        """Count one term, and give the topics that have it."""
        topic_of, half = self._index.topic_of, self._saturation
        in_passages = counts(term.expansions, self._index.passage_fields.values())
        in_topics = counts(term.expansions, self._index.topic_fields.values())
        for passage, count in in_passages.items():
            self.passages[passage] += share * count / (half["passage"] + count)
            topic = topic_of[passage]
            in_topics[topic] += count * self._part_of(topic)
        for topic, count in in_topics.items():
            self.topics[topic] += share * count / (half["topic"] + count)
        return in_topics.keys()

    def _part_of(self, topic: int) -> float:
        """What one passage counts in its topic: the less, the more there are."""
        return math.pow(len(self._index.topics[topic].passages), -self._saturation["passages"])


def affordable(terms: Iterable[QueryTerm], index: Index) -> Iterator[QueryTerm]:
    """As many terms as can be counted in no time, the most significant first."""
    left = MOST_POSTINGS
    for term in sorted(terms, key=lambda term: -term.weight):
        cost = sum(min(index.vocabulary.frequency(w), MOST_UNITS) for w in term.expansions)
        if left == MOST_POSTINGS or cost <= left:
            left -= cost
            yield term


def counts(expansions: Mapping[str, float], fields: Iterable[Field]) -> defaultdict[int, float]:
    """How often each unit has one of the expansions, counted by strength, field and length."""
    found: defaultdict[int, float] = defaultdict(float)
    for field in fields:
        counted = field.counted
        for word, strength in expansions.items():
            for unit in field.units(word):
                found[unit] += strength * counted[unit]
    return found
