"""The `pdf` command: pages saved as a PDF without a window, and without a screen."""

import argparse
import os
import sys
from pathlib import Path

from handbook.content.edition import Edition
from handbook.errors import HandbookError

_MISSING_LIBRARY = "A part of the system that pages need is missing ({})."


def add_pdf_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("topics", nargs="*", metavar="TOPIC")
    parser.add_argument("-o", dest="path", type=Path, required=True, metavar="FILE")
    parser.add_argument("--section", metavar="S", help="the topics of a section")
    parser.add_argument("--all", action="store_true", help="the whole handbook")
    parser.add_argument("--comparison", action="store_true", help="the conditions side by side")
    parser.add_argument("--paper", choices=("a4", "letter"), help="by default the region's own")
    parser.add_argument("--large-print", action="store_true", help="type of 18 points")


def save_as_pdf(options: argparse.Namespace, edition: Edition) -> str:
    """Save the PDF and say how many pages it has. Qt is imported here, when it is needed.

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
