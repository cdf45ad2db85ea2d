"""Words of danger to life: whoever types them sees where help is, first or directly under it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from handbook.content.names import EMERGENCY_SLUG
from handbook.search.english import SAY_LITTLE, SAY_NOTHING
from handbook.search.equal_words import EqualWords, telling_stems
from handbook.search.stemming import stem

_BOOST = 1.15
"""How much more the emergency topic counts where the words are of danger."""
_ROOM = 1
"""Telling words that may stand between those of a phrase."""
_BESIDE = SAY_NOTHING | SAY_LITTLE
"""Words that part no phrase."""
_JUST_ABOVE = 0.001
"""Enough to come before another score, which counts to four places."""


class DangerWords:
    """Phrases such as "can't breathe" or "blue lips", found in any form and order.

    Words that stand in a harmless phrase, such as "grey hair", word beside word, are no danger.
    """

    def __init__(self, phrases: Iterable[str], harmless: Iterable[str] = ()) -> None:
        listed, spared = tuple(phrases), tuple(harmless)
        self._phrases = EqualWords([listed], room=_ROOM)
        self._harmless = EqualWords([spared], room=0)
        known = (telling_stems(phrase.split()) for phrase in (*listed, *spared))
        self._known = frozenset(chain.from_iterable(known))

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands in the folded words."""
        stems = [stem(word) for word in words if self._counts(word)]
        spared = {at for match in self._harmless.find(stems) for at in match.places}
        return any(spared.isdisjoint(match.places) for match in self._phrases.find(stems))

    def _counts(self, word: str) -> bool:
        """Whether the word is of a phrase, or parts the words of one."""
        return stem(word) in self._known or word not in _BESIDE


def with_help_in_reach(scores: Mapping[str, float]) -> dict[str, float]:
    """The scores with the emergency topic raised to the first or the second place."""
    others = sorted((s for slug, s in scores.items() if slug != EMERGENCY_SLUG), reverse=True)
    second = others[1] + _JUST_ABOVE if len(others) > 1 else 0.0
    raised = scores.get(EMERGENCY_SLUG, 0.0) * _BOOST
    return {**scores, EMERGENCY_SLUG: max(raised, second, _JUST_ABOVE)}
