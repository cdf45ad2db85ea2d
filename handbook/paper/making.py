"""From a job to its pages: what one topic lacks never keeps the others from being printed."""

from dataclasses import dataclass, replace
from datetime import date

from handbook.content.edition import Edition
from handbook.errors import HandbookError
from handbook.paper.document import make_document
from handbook.paper.job import Choices, Job, topics_job
from handbook.paper.typesetter import typeset

_NO_DRAWING = "The drawing “{}” is missing or broken. Its words stand in its place."


@dataclass(frozen=True)
class Pages:
    """A PDF and its number of pages, the topics left out, and sentences about what it lacks."""

    pdf: bytes
    pages: int
    left_out: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def make_pages(job: Job, choices: Choices, edition: Edition) -> Pages:
    """The pages, without the topics that cannot be read or set.

    Raises `HandbookError` where nothing is left.
    """
    try:
        return _make(job, choices, edition)
    except HandbookError:
        sound = tuple(slug for slug in job.slugs if _can_be_made(slug, choices, edition))
        if not sound or sound == job.slugs:
            raise
    pages = _make(replace(job, slugs=sound), choices, edition)
    refused = tuple(slug for slug in job.slugs if slug not in sound)
    return replace(pages, left_out=(*pages.left_out, *refused))


def _make(job: Job, choices: Choices, edition: Edition) -> Pages:
    document = make_document(job, choices, edition, date.today())  # noqa: DTZ011 - the reader's day
    done = typeset(document.data)
    drawings = tuple(_NO_DRAWING.format(name) for name in document.missing_drawings)
    return Pages(done.pdf, done.pages, document.left_out, drawings + done.notices)


def _can_be_made(slug: str, choices: Choices, edition: Edition) -> bool:
    try:
        _make(topics_job(edition, (slug,)), choices, edition)
    except HandbookError:
        return False
    return True
