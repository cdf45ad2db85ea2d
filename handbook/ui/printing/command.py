"""What the `pdf` command does: from its arguments to the file."""

import argparse
from itertools import chain

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from handbook.content.contents import Section
from handbook.content.edition import Edition
from handbook.errors import UsageError
from handbook.pdf_command import SavedPdf
from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.job import (
    Choices,
    PrintJob,
    comparison_job,
    everything,
    section_job,
    topics_job,
    whole_job,
)
from handbook.ui.printing.paper import PAPERS, usual_paper
from handbook.ui.printing.pdf import save_pdf

_WHICH = "Say what to save, one of these: topics, --section, --all, --comparison."


def wanted_job(options: argparse.Namespace, edition: Edition) -> PrintJob:
    """What is to be saved. Raises `UsageError` or `UnknownTopicError`."""
    asked = (options.topics, options.section, options.all, options.comparison)
    if sum(map(bool, asked)) != 1:
        raise UsageError(_WHICH)
    if options.section:
        return section_job(edition, _section(options.section, edition))
    if options.all:
        return whole_job(edition)
    if options.comparison:
        return comparison_job(everything(edition))
    return topics_job(edition, options.topics)


def save_job(job: PrintJob, edition: Edition, options: argparse.Namespace) -> SavedPdf:
    """Save the job as a PDF. Raises `WriteError`."""
    application = QGuiApplication.instance() or QGuiApplication(["handbook"])
    saved = _save(job, edition, options)
    del application
    return saved


def _save(job: PrintJob, edition: Edition, options: argparse.Namespace) -> SavedPdf:
    """Apart, so that all that was laid out is gone before the application is."""
    paper = PAPERS.get(options.paper) or usual_paper(QLocale())
    book = PrintBook(job, Choices(paper, large=options.large_print), edition, {})
    for _ in chain(book.lay_out(), save_pdf(book, options.path)):
        pass
    return SavedPdf(options.path, len(book.pages), book.left_out)


def _section(name: str, edition: Edition) -> Section:
    """The section of that slug or title."""
    sections = edition.contents.sections
    for section in sections:
        if name.lower() in (section.slug, section.title.lower()):
            return section
    known = ", ".join(section.slug for section in sections)
    raise UsageError(f"There is no section called “{name}”. The sections are {known}.")
