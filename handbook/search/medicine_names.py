"""Which medicine was typed, by any of its names in any of the countries."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.content.medicines import Mark, Medicine, Medicines
from handbook.content.other_medicines import OtherMedicines
from handbook.search.words import split

_LEAST_LETTERS = 7
"""A shorter word that ends as medicines do may be any word."""
_FOR_MYASTHENIA = "myasthenia"
"""The group of the medicines for the myasthenia itself."""
_GRAVEST_FIRST = tuple(Mark)


@dataclass(frozen=True)
class TypedMedicine:
    """A name that was typed, by its folded words, and its medicine, None where none is listed."""

    name: str
    medicine: Medicine | None


def is_for_myasthenia(medicine: Medicine, medicines: Medicines) -> bool:
    """Whether the medicine is given for the myasthenia itself."""
    shared = medicines.entries.get(medicine.member_of, medicine)
    return shared.group == _FOR_MYASTHENIA


class MedicineNames:
    """Every name of the listed medicines, and those that are known to be medicines."""

    def __init__(self, medicines: Medicines, others: OtherMedicines) -> None:
        self._medicines = medicines
        self._endings = others.endings
        self._by_first: defaultdict[str, dict[tuple[str, ...], Medicine | None]] = defaultdict(dict)
        for name in others.names:
            self._add(name, None)
        for medicine in medicines.entries.values():
            for name in (medicine.name, *medicine.other_names):
                self._add(name, medicine)

    @property
    def words(self) -> Iterator[str]:
        """Every word of every name."""
        return (word for names in self._by_first.values() for name in names for word in name)

    def find(self, typed: Sequence[str], unknown: Sequence[str] = ()) -> TypedMedicine | None:
        """The medicine among the folded words, the one to be met with most care; or None.

        Of the `unknown` words one that ends as medicines do is taken for a medicine.
        """
        found = [*self._named(typed), *self._by_ending(unknown)]
        return min(found, key=self._gravity, default=None)

    def _add(self, name: str, medicine: Medicine | None) -> None:
        words = tuple(split(name))
        if words:
            self._by_first[words[0]][words] = medicine

    def _named(self, typed: Sequence[str]) -> Iterator[TypedMedicine]:
        """The names that stand there, from the left, the longest where several begin alike."""
        after = 0
        for at, first in enumerate(typed):
            names = self._by_first.get(first, {})
            whole = (name for name in names if name == tuple(typed[at : at + len(name)]))
            longest = max(whole, key=len, default=None)
            if longest and at >= after:
                after = at + len(longest)
                yield TypedMedicine(" ".join(longest), names[longest])

    def _by_ending(self, unknown: Sequence[str]) -> Iterator[TypedMedicine]:
        for word in unknown:
            if len(word) >= _LEAST_LETTERS and word.endswith(self._endings):
                yield TypedMedicine(word, None)

    def _gravity(self, typed: TypedMedicine) -> tuple[bool, int]:
        """What is for the myasthenia itself comes last, then the gravest mark first.

        "Cipro with Mestinon" asks about the first; a medicine that is not listed has no mark.
        """
        medicine = typed.medicine
        marks = self._medicines.marks(medicine) if medicine else ()
        gravest = min(map(_GRAVEST_FIRST.index, marks), default=len(_GRAVEST_FIRST))
        return bool(medicine and is_for_myasthenia(medicine, self._medicines)), gravest
