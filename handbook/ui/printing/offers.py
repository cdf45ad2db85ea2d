"""What the print dialog offers: each thing that can be printed from where the reader is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handbook.content.comparison import Selection
from handbook.content.edition import Edition
from handbook.content.packs import read_packs
from handbook.paper.job import (
    Job,
    choice_job,
    comparison_job,
    everything,
    pack_job,
    section_job,
    topics_job,
    whole_job,
)

CHOSEN = "Topics that you choose"


@dataclass(frozen=True)
class CurrentView:
    """What the window shows: a topic, or ("" and) the comparison with its columns and rows."""

    slug: str = ""
    selection: Selection | None = None


@dataclass(frozen=True)
class Offer:
    """One thing to print. Without a job it is made up of topics chosen in a list."""

    words: str
    job: Job | None


def offers(edition: Edition, shown: CurrentView) -> list[Offer]:
    """Everything that can be printed; what the window shows comes first."""
    comparison = list(_comparison(edition, shown))
    topics = list(_topics(edition, shown))
    first = topics + comparison if shown.slug else comparison + topics
    packs = (pack_job(edition, pack) for pack in read_packs(edition.folder).packs)
    return [
        *first,
        *(Offer(f"Choice: {choice.title}", choice_job(choice)) for choice in edition.choices),
        *(Offer(f"Pack: {job.title}", job) for job in packs if job.slugs),
        Offer(CHOSEN, None),
        Offer("The whole handbook", whole_job(edition)),
    ]


def _topics(edition: Edition, shown: CurrentView) -> Iterator[Offer]:
    if not shown.slug:
        return
    title = edition.title(shown.slug)
    yield Offer(f"This topic: {title}", topics_job(edition, (shown.slug,)))
    section = edition.contents.section_of(shown.slug)
    if section:
        yield Offer(f"This section: {section.title}", section_job(section))


def _comparison(edition: Edition, shown: CurrentView) -> Iterator[Offer]:
    selection = shown.selection or everything(edition)
    if selection.choice:
        yield Offer("The choice, as it is shown", comparison_job(replace(selection, short=False)))
    elif selection.groups:
        words = "The comparison, as it is shown" if shown.selection else "The comparison"
        yield Offer(words, comparison_job(selection))
        yield Offer(
            "The comparison, its answers alone on one side",
            comparison_job(replace(selection, short=True)),
        )
        yield Offer(
            "The comparison, one condition after the other",
            comparison_job(selection, one_by_one=True),
        )
