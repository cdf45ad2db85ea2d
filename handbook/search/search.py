"""Search: an edition read in slices, and then an answer to whatever is typed."""

from collections.abc import Callable, Iterator

from handbook.content.edition import Edition
from handbook.content.names import EMERGENCY_SLUG
from handbook.content.topic import Topic
from handbook.search.danger import DangerWords, with_help_in_reach
from handbook.search.equal_words import EqualWords, groups_of_terms, read_search_words
from handbook.search.hit_maker import HitMaker
from handbook.search.hits import Answer, Hit
from handbook.search.index import Index
from handbook.search.passages import cell_passages
from handbook.search.query import Query, QueryReader
from handbook.search.ranking import Scorer
from handbook.search.respelling import Respeller
from handbook.search.topics import IndexedCell, indexed_cell, run_of_words
from handbook.search.words import split

MOST_HITS = 12
_MOST_CELLS = 3
_LEAST_SHARE = 0.05
"""A hit with less than this share of the best one's score helps nobody."""


class Search:
    """Finds passages of one edition.

    It is empty until `steps` has been followed to its end; each step takes a few milliseconds.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._index = Index()
        self._cells: list[IndexedCell] = []
        self._danger = DangerWords(())
        self._reader: QueryReader | None = None

    @property
    def ready(self) -> bool:
        """Whether the whole edition has been read."""
        return self._reader is not None

    def steps(self) -> Iterator[None]:
        """Read the edition, a topic a step. Topics that cannot be read cannot be found."""
        for read in self._edition.reading():
            if isinstance(read, Topic):
                self._index.add(self._edition.written_out(read))
            yield
        self._cells = [
            indexed_cell(cell, self._edition.title(cell.slug))
            for cell in cell_passages(self._edition)
        ]
        yield
        self._read_search_words()

    def afterwards(self) -> Iterator[None]:
        """What can wait until the edition has been read: the spelling of its words."""
        return self._index.speller.learn()

    def read_all(self) -> None:
        """Follow all steps at once, where nobody waits."""
        for _ in self.steps():
            pass

    def answer(self, text: str, limit: int = MOST_HITS, *, as_typed: bool = False) -> Answer:
        """What the edition says to the typed text; `as_typed` leaves its spelling alone."""
        query = self._read(text, as_typed=as_typed)
        if query is None:
            return Answer(text)
        scorer = Scorer(query, self._index.vocabulary)
        maker = HitMaker(query, scorer)
        danger = self._danger.stand_in(query.understood) and EMERGENCY_SLUG in self._index
        scores = {topic.slug: scorer.topic(topic) for topic in self._index.candidates(query)}
        shown = _worth_showing(with_help_in_reach(scores) if danger else scores, limit)
        topics = [self._index[slug] for slug in shown]
        return Answer(
            text,
            hits=tuple(maker.best_of(topic, shown[topic.slug]) for topic in topics),
            cells=tuple(maker.best_cells(self._cells if query.tells else (), _MOST_CELLS)),
            shown_for=" ".join(query.understood) if query.understood != query.typed else "",
            lit=maker.lit,
            complete=any(map(scorer.has_all, topics)),
            danger=danger,
        )

    def passages(self, slug: str, text: str, *, as_typed: bool = False) -> list[Hit]:
        """Every passage of the topic that has some of the typed text, the best first."""
        query = self._read(text, as_typed=as_typed)
        if query is None or slug not in self._index:
            return []
        scorer = Scorer(query, self._index.vocabulary)
        return HitMaker(query, scorer).all_of(self._index[slug])

    def matcher(self, text: str) -> Callable[[str], bool]:
        """A test of any text: whether it has each typed word, or what may stand for it."""
        query = self._read(text, as_typed=False)
        concepts = [tuple(concept.needles) for concept in query.telling] if query else []

        def matches(other: str) -> bool:
            run = run_of_words(split(other))
            return all(any(f" {needle} " in run for needle in needles) for needles in concepts)

        return matches

    def _read(self, text: str, *, as_typed: bool) -> Query | None:
        """The query, or None where no word was typed or the edition is not read yet."""
        query = self._reader.read(text, as_typed=as_typed) if self._reader else None
        return query if query and query.concepts else None

    def _read_search_words(self) -> None:
        """The last step: equal words of the edition and its glossary, and words of danger."""
        listed = read_search_words(self._edition.folder)
        groups = (*listed.groups, *groups_of_terms(self._edition.glossary))
        self._index.add_groups((*groups, listed.danger, listed.no_danger))
        self._index.vocabulary.sort()
        self._danger = DangerWords(listed.danger, listed.no_danger)
        respeller = Respeller(self._index.vocabulary, self._index.speller)
        self._reader = QueryReader(self._index.vocabulary, EqualWords(groups), respeller)


def _worth_showing(scores: dict[str, float], limit: int) -> dict[str, float]:
    """The topics that are not far behind the best one, the best first."""
    least = _LEAST_SHARE * max(scores.values(), default=0.0)
    ranked = sorted(scores, key=lambda slug: -scores[slug])[:limit]
    return {slug: scores[slug] for slug in ranked if scores[slug] and scores[slug] >= least}
