"""A query: the terms of what was typed, each with its expansions."""

from collections.abc import Callable
from dataclasses import dataclass, field

from handbook.search.english import SAY_NOTHING


@dataclass
class QueryTerm:
    """A typed word with its weight, and the words or phrases that may stand for it.

    An expansion's strength says how well it does: that of the typed word itself is 1.
    """

    word: str
    weight: float
    expansions: dict[str, float] = field(default_factory=dict)

    def add(self, expansion: str, strength: float) -> None:
        """Let the expansion stand for the word, where it does not do so better."""
        if strength > self.expansions.get(expansion, 0.0):
            self.expansions[expansion] = strength

    def weaken(self, factor: float) -> None:
        """Let all expansions so far count less."""
        self.expansions = {word: strength * factor for word, strength in self.expansions.items()}

    def keep_only(self, may_stand: Callable[[str], bool]) -> None:
        """Drop the expansions that cannot be found, and order the others, the strongest first."""
        ranked = sorted(self.expansions.items(), key=lambda expansion: -expansion[1])
        self.expansions = {word: strength for word, strength in ranked if may_stand(word)}


@dataclass(frozen=True)
class Query:
    """The terms of what was typed, and its words.

    Words of grammar are terms only where none beside them says more than little. `understood` are
    the words with their spelling put right, `unknown` those that nothing stands for.
    """

    terms: tuple[QueryTerm, ...]
    typed: tuple[str, ...]
    understood: tuple[str, ...]

    @property
    def significant(self) -> tuple[QueryTerm, ...]:
        """The terms without words of grammar, or all where there are no others."""
        return tuple(term for term in self.terms if term.word not in SAY_NOTHING) or self.terms

    @property
    def tells(self) -> bool:
        """Whether there is more than words of grammar."""
        return any(term.word not in SAY_NOTHING for term in self.terms)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that stand nowhere in the handbook, nor anything in their place."""
        return tuple(
            term.word for term in self.significant if not term.expansions and term.word.isalpha()
        )

    @property
    def weight(self) -> float:
        """What all terms weigh together."""
        return sum(term.weight for term in self.terms)
