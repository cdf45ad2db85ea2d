"""Learn the weights of ranking from the labelled queries: `make learn-ranking`.

Coordinate ascent, after Metzler and Croft, "Linear feature-based models for information
retrieval" (2007): each weight in turn is tried a step smaller and a step larger, and kept where
more queries open the right page at the right place. No row that was put aside is read.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.search.query import Query
from handbook.search.search import Search
from handbook.search.weights import WEIGHTS, Weights, weights_from
from tests.benchmarks.queries import QUERIES, LabelledQuery, read_examples, read_queries
from tests.benchmarks.weights_file import changed, count

STEPS = (1.5, 1.2, 1.08)
"""Factors that a weight is tried with, the widest first."""
_LEFT_OUT = ("danger", "absent")
"""Kinds that are not a matter of ranking."""
_RANK, _FIRST, _PLACE = 1.0, 1.0, 0.8
"""What the reciprocal rank, the first place and the right heading count."""


class Judge:
    """Judges weights by the queries."""

    def __init__(self, search: Search, queries: Sequence[LabelledQuery]) -> None:
        self._search = search
        self._queries = queries
        self._read: dict[str, Query | None] = {}
        self._read_with: object = None

    def worth(self, weights: Weights) -> float:
        """How well search does with the weights; the more the better."""
        self._search.weigh(weights)
        read_with = (weights.expansions, weights.shares["little"], weights.shares["joined"])
        if self._read_with != read_with:
            self._read_with, self._read = read_with, {}
        return mean(self._worth_of(query) for query in self._queries)

    def _worth_of(self, labelled: LabelledQuery) -> float:
        if labelled.text not in self._read:
            self._read[labelled.text] = self._search.read(labelled.text)
        query = self._read[labelled.text]
        if query is None:
            return 0.0
        ranking = self._search.ranking(query)
        rank = next((at for at, hit in enumerate(ranking, 1) if hit[0] in labelled.slugs), 0)
        right_place = rank == 1 and (not labelled.anchors or ranking[0][1] in labelled.anchors)
        return (_RANK / rank if rank else 0.0) + _FIRST * (rank == 1) + _PLACE * right_place


def learn(judge: Judge, text: str) -> Iterator[tuple[float, str]]:
    """Ever better texts of the file of weights, each with its worth."""
    best = judge.worth(weights_from(text))
    yield best, text
    for factor in STEPS:
        improved = True
        while improved:
            improved = False
            for place in random.sample(range(count(text)), count(text)):
                for by in (factor, 1 / factor):
                    tried = changed(text, place, by)
                    worth = judge.worth(weights_from(tried))
                    if worth > best + 1e-9:
                        best, text, improved = worth, tried, True
                        yield best, text
                        break


def main(paths: Sequence[str]) -> None:
    random.seed(1)
    queries = [q for path in paths or [QUERIES] for q in read_queries(Path(path)) if not q.aside]
    edition = Edition(bundled_resources())
    queries = [
        query
        for query in (*queries, *read_examples())
        if query.kind not in _LEFT_OUT and not edition.files.keys().isdisjoint(query.slugs)
    ]
    search = Search(edition)
    search.read_all()
    began = time.monotonic()
    for worth, text in learn(Judge(search, queries), WEIGHTS.read_text(encoding="utf-8")):
        print(f"{time.monotonic() - began:6.0f} s  {worth:.4f}", flush=True)
        WEIGHTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
