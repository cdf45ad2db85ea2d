"""What the tests of search ask for: the sample and the handbook, read once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.search.search import Search

SAMPLE = Path(__file__).parent.parent / "sample"


def read(resources: Path) -> Search:
    search = Search(Edition(resources))
    search.read_all()
    return search


@pytest.fixture(scope="session")
def small() -> Search:
    """Search in the six-topic edition."""
    return read(SAMPLE)


@pytest.fixture(scope="session")
def whole_search() -> Search:
    """Search in the handbook itself."""
    return read(bundled_resources())


@pytest.fixture
def with_words(draft: Path) -> Callable[[str], Search]:
    """Search in the sample with other search words."""

    def made(markdown: str) -> Search:
        (draft / "en" / "search-words.md").write_text(markdown, encoding="utf-8")
        return read(draft)

    return made


@pytest.fixture
def with_dangers(draft: Path) -> Callable[[str], Search]:
    """Search in the sample with these dangers."""

    def made(toml: str) -> Search:
        (draft / "en" / "danger.toml").write_text(toml, encoding="utf-8")
        return read(draft)

    return made
