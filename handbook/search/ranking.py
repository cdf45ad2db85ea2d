"""How well topics and passages answer a query: BM25F, and what was typed as a whole."""

from collections.abc import Mapping, Sequence

from handbook.content.names import GLOSSARY_SLUG
from handbook.search.bm25f import TermScores
from handbook.search.index import Index
from handbook.search.likeness import Likenesses
from handbook.search.query import Query
from handbook.search.topics import IndexedTopic
from handbook.search.weights import Weights

_CONDITIONS = frozenset(
    {"musk", "cms", "lems", "lambert", "eaton", "congenital", "ocular", "seronegative"}
)
"""Words that name a condition other than the one that most have."""

_STEP = 0.01
"""How far the score of one topic that must come first is above that of the next."""


class Scorer:
    """Scores the topics and passages of an edition against one query."""

    def __init__(self, query: Query, index: Index, weights: Weights) -> None:
        self._query = query
        self._weights = weights
        self._index = index
        self._terms = TermScores(query, index, weights)
        self._likeness = Likenesses(query, index, weights)
        self._names_condition = not _CONDITIONS.isdisjoint(query.understood)
        self._best = self._best_passages()

    def topics(self) -> dict[int, float]:
        """The score of each topic that has something of the query, by its number."""
        found = {*self._terms.topics, *self._likeness.topics, *self._best}
        return {topic: self._topic(topic) for topic in found}

    def best_place(self, topic: int) -> int:
        """The place in the topic of its best passage, of the first where several are as good."""
        found = self._best.get(topic)
        return found[1] - self._index.topics[topic].first if found else 0

    def passages(self, topic: IndexedTopic) -> list[float]:
        """How well each passage of the topic shows what was looked for."""
        return [self._passage(topic.first + place) for place in range(len(topic.passages))]

    def has_all(self, topic: int) -> bool:
        """Whether the topic has every significant term somewhere."""
        return self._terms.significant_terms[topic] >= len(self._query.significant)

    def _topic(self, number: int) -> float:
        part, share = self._weights.parts["topic"], 1.0
        if self._index.topics[number].slug == GLOSSARY_SLUG:  # it explains words and no more
            share = self._weights.shares["glossary"]
        best, _ = self._best.get(number, (0.0, 0))
        of_terms = part * self._terms.topics.get(number, 0.0)
        return share * (best + of_terms) + self._likeness.topics.get(number, 0.0)

    def _best_passages(self) -> dict[int, tuple[float, int]]:
        """Of each topic the best passage with its score, the first of those as good."""
        best: dict[int, tuple[float, int]] = {}
        for passage in sorted({*self._terms.passages, *self._likeness.passages}):
            topic, score = self._index.topic_of[passage], self._passage(passage)
            if topic not in best or score > best[topic][0]:
                best[topic] = score, passage
        return best

    def _passage(self, number: int) -> float:
        score = self._weights.parts["passage"] * self._terms.passages.get(number, 0.0)
        score += self._likeness.passages.get(number, 0.0)
        if self._index.is_top(number):
            return score * self._weights.shares["top"]
        if self._index.tells_apart(number) and not self._names_condition:
            return score * self._weights.shares["difference"]
        return score


def with_first(scores: Mapping[int, float], first: Sequence[int]) -> dict[int, float]:
    """The scores by number, those that must come first raised above all others in their order."""
    most = max(scores.values(), default=0.0)
    raised = {number: most + _STEP * place for place, number in enumerate(reversed(first), 1)}
    return {**scores, **raised}
