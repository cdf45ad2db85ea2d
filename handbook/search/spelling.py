"""The known words nearest to a misspelt one.

Mistakes of the ear cost less than mistakes of the finger: a vowel for a vowel, "c" for "k" or
"s", a letter once for twice.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SOUNDS = (
    ("are", "air"), ("ph", "f"), ("sch", "sk"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("z", "s"),
    ("y", "i"), ("ce", "se"), ("ci", "si"), ("c", "k"),
)  # fmt: skip
"""Letters, and others that are said alike, in the order of replacing."""
_SILENT_STARTS = {"kn": "n", "gn": "n", "pn": "n", "ps": "s", "wr": "r"}
_TWICE = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiouy")
_SOUND_ALIKE = tuple(map(frozenset, ("ckqsxz", "gj", "fvp", "dt", "mn", "bp", "ij", "uw")))
_ALIKE, _SWAPPED, _DOUBLED, _SILENT = 0.6, 0.8, 0.4, 0.7
"""The costs of a letter for one said alike, of two neighbours swapped, of a letter twice for once,
and of an e or h too many or too few; that of any other letter is 1."""
_OTHER_LETTERS = 0.2
"""The cost of being said alike and written otherwise."""
_OTHER_START = 0.5
"""What is left of the reach of a word that begins otherwise, which few misspelt ones do."""
_LEAST_LETTERS, _MOST_LETTERS = 4, 40
"""A shorter word is near to too many others, a longer one is none, and slow to compare."""
_LEARNED_AT_ONCE = 500
"""Words, in two or three milliseconds."""
_CANDIDATES = 20
"""How many known words are looked at, those that share the most pairs of letters."""


@dataclass(frozen=True, order=True)
class Spelling:
    """A known word, and what it costs to reach it from what was typed."""

    cost: float
    word: str


class Speller:
    """Finds known words by the pairs of letters that they share with what was typed.

    Words are learned when the first misspelt one is looked for, or before, in steps of `learn`.
    """

    def __init__(self) -> None:
        self._to_learn: list[str] = []
        self._with_pair: defaultdict[str, list[str]] = defaultdict(list)
        self._sounds: dict[str, str] = {}

    def add(self, words: Iterable[str]) -> None:
        """Make words known, each once."""
        self._to_learn += words

    def learn(self) -> Iterator[None]:
        """Learn what was added, some words a step."""
        while self._to_learn:
            words = self._to_learn[-_LEARNED_AT_ONCE:]
            del self._to_learn[-_LEARNED_AT_ONCE:]
            for word in words:
                self._learn(word)
            yield

    def nearest(self, typed: str, *, unfinished: bool = False) -> list[Spelling]:
        """The known words within reach, nearest first; none for a word too short or too long.

        Where the typed word is `unfinished`, further letters of a known one cost nothing.
        """
        if not _LEAST_LETTERS <= len(typed) <= _MOST_LETTERS:
            return []
        for _ in self.learn():
            pass
        heard = sound(typed)
        found = []
        for word in self._alike(heard):
            seen = cost(typed, word, unfinished=unfinished)
            said = cost(heard, self._sounds[word], unfinished=unfinished) + _OTHER_LETTERS
            reach = _reach(min(len(typed), len(heard) + 1, len(word) + 1))
            if _instead(heard[0], self._sounds[word][0]):
                reach *= _OTHER_START
            if min(seen, said) <= reach:
                found.append(Spelling(min(seen, said), word))
        return sorted(found)

    def _learn(self, word: str) -> None:
        if len(word) >= _LEAST_LETTERS - 1 and word.isalpha():
            self._sounds[word] = sound(word)
            for pair in _pairs(self._sounds[word]):
                self._with_pair[pair].append(word)

    def _alike(self, heard: str) -> list[str]:
        """The known words that share the largest part of their pairs of letters."""
        pairs = _pairs(heard)
        shared: Counter[str] = Counter()
        for pair in pairs:
            shared.update(self._with_pair.get(pair, ()))
        likeness = {
            word: both / (len(pairs) + len(self._sounds[word]) + 1 - both)
            for word, both in shared.items()
        }
        return sorted(likeness, key=lambda word: (-likeness[word], word))[:_CANDIDATES]


def sound(word: str) -> str:
    """How a word is said, roughly: "physio" and "fisio" are the same."""
    word = _SILENT_STARTS.get(word[:2], word[:2]) + word[2:]
    for letters, said in _SOUNDS:
        word = word.replace(letters, said)
    return _TWICE.sub(r"\1", word)


def cost(typed: str, known: str, *, unfinished: bool = False) -> float:
    """The least sum of changes from one word to the other.

    The distance of Damerau and Levenshtein with weights: leaving out, putting in and replacing
    a letter, or swapping two neighbours.
    """
    above: list[float] = []
    row = [0.0]
    for to in range(len(known)):
        row.append(row[to] + _one_letter(known, to))
    for at, letter in enumerate(typed):
        above, last = row, above
        row = [above[0] + _one_letter(typed, at)]
        for to, other in enumerate(known):
            ways = [
                above[to] + _instead(letter, other),
                above[to + 1] + _one_letter(typed, at),
                row[to] + _one_letter(known, to),
            ]
            if at and to and (letter, typed[at - 1]) == (known[to - 1], other):
                ways.append(last[to - 1] + _SWAPPED)
            row.append(min(ways))
    return min(row) if unfinished else row[-1]


def _reach(letters: int) -> float:
    """How much the way to another word may cost where the shorter has so many letters.

    Less than one mistake in four letters, and two and a half in nine and more.
    """
    return 0.0 if letters < _LEAST_LETTERS else min(0.75 + 0.35 * (letters - _LEAST_LETTERS), 2.5)


def _pairs(word: str) -> list[str]:
    marked = f"^{word}$"
    return [marked[at : at + 2] for at in range(len(word) + 1)]


def _one_letter(word: str, at: int) -> float:
    """The cost of a letter too many or too few."""
    if at and word[at] == word[at - 1]:
        return _DOUBLED
    return _SILENT if word[at] in "eh" else 1.0


def _instead(one: str, other: str) -> float:
    """The cost of one letter in the place of another."""
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return _ALIKE
    return _ALIKE if any(one in alike and other in alike for alike in _SOUND_ALIKE) else 1.0
