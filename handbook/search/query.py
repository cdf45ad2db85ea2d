"""What was typed, made a question to the index: concepts, each with all that may stand for it.

Typed text is never handed on: it is folded and split into words, and only those go further.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from handbook.search.english import SAY_LITTLE, SAY_NOTHING
from handbook.search.equal_words import EqualWords
from handbook.search.respelling import Respeller
from handbook.search.stemming import stem
from handbook.search.vocabulary import Vocabulary
from handbook.search.words import split

MOST_CHARACTERS = 400
MOST_WORDS = 24

# How well a stand-in speaks for a typed word, which itself has 1.
_FORM = 0.95
"""Another form of the word, or the same words joined or parted."""
_FOLLOWER = 0.9
"""A longer word that stands after the one before it in names."""
_EQUAL = 0.75
"""What means the same as the word, or as the phrase that it stands in."""
_UNFINISHED = 0.7
"""What the word may become while it is typed."""
_RELATIVE = 0.6
"""A word of its family."""
_PARTLY = 0.4
"""What means the same as less than the whole phrase, or a part of a joined word."""
_IN_PHRASE = 0.6
"""What is left of a word that says little without the phrase that it stands in."""
_BEYOND = 0.3
"""What a word that is one already may become."""
_GRAMMAR_ALONE = 15
"""How much more a word of grammar says where none beside it says more than little."""
_LEAST_BEGINNING = 2
"""Letters of a beginning that any word may have."""
_HALF = 0.6
"""How much of what a joined word says each of its halves says."""


@dataclass
class Concept:
    """A typed word with its weight, and the folded words or phrases that may stand for it."""

    word: str
    weight: float
    needles: dict[str, float] = field(default_factory=dict)

    def add(self, needle: str, strength: float) -> None:
        """Let the needle stand for the word, where it does not do so better."""
        if strength > self.needles.get(needle, 0.0):
            self.needles[needle] = strength

    def weaken(self, factor: float) -> None:
        """Let all needles so far count less."""
        self.needles = {needle: strength * factor for needle, strength in self.needles.items()}

    def keep_only(self, may_stand: Callable[[str], bool]) -> None:
        """Drop the needles that cannot be found."""
        self.needles = {n: s for n, s in self.needles.items() if may_stand(n)}


@dataclass(frozen=True)
class Query:
    """The concepts of what was typed, and its words.

    Words of grammar are concepts only where none beside them says more than little. `understood`
    are the words with their spelling put right.
    """

    concepts: tuple[Concept, ...]
    typed: tuple[str, ...]
    understood: tuple[str, ...]

    @property
    def telling(self) -> tuple[Concept, ...]:
        """The concepts without words of grammar, or all where there are no others."""
        return tuple(c for c in self.concepts if c.word not in SAY_NOTHING) or self.concepts

    @property
    def tells(self) -> bool:
        """Whether there is more than words of grammar."""
        return any(concept.word not in SAY_NOTHING for concept in self.concepts)

    @property
    def weight(self) -> float:
        """What all concepts weigh together."""
        return sum(concept.weight for concept in self.concepts)


class QueryReader:
    """Reads what is typed with the words of one edition."""

    def __init__(
        self, vocabulary: Vocabulary, equal_words: EqualWords, respeller: Respeller
    ) -> None:
        self._vocabulary = vocabulary
        self._equal_words = equal_words
        self._respeller = respeller

    def read(self, text: str, *, as_typed: bool = False) -> Query:
        """The query; `as_typed` leaves the spelling alone."""
        typed = tuple(split(text[:MOST_CHARACTERS])[:MOST_WORDS])
        unfinished = bool(typed) and text[-1].isalnum()
        understood = typed
        if not as_typed:
            understood = self._respeller.understood(typed, unfinished=unfinished)
        concepts = [self._concept(word) for word in understood]
        if unfinished:
            self._add_endings(concepts)
        self._add_joined(concepts)
        self._add_parts(concepts)
        self._add_equal(concepts)
        asked = _worth_asking(concepts)
        for concept in asked:
            concept.keep_only(self._vocabulary.is_used)
        return Query(tuple(asked), typed, understood)

    def _concept(self, word: str) -> Concept:
        concept = Concept(word, self._vocabulary.information(word), {word: 1.0})
        for form in self._vocabulary.forms(word):
            concept.add(form, _FORM)
        for relative in self._vocabulary.relatives(word):
            concept.add(relative, _RELATIVE)
        return concept

    def _add_endings(self, concepts: list[Concept]) -> None:
        """What the last word may become while it is typed."""
        *_, before, last = (Concept("", 0), *concepts)
        known = self._vocabulary
        expected = [w for w in known.followers(before.word) if w.startswith(last.word)]
        for follower in expected:
            last.add(follower, _FOLLOWER)
        if len(last.word) < _LEAST_BEGINNING or last.word in SAY_NOTHING:
            return
        endings = known.beginning_with(last.word)
        for ending in endings:
            last.add(ending, _BEYOND if expected or last.word in known else _UNFINISHED)
        if last.word not in known:
            last.weight = max(map(known.information, expected or endings), default=last.weight)

    def _add_joined(self, concepts: list[Concept]) -> None:
        """For "eye lid" also "eyelid"."""
        for one, other in pairwise(concepts):
            for joined in self._vocabulary.forms(one.word + other.word):
                for concept in (one, other):
                    concept.add(joined, _FORM)
                    joined_weight = self._vocabulary.information(joined) * _HALF
                    concept.weight = max(concept.weight, joined_weight)

    def _add_parts(self, concepts: list[Concept]) -> None:
        """For "doublevision" also "double vision"."""
        for concept in concepts:
            parts = (
                self._vocabulary.parts(concept.word) if concept.word not in self._vocabulary else ()
            )
            if parts:
                concept.add(" ".join(parts), _FORM)
                concept.weight = max(map(self._vocabulary.information, parts))
            for part in parts:
                if part not in SAY_NOTHING:
                    concept.add(part, _PARTLY)

    def _add_equal(self, concepts: list[Concept]) -> None:
        """Words and phrases that mean the same as a word, or as a phrase that it stands in."""
        matches = self._equal_words.find([stem(concept.word) for concept in concepts])
        longest: dict[int, int] = {}
        for match in matches:
            for at in match.places:
                longest.setdefault(at, len(match.places))
        for at, words in longest.items():
            if words > 1:
                concepts[at].weaken(_IN_PHRASE)
        for match in matches:
            for at in match.places:
                whole = len(match.places) == longest[at]
                self._add_group(concepts[at], match.group, _EQUAL if whole else _PARTLY)
                if len(match.places) > 1:
                    concepts[at].add(match.member, 1.0)

    def _add_group(self, concept: Concept, group: Sequence[str], strength: float) -> None:
        for member in group:
            concept.add(member, strength)
            if " " not in member:
                for form in self._vocabulary.forms(member):
                    concept.add(form, strength * _FORM)


def _worth_asking(concepts: list[Concept]) -> list[Concept]:
    """Those that are no words of grammar; all of them where only little words would be left.

    "Why did she get this" is told from "will she get over this" by its grammar.
    """
    telling = [concept for concept in concepts if concept.word not in SAY_NOTHING]
    if any(concept.word not in SAY_LITTLE for concept in telling):
        return telling
    for concept in concepts:
        concept.weight *= _GRAMMAR_ALONE if concept.word in SAY_NOTHING else 1
    return concepts
