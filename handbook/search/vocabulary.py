"""The words that an edition uses: how much each says, and which others go with it."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from handbook.search.english import SAY_LITTLE, SAY_NOTHING
from handbook.search.stemming import family, stem

_NOTHING = 0.02
"""What is left of the information of words of grammar."""
_MOST_ENDINGS = 24
"""How many words a beginning may become: each is looked for at every key."""
_LEAST_PART = 3
"""Letters of each of two words that were typed as one, where they make no name."""


class Vocabulary:
    """Every folded word of an edition, with the number of passages that use it.

    `little` is what is left of the information of words that say little.
    """

    def __init__(self) -> None:
        self.little = 0.3
        self._passages = 0
        self._known: set[str] = set()
        self._used_by: Counter[str] = Counter()
        self._stems_used_by: Counter[str] = Counter()
        self._by_stem: defaultdict[str, set[str]] = defaultdict(set)
        self._by_family: defaultdict[str, set[str]] = defaultdict(set)
        self._followers: defaultdict[str, set[str]] = defaultdict(set)
        self._in_order: list[str] = []

    def __contains__(self, word: object) -> bool:
        return word in self._known

    def add_passage(self, words: Collection[str]) -> list[str]:
        """Count the different words of one more passage, and give those not known before."""
        self._passages += 1
        new = self.add_words(words)
        self._used_by.update(words)
        self._stems_used_by.update({stem(word) for word in words})
        return new

    def add_words(self, words: Iterable[str]) -> list[str]:
        """Make words known that no passage need use, and give those that were not."""
        new = [*{*words} - self._known]
        self._known.update(new)
        for word in new:
            self._by_stem[stem(word)].add(word)
            self._by_family[family(word)].add(word)
        return new

    def add_name(self, words: Sequence[str]) -> None:
        """Learn which words follow each other in a name, such as "double vision"."""
        for one, other in pairwise(words):
            self._followers[one].add(other)

    def sort(self) -> None:
        """Make ready for `beginning_with`, once no more words are added."""
        self._in_order = sorted(self._known)

    def frequency(self, word: str) -> int:
        """In how many passages the word stands."""
        return self._used_by[word]

    def is_used(self, phrase: str) -> bool:
        """Whether each word of the phrase stands in some passage."""
        return all(self._used_by[word] for word in phrase.split())

    def followers(self, word: str) -> Collection[str]:
        """The words that stand after this one in names."""
        return self._followers.get(word, ())

    def forms(self, word: str) -> Collection[str]:
        """The known forms of the word, its two spellings among them."""
        return self._by_stem.get(stem(word), ())

    def relatives(self, word: str) -> Collection[str]:
        """The known words of its family."""
        return self._by_family.get(family(word), ())

    def beginning_with(self, start: str) -> list[str]:
        """Known words that begin so, the most used first."""
        first = bisect_left(self._in_order, start)
        end = bisect_left(self._in_order, start + "\U0010ffff", first)
        found = self._in_order[first:end]
        return sorted(found, key=self.frequency, reverse=True)[:_MOST_ENDINGS]

    def parts(self, word: str) -> tuple[str, ...]:
        """Two known words that were typed as one, those that make a name first, or nothing."""
        cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        pairs = [pair for pair in cuts if pair[0] in self and pair[1] in self]
        named = [pair for pair in pairs if pair[1] in self.followers(pair[0])]
        long = [pair for pair in pairs if min(map(len, pair)) >= _LEAST_PART]
        return next(iter(named or long), ())

    def information(self, word: str) -> float:
        """How much the word says, from 0 to 1: the fewer passages have a form of it, the more.

        Inverse document frequency after Robertson and Spärck Jones, "Relevance weighting of
        search terms" (1976), as a share of what an unknown word would have.
        """
        used = self._stems_used_by[stem(word)]
        rarity = math.log1p((self._passages - used + 0.5) / (used + 0.5))
        share = max(rarity / math.log1p(2 * self._passages + 1), _NOTHING)
        if word in SAY_NOTHING:
            return share * _NOTHING
        return share * self.little if word in SAY_LITTLE else share
