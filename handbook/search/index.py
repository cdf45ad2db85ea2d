"""The index: passages and topics by the words of their fields, in memory."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from handbook.content.topic import Topic
from handbook.search.analysis import Analyser, Terms
from handbook.search.equal_words import Group
from handbook.search.fields import Field
from handbook.search.passages import Passage, topic_passages
from handbook.search.phrasings import Phrasings
from handbook.search.spelling import Speller
from handbook.search.topics import IndexedTopic, names_of
from handbook.search.vocabulary import Vocabulary
from handbook.search.weights import Weights

TOPIC_FIELDS = ("title", "names")
_TELLS_APART = ("how-it-differs", "how-the-conditions-differ")
"""How the anchors of passages begin that tell the conditions apart."""
PASSAGE_FIELDS = ("heading", "questions", "text", "table")


class Index:
    """The topics of an edition, added one by one. Groups of equal words come before them."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.speller = Speller()
        self.phrasings = Phrasings(self.vocabulary)
        self.topic_fields = {name: Field() for name in TOPIC_FIELDS}
        self.passage_fields = {name: Field() for name in PASSAGE_FIELDS}
        self.topics: list[IndexedTopic] = []
        self.topic_of = array("I")
        self._analyser = Analyser()
        self._number_of: dict[str, int] = {}
        self._rows: dict[str, tuple[str, str]] = {}

    def __contains__(self, slug: object) -> bool:
        return slug in self._number_of

    def number(self, slug: str) -> int:
        """The topic's number, by which `topics` and `topic_of` know it."""
        return self._number_of[slug]

    def add_groups(self, groups: Iterable[Group]) -> None:
        """Make the words and phrases of equal groups known, used or not."""
        for member in chain.from_iterable(groups):
            words = member.split()
            self._analyser.add_phrase(member)
            self.speller.add(self.vocabulary.add_words(words))
            self.vocabulary.add_name(words)

    def add_words(self, words: Iterable[str]) -> None:
        """Make words known, used or not: they are not taken for misspelt ones."""
        self.speller.add(self.vocabulary.add_words(words))

    def add(self, topic: Topic, asked: Mapping[str, tuple[str, ...]]) -> None:
        """Read the topic in, with what is asked of it by anchor."""
        passages = tuple(topic_passages(topic, asked))
        names = [self._analyser.terms(name) for name in names_of(topic)]
        self._number_of[topic.slug] = len(self.topics)
        self.topics.append(
            IndexedTopic(topic.slug, topic.title, topic.summary, len(self.topic_of), passages)
        )
        self._add_names(names)
        first, *others = passages
        self._add_passage(first, names)
        for passage in others:
            self._add_passage(passage)

    def row_of(self, medicine: str) -> tuple[str, str] | None:
        """The slug and anchor of the row that a medicine has by its key, the first if several."""
        return self._rows.get(medicine)

    def is_top(self, passage: int) -> bool:
        """Whether the passage is what stands before any heading of its topic."""
        return self.topics[self.topic_of[passage]].first == passage

    def tells_apart(self, passage: int) -> bool:
        """Whether the passage is the one of its topic that tells the conditions apart."""
        topic = self.topics[self.topic_of[passage]]
        return topic.passages[passage - topic.first].anchor.startswith(_TELLS_APART)

    def weigh(self, weights: Weights) -> None:
        """Work out what depends on all topics, once they are added, and on the weights."""
        self.vocabulary.little = weights.shares["little"]
        self.phrasings.weigh()
        for name, field in (*self.topic_fields.items(), *self.passage_fields.items()):
            field.weigh(weights.fields[name])

    def _add_names(self, names: Sequence[Terms]) -> None:
        number = len(self.topics) - 1
        title, *others = names
        self.topic_fields["title"].add([title])
        self.topic_fields["names"].add(others)
        self.phrasings.add("title", number, title)
        for name in others:
            self.phrasings.add("name", number, name)
        for name in names:
            self.vocabulary.add_name(name.words)

    def _add_passage(self, passage: Passage, names: Sequence[Terms] = ()) -> None:
        """Add a passage; `names` are those of its topic where it is the first."""
        number, terms = len(self.topic_of), self._analyser.terms
        topic = self.topics[-1]
        self.topic_of.append(len(self.topics) - 1)
        texts = {
            "heading": [terms(passage.heading)],
            "questions": [*map(terms, passage.questions)],
            "text": [terms(topic.summary), terms(passage.text)] if names else [terms(passage.text)],
            "table": [terms(passage.table)],
        }
        for name, field in self.passage_fields.items():
            field.add(texts[name])
        self.phrasings.add("heading", number, texts["heading"][0])
        for question in texts["questions"]:
            self.phrasings.add("question", number, question)
        used = {term for text in chain(names, *texts.values()) for term in chain(*text)}
        words = {term for term in used if " " not in term}
        if passage.is_row:
            self._rows.setdefault(passage.anchor, (passage.slug, passage.anchor))
        self.speller.add(self.vocabulary.add_passage(words))
