"""Exports to look at: the whole handbook once a run, the sample for each test that asks."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from handbook.content.edition import Edition
from handbook.export.epub_export import export_epub
from handbook.export.html_export import export_html

from .parsed import Pages, Parsed, read_pages

ExportPages = Callable[[Path], Pages]


@pytest.fixture(scope="session")
def folder(whole: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as web pages."""
    made = tmp_path_factory.mktemp("html") / "handbook"
    list(export_html(whole, made))
    return made


@pytest.fixture(scope="session")
def pages(folder: Path) -> Pages:
    """The handbook's web pages read back."""
    return read_pages(folder)


@pytest.fixture(scope="session")
def book(whole: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as an e-book."""
    made = tmp_path_factory.mktemp("epub") / "handbook.epub"
    list(export_epub(whole, made))
    return made


@pytest.fixture(scope="session")
def unpacked(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The e-book's files."""
    made = tmp_path_factory.mktemp("unpacked")
    with ZipFile(book) as archive:
        archive.extractall(made)
    return made


@pytest.fixture
def export_pages(tmp_path: Path) -> ExportPages:
    """Exports the resources in a folder, and reads the web pages back."""

    def pages_of(resources: Path) -> Pages:
        list(export_html(Edition(resources), tmp_path / "pages"))
        return read_pages(tmp_path / "pages")

    return pages_of


@pytest.fixture
def sample_pages(sample: Edition, export_pages: ExportPages) -> Pages:
    """The sample's web pages read back."""
    return export_pages(sample.resources)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes nothing more."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", refuse)
    monkeypatch.setattr(ZipFile, "writestr", refuse)


@pytest.fixture
def breathing(sample_pages: Pages) -> Parsed:
    """A topic with citations, links, a table and a call-out."""
    return sample_pages["topics/breathing.html"]


@pytest.fixture
def cramps(sample_pages: Pages) -> Parsed:
    """A topic with terms and a diagram."""
    return sample_pages["topics/cramps.html"]
