"""Composition: arguments, edition, window, and the one hook that bugs reach."""

import sys
from collections.abc import Sequence

from handbook import cli
from handbook.errors import HandbookError

EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the handbook and return its exit status."""
    try:
        request = cli.run(sys.argv[1:] if arguments is None else arguments)
    except HandbookError as error:
        sys.stderr.write(f"handbook: {error.message}\n")
        return EXIT_USAGE
    if isinstance(request, int):
        return request
    return 0
