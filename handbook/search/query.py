"""What was typed, made a question to the index: concepts, each with all that may stand for it.

Typed text is never handed on: it is folded and split into words, and only those go further.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from handbook.search.english import SAY_NOTHING
from handbook.search.equal_words import EqualWords
from handbook.search.spelling import Speller, cost
from handbook.search.stemming import stem
from handbook.search.vocabulary import Vocabulary
from handbook.search.words import split

MOST_CHARACTERS = 400
MOST_WORDS = 24

FORM, FOLLOWER, UNFINISHED, EQUAL, RELATIVE = 0.95, 0.9, 0.7, 0.75, 0.6
LESS_EQUAL, BEYOND = 0.4, 0.3
"""How well a stand-in speaks for a typed word, which itself has 1: another form of it, what
follows the word before it in names, what it may become, a word that means the same, one of its
family; a word equal to a part of what was typed, what a whole word may become."""
_JOINED = 0.6
_SOUNDS_LIKE = 0.8
_SHORT = 4
"""Words of a query so short that it is likely a name."""


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

    def keep_only(self, may_stand: Callable[[str], bool]) -> None:
        """Drop the needles that cannot be found."""
        self.needles = {n: s for n, s in self.needles.items() if may_stand(n)}


@dataclass(frozen=True)
class Query:
    """The telling concepts of what was typed, its words, and the words as understood."""

    concepts: tuple[Concept, ...]
    typed: tuple[str, ...]
    understood: tuple[str, ...]

    @property
    def weight(self) -> float:
        """What all concepts weigh together."""
        return sum(concept.weight for concept in self.concepts)


class QueryReader:
    """Reads what is typed with the words of one edition."""

    def __init__(self, vocabulary: Vocabulary, equal_words: EqualWords, speller: Speller) -> None:
        self._vocabulary = vocabulary
        self._equal_words = equal_words
        self._speller = speller

    def read(self, text: str, *, as_typed: bool = False) -> Query:
        """The query; `as_typed` leaves the spelling alone."""
        typed = tuple(split(text[:MOST_CHARACTERS])[:MOST_WORDS])
        unfinished = text[-1:].isalnum()
        understood = typed if as_typed else self._understood(typed, unfinished=unfinished)
        concepts = [self._concept(word) for word in understood]
        if unfinished and typed:
            self._add_endings(concepts)
        self._add_joined(concepts)
        self._add_parts(concepts)
        self._add_equal(concepts)
        telling = [concept for concept in concepts if concept.word not in SAY_NOTHING] or concepts
        for concept in telling:
            concept.keep_only(self._vocabulary.is_used)
        return Query(tuple(telling), typed, understood)

    def _concept(self, word: str) -> Concept:
        concept = Concept(word, self._vocabulary.information(word), {word: 1.0})
        for form in self._vocabulary.forms(word):
            concept.add(form, FORM)
        for relative in self._vocabulary.relatives(word):
            concept.add(relative, RELATIVE)
        return concept

    def _understood(self, typed: Sequence[str], *, unfinished: bool) -> tuple[str, ...]:
        """The words, each that is not known as the nearest known one."""
        found = list(typed)
        for at, word in enumerate(typed):
            last = unfinished and at == len(typed) - 1
            if not self._is_known(typed, at, last=last):
                found[at] = self._nearest(typed, at, last=last)
            elif len(typed) <= _SHORT:
                found[at] = self._sounding_alike(typed, at)
        return tuple(found)

    def _is_known(self, typed: Sequence[str], at: int, *, last: bool) -> bool:
        word = typed[at]
        known = self._vocabulary
        return bool(
            not word.isalpha()
            or word in SAY_NOTHING
            or known.forms(word)
            or (last and known.beginning_with(word))
            or self._parts(word)
            or any(pair in known for pair in _joined_with_neighbours(typed, at))
        )

    def _nearest(self, typed: Sequence[str], at: int, *, last: bool) -> str:
        """The nearest known word, one that often stands so rather than a rare one."""
        spellings = self._speller.nearest(typed[at])
        if last and not spellings:
            spellings = self._speller.nearest(typed[at], unfinished=True)
        followers = self._vocabulary.followers(typed[at - 1] if at else "")
        best = min(
            spellings,
            key=lambda s: (
                s.cost - min(self._vocabulary.frequency(s.word), 8) / 40 - (s.word in followers) / 2
            ),
            default=None,
        )
        return best.word if best else typed[at]

    def _sounding_alike(self, typed: Sequence[str], at: int) -> str:
        """For "eaten" after "Lambert", what stands after it in names and sounds alike."""
        word = typed[at]
        followers = self._vocabulary.followers(typed[at - 1] if at else "")
        if len(word) < _SHORT or word in followers:
            return word
        best, alike = min(((cost(word, f), f) for f in followers), default=(1.0, word))
        return alike if best <= _SOUNDS_LIKE else word

    def _add_endings(self, concepts: list[Concept]) -> None:
        """What the last word may become while it is typed."""
        concept = concepts[-1]
        known = self._vocabulary
        endings = known.beginning_with(concept.word)
        before = concepts[-2].word if len(concepts) > 1 else ""
        followers = [f for f in known.followers(before) if f.startswith(concept.word)]
        if len(concept.word) > 1 and concept.word not in SAY_NOTHING:
            for ending in endings:
                concept.add(ending, BEYOND if concept.word in known else UNFINISHED)
            if concept.word not in known and endings:
                concept.weight = max(map(known.information, endings))
        for follower in followers:
            concept.add(follower, FOLLOWER)

    def _add_joined(self, concepts: list[Concept]) -> None:
        """For "eye lid" also "eyelid"."""
        for one, other in zip(concepts, concepts[1:], strict=False):
            for joined in self._vocabulary.forms(one.word + other.word):
                for concept in (one, other):
                    concept.add(joined, FORM)
                    joined_weight = self._vocabulary.information(joined) * _JOINED
                    concept.weight = max(concept.weight, joined_weight)

    def _add_parts(self, concepts: list[Concept]) -> None:
        """For "doublevision" also "double vision"."""
        for concept in concepts:
            parts = self._parts(concept.word) if concept.word not in self._vocabulary else ()
            if parts:
                concept.add(" ".join(parts), FORM)
                concept.weight = max(map(self._vocabulary.information, parts))
            for part in parts:
                if part not in SAY_NOTHING:
                    concept.add(part, LESS_EQUAL)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Two known words that were typed as one, those that make a name first."""
        known = self._vocabulary
        cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        pairs = [pair for pair in cuts if pair[0] in known and pair[1] in known]
        named = [pair for pair in pairs if pair[1] in known.followers(pair[0])]
        long = [pair for pair in pairs if min(map(len, pair)) > 2]
        return next(iter(named or long), ())

    def _add_equal(self, concepts: list[Concept]) -> None:
        """Words and phrases that mean the same as a word, or as a phrase that it stands in."""
        longest: dict[int, int] = {}
        for match in self._equal_words.find([stem(concept.word) for concept in concepts]):
            for at in match.places:
                whole = len(match.places) >= longest.setdefault(at, len(match.places))
                self._add_group(concepts[at], match.group, EQUAL if whole else LESS_EQUAL)
                if len(match.places) > 1:
                    concepts[at].add(match.member, 1.0)

    def _add_group(self, concept: Concept, group: Sequence[str], strength: float) -> None:
        for member in group:
            concept.add(member, strength)
            if " " not in member:
                for form in self._vocabulary.forms(member):
                    concept.add(form, strength * FORM)


def _joined_with_neighbours(typed: Sequence[str], at: int) -> list[str]:
    before = [typed[at - 1] + typed[at]] if at else []
    return before + [typed[at] + after for after in typed[at + 1 : at + 2]]
