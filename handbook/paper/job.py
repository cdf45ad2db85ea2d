"""A print job: what is wanted on paper and how, as plain data, before anything is read."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.content.comparison import Choice, Selection
from handbook.content.conditions import CONDITIONS
from handbook.content.contents import Section
from handbook.content.edition import Edition
from handbook.content.names import COMPARISON
from handbook.content.packs import Pack
from handbook.errors import UnknownTopicError

PAPERS = {"a4": "A4", "letter": "Letter"}
"""Each size of paper with the name that people know it by."""

SIZES = (12, 14, 18)
"""The sizes of body text in points: usual, clear print, and large print."""

_LETTER_TERRITORIES = frozenset(
    {"US", "CA", "MX", "PR", "PH", "BZ", "CL", "CO", "CR", "SV", "GT", "NI", "PA", "VE"}
)
"""Where Letter is the common paper, after Unicode CLDR's `paperSize`."""


@dataclass(frozen=True)
class Choices:
    """How it is printed.

    `answer_lines` leaves room to write under the questions to ask. `condition` is the one that the
    sheets for a crew name, "" for boxes to tick.
    """

    paper: str = "a4"
    points: int = 12
    two_sided: bool = False
    black_and_white: bool = False
    diagrams: bool = True
    sources: bool = True
    answer_lines: bool = False
    condition: str = ""


@dataclass(frozen=True)
class Job:
    """What is printed: topics in order, the comparison, or both.

    The comparison has `conditions` as columns and `aspects` (their slugs) as rows, of `choice`
    where that is named; `short` has its answers alone, and `one_by_one` tells each condition on
    pages of its own, without tables. A pack is one to hand to somebody.
    """

    title: str
    slugs: tuple[str, ...] = ()
    summary: str = ""
    conditions: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    choice: str = ""
    short: bool = False
    one_by_one: bool = False
    is_pack: bool = False
    is_whole: bool = False


def usual_paper(locale: str) -> str:
    """The paper that people buy in the territory of a locale such as `en_US`."""
    territory = locale.partition(".")[0].partition("_")[2].upper()
    return "letter" if territory in _LETTER_TERRITORIES else "a4"


def topics_job(edition: Edition, slugs: Iterable[str]) -> Job:
    """Topics in the order given, each once. Raises `UnknownTopicError`."""
    chosen = tuple(dict.fromkeys(slugs))
    for slug in chosen:
        if slug not in edition.files:
            raise UnknownTopicError(slug, edition.nearest(slug))
    title = edition.title(chosen[0]) if len(chosen) == 1 else "Chosen pages"
    return Job(title, chosen)


def section_job(section: Section) -> Job:
    """A section's topics."""
    return Job(section.title, tuple(entry.slug for entry in section.entries))


def pack_job(edition: Edition, pack: Pack) -> Job:
    """A pack's topics, without those that the edition has not."""
    slugs = tuple(slug for slug in dict.fromkeys(pack.topics) if slug in edition.files)
    return Job(pack.title, slugs, pack.summary, is_pack=True)


def whole_job(edition: Edition) -> Job:
    """The whole handbook, the comparison at its end."""
    aspects = tuple(aspect.slug for aspect in edition.comparison.aspects)
    return Job(
        "The whole handbook",
        edition.slugs,
        conditions=CONDITIONS,
        aspects=aspects,
        is_whole=True,
    )


def comparison_job(selection: Selection, *, one_by_one: bool = False) -> Job:
    """The comparison, or the choice, as it is shown."""
    title = selection.groups[0].title if selection.choice and selection.groups else COMPARISON
    return Job(
        title,
        conditions=selection.conditions,
        aspects=tuple(aspect.slug for group in selection.groups for aspect in group.aspects),
        choice=selection.choice,
        short=selection.short,
        one_by_one=one_by_one,
    )


def choice_job(choice: Choice) -> Job:
    """A choice to decide with, whole."""
    return comparison_job(Selection(choice.table.columns, choice.table.groups, choice.slug))


def everything(edition: Edition) -> Selection:
    """The comparison with all conditions and aspects."""
    return Selection(CONDITIONS, edition.comparison.groups)
