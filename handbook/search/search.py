"""Search: an edition read in slices, and then an answer to whatever is typed."""

from collections.abc import Callable, Iterator, Mapping

from handbook.content.danger import Dangers, read_dangers
from handbook.content.edition import Edition
from handbook.content.medicines import Medicines
from handbook.content.names import EMERGENCY_SLUG
from handbook.content.other_medicines import OtherMedicines, read_other_medicines
from handbook.content.questions import read_questions
from handbook.content.topic import Topic
from handbook.errors import HandbookError
from handbook.search.cells import IndexedCell, best_cells, indexed_cell
from handbook.search.danger import DangerFinder, with_signs
from handbook.search.equal_words import (
    EqualWords,
    groups_of_terms,
    read_search_words,
)
from handbook.search.hit_maker import HitMaker
from handbook.search.hits import MOST_HITS, Answer, Hit
from handbook.search.index import Index
from handbook.search.medicine_card import MedicineCard, card_of
from handbook.search.medicine_names import MedicineNames
from handbook.search.passages import cell_passages
from handbook.search.query import Query
from handbook.search.query_reader import QueryReader
from handbook.search.ranking import Scorer, with_first
from handbook.search.respelling import Respeller
from handbook.search.topics import run_of_words
from handbook.search.weights import Weights, learned_weights
from handbook.search.words import split

_MOST_CELLS = 3
_MOSTLY = 0.5
"""The share of a query that a medicine's name must be for its row to come first."""
_NEAREST = 0.01
"""The score of the page about medicines where nothing else is found."""
_LEAST_SHARE = 0.2
"""A hit with less than this share of the best one's score helps nobody."""


class Search:
    """Finds passages of one edition.

    It is empty until `steps` has been followed to its end; each step takes a few milliseconds.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._weights = learned_weights()
        self._index = Index()
        self._equal_words = EqualWords(())
        self._cells: list[IndexedCell] = []
        self._danger = DangerFinder(Dangers())
        self._medicines = MedicineNames(Medicines({}), OtherMedicines())
        self._reader: QueryReader | None = None

    @property
    def ready(self) -> bool:
        """Whether the whole edition has been read."""
        return self._reader is not None

    def steps(self) -> Iterator[None]:
        """Read the edition, a topic a step. Topics that cannot be read cannot be found."""
        listed = read_search_words(self._edition.folder)
        groups = (*listed, *groups_of_terms(self._edition.glossary))
        dangers = with_signs(read_dangers(self._edition.folder), self._edition.signs)
        self._index.add_groups(groups)
        self._index.add_words(
            word for said in dangers.words.values() for word in split(" ".join(said))
        )
        others = read_other_medicines(self._edition.folder)
        self._medicines = MedicineNames(self._edition.medicines, others)
        self._index.add_words(self._medicines.words)
        yield
        for read in self._edition.reading():
            if isinstance(read, Topic):
                topic = self._edition.written_out(read)
                self._index.add(topic, asked_of(self._edition, topic))
            yield
        self._cells = [
            indexed_cell(cell, self._edition.title(cell.slug))
            for cell in cell_passages(self._edition)
        ]
        yield
        self._index.vocabulary.sort()
        self._danger = DangerFinder(dangers)
        self._equal_words = EqualWords(groups)
        self.weigh(self._weights)

    def weigh(self, weights: Weights) -> None:
        """Rank by these weights, once the edition has been read."""
        self._weights = weights
        self._index.weigh(weights)
        vocabulary = self._index.vocabulary
        respeller = Respeller(vocabulary, self._index.speller)
        self._reader = QueryReader(vocabulary, self._equal_words, respeller, weights)

    def afterwards(self) -> Iterator[None]:
        """What can wait until the edition has been read: the spelling of its words."""
        return self._index.speller.learn()

    def read_all(self) -> None:
        """Follow all steps at once, where nobody waits."""
        for _ in self.steps():
            pass

    def read(self, text: str, *, as_typed: bool = False) -> Query | None:
        """The query, or None where no word was typed or the edition is not read yet."""
        query = self._reader.read(text, as_typed=as_typed) if self._reader else None
        return query if query and query.terms else None

    def ranking(self, query: Query) -> list[tuple[str, str]]:
        """The slug of each topic that has something of the query, and the anchor to open it at.

        The best comes first. Danger is not looked at.
        """
        scorer = Scorer(query, self._index, self._weights)
        scores, topics = scorer.topics(), self._index.topics
        return [
            (topics[n].slug, topics[n].passages[scorer.best_place(n)].anchor)
            for n in sorted(scores, key=lambda n: -scores[n])[:MOST_HITS]
        ]

    def answer(self, text: str, limit: int = MOST_HITS, *, as_typed: bool = False) -> Answer:
        """What the edition says to the typed text; `as_typed` leaves its spelling alone."""
        query = self.read(text, as_typed=as_typed)
        if query is None:
            return Answer(text)
        scorer = Scorer(query, self._index, self._weights)
        maker = HitMaker(query, scorer)
        card = self._card(query)
        danger = self._places_of_help(query)
        places = self._place_of_row(card, query)
        scores = with_first(scorer.topics(), [*danger] or [*places])
        if not scores and card and card.slug in self._index:
            scores = {self._index.number(card.slug): _NEAREST}
        shown, topics = _worth_showing(scores, limit), self._index.topics
        cells = best_cells(self._cells if query.tells else (), query, _MOST_CELLS)
        return Answer(
            text,
            hits=tuple(
                maker.help(topics[n], danger[n], scores[n])
                if n in danger
                else maker.at(topics[n], places.get(n, scorer.best_place(n)), scores[n])
                for n in shown
            ),
            cells=tuple(maker.of_cell(cell, score) for cell, score in cells),
            shown_for=" ".join(query.understood) if query.understood != query.typed else "",
            lit=maker.lit,
            complete=any(map(scorer.has_all, shown)),
            unknown=query.unknown,
            medicine=card,
            danger=bool(danger),
            found=len(_worth_showing(scores, len(scores))),
        )

    def passages(self, slug: str, text: str, *, as_typed: bool = False) -> list[Hit]:
        """Every passage of the topic that has some of the typed text, the best first."""
        query = self.read(text, as_typed=as_typed)
        if query is None or slug not in self._index:
            return []
        scorer = Scorer(query, self._index, self._weights)
        return HitMaker(query, scorer).all_of(self._index.topics[self._index.number(slug)])

    def medicine(self, text: str) -> MedicineCard | None:
        """The card of the medicine that was typed, or None."""
        query = self.read(text)
        return self._card(query) if query else None

    def matcher(self, text: str) -> Callable[[str], bool]:
        """A test of any text: whether it has each typed word, or what may stand for it."""
        query = self.read(text)
        terms = [tuple(term.expansions) for term in query.significant] if query else []

        def matches(other: str) -> bool:
            run = run_of_words(split(other))
            return all(any(f" {word} " in run for word in expansions) for expansions in terms)

        return matches

    def _card(self, query: Query) -> MedicineCard | None:
        typed = self._medicines.find(query.understood, query.unknown)
        if typed is None:
            return None
        return card_of(typed, self._edition.medicines, self._edition.sources, self._index)

    def _place_of_row(self, card: MedicineCard | None, query: Query) -> dict[int, int]:
        """Where the row of a medicine stands, if little else was typed: topic and passage."""
        if card is None or not card.anchor or card.is_for_myasthenia:
            return {}
        name = set(card.typed.split())
        told = sum(term.weight for term in query.terms if term.word in name)
        if told < _MOSTLY * query.weight:
            return {}
        number = self._index.number(card.slug)
        return {number: self._index.topics[number].place(card.anchor)}

    def _places_of_help(self, query: Query) -> dict[int, int]:
        """Where the danger that was typed sends: topics by number, each with its passage's place.

        Whatever the danger, *When to get help now* is among them.
        """
        danger = self._danger.find(query.understood) or self._danger.find(query.typed)
        if danger is None:
            return {}
        wanted = dict.fromkeys((danger.opens, EMERGENCY_SLUG))
        found: dict[int, int] = {}
        for place in wanted:
            slug, _, anchor = place.partition("#")
            if slug in self._index:
                number = self._index.number(slug)
                found.setdefault(number, self._index.topics[number].place(anchor))
        return found


def asked_of(edition: Edition, topic: Topic) -> Mapping[str, tuple[str, ...]]:
    """The questions that a topic answers, by anchor; none where their file cannot be read."""
    try:
        return read_questions(edition.folder, topic).by_anchor
    except HandbookError:
        return {}


def _worth_showing(scores: Mapping[int, float], limit: int) -> list[int]:
    """The numbers of the topics that are not far behind the best one, the best first."""
    least = _LEAST_SHARE * max(scores.values(), default=0.0)
    ranked = sorted(scores, key=lambda number: -scores[number])[:limit]
    return [number for number in ranked if scores[number] and scores[number] >= least]
