"""A print job: what is to be printed and how, as plain data, before anything is laid out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from handbook.content.comparison import Selection
from handbook.content.conditions import CONDITIONS
from handbook.content.contents import Section
from handbook.content.edition import Edition
from handbook.content.names import COMPARISON
from handbook.content.packs import Pack
from handbook.errors import UnknownTopicError
from handbook.ui.printing.paper import A4, LARGE_TYPE, NORMAL_TYPE, Paper


@dataclass(frozen=True)
class Choices:
    """How it is printed. `answer_lines` leaves room to write under the questions to ask."""

    paper: Paper = A4
    large: bool = False
    black_and_white: bool = False
    diagrams: bool = True
    sources: bool = True
    answer_lines: bool = False

    @property
    def points(self) -> float:
        """The size of body text."""
        return LARGE_TYPE if self.large else NORMAL_TYPE


@dataclass(frozen=True)
class PrintJob:
    """What is printed: topics in order, the comparison, or both."""

    title: str
    slugs: tuple[str, ...] = ()
    summary: str = ""
    selection: Selection | None = None
    one_by_one: bool = False
    """Whether the comparison tells each condition on pages of its own, without tables."""

    @property
    def is_booklet(self) -> bool:
        """Whether it has a cover and a list of contents."""
        return len(self.slugs) > 1


def topic_job(edition: Edition, slug: str) -> PrintJob:
    """One topic. Raises `UnknownTopicError`."""
    return topics_job(edition, (slug,))


def topics_job(edition: Edition, slugs: Iterable[str]) -> PrintJob:
    """Topics in the order given, each once. Raises `UnknownTopicError`."""
    chosen = tuple(dict.fromkeys(slugs))
    for slug in chosen:
        if slug not in edition.files:
            raise UnknownTopicError(slug, edition.nearest(slug))
    title = edition.title(chosen[0]) if len(chosen) == 1 else "Chosen pages"
    return PrintJob(title, chosen)


def section_job(edition: Edition, section: Section) -> PrintJob:
    """A section's topics."""
    slugs = (entry.slug for entry in section.entries)
    return replace(topics_job(edition, slugs), title=section.title)


def whole_job(edition: Edition) -> PrintJob:
    """The whole handbook, the comparison at its end."""
    return PrintJob("The whole handbook", edition.slugs, selection=everything(edition))


def pack_job(edition: Edition, pack: Pack) -> PrintJob:
    """A pack's topics, without those that the edition has not."""
    slugs = tuple(slug for slug in dict.fromkeys(pack.topics) if slug in edition.files)
    return PrintJob(pack.title, slugs, pack.summary)


def comparison_job(selection: Selection, *, one_by_one: bool = False) -> PrintJob:
    """The comparison as it is shown."""
    return PrintJob(COMPARISON, selection=selection, one_by_one=one_by_one)


def everything(edition: Edition) -> Selection:
    """The comparison with all conditions and aspects."""
    return Selection(CONDITIONS, edition.comparison.groups)
