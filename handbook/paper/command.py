"""The `pdf` command: pages saved as a PDF, without a window and without a screen."""

import argparse
import json
import locale
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from handbook.content.comparison import Choice
from handbook.content.conditions import CONDITIONS
from handbook.content.contents import Section
from handbook.content.edition import Edition
from handbook.content.packs import Pack, read_packs
from handbook.errors import UsageError
from handbook.paper.job import (
    PAPERS,
    SIZES,
    Choices,
    Job,
    choice_job,
    comparison_job,
    everything,
    pack_job,
    section_job,
    topics_job,
    usual_paper,
    whole_job,
)

_WHICH = "Say what to save, one of these: topics, --section, --pack, --all, --comparison, --choice."
_NO_JOB = "The job is not one that the print dialog writes."


@dataclass(frozen=True)
class SavedPdf:
    """What was saved, the topics that could not be read, and what else the pages lack."""

    path: Path
    pages: int
    left_out: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    def __str__(self) -> str:
        saved = f"{self.path}: {self.pages} page{'' if self.pages == 1 else 's'}."
        missing = f" Left out, as they cannot be read: {', '.join(self.left_out)}."
        return "\n".join((saved + (missing if self.left_out else ""), *self.notices))


def add_pdf_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="topics, in the order given")
    parser.add_argument(
        "-o", dest="path", type=Path, required=True, metavar="FILE", help="where to save"
    )
    parser.add_argument("--section", metavar="S", help="the topics of a section")
    parser.add_argument("--pack", metavar="P", help="the topics of a pack")
    parser.add_argument("--all", action="store_true", help="the whole handbook")
    parser.add_argument("--comparison", action="store_true", help="the conditions side by side")
    parser.add_argument("--choice", metavar="C", help="a choice to decide with")
    parser.add_argument("--short", action="store_true", help="of the comparison the answers alone")
    parser.add_argument("--job", metavar="FILE", help="what the print dialog asks for, as JSON")
    parser.add_argument("--paper", choices=PAPERS, help="by default the region's own")
    parser.add_argument(
        "--size", type=int, choices=SIZES, default=SIZES[0], help="of the text, in points"
    )
    parser.add_argument("--two-sided", action="store_true", help="for both sides of the paper")
    parser.add_argument("--black-and-white", action="store_true", help="without colours")
    parser.add_argument("--without-sources", action="store_true", help="no citations, no sources")
    parser.add_argument("--without-diagrams", action="store_true", help="no drawings")
    parser.add_argument(
        "--condition", choices=CONDITIONS, default="", help="named on the sheets for a crew"
    )
    parser.add_argument("--lines", action="store_true", help="lines to write answers on")


def save_as_pdf(options: argparse.Namespace, edition: Edition) -> SavedPdf:
    """Save the PDF. The typesetter is imported here, when it is needed.

    Raises `UsageError` where it is not clear what is wanted, `WriteError` where the file cannot
    be written, and what reading topics raises.
    """
    from handbook.content.writing import written_whole
    from handbook.paper.making import make_pages

    job, choices = wanted(options, edition)
    done = make_pages(job, choices, edition)
    with written_whole(options.path) as place:
        place.write_bytes(done.pdf)
    return SavedPdf(options.path, done.pages, done.left_out, done.notices)


def wanted(options: argparse.Namespace, edition: Edition) -> tuple[Job, Choices]:
    """What is to be saved, and how. Raises `UsageError` or `UnknownTopicError`."""
    asked = (
        options.topics,
        options.section,
        options.pack,
        options.all,
        options.comparison,
        options.choice,
        options.job,
    )
    if sum(map(bool, asked)) != 1:
        raise UsageError(_WHICH)
    if options.job:
        return read_job(_text_of(options.job))
    return _job(options, edition), _choices(options)


def job_text(job: Job, choices: Choices) -> str:
    """The job and its choices as JSON, for a process that is to carry it out."""
    return json.dumps({"job": asdict(job), "choices": asdict(choices)})


def read_job(text: str) -> tuple[Job, Choices]:
    """What `job_text` wrote. Raises `UsageError` where it did not."""
    try:
        told = json.loads(text)
        return Job(**_with_tuples(told["job"])), Choices(**told["choices"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UsageError(_NO_JOB) from error


def _with_tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in table.items()}


def _text_of(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"“{name}” cannot be read.") from error


def _job(options: argparse.Namespace, edition: Edition) -> Job:
    if options.section:
        return section_job(_section(options.section, edition))
    if options.pack:
        return pack_job(edition, _pack(options.pack, edition))
    if options.all:
        return whole_job(edition)
    if options.comparison:
        return comparison_job(replace(everything(edition), short=options.short))
    if options.choice:
        return choice_job(_choice(options.choice, edition))
    return topics_job(edition, options.topics)


def _choice(slug: str, edition: Edition) -> Choice:
    for choice in edition.choices:
        if slug == choice.slug:
            return choice
    known = ", ".join(choice.slug for choice in edition.choices) or "none"
    raise UsageError(f"There is no choice called “{slug}”. The choices are {known}.")


def _choices(options: argparse.Namespace) -> Choices:
    return Choices(
        paper=options.paper or usual_paper(locale.getlocale()[0] or ""),
        points=options.size,
        two_sided=options.two_sided,
        black_and_white=options.black_and_white,
        diagrams=not options.without_diagrams,
        sources=not options.without_sources,
        answer_lines=options.lines,
        condition=options.condition,
    )


def _section(name: str, edition: Edition) -> Section:
    """The section of that slug or title."""
    sections = edition.contents.sections
    for section in sections:
        if name.lower() in (section.slug, section.title.lower()):
            return section
    known = ", ".join(section.slug for section in sections)
    raise UsageError(f"There is no section called “{name}”. The sections are {known}.")


def _pack(name: str, edition: Edition) -> Pack:
    packs = read_packs(edition.folder).packs
    for pack in packs:
        if name.lower() in (pack.slug, pack.title.lower()):
            return pack
    known = ", ".join(pack.slug for pack in packs) or "none"
    raise UsageError(f"There is no pack called “{name}”. The packs are {known}.")
