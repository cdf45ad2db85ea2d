"""A page as HTML for the reader: the topic's head, its text, and what stands at its end."""

import html

from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.markup import slugify
from handbook.content.names import EMERGENCY_SLUG, month_and_year
from handbook.content.page import Heading, Page
from handbook.content.sources import source_anchor, source_item
from handbook.ui.look.look import Look
from handbook.ui.look.rich_text import rich_text
from handbook.ui.reading.cache import HtmlPage

_WORDS_A_MINUTE = 180


def html_page(page: Page, edition: Edition, look: Look) -> HtmlPage:
    """The whole page in that look."""
    parts = (
        _head(page, edition),
        rich_text(page.body, look),
        _sources(page, look),
        _related(page, edition),
        _foot(page),
        _neighbours(page, edition),
    )
    return HtmlPage(page.topic.slug, _headings(page), "".join(parts))


def _above_title(page: Page, edition: Edition) -> str:
    """The line over the title: the section, and the conditions that the topic applies to."""
    named = edition.section_title(page.topic.slug)
    conditions = ", ".join(page.topic.conditions)
    applies = f"applies to {conditions}" if conditions else ""
    return "  ·  ".join(part for part in (named, applies) if part)


def _headings(page: Page) -> tuple[Heading, ...]:
    """The headings of the page, those that stand at its end too."""
    ends = {"Sources": page.sources, "Related topics": page.topic.related}
    added = [Heading(2, words, slugify(words)) for words, has_some in ends.items() if has_some]
    return (*page.headings, *added)


def _head(page: Page, edition: Edition) -> str:
    """What stands above the text; in an emergency the title alone, so that one screen holds it."""
    topic = page.topic
    if topic.slug == EMERGENCY_SLUG:
        return f"<h1>{html.escape(topic.title)}</h1>"
    return (
        f'<p class="path">{html.escape(_above_title(page, edition))}</p>'
        f"<h1>{html.escape(topic.title)}</h1>"
        f'<p class="summary">{html.escape(topic.summary)}</p>'
    )


def _sources(page: Page, look: Look) -> str:
    if not page.sources:
        return ""
    items = []
    for number, source in enumerate(page.sources, start=1):
        words = rich_text(source_item(source), look)
        items.append(f'<li><a name="{source_anchor(number)}"></a>{words}</li>')
    return f'<h2 id="sources">Sources</h2><ol class="quiet">{"".join(items)}</ol>'


def _related(page: Page, edition: Edition) -> str:
    links = [
        f'<li><a href="{TOPIC}{slug}">{html.escape(edition.title(slug))}</a></li>'
        for slug in page.topic.related
        if slug in edition.files
    ]
    return f'<h2 id="related-topics">Related topics</h2><ul>{"".join(links)}</ul>' if links else ""


def _foot(page: Page) -> str:
    reviewed, count = page.topic.reviewed, len(page.sources)
    minutes = max(1, round(len(page.topic.body.split()) / _WORDS_A_MINUTE))
    parts = (
        f"Last checked {month_and_year(reviewed) if reviewed else 'not yet'}",
        f"{count} source{'' if count == 1 else 's'}",
        f"{minutes} minute{'' if minutes == 1 else 's'} to read",
    )
    return f'<hr><p class="quiet">{"  ·  ".join(parts)}</p>'


def _neighbours(page: Page, edition: Edition) -> str:
    before, after = edition.neighbours(page.topic.slug)
    cells = (
        _neighbour(before, "Previous", "left", edition),
        _neighbour(after, "Next", "right", edition),
    )
    return f'<table width="100%" cellpadding="4"><tr>{"".join(cells)}</tr></table>'


def _neighbour(slug: str | None, word: str, align: str, edition: Edition) -> str:
    if slug is None:
        return '<td width="50%"></td>'
    link = f'<a href="{TOPIC}{slug}">{html.escape(edition.title(slug))}</a>'
    return f'<td width="50%" align="{align}"><span class="quiet">{word}</span><br>{link}</td>'
