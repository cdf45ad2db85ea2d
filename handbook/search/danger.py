"""Words of danger to life: whoever types them sees where help is, first or directly under it."""

from collections.abc import Iterable, Mapping, Sequence

from handbook.content.names import EMERGENCY_SLUG
from handbook.search.equal_words import EqualWords
from handbook.search.stemming import stem

_BOOST = 1.15
"""How much more the emergency topic counts where the words are of danger."""
_JUST_ABOVE = 0.001
"""Enough to come before another score, which counts to four places."""


class DangerWords:
    """Phrases such as "can't breathe" or "blue lips", found in any form and order."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = EqualWords([tuple(phrases)])

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands in the folded words."""
        return bool(self._phrases.find([stem(word) for word in words]))


def with_help_in_reach(scores: Mapping[str, float]) -> dict[str, float]:
    """The scores with the emergency topic raised to the first or the second place."""
    others = sorted((s for slug, s in scores.items() if slug != EMERGENCY_SLUG), reverse=True)
    second = others[1] + _JUST_ABOVE if len(others) > 1 else 0.0
    raised = scores.get(EMERGENCY_SLUG, 0.0) * _BOOST
    return {**scores, EMERGENCY_SLUG: max(raised, second, _JUST_ABOVE)}
