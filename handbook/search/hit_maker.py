"""Hits made of what one query found: the best passage of a topic, its snippet, the lit words."""

from operator import attrgetter

from handbook.search.cells import IndexedCell
from handbook.search.english import SAY_LITTLE
from handbook.search.hits import Hit, Snippet
from handbook.search.passages import Passage
from handbook.search.query import Query
from handbook.search.ranking import Scorer
from handbook.search.snippets import snippet
from handbook.search.topics import IndexedTopic


class HitMaker:
    """Makes the hits of one query."""

    def __init__(self, query: Query, scorer: Scorer) -> None:
        self._scorer = scorer
        self.lit = _lit(query)

    def at(self, topic: IndexedTopic, place: int, score: float) -> Hit:
        """The passage of that place. Where none of its text is lit, its table or summary speaks."""
        passage = topic.passages[place]
        others = (passage.table, "" if passage.heading else topic.summary)
        shown = (snippet(text, self.lit) for text in (passage.text, *filter(None, others)))
        return _hit(passage, topic.title, score, _first_lit(list(shown)))

    def help(self, topic: IndexedTopic, place: int, score: float) -> Hit:
        """A place that says what to do in danger; at the top of a topic its summary says it."""
        if place:
            return self.at(topic, place, score)
        return _hit(topic.passages[0], topic.title, score, Snippet(topic.summary))

    def all_of(self, topic: IndexedTopic) -> list[Hit]:
        """Every passage of the topic that has some of the query, the best first."""
        fits = enumerate(self._scorer.passages(topic))
        hits = (self.at(topic, place, fit) for place, fit in fits if fit)
        return sorted(hits, key=attrgetter("score"), reverse=True)

    def of_cell(self, cell: IndexedCell, score: float) -> Hit:
        """A cell of the comparison."""
        return _hit(cell.passage, cell.title, score, snippet(cell.passage.text, self.lit))


def _first_lit(shown: list[Snippet]) -> Snippet:
    return next((snippet for snippet in shown if snippet.lit), shown[-1])


def _hit(passage: Passage, title: str, score: float, shown: Snippet) -> Hit:
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
    """What to light: expansions of the terms that say much, or of all where none does."""
    significant = [t for t in query.significant if t.word not in SAY_LITTLE] or query.significant
    return tuple(dict.fromkeys(word for term in significant for word in term.expansions))
