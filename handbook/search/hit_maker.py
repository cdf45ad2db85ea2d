"""Hits made of what one query found: the best passage of a topic, its snippet, the lit words."""

from collections.abc import Iterable
from operator import attrgetter

from handbook.search.english import SAY_LITTLE
from handbook.search.hits import Hit
from handbook.search.passages import Passage
from handbook.search.query import Query
from handbook.search.ranking import Scorer
from handbook.search.snippets import snippet
from handbook.search.topics import PART, IndexedCell, IndexedTopic, run_of_words

_CELL_COVERAGE = 0.7
"""How much of the query a cell must have: it is shown only where it answers."""


class HitMaker:
    """Makes the hits of one query."""

    def __init__(self, query: Query, scorer: Scorer) -> None:
        self._scorer = scorer
        self.lit = _lit(query)

    def best_of(self, topic: IndexedTopic, score: float) -> Hit:
        """The topic at its best passage, the first of them where several are as good."""
        fits = self._scorer.passages(topic)
        return self._at(topic, fits.index(max(fits)), score)

    def all_of(self, topic: IndexedTopic) -> list[Hit]:
        """Every passage of the topic that has some of the query, the best first."""
        fits = enumerate(self._scorer.passages(topic))
        hits = (self._at(topic, place, fit) for place, fit in fits if fit)
        return sorted(hits, key=attrgetter("score"), reverse=True)

    def best_cells(self, cells: Iterable[IndexedCell], most: int) -> list[Hit]:
        """The cells that answer, one an aspect, the best first."""
        best: dict[str, Hit] = {}
        for cell in cells:
            if self._scorer.coverage(f"{cell.heading}{PART}{cell.text}") < _CELL_COVERAGE:
                continue
            hit = self._hit(cell.passage, cell.title, self._scorer.cell(cell), cell.text)
            if hit.aspect not in best or best[hit.aspect].score < hit.score:
                best[hit.aspect] = hit
        return sorted(best.values(), key=attrgetter("score"), reverse=True)[:most]

    def _at(self, topic: IndexedTopic, place: int, score: float) -> Hit:
        run = topic.text_runs[place]
        return self._hit(topic.passages[place], topic.title, score, run, topic.summary)

    def _hit(self, passage: Passage, title: str, score: float, run: str, summary: str = "") -> Hit:
        """A hit; at the top of a topic the summary speaks where the passage has no lit word."""
        lit = [phrase for phrase in self.lit if run_of_words([phrase]) in run]
        shown = snippet(passage.text, lit)
        if summary and not passage.heading and not shown.lit:
            shown = snippet(summary, lit)
        return Hit(
            passage.slug,
            title,
            passage.heading,
            passage.anchor,
            round(score, 4),
            shown,
            passage.aspect,
            passage.condition,
        )


def _lit(query: Query) -> tuple[str, ...]:
    """What to light: the needles of the concepts that say much, or of all where none does."""
    telling = [c for c in query.telling if c.word not in SAY_LITTLE] or query.telling
    return tuple(dict.fromkeys(needle for concept in telling for needle in concept.needles))
