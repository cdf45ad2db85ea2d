"""The page that the next start will show first, kept so that no Markdown need be read for it.

The file holds what can be made again: nothing is lost with it, and where anything about it is not
as it was written, the page is made anew.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCryptographicHash

from handbook.content.edition import Edition
from handbook.content.names import EMERGENCY_SLUG, GLOSSARY_SLUG
from handbook.content.page import Heading
from handbook.ui.look.look import Look

_NAME = "first-page.json"
_MOST_BYTES = 2_000_000
_PACKAGE = Path(__file__).parent.parent.parent
_MAKERS = ("content", "content/extensions", "ui/look", "ui/reading")
"""The folders of the package whose code takes part in making a page."""


@dataclass(frozen=True)
class HtmlPage:
    """A topic's page in one look: its HTML, and the headings that stand in it."""

    slug: str
    headings: tuple[Heading, ...]
    html: str


class PageCache:
    """Keeps one page of the edition in a folder for what can be made again."""

    def __init__(self, edition: Edition, folder: Path) -> None:
        self._edition = edition
        self._file = folder / _NAME

    def read(self, slug: str, look: Look) -> HtmlPage | None:
        """The page as it would be made now, None where it has to be made."""
        if self._kept is None:
            return None
        key, page = self._kept
        is_wanted = page.slug == slug and key == self._key(slug, look)
        return page if is_wanted else None

    def write(self, page: HtmlPage, look: Look) -> None:
        """Keep the page in place of the one before. Where that cannot be done, none is kept."""
        kept = (self._key(page.slug, look), page)
        if kept == self._kept:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._file, _to_text(*kept))

    @cached_property
    def _kept(self) -> tuple[str, HtmlPage] | None:
        """The page that an earlier run has written, and its key."""
        try:
            if self._file.is_symlink() or self._file.stat().st_size > _MOST_BYTES:
                return None
            return _from_text(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def _key(self, slug: str, look: Look) -> str:
        """What tells one making of a page from every other: all that it is made from."""
        shortcuts = sorted(look.shortcuts.items())
        parts = [repr((slug, look.theme.roles, look.points, shortcuts)).encode()]
        parts += (line.encode() for line in _program())
        for file in self._files(slug):
            content = file.read_bytes()
            parts += (f"{file.name} {len(content)} ".encode(), content)
        return _digest(b"\n".join(parts))

    def _files(self, slug: str) -> Iterator[Path]:
        """The topic, those that others take from, and the data that any page may be made from."""
        topics = {slug, EMERGENCY_SLUG, GLOSSARY_SLUG} & self._edition.files.keys()
        yield from map(self._edition.path, sorted(topics))
        for folder in (self._edition.folder, self._edition.resources):
            yield from sorted(file for file in folder.iterdir() if file.is_file())


def _program() -> Iterator[str]:
    """Name, size and time of change of the code that makes pages, or of the program that has it."""
    modules = [file for folder in _MAKERS for file in (_PACKAGE / folder).glob("*.py")]
    for file in sorted(modules) or [Path(sys.executable)]:
        about = file.stat()
        yield f"{file} {about.st_size} {about.st_mtime_ns}"


def _replace(file: Path, text: str) -> None:
    """Write the file whole or not at all. Raises `OSError`."""
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, delete=False) as new:
        try:
            new.write(text)
            new.close()
            Path(new.name).replace(file)
        except OSError:
            Path(new.name).unlink(missing_ok=True)
            raise


def _to_text(key: str, page: HtmlPage) -> str:
    """The page as JSON, after a line that tells whether all of it is there."""
    headings = [[one.level, one.text, one.anchor] for one in page.headings]
    text = json.dumps({"key": key, "slug": page.slug, "headings": headings, "html": page.html})
    return f"{_digest(text.encode())}\n{text}"


def _from_text(text: str) -> tuple[str, HtmlPage]:
    """What `_to_text` wrote. Raises `ValueError` where the text is anything else."""
    digest, _, rest = text.partition("\n")
    if digest != _digest(rest.encode()):
        raise ValueError(digest)
    kept = json.loads(rest)
    headings = tuple(Heading(level, words, anchor) for level, words, anchor in kept["headings"])
    return kept["key"], HtmlPage(kept["slug"], headings, kept["html"])


def _digest(data: bytes) -> str:
    return QCryptographicHash.hash(data, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
