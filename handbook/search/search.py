"""Search: an edition read in slices, and then an answer to whatever is typed."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from handbook.content.edition import Edition
from handbook.errors import HandbookError
from handbook.search.danger import EMERGENCY_SLUG, DangerWords, help_within_reach
from handbook.search.english import SAY_LITTLE
from handbook.search.equal_words import EqualWords, Group, read_search_words
from handbook.search.hits import Answer, Hit
from handbook.search.index import Index
from handbook.search.passages import Passage, cell_passages
from handbook.search.query import Query, QueryReader
from handbook.search.ranking import Scorer
from handbook.search.snippets import snippet
from handbook.search.topics import IndexedTopic, run_of_words
from handbook.search.words import split

MOST_HITS = 20
_MOST_CELLS = 3
_LEAST_SHARE = 0.2
"""A hit with less than this share of the best one's score helps nobody."""
_CELL_COVERAGE = 0.7
"""How much of the query a cell must have: it is shown only where it answers."""


class Search:
    """Finds passages of one edition.

    It is empty until `steps` has been followed to its end; each step takes a few milliseconds.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._index = Index()
        self._cells: list[tuple[Passage, str, str]] = []
        self._danger = DangerWords(())
        self._reader: QueryReader | None = None

    @property
    def ready(self) -> bool:
        """Whether the whole edition has been read."""
        return self._reader is not None

    def steps(self) -> Iterator[None]:
        """Read the edition, a topic a step. Topics that cannot be read cannot be found."""
        for slug in self._edition.slugs:
            try:
                self._index.add(self._edition.topic(slug))
            except HandbookError:
                continue
            yield
        self._cells = [
            (
                cell,
                run_of_words(split(f"{cell.heading} {cell.condition}")),
                run_of_words(split(cell.text)),
            )
            for cell in cell_passages(self._edition)
            if cell.slug in self._index
        ]
        yield
        self._read_search_words()

    def read_all(self) -> None:
        """Follow all steps at once, where nobody waits."""
        for _ in self.steps():
            pass

    def answer(self, text: str, limit: int = MOST_HITS, *, as_typed: bool = False) -> Answer:
        """What the edition says to the typed text; `as_typed` leaves its spelling alone."""
        query = self._read(text, as_typed=as_typed)
        if query is None or not query.concepts:
            return Answer(text)
        scorer = Scorer(query, self._index.vocabulary)
        danger = self._danger.stand_in(query.understood) and EMERGENCY_SLUG in self._index
        scores = {t.slug: scorer.topic(t) for t in self._index.candidates(query)}
        ranked = _by_score(scores, danger=danger)[:limit]
        lit = _lit(query)
        return Answer(
            text,
            hits=tuple(
                self._topic_hit(slug, scores.get(slug, 0.0), scorer, lit) for slug in ranked
            ),
            cells=tuple(self._cell_hits(scorer, lit)),
            shown_for=" ".join(query.understood) if query.understood != query.typed else "",
            lit=lit,
            complete=bool(ranked) and scorer.has_all(self._index[ranked[0]]),
            danger=danger,
        )

    def passages(self, slug: str, text: str, *, as_typed: bool = False) -> list[Hit]:
        """Every passage of the topic that has some of the typed text, the best first."""
        query = self._read(text, as_typed=as_typed)
        if query is None or not query.concepts or slug not in self._index:
            return []
        scorer = Scorer(query, self._index.vocabulary)
        topic = self._index[slug]
        hits = [
            _hit(topic, passage, score, _lit(query))
            for passage, score in _scored_passages(topic, scorer)
            if score
        ]
        return sorted(hits, key=attrgetter("score"), reverse=True)

    def _read(self, text: str, *, as_typed: bool) -> Query | None:
        return self._reader.read(text, as_typed=as_typed) if self._reader else None

    def _read_search_words(self) -> None:
        """The last step: equal words of the edition and its glossary, and words of danger."""
        listed = read_search_words(self._edition.folder)
        groups = (*listed.groups, *_names_of_terms(self._edition))
        self._index.add_groups(groups)
        self._index.vocabulary.sort()
        self._danger = DangerWords(listed.danger or self._names_of_emergency())
        self._reader = QueryReader(self._index.vocabulary, EqualWords(groups), self._index.speller)

    def _names_of_emergency(self) -> Sequence[str]:
        """Stands in where the edition lists no words of danger."""
        if EMERGENCY_SLUG not in self._index:
            return ()
        return [name.strip() for name in self._index[EMERGENCY_SLUG].names[1:]]

    def _topic_hit(self, slug: str, score: float, scorer: Scorer, lit: tuple[str, ...]) -> Hit:
        """The topic with its best passage, the first of them where several are as good."""
        topic = self._index[slug]
        passage, _ = max(_scored_passages(topic, scorer), key=lambda scored: scored[1])
        return _hit(topic, passage, score, lit)

    def _cell_hits(self, scorer: Scorer, lit: tuple[str, ...]) -> list[Hit]:
        """The cells that answer, one an aspect, the best first."""
        best: dict[str, Hit] = {}
        for cell, heading, text in self._cells:
            if scorer.coverage(f"{heading}|{text}") < _CELL_COVERAGE:
                continue
            score = scorer.passage(heading, text)
            if cell.aspect not in best or best[cell.aspect].score < score:
                best[cell.aspect] = _hit(self._index[cell.slug], cell, score, lit)
        return sorted(best.values(), key=attrgetter("score"), reverse=True)[:_MOST_CELLS]


def _hit(topic: IndexedTopic, passage: Passage, score: float, lit: tuple[str, ...]) -> Hit:
    shown = snippet(passage.text, lit)
    if not passage.heading and not shown.lit:
        shown = snippet(topic.summary, lit)
    return Hit(
        topic.slug,
        topic.title,
        passage.heading,
        passage.anchor,
        round(score, 4),
        shown,
        passage.aspect,
        passage.condition,
    )


def _scored_passages(topic: IndexedTopic, scorer: Scorer) -> list[tuple[Passage, float]]:
    runs = zip(topic.passages, topic.parts, strict=True)
    return [(passage, scorer.passage(heading, text)) for passage, (heading, text) in runs]


def _by_score(scores: dict[str, float], *, danger: bool) -> list[str]:
    """The slugs worth showing, the best first."""
    least = _LEAST_SHARE * max(scores.values(), default=0.0)
    worth = {slug: score for slug, score in scores.items() if score and score >= least}
    if danger:
        return help_within_reach(worth)
    return sorted(worth, key=lambda slug: -worth[slug])


def _lit(query: Query) -> tuple[str, ...]:
    """What to light: the needles of the concepts that say much, or of all where none does."""
    telling = [c for c in query.concepts if c.word not in SAY_LITTLE] or query.concepts
    return tuple(dict.fromkeys(needle for concept in telling for needle in concept.needles))


def _names_of_terms(edition: Edition) -> Iterator[Group]:
    """The names of one glossary entry are equal words."""
    for term in edition.glossary.terms:
        names = tuple(dict.fromkeys(" ".join(split(name)) for name in term.names))
        if len(names) > 1:
            yield names
