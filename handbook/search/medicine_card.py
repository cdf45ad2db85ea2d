"""The card of a medicine that was typed: what it is, how it is to be met, and where that stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.content.medicines import Advice, Medicine, Medicines
from handbook.content.names import MEDICINES_SLUG
from handbook.content.sources import Sources
from handbook.search.index import Index
from handbook.search.medicine_names import TypedMedicine, is_for_myasthenia


@dataclass(frozen=True)
class MedicineCard:
    """A medicine by the name that was typed; one that is not listed has no advice.

    `is_what` says what the name stands for ("ciprofloxacin; Quinolone antibiotics"), `slug` and
    `anchor` where its row stands, `sources` what the advice rests on.
    """

    typed: str
    is_what: str = ""
    advice: tuple[Advice, ...] = ()
    slug: str = MEDICINES_SLUG
    anchor: str = ""
    sources: tuple[str, ...] = ()
    is_for_myasthenia: bool = False

    @property
    def listed(self) -> bool:
        """Whether the handbook says something about it."""
        return bool(self.advice)


def card_of(
    typed: TypedMedicine, medicines: Medicines, sources: Sources, index: Index
) -> MedicineCard:
    """The card of a medicine that was typed."""
    if typed.medicine is None:
        return MedicineCard(typed.name)
    shared = medicines.entries.get(typed.medicine.member_of, typed.medicine)
    slug, anchor = index.row_of(typed.medicine.key) or index.row_of(shared.key) or _PAGE
    advice = medicines.advice(typed.medicine)
    return MedicineCard(
        typed.name,
        _is_what(typed, shared),
        advice,
        slug,
        anchor,
        _named(advice, sources),
        is_for_myasthenia=is_for_myasthenia(typed.medicine, medicines),
    )


_PAGE = (MEDICINES_SLUG, "")
"""The page of the medicines, where no row is shown."""


def _named(advice: Iterable[Advice], sources: Sources) -> tuple[str, ...]:
    """The sources of the advice, the first of each, in a few words."""
    found = (sources.get(each.sources[0]) for each in advice if each.sources)
    told = (f"{source.publisher or source.title} {source.year or ''}" for source in found if source)
    return tuple(dict.fromkeys(each.strip() for each in told))


def _is_what(typed: TypedMedicine, shared: Medicine) -> str:
    """The medicine's own name where another was typed, its class, and what kind that is."""
    name = typed.medicine.name if typed.medicine else ""
    names = [name, shared.name, shared.kind]
    return "; ".join(
        dict.fromkeys(each for each in names if each.casefold() not in ("", typed.name))
    )
