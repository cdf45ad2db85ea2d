"""Names that paper treats with care: no line end parts them, and the index lists them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.content.edition import Edition

_WORD = re.compile(r"\w+")
_SHORTEST = 6
"""Letters from which a word is parted at all."""


@dataclass(frozen=True)
class Names:
    """The words that stay whole, in small letters, and what the index calls terms and medicines.

    `terms` are by anchor, `medicines` by the name in small letters; both are empty where there is
    no index.
    """

    unbroken: frozenset[str] = frozenset()
    terms: Mapping[str, str] = field(default_factory=dict)
    medicines: Mapping[str, str] = field(default_factory=dict)


def names_of(edition: Edition, *, indexed: bool) -> Names:
    """The names of the edition's medicines and terms."""
    medicines = list(_medicine_names(edition))
    terms = {term.anchor: term.names[0] for term in edition.glossary.terms}
    every = (*medicines, *(name for term in edition.glossary.terms for name in term.names))
    return Names(
        frozenset(word.lower() for name in every for word in _long_words(name)),
        terms if indexed else {},
        {name.lower(): name for name in medicines if _WORD.fullmatch(name)} if indexed else {},
    )


def parted(text: str, unbroken: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it must stay whole."""
    begun = 0
    for word in _WORD.finditer(text):
        if len(word[0]) >= _SHORTEST and word[0].lower() in unbroken:
            yield text[begun : word.start()], False
            yield word[0], True
            begun = word.end()
    yield text[begun:], False


def _medicine_names(edition: Edition) -> Iterator[str]:
    for medicine in edition.medicines.entries.values():
        yield from (medicine.name, *medicine.other_names)


def _long_words(name: str) -> Iterator[str]:
    return (word for word in _WORD.findall(name) if len(word) >= _SHORTEST)
