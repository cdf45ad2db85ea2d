"""How well a topic, a passage or a cell answers a query.

A concept is found in a topic by the best of its needles: surest in the title, less sure in the
other names and the headings, least in the text. What the concepts say together is weighed by how
much each of them says. Beside it stands how well any one name of the topic is what was typed.
"""

from collections.abc import Iterable

from handbook.search.query import Concept, Query
from handbook.search.topics import IndexedTopic, run_of_words
from handbook.search.vocabulary import Vocabulary

_TITLE, _NAME, _HEADING, _TEXT = 0.95, 0.6, 0.15, 0.25
"""How sure it is that a topic is about a word that stands there."""
_HALF_SURE = 1.5
"""How often a word stands in a text that speaks half as surely of it as a text could."""
_TITLE_OVER_NAME = 1.2
_WHOLE_NAME, _WHOLE_TITLE = 0.3, 2.0
"""What a name adds that was typed whole, and what a title adds."""
_EVENNESS = 0.4
_HEADING_OVER_TEXT = 0.3

Needles = list[tuple[str, float]]


class Scorer:
    """Scores against one query."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self._information = vocabulary.information
        self._typed = run_of_words(query.understood)
        self._weight = query.weight
        self._concepts = [(concept.weight, _runs(concept)) for concept in query.concepts]

    def topic(self, topic: IndexedTopic) -> float:
        """How well the topic answers: 0 where it has nothing of the query, else up to about 4."""
        named = topic.named
        evidence = 0.0
        in_names: list[tuple[float, Needles]] = []
        for weight, needles in self._concepts:
            found = [needle for needle in needles if needle[0] in named]
            in_names.append((weight, found))
            evidence += weight * _sureness(needles, found, topic)
        if not evidence:
            return 0.0
        name = max(self._likeness(at, name, in_names) for at, name in enumerate(topic.names))
        return evidence / self._weight + name

    def coverage(self, text: str) -> float:
        """What share of the query a run of words has, from 0 to 1."""
        return sum(w * _strongest(needles, text) for w, needles in self._concepts) / self._weight

    def passage(self, heading: str, text: str) -> float:
        """How well a passage shows what was looked for."""
        return self.coverage(f"{heading}|{text}") + _HEADING_OVER_TEXT * self.coverage(heading)

    def has_all(self, topic: IndexedTopic) -> bool:
        """Whether the topic has every concept somewhere."""
        everything = f"{topic.named}|{topic.headings}|{topic.text}"
        return all(_strongest(needles, everything) for _, needles in self._concepts)

    def _likeness(self, at: int, name: str, found: Iterable[tuple[float, Needles]]) -> float:
        """How much of the query a name has, and how much of the name the query has."""
        had = 0.0
        words: dict[str, float] = {}
        for weight, needles in found:
            strengths = [(strength, run) for run, strength in needles if run in name]
            had += weight * max(strengths, default=(0.0, ""))[0]
            for strength, run in strengths:
                for word in run.split():
                    words[word] = max(strength, words.get(word, 0.0))
        if not had:
            return 0.0
        whole = {word: self._information(word) for word in name.split()}
        share = sum(whole[word] * strength for word, strength in words.items())
        likeness = (had / self._weight * share / sum(whole.values())) ** _EVENNESS
        if name == self._typed:
            likeness += _WHOLE_NAME if at else _WHOLE_TITLE
        return likeness if at else likeness * _TITLE_OVER_NAME


def _runs(concept: Concept) -> Needles:
    return [(run_of_words([needle]), strength) for needle, strength in concept.needles.items()]


def _sureness(needles: Needles, named: Needles, topic: IndexedTopic) -> float:
    """How sure it is that the topic is about a concept, each place adding to the others."""
    often = sum(strength * topic.text.count(run) for run, strength in needles)
    doubt = 1 - _TEXT * often / (often + _HALF_SURE)
    doubt *= 1 - _HEADING * _strongest(needles, topic.headings)
    doubt *= 1 - _NAME * max((strength for _, strength in named), default=0.0)
    doubt *= 1 - _TITLE * _strongest(named, topic.names[0])
    return 1 - doubt


def _strongest(needles: Needles, text: str) -> float:
    return max((strength for run, strength in needles if run in text), default=0.0)
