"""Danger to life: whoever types of it sees where help is, first or directly under the first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from handbook.content.danger import Danger, Dangers
from handbook.content.signs import Signs, Urgency
from handbook.search.english import KEPT_IN_DANGER, SAY_LITTLE, SAY_NOTHING
from handbook.search.equal_words import EqualWords, folded_phrases, significant_stems
from handbook.search.stemming import stem
from handbook.search.words import split

_ROOM = 2
"""Telling words that may stand between those of a phrase."""
_ROOM_IN_HARMLESS = 1
_BESIDE = SAY_NOTHING | SAY_LITTLE
"""Words that part no phrase."""


def with_signs(dangers: Dangers, signs: Signs) -> Dangers:
    """The dangers, with each sign that needs help now as one more: its wordings are its words.

    A wording of which but one word tells is too little to go by.
    """
    urgent = [sign for sign in signs.signs if sign.urgency is Urgency.NOW]
    words = {sign.key: tuple(filter(_tells_enough, sign.wordings)) for sign in urgent}
    more = [Danger((sign.key,), sign.opens) for sign in urgent if words[sign.key]]
    return replace(dangers, dangers=(*dangers.dangers, *more), words={**words, **dangers.words})


class DangerFinder:
    """Finds the danger in typed words: each of its groups must be there, in any form and order.

    Words that stand in a harmless phrase, such as "grey hair", are no danger.
    """

    def __init__(self, dangers: Dangers) -> None:
        self._dangers = sorted(dangers.dangers, key=lambda danger: -len(danger.groups))
        named = {name: folded_phrases(phrases) for name, phrases in dangers.words.items()}
        harmless = folded_phrases(dangers.harmless)
        self._names = {phrases: name for name, phrases in named.items()}
        self._groups = EqualWords(filter(None, named.values()), _ROOM, KEPT_IN_DANGER)
        self._harmless = EqualWords(
            [harmless] if harmless else [], _ROOM_IN_HARMLESS, KEPT_IN_DANGER
        )
        known = (
            significant_stems(p.split(), KEPT_IN_DANGER) for p in chain(harmless, *named.values())
        )
        self._known = frozenset(chain.from_iterable(known))

    def find(self, words: Sequence[str]) -> Danger | None:
        """The danger of which the folded words speak, the one with most groups, or None."""
        stems = [stem(word) for word in words if self._counts(word)]
        spared = {at for match in self._harmless.find(stems) for at in match.places}
        typed = {
            self._names[match.group]
            for match in self._groups.find(stems)
            if spared.isdisjoint(match.places)
        }
        return next((d for d in self._dangers if _is_there(d, typed)), None)

    def _counts(self, word: str) -> bool:
        """Whether the word is of a phrase, or parts the words of one."""
        return stem(word) in self._known or word not in _BESIDE


def _tells_enough(wording: str) -> bool:
    return len([word for word in split(wording) if word not in _BESIDE]) > 1


def _is_there(danger: Danger, typed: set[str]) -> bool:
    return typed.issuperset(danger.groups) and typed.isdisjoint(danger.unless)
