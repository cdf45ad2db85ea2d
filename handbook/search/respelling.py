"""The words as they were meant: unknown ones as the nearest known, misheard ones put right.

Apart from the query, because here is decided what "Showing results for …" says.
"""

from collections.abc import Collection, Sequence

from handbook.search.english import SAY_NOTHING
from handbook.search.spelling import Speller, Spelling, cost
from handbook.search.vocabulary import Vocabulary

_SHORT = 4
"""A query of so few words is likely a name, and a word of fewer letters is never misheard."""
_SOUNDS_LIKE = 0.8
"""The most that the way to the word that was meant costs, where the typed one is a word too."""
_ONE_LETTER = 1.0
"""The same where the typed one is no word, but could be a form of one."""
_WELL_KNOWN = 8
"""A word that so many topics use is as likely meant as any."""
_OFTEN_USED, _EXPECTED = 0.2, 0.5
"""What a spelling gains where many topics use it, and where names have it after the word before."""


class Respeller:
    """Puts words right with one edition's vocabulary."""

    def __init__(self, vocabulary: Vocabulary, speller: Speller) -> None:
        self._vocabulary = vocabulary
        self._speller = speller

    def understood(self, typed: Sequence[str], *, unfinished: bool) -> tuple[str, ...]:
        """The words as they were meant; the last one may be `unfinished`."""
        found = list(typed)
        for at in range(len(typed)):
            last = unfinished and at == len(typed) - 1
            if not self._is_known(typed, at, last=last):
                found[at] = self._nearest(typed, at, last=last)
            elif len(typed) <= _SHORT <= len(typed[at]):
                found[at] = self._misheard(typed, at)
        return tuple(found)

    def _is_known(self, typed: Sequence[str], at: int, *, last: bool) -> bool:
        word, known = typed[at], self._vocabulary
        return bool(
            not word.isalpha()
            or word in SAY_NOTHING
            or known.forms(word)
            or (last and known.beginning_with(word))
            or known.parts(word)
            or any(pair in known for pair in _joined_with_neighbours(typed, at))
        )

    def _nearest(self, typed: Sequence[str], at: int, *, last: bool) -> str:
        """The nearest known word, one that often stands so rather than a rare one."""
        spellings = self._speller.nearest(typed[at])
        if last and not spellings:
            spellings = self._speller.nearest(typed[at], unfinished=True)
        expected = self._expected(typed, at)
        best = min(spellings, key=lambda s: self._price(s, expected), default=None)
        return best.word if best else typed[at]

    def _misheard(self, typed: Sequence[str], at: int) -> str:
        """For "eaten" after "Lambert", what stands after it in names and sounds alike.

        For "gravs" after "myasthenia", what is but a letter away.
        """
        word, expected = typed[at], self._expected(typed, at)
        if not {word, *self._vocabulary.forms(word)}.isdisjoint(expected):
            return word
        alike = (other for other in expected if abs(len(other) - len(word)) <= 1)
        price, best = min(((cost(word, other), other) for other in alike), default=(0.0, word))
        most = _SOUNDS_LIKE if word in self._vocabulary else _ONE_LETTER
        return best if price <= most else word

    def _expected(self, typed: Sequence[str], at: int) -> Collection[str]:
        """What stands after the word before in names, if that is no word of grammar."""
        if at == 0 or typed[at - 1] in SAY_NOTHING:
            return ()
        return self._vocabulary.followers(typed[at - 1])

    def _price(self, spelling: Spelling, expected: Collection[str]) -> float:
        used = min(self._vocabulary.frequency(spelling.word), _WELL_KNOWN) / _WELL_KNOWN
        return spelling.cost - _OFTEN_USED * used - _EXPECTED * (spelling.word in expected)


def _joined_with_neighbours(typed: Sequence[str], at: int) -> list[str]:
    before = [typed[at - 1] + typed[at]] if at else []
    return before + [typed[at] + after for after in typed[at + 1 : at + 2]]
