"""`handbook export`: the whole handbook as web pages or as an e-book."""

from collections.abc import Callable, Iterator
from pathlib import Path

from handbook.content.edition import Edition
from handbook.export.epub_export import export_epub
from handbook.export.html_export import export_html
from handbook.export.writing import Progress

_EXPORTS: dict[str, Callable[[Edition, Path], Iterator[Progress]]] = {
    "html": export_html,
    "epub": export_epub,
}


def export(edition: Edition, form: str, path: Path) -> Progress:
    """Write the edition to `path` as "html" or "epub"; the last progress says what it lacks.

    Raises `WriteError`, and `EditionError` where no topic can be read.
    """
    *_, last = _EXPORTS[form](edition, path)
    return last


def told(progress: Progress, path: Path) -> Iterator[str]:
    """What is said of a finished export, a line each."""
    for problem in progress.left_out:
        yield f"Left out: {problem}"
    yield f"Written: {path}"
