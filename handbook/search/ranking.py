"""How well a topic, a passage or a cell answers a query.

A concept is found in a topic by the best of its needles: surest in the title, less sure in the
other names and the headings, least in the text. What the concepts say together is weighed by how
much each of them says. Beside it stands how well any one name of the topic is what was typed.
"""

import math

from handbook.search.query import Concept, Query
from handbook.search.topics import PART, IndexedCell, IndexedTopic, run_of_words
from handbook.search.vocabulary import Vocabulary

_TITLE, _NAME, _HEADING, _TEXT = 0.95, 0.6, 0.15, 0.35
"""How sure it is that a topic is about a word that stands there."""
_HALF_SURE = 1.5
"""How often a word stands in a text that speaks half as surely of it as a text could."""
_TITLE_OVER_NAME = 1.2
"""How much more a title counts than another name: "double vision" is what eyes are about first."""
_WHOLE_NAME = 0.3
"""What a name adds that was typed whole."""
_BEGUN_NAME = 0.3
"""What a name adds that has several typed words as they were typed, the last perhaps unfinished."""
_EVENNESS = 0.4
"""The power that lifts names of which but a part was typed, for most queries have words beside."""
_HEADING_OVER_TEXT = 0.3
"""What a passage gains whose heading has the words, so that it opens before one that uses them."""

Needles = list[tuple[str, float]]
"""Runs of words that may stand for a concept, each with its strength, the strongest first."""
Concepts = list[tuple[float, Needles]]
"""The weight of each concept, and its needles."""


class Scorer:
    """Scores against one query."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self._information = vocabulary.information
        self._typed = run_of_words(query.understood)
        self._begun = self._typed.rstrip() if len(query.understood) > 1 else PART
        self._weight = query.weight
        self._concepts = [(concept.weight, _runs(concept)) for concept in query.concepts]
        self._telling = [_runs(concept) for concept in query.telling]

    def topic(self, topic: IndexedTopic) -> float:
        """How well the topic answers: 0 where it has nothing of the query, else up to 2.9."""
        named = topic.named
        evidence = 0.0
        in_names: Concepts = []
        for weight, needles in self._concepts:
            found = [needle for needle in needles if needle[0] in named]
            in_names.append((weight, found))
            evidence += weight * _sureness(needles, found, topic)
        if not evidence:
            return 0.0
        title, *others = (self._likeness(name, in_names) for name in topic.names)
        return evidence / self._weight + max(title * _TITLE_OVER_NAME, *others)

    def passages(self, topic: IndexedTopic) -> list[float]:
        """How well each passage of the topic shows what was looked for."""
        here = [
            (weight, [n for n in needles if n[0] in topic.text or n[0] in topic.headings])
            for weight, needles in self._concepts
        ]
        runs = zip(topic.heading_runs, topic.text_runs, strict=True)
        return [self._fit(heading, text, here) for heading, text in runs]

    def cell(self, cell: IndexedCell) -> float:
        """How well a cell of the comparison shows what was looked for."""
        return self._fit(cell.heading, cell.text, self._concepts)

    def coverage(self, run: str) -> float:
        """What share of the query a run of words has, from 0 to 1."""
        return _covered(run, self._concepts) / self._weight

    def has_all(self, topic: IndexedTopic) -> bool:
        """Whether the topic has every telling concept somewhere."""
        everything = PART.join((topic.named, topic.headings, topic.text))
        return all(_strongest(needles, everything) for needles in self._telling)

    def _fit(self, heading: str, text: str, concepts: Concepts) -> float:
        both = _covered(f"{heading}{PART}{text}", concepts)
        return (both + _HEADING_OVER_TEXT * _covered(heading, concepts)) / self._weight

    def _likeness(self, name: str, found: Concepts) -> float:
        """How much of the query a name has, and how much of the name the query has."""
        had = 0.0
        words: dict[str, float] = {}
        for weight, needles in found:
            inside = [needle for needle in needles if needle[0] in name]
            had += weight * (inside[0][1] if inside else 0.0)
            for run, strength in inside:
                for word in run.split():
                    words[word] = max(strength, words.get(word, 0.0))
        if not had:
            return 0.0
        whole = {word: self._information(word) for word in name.split()}
        share = sum(whole[word] * strength for word, strength in words.items())
        likeness = math.pow(had / self._weight * share / sum(whole.values()), _EVENNESS)
        if self._begun in name:
            likeness += _BEGUN_NAME
        if name == self._typed:
            likeness += _WHOLE_NAME
        return likeness


def _runs(concept: Concept) -> Needles:
    """The needles as runs of words, the strongest first."""
    ranked = sorted(concept.needles.items(), key=lambda needle: -needle[1])
    return [(run_of_words([phrase]), strength) for phrase, strength in ranked]


def _sureness(needles: Needles, named: Needles, topic: IndexedTopic) -> float:
    """How sure it is that the topic is about a concept, each place adding to the others."""
    often = sum(strength * topic.text.count(run) for run, strength in needles)
    doubt = 1 - _TEXT * often / (often + _HALF_SURE)
    doubt *= 1 - _HEADING * _strongest(needles, topic.headings)
    doubt *= 1 - _NAME * (named[0][1] if named else 0.0)
    doubt *= 1 - _TITLE * _strongest(named, topic.names[0])
    return 1 - doubt


def _strongest(needles: Needles, text: str) -> float:
    return next((strength for run, strength in needles if run in text), 0.0)


def _covered(run: str, concepts: Concepts) -> float:
    """What the concepts weigh that a run of words has, each by its strongest needle there."""
    return sum(weight * _strongest(needles, run) for weight, needles in concepts)
