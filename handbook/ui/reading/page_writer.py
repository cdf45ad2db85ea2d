"""Writing a topic as the reader shows it. It needs no Qt, so that it can be done beside it."""

from pathlib import Path

from handbook.content.edition import Edition
from handbook.content.links import COMPARE
from handbook.content.page import Page
from handbook.content.resources import bundled_resources
from handbook.ui.look.look import Look
from handbook.ui.look.theme import read_theme
from handbook.ui.reading.screen_page import screen_headings, screen_page
from handbook.ui.reading.written_page import WrittenPage


def write_page(page: Page, edition: Edition, look: Look) -> WrittenPage:
    """The whole page in that look."""
    headings = tuple((one.level, one.text, one.anchor) for one in screen_headings(page))
    topic, style_sheet = page.topic, look.style_sheet()
    rich_text = screen_page(page, edition, look)
    return WrittenPage(topic.slug, topic.title, headings, style_sheet, rich_text)


class PageWriter:
    """Loads all that any page needs before it is known which one is wanted.

    Raises `EditionError` where there is no topic at all.
    """

    def __init__(self, resources: Path) -> None:
        self._edition = Edition(resources)
        _ = self._edition.renderer

    def write(self, slug: str, theme: str, points: float) -> WrittenPage | None:
        """The topic, or the first of all where there is no such one.

        None for what only the window can show: the comparison, and a page that names keys. Raises
        as `Edition.topic` does.
        """
        if slug.startswith(COMPARE):
            return None
        known = slug in self._edition.files
        page = self._edition.page(slug if known else self._edition.slugs[0])
        if page.body.find(".//kbd") is not None:
            return None
        look = Look(read_theme(bundled_resources() / "themes", theme), points, {})
        return write_page(page, self._edition, look)
