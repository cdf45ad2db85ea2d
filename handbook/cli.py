"""The command line: what can be done without the window."""

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.errors import MissingLibraryError, UnknownTopicError, UsageError
from handbook.paper.command import add_pdf_arguments, save_as_pdf
from handbook.request import WindowRequest

WITHOUT_WINDOW = ("topics", "search", "pdf", "export", "check")
_HITS = 10


class _Parser(argparse.ArgumentParser):
    """A parser that tells a mistake in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. Try “{self.prog} --help”.")


class _Version(argparse.Action):
    """Prints the version, which is read only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from handbook.parts import version

        _say(f"handbook {version()}")
        parser.exit()


def run(arguments: Sequence[str]) -> WindowRequest | int:
    """Carry out the command line: the window that it asks for, or the exit status of the rest.

    Raises `UsageError` for a wrong argument, and other `HandbookError`s as the commands do.
    """
    command = next((word for word in arguments if word in WITHOUT_WINDOW), None)
    if command is None:
        return _window_request(arguments)
    options = _command_parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # an old terminal may lack our quotes
        sys.stdout.reconfigure(errors="replace")
    status: int = options.run(options)
    return status


def _window_request(arguments: Sequence[str]) -> WindowRequest:
    options = _window_parser().parse_args(arguments)
    if options.topic:
        slug = options.topic.partition("#")[0]
        edition = Edition(options.resources)
        if slug not in edition.files:
            raise UnknownTopicError(slug, edition.nearest(slug))
    return WindowRequest(options.resources, options.topic, options.compare, options.safe)


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="handbook",
        description="A handbook for people who look after someone with myasthenia.",
        epilog=f"Without the window: handbook ({' | '.join(WITHOUT_WINDOW)}) --help",
    )
    parser.add_argument("topic", nargs="?", default="", metavar="TOPIC[#HEADING]")
    parser.add_argument("--compare", action="store_true", help="open at the comparison")
    parser.add_argument(
        "--safe", action="store_true", help="start as the first time, and keep nothing"
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    _add_resources(parser, bundled_resources())
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="handbook")
    _add_resources(parser, bundled_resources())
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    topics = commands.add_parser("topics", help="list every topic")
    topics.set_defaults(run=_topics)

    check = commands.add_parser("check", help="report every rule that the text breaks")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    check.add_argument("--report", action="store_true", help="add the closing table")
    check.set_defaults(run=_check)

    search = commands.add_parser("search", help="find passages")
    search.add_argument("--json", action="store_true", help="one array a query, best hit first")
    search.add_argument("--limit", type=_count, default=_HITS, metavar="N", help="hits a query")
    search.add_argument(
        "query", nargs="+", metavar="QUERY", help="“-” reads one query a line from standard input"
    )
    search.set_defaults(run=_search)

    pdf = commands.add_parser("pdf", help="save pages as a PDF")
    add_pdf_arguments(pdf)
    pdf.set_defaults(run=_pdf)

    export = commands.add_parser("export", help="copy the handbook for a browser or an e-reader")
    export.add_argument("form", choices=("html", "epub"), help="a folder of pages, or one file")
    export.add_argument("-o", dest="path", type=Path, required=True, metavar="PATH")
    export.set_defaults(run=_export)

    for command in (topics, check, search, pdf, export):
        _add_resources(command, argparse.SUPPRESS)
    return parser


def _add_resources(parser: argparse.ArgumentParser, default: Path | str) -> None:
    parser.add_argument(
        "--resources", type=Path, metavar="DIR", default=default, help="read another edition"
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a number from 1 on is needed")
    return int(text)


def _topics(options: argparse.Namespace) -> int:
    for entry in Edition(options.resources).contents.entries:
        _say(f"{entry.slug:32}{entry.title}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from handbook.content.check.report import all_problems, problems_without_grade, report

    edition = Edition(options.folder or options.resources)
    try:
        problems = all_problems(edition)
    except MissingLibraryError:
        for problem in problems_without_grade(edition):
            _say(str(problem))
        raise
    for problem in problems:
        _say(str(problem))
    if options.report:
        _say(str(report(edition)))
    return 1 if problems else 0


def _search(options: argparse.Namespace) -> int:
    from handbook.search.command import answer_lines
    from handbook.search.search import Search

    search = Search(Edition(options.resources))
    search.read_all()
    queries = _standard_input() if options.query == ["-"] else [" ".join(options.query)]
    for line in answer_lines(search, queries, options.limit, as_json=options.json):
        _say(line)
    return 0


def _pdf(options: argparse.Namespace) -> int:
    saved = save_as_pdf(options, Edition(options.resources))
    _say(str(saved))
    return 1 if saved.left_out else 0


def _export(options: argparse.Namespace) -> int:
    from handbook.export.command import export, told

    progress = export(Edition(options.resources), options.form, options.path)
    for line in told(progress, options.path):
        _say(line)
    return 1 if progress.left_out else 0


def _standard_input() -> Iterator[str]:
    """The lines of standard input; what is not UTF-8 becomes a mark that nobody looks for."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    return (line.rstrip("\n") for line in sys.stdin)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
