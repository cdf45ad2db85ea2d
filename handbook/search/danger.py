"""Words of danger to life: whoever types them sees where help is, first or directly under it."""

from collections.abc import Iterable, Sequence

from handbook.search.equal_words import EqualWords
from handbook.search.stemming import stem

EMERGENCY_SLUG = "emergency"
_BOOST = 1.15
"""How much more the emergency topic counts where the words are of danger."""


class DangerWords:
    """Phrases such as "can't breathe" or "blue lips", found in any form and order."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = EqualWords([tuple(phrases)])

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands in the folded words."""
        return bool(self._phrases.find([stem(word) for word in words]))


def help_within_reach(scores: dict[str, float]) -> list[str]:
    """The slugs by score, the best first, the emergency topic first or second."""
    raised = {**scores, EMERGENCY_SLUG: scores.get(EMERGENCY_SLUG, 0.0) * _BOOST}
    ranked = sorted(raised, key=lambda slug: -raised[slug])
    place = min(ranked.index(EMERGENCY_SLUG), 1)
    ranked.remove(EMERGENCY_SLUG)
    return [*ranked[:place], EMERGENCY_SLUG, *ranked[place:]]
