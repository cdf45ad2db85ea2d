"""Analysis: a text made the terms that the index keeps, its words and the phrases among them.

Known phrases, such as "double vision", are terms of their own, and so are joined words as one:
looking for one of them costs no more than looking for a word.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from handbook.search.stemming import stem
from handbook.search.words import fold, folded_words

_COMPOUND = re.compile(r"[^\W_]+(?:[-,][^\W_]+)+")
_JOINT = re.compile(r"[-,]")


class Terms(NamedTuple):
    """The folded words of a text in their order, and what stands there as more than one word."""

    words: Sequence[str] = ()
    phrases: Sequence[str] = ()

    def __add__(self, other: "Terms") -> "Terms":  # type: ignore[override]
        return Terms([*self.words, *other.words], [*self.phrases, *other.phrases])


class Analyser:
    """Makes texts terms. Phrases are found in any form: "seeing double" in "sees double"."""

    def __init__(self) -> None:
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)

    def add_phrase(self, phrase: str) -> None:
        """Make a phrase of folded words known; a single word is none."""
        first, *rest = map(stem, phrase.split())
        entry = ((first, *rest), phrase)
        if rest and entry not in self._by_first[first]:
            self._by_first[first].append(entry)

    def terms(self, text: str) -> Terms:
        """The terms of a text."""
        folded = fold(text)
        words = folded_words(folded)
        return Terms(words, [*_compounds(folded), *self._phrases(words)])

    def _phrases(self, words: Sequence[str]) -> list[str]:
        """The known phrases in the folded words, each as often as it stands there."""
        stems = tuple(map(stem, words))
        known = self._by_first
        if known.keys().isdisjoint(stems):
            return []
        return [
            phrase
            for at, first in enumerate(stems)
            if first in known
            for wanted, phrase in known[first]
            if stems[at : at + len(wanted)] == wanted
        ]


def _compounds(folded: str) -> list[str]:
    """The joined words of a folded text as one: "noninvasive" for "non-invasive"."""
    joined = " ".join(word for word in folded.split() if "-" in word or "," in word[:-1])
    return [_JOINT.sub("", word) for word in _COMPOUND.findall(joined)]
