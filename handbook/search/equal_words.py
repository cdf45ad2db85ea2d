"""Words that mean the same to a caregiver: groups as writers list them, found in what was typed.

A member is found by its significant words alone, in any form and order, others between them:
"water came out of her nose" holds "comes out of the nose".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.content.glossary import Glossary
from handbook.content.search_words import read_word_lists
from handbook.errors import HandbookError
from handbook.search.english import CHANGE_MEANING, SAY_LITTLE, SAY_NOTHING
from handbook.search.stemming import stem
from handbook.search.words import split

_ROOM = 3
"""Words that may stand between two of a member, where no other number is asked for."""

Group = tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """A group of which a member was typed, and the places of that member's words."""

    group: Group
    member: str
    places: tuple[int, ...]


def read_search_words(folder: Path) -> tuple[Group, ...]:
    """The groups of the edition in `folder`, one a list; none where the file cannot be read."""
    try:
        lists = read_word_lists(folder)
    except HandbookError:
        return ()
    groups = (folded_phrases(listed.phrases) for listed in lists)
    return tuple(members for members in groups if len(members) > 1)


def groups_of_terms(glossary: Glossary) -> Iterator[Group]:
    """The names of one glossary entry are equal words."""
    for term in glossary.terms:
        names = folded_phrases(term.names)
        if len(names) > 1:
            yield names


class EqualWords:
    """Groups of equal words, each member a phrase of folded words.

    So many other words as there is `room` for may stand between two words of a member. Words of
    grammar count in it where their stems are `kept`.
    """

    def __init__(
        self,
        groups: Iterable[Group],
        room: int = _ROOM,
        kept: frozenset[str] = CHANGE_MEANING,
    ) -> None:
        self._room = room
        self._by_stem: dict[str, list[tuple[tuple[str, ...], str, Group]]] = {}
        for group in groups:
            for member in group:
                stems = significant_stems(member.split(), kept)
                self._by_stem.setdefault(stems[0], []).append((stems, member, group))

    def find(self, stems: Sequence[str]) -> list[Match]:
        """The members in a run of stems, those of more words first."""
        found = []
        for at, first in enumerate(stems):
            for wanted, member, group in self._by_stem.get(first, ()):
                places = _places(wanted, stems, at, self._room)
                if places:
                    found.append(Match(group, member, places))
        return sorted(found, key=lambda match: -len(match.places))


def significant_stems(
    words: Sequence[str], kept: frozenset[str] = CHANGE_MEANING
) -> tuple[str, ...]:
    """The stems of a phrase by which it is known: all but words of grammar that are not `kept`.

    Where only little words are left, as of "comes and goes", it is known by all of its words.
    """
    stems = tuple(map(stem, words))
    significant = [
        (one, word)
        for one, word in zip(stems, words, strict=True)
        if one in kept or word not in SAY_NOTHING
    ]
    tells = any(word not in SAY_LITTLE and one not in kept for one, word in significant)
    return tuple(one for one, _ in significant) if tells else stems


def folded_phrases(phrases: Iterable[str]) -> Group:
    """The phrases as runs of folded words, each once."""
    return tuple(dict.fromkeys(filter(None, (" ".join(split(phrase)) for phrase in phrases))))


def _places(wanted: tuple[str, ...], stems: Sequence[str], at: int, room: int) -> tuple[int, ...]:
    """Where the wanted stems stand around `at`, or nothing where one of them is missing."""
    span = len(wanted) + room * (len(wanted) - 1)
    first = max(0, at - span + 1)
    near = stems[first : at + span]
    if len(wanted) > 1 and any(w not in near for w in wanted):
        return ()
    return tuple(sorted({at} | {first + near.index(w) for w in wanted[1:]}))
