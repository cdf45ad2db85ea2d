"""Reads what was typed: words put right, made query terms, and expanded.

Typed text is never handed on: it is folded and split into words, and only those go further.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from handbook.search.english import SAY_LITTLE, SAY_NOTHING
from handbook.search.equal_words import EqualWords
from handbook.search.query import Query, QueryTerm
from handbook.search.respelling import Respeller
from handbook.search.stemming import stem
from handbook.search.vocabulary import Vocabulary
from handbook.search.weights import Weights
from handbook.search.words import split

MOST_CHARACTERS = 400
MOST_WORDS = 24

_GRAMMAR_ALONE = 15
"""How much more a word of grammar says where none beside it says more than little."""
_LEAST_BEGINNING = 2
"""Letters of a beginning that any word may have."""
_LETTERS_OR_DIGITS = re.compile(r"\d+|[^\W\d_]+")


class QueryReader:
    """Reads what is typed with the words of one edition."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        equal_words: EqualWords,
        respeller: Respeller,
        weights: Weights,
    ) -> None:
        self._vocabulary = vocabulary
        self._equal_words = equal_words
        self._respeller = respeller
        self._strength = weights.expansions
        self._joined_share = weights.shares["joined"]

    def read(self, text: str, *, as_typed: bool = False) -> Query:
        """The query; `as_typed` leaves the spelling alone."""
        typed = tuple(self._words(text[:MOST_CHARACTERS]))[:MOST_WORDS]
        unfinished = bool(typed) and text[-1].isalnum()
        understood = typed
        if not as_typed:
            understood = self._respeller.understood(typed, unfinished=unfinished)
            understood = tuple(part for word in understood for part in self._parts(word))
        terms = [self._term(word) for word in understood]
        if unfinished:
            self._add_endings(terms)
        self._add_joined(terms)
        self._add_equal(terms)
        asked = _worth_asking(terms)
        for term in asked:
            term.keep_only(self._vocabulary.is_used)
        return Query(tuple(asked), typed, understood)

    def _words(self, text: str) -> list[str]:
        """The folded words; a figure and its unit are two: "60mg" is "60" and "mg"."""
        words: list[str] = []
        for word in split(text):
            whole = word in self._vocabulary or word.isalpha()
            words += [word] if whole else _LETTERS_OR_DIGITS.findall(word)
        return words

    def _parts(self, word: str) -> tuple[str, ...]:
        """For "doublevision" "double" and "vision"; any other word alone."""
        parts = () if word in self._vocabulary else self._vocabulary.parts(word)
        return parts or (word,)

    def _term(self, word: str) -> QueryTerm:
        term = QueryTerm(word, self._vocabulary.information(word), {word: 1.0})
        for form in self._vocabulary.forms(word):
            term.add(form, self._strength["form"])
        for relative in self._vocabulary.relatives(word):
            term.add(relative, self._strength["relative"])
        return term

    def _add_endings(self, terms: list[QueryTerm]) -> None:
        """What the last word may become while it is typed."""
        *_, before, last = (QueryTerm("", 0), *terms)
        known = self._vocabulary
        expected = [w for w in known.followers(before.word) if w.startswith(last.word)]
        for follower in expected:
            last.add(follower, self._strength["follower"])
        if len(last.word) < _LEAST_BEGINNING or last.word in SAY_NOTHING:
            return
        endings = known.beginning_with(last.word)
        certain = bool(expected) or last.word in known
        for ending in endings:
            last.add(ending, self._strength["beyond" if certain else "unfinished"])
        if last.word not in known:
            last.weight = max(map(known.information, expected or endings), default=last.weight)

    def _add_joined(self, terms: list[QueryTerm]) -> None:
        """For "eye lid" also "eyelid"."""
        for one, other in pairwise(terms):
            for joined in self._vocabulary.forms(one.word + other.word):
                for term in (one, other):
                    term.add(joined, self._strength["form"])
                    share = self._vocabulary.information(joined) * self._joined_share
                    term.weight = max(term.weight, share)

    def _add_equal(self, terms: list[QueryTerm]) -> None:
        """Words and phrases that mean the same as a word, or as a phrase that it stands in."""
        matches = self._equal_words.find([stem(term.word) for term in terms])
        longest: dict[int, int] = {}
        for match in matches:
            for at in match.places:
                longest.setdefault(at, len(match.places))
        for at, words in longest.items():
            if words > 1:
                terms[at].weaken(self._strength["in_phrase"])
        for match in matches:
            for at in match.places:
                whole = len(match.places) == longest[at]
                strength = self._strength["equal" if whole else "partly"]
                self._add_group(terms[at], match.group, strength)
                if len(match.places) > 1:
                    terms[at].add(match.member, 1.0)

    def _add_group(self, term: QueryTerm, group: Sequence[str], strength: float) -> None:
        for member in group:
            term.add(member, strength)
            if " " not in member:
                for form in self._vocabulary.forms(member):
                    term.add(form, strength * self._strength["form"])


def _worth_asking(terms: list[QueryTerm]) -> list[QueryTerm]:
    """Those that are no words of grammar; all of them where only little words would be left.

    "Why did she get this" is told from "will she get over this" by its grammar.
    """
    significant = [term for term in terms if term.word not in SAY_NOTHING]
    if any(term.word not in SAY_LITTLE for term in significant):
        return significant
    for term in terms:
        term.weight *= _GRAMMAR_ALONE if term.word in SAY_NOTHING else 1
    return terms
