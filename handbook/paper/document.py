"""A job as one document: everything that a template needs to lay it out, as plain data."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from handbook.content.edition import Edition
from handbook.content.names import HANDBOOK, SOURCES_SLUG, month_and_year
from handbook.content.page import Page
from handbook.content.sources import Source
from handbook.content.topic import Danger
from handbook.errors import HandbookError
from handbook.paper.comparison import ComparisonPart
from handbook.paper.drawings import Drawings
from handbook.paper.inlines import COMPARISON_PLACE
from handbook.paper.job import Choices, Job
from handbook.paper.names import names_of
from handbook.paper.references import all_sources, full_forms, in_order, short_forms
from handbook.paper.setting import Setting
from handbook.paper.topics import places_of, topic_part

SUBJECT = "Looking after someone with myasthenia gravis, MuSK-MG, CMS or LEMS"


@dataclass
class Document:
    """The data of a document, and what could not be taken in."""

    data: dict[str, Any]
    left_out: tuple[str, ...] = ()
    missing_drawings: tuple[str, ...] = ()


def make_document(job: Job, choices: Choices, edition: Edition, today: date) -> Document:
    """Read and gather what the job wants; a topic that cannot be read is left out.

    Raises `HandbookError` where nothing is left.
    """
    pages = _pages(job, edition)
    setting = Setting(
        edition,
        Drawings(edition.image, choices.diagrams, choices.black_and_white),
        places_of(pages) | ({COMPARISON_PLACE} if job.aspects else frozenset()),
        names_of(edition, indexed=job.is_whole),
        choices.sources and not job.is_pack,
        choices.condition,
    )
    parts = [(topic_part(page, setting), page.sources) for page in pages]
    if job.aspects:
        comparison = ComparisonPart(job, setting)
        parts.append((comparison.part(), tuple(comparison.sources)))
    full = _full_list(job, edition, [source for _, sources in parts for source in sources])
    data = _frame(job, choices, edition, today) | {
        "parts": [
            part | {"sources": short_forms(sources, full) if setting.cited else []}
            for part, sources in parts
        ],
        "sources": full_forms(full) if setting.cited or SOURCES_SLUG in job.slugs else [],
    }
    read = {page.topic.slug for page in pages}
    left_out = tuple(slug for slug in job.slugs if slug not in read)
    return Document(data, left_out, tuple(setting.drawings.missing))


def _frame(job: Job, choices: Choices, edition: Edition, today: date) -> dict[str, Any]:
    return {
        "handbook": HANDBOOK,
        "title": job.title,
        "summary": job.summary,
        "subject": SUBJECT,
        "language": edition.language,
        "printed": month_and_year(today),
        "choices": asdict(choices),
        "is_pack": job.is_pack,
        "is_whole": job.is_whole,
    }


def _pages(job: Job, edition: Edition) -> list[Page]:
    """The job's topics rendered. Raises what keeps them from being read where none can be."""
    pages: list[Page] = []
    fault: HandbookError | None = None
    for slug in job.slugs:
        try:
            pages.append(_page(edition, slug))
        except HandbookError as error:
            fault = fault or error
    if fault and not pages and not job.aspects:
        raise fault
    return pages


def _page(edition: Edition, slug: str) -> Page:
    """The topic rendered, without the line of danger: each page of paper has one at its foot."""
    topic = edition.topic(slug)
    if topic.danger is Danger.FULL:
        return edition.page(slug)
    return edition.renderer.page(edition.written_out(topic))


def _full_list(job: Job, edition: Edition, cited: list[Source]) -> list[Source]:
    """The sources told in full: all of them, those of a booklet, or none."""
    if SOURCES_SLUG in job.slugs:
        return in_order(all_sources(edition.sources))
    return in_order(cited) if len(job.slugs) > 1 else []
