"""A printed document as a whole: its parts laid out, its pages counted, "see page 12" filled in.

Preview, paper and PDF are all drawn from one of these, so that they cannot differ.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from handbook.content.edition import Edition
from handbook.ui.printing.job import Choices, PrintJob
from handbook.ui.printing.parts import Part, PartMaker, is_readable
from handbook.ui.printing.writer import UNKNOWN_PAGE, place

_MOST_ROUNDS = 5
"""A page's number can change the length of a line and so, seldom, another page's number."""


@dataclass(frozen=True)
class Progress:
    """How far a long work has come."""

    done: float
    total: int


@dataclass(frozen=True)
class PrintedPage:
    """One page: its number in the document from 1, its part, and which page of that from 0."""

    number: int
    part: Part
    index: int


class PrintBook:
    """The pages of one job. `lay_out` must have run to its end before anything is drawn.

    `left_out` names the topics of a booklet that cannot be read.
    """

    def __init__(
        self,
        job: PrintJob,
        choices: Choices,
        edition: Edition,
        shortcuts: Mapping[str, str],
    ) -> None:
        self.job = job
        self.choices = choices
        self.language = edition.language
        self.pages: tuple[PrintedPage, ...] = ()
        self.left_out: tuple[str, ...] = ()
        self._edition = edition
        self._shortcuts = shortcuts
        self._parts: dict[str, Part] = {}

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts in order."""
        return tuple(self._parts.values())

    def lay_out(self) -> Iterator[Progress]:
        """Lay out part by part, then again where a page's number was not yet known.

        Raises `UnreadableFileError` where not one topic can be read.
        """
        self._leave_out_unreadable()
        maker = PartMaker(self.job, self.choices, self._edition, self._shortcuts)
        places = maker.places
        numbers: Mapping[str, int] = dict.fromkeys(places, UNKNOWN_PAGE)
        rounds = 2 if len(places) > 1 else 1
        wrong, done = list(places), 0
        for _ in range(_MOST_ROUNDS):
            for name in wrong:
                self._parts[name] = maker.make(name, numbers)
                done += 1
                yield Progress(min(done, rounds * len(places)), rounds * len(places))
            numbers = self.page_numbers()
            wrong = [name for name in places if _names_other_pages(self._parts[name], numbers)]
        self.pages = tuple(self._count_pages())
        yield Progress(1, 1)

    def page_numbers(self) -> dict[str, int]:
        """The page of each part, and of each place in it, by name."""
        numbers: dict[str, int] = {}
        first = 1
        for part in self.parts:
            for anchor in part.text.anchors:
                numbers.setdefault(place(part.place, anchor.name), first + anchor.page)
            numbers[part.place] = first
            first += part.text.count
        return numbers

    def _leave_out_unreadable(self) -> None:
        if self.job.is_booklet:
            slugs = self.job.slugs
            self.left_out = tuple(slug for slug in slugs if not is_readable(self._edition, slug))
            kept = tuple(slug for slug in slugs if slug not in self.left_out)
            self.job = replace(self.job, slugs=kept or slugs[:1])

    def _count_pages(self) -> Iterator[PrintedPage]:
        number = 0
        for part in self.parts:
            for index in range(part.text.count):
                number += 1
                yield PrintedPage(number, part, index)


def _names_other_pages(part: Part, numbers: Mapping[str, int]) -> bool:
    return any(numbers.get(name) != number for name, number in part.used.items())
