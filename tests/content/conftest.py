"""What the tests of the content ask for: Markdown rendered, and a manuscript to damage."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handbook.content.check import writing
from handbook.content.edition import Edition
from handbook.content.html import to_html
from handbook.content.page import Page

from .manuscript import DayOfReview, Manuscript

Render = Callable[[str], str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/content --renew-golden` writes the golden pages anew; review the change."""
    parser.addoption("--renew-golden", action="store_true", help="write the golden pages anew")


@pytest.fixture(autouse=True)
def the_day_of_the_reviews(monkeypatch: pytest.MonkeyPatch) -> None:
    """A review that is in time today is so in every year in which the tests run."""
    monkeypatch.setattr(writing, "date", DayOfReview)


@pytest.fixture
def page(sample: Edition) -> Callable[[str], Page]:
    """Renders Markdown as the body of the topic `cramps`, which stands in `topics/symptoms`."""

    def rendered(markdown: str) -> Page:
        return sample.renderer.page(replace(sample.topic("cramps"), body=markdown))

    return rendered


@pytest.fixture
def render(page: Callable[[str], Page]) -> Render:
    """The same as HTML text."""

    def rendered(markdown: str) -> str:
        return to_html(page(markdown).body)

    return rendered


@pytest.fixture
def manuscript(draft: Path) -> Manuscript:
    """A copy of the sample that a test may damage."""
    return Manuscript(draft)
