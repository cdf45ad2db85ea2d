"""What tests of paper share: a job carried out, and its PDF read back."""

import io
from collections.abc import Callable
from datetime import date

import pytest
from pypdf import PdfReader

from handbook.content.edition import Edition
from handbook.paper.document import make_document
from handbook.paper.job import Choices, Job, topics_job
from handbook.paper.typesetter import typeset

USUAL = Choices()
TODAY = date(2026, 11, 28)


def set_pages(what: Job | str, edition: Edition, choices: Choices = USUAL) -> PdfReader:
    """The PDF of a job, or of topics named in one string."""
    job = topics_job(edition, what.split()) if isinstance(what, str) else what
    return PdfReader(io.BytesIO(typeset(make_document(job, choices, edition, TODAY).data).pdf))


def text_of(reader: PdfReader) -> str:
    """All words of a PDF, blanks and line ends as single blanks."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture
def pages_of(sample: Edition) -> Callable[..., PdfReader]:
    """Sets topics of the sample, or a job, with some choices."""
    return lambda what, choices=USUAL: set_pages(what, sample, choices)


@pytest.fixture
def written(draft) -> Callable[..., PdfReader]:
    """Sets a topic whose body a test writes."""

    def set_body(body: str, choices: Choices = USUAL) -> PdfReader:
        path = Edition(draft).path("cramps")
        front = path.read_text(encoding="utf-8").split("+++")[1]
        path.write_text(f"+++{front}+++\n\n{body}\n", encoding="utf-8")
        return set_pages("cramps", Edition(draft), choices)

    return set_body
