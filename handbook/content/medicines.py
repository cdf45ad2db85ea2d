"""Medicines: each with its names, and what is advised about it with myasthenia."""

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """How a medicine is to be met, the gravest first."""

    AVOID = "avoid"
    AVOID_IF_ANOTHER = "avoid-if-another"
    SPECIAL_RULE = "special-rule"
    TAKE_CARE = "take-care"
    USUALLY_ALL_RIGHT = "usually-all-right"

    @property
    def words(self) -> str:
        """The mark as a reader sees it: a sign that a photocopy keeps, and what it means."""
        return _WORDS[self]


_WORDS = {
    Mark.AVOID: "✖ Avoid",
    Mark.AVOID_IF_ANOTHER: "▲ Avoid if another will do",
    Mark.SPECIAL_RULE: "◆ Special rule",
    Mark.TAKE_CARE: "● Take care",
    Mark.USUALLY_ALL_RIGHT: "✔ Usually all right",
}

COUNTRIES = ("UK", "Ireland", "US", "Canada", "Australia", "NZ")
GENERIC = "generic"
"""Where the names stand that a medicine has without a brand."""


@dataclass(frozen=True)
class Advice:
    """What is advised for some conditions: the reason and what to do, a sentence or two.

    `who` narrows the conditions in words ("anyone on azathioprine"); `sources` are keys.
    """

    mark: Mark
    conditions: tuple[str, ...]
    why: str
    what_to_do: str
    sources: tuple[str, ...]
    who: str = ""


@dataclass(frozen=True)
class Medicine:
    """A medicine or a class of medicines; `names` are its other names by country.

    A member of a class carries its names alone: the advice stands with the class, whose key is
    `member_of`. `kind` says in plain words what it is, `group` what it is taken for.
    """

    key: str
    name: str
    line: int
    kind: str = ""
    group: str = ""
    member_of: str = ""
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """Each other name once, those without a brand first."""
        return tuple(dict.fromkeys(name for _, names in self.names for name in names))


@dataclass(frozen=True)
class Medicines:
    """All medicines by key, in the order of their file."""

    entries: dict[str, Medicine]

    @property
    def groups(self) -> frozenset[str]:
        """What medicines are taken for."""
        return frozenset(each.group for each in self.entries.values() if each.group)

    def members(self, medicine: Medicine) -> tuple[Medicine, ...]:
        """The members of a class, none where the medicine is no class."""
        return tuple(each for each in self.entries.values() if each.member_of == medicine.key)

    def advice(self, medicine: Medicine) -> tuple[Advice, ...]:
        """The advice about the medicine: its own, or that of its class."""
        shared = self.entries.get(medicine.member_of)
        return medicine.advice or (shared.advice if shared else ())

    def marks(self, medicine: Medicine) -> frozenset[Mark]:
        """How the medicine is to be met, under any condition."""
        return frozenset(advice.mark for advice in self.advice(medicine))

    @property
    def advised(self) -> tuple[Medicine, ...]:
        """The medicines and classes that have advice of their own, from A to Z."""
        found = (medicine for medicine in self.entries.values() if medicine.advice)
        return tuple(sorted(found, key=lambda medicine: medicine.name.casefold()))
