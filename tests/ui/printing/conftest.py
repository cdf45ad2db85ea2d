"""What tests of printing share: the pages of a job as the dialog has them."""

from collections.abc import Callable

import pytest

from handbook.content.edition import Edition
from handbook.paper.document import make_document
from handbook.paper.job import Choices, Job, topics_job
from handbook.paper.typesetter import typeset
from handbook.ui.printing.pages import PdfPages
from tests.paper.conftest import TODAY

WAIT = 30_000
"""Milliseconds in which pages are there, however busy the machine is."""


@pytest.fixture
def pages_of(qapp, sample: Edition) -> Callable[..., PdfPages]:
    """Sets topics of the sample, or a job."""

    def set_pages(what: Job | str) -> PdfPages:
        job = topics_job(sample, what.split()) if isinstance(what, str) else what
        return PdfPages(typeset(make_document(job, Choices(), sample, TODAY).data).pdf)

    return set_pages
