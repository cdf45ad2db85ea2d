"""The `pdf` command: pages saved as a PDF without a window, and without a screen."""

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from handbook.content.edition import Edition
from handbook.errors import HandbookError

_MISSING_LIBRARY = "A part of the system that pages need is missing ({})."


@dataclass(frozen=True)
class SavedPdf:
    """What was saved, and the topics that could not be read."""

    path: Path
    pages: int
    left_out: tuple[str, ...]

    def __str__(self) -> str:
        saved = f"{self.path}: {self.pages} page{'' if self.pages == 1 else 's'}."
        missing = f" Left out, as they cannot be read: {', '.join(self.left_out)}."
        return saved + (missing if self.left_out else "")


def add_pdf_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("topics", nargs="*", metavar="TOPIC")
    parser.add_argument("-o", dest="path", type=Path, required=True, metavar="FILE")
    parser.add_argument("--section", metavar="S", help="the topics of a section")
    parser.add_argument("--all", action="store_true", help="the whole handbook")
    parser.add_argument("--comparison", action="store_true", help="the conditions side by side")
    parser.add_argument("--paper", choices=("a4", "letter"), help="by default the region's own")
    parser.add_argument("--large-print", action="store_true", help="type of 18 points")


def save_as_pdf(options: argparse.Namespace, edition: Edition) -> SavedPdf:
    """Save the PDF. Qt is imported here, when it is needed.

    Raises `UsageError` where it is not clear what is wanted, `WriteError` where the file cannot
    be written, and what reading topics raises.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from handbook.ui.printing.command import save_job, wanted_job
    except ImportError as error:
        raise HandbookError(_MISSING_LIBRARY.format(error)) from error
    job = wanted_job(options, edition)
    return save_job(job, edition, options)
