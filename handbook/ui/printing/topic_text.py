"""What a printed topic says, as rich text: its head, its text, related topics and sources."""

import html

from handbook.content.edition import Edition
from handbook.content.page import Page
from handbook.content.sources import Source, source_anchor, source_item
from handbook.ui.printing.writer import PaperWriter, inner_link, place, small


def is_sheet(page: Page) -> bool:
    """Whether the topic is a sheet to fill in."""
    return any(table.get("class") == "fields" for table in page.body.iter("table"))


def has_danger(page: Page) -> bool:
    """Whether a call-out of the topic says when to get help."""
    return any("danger" in box.get("class", "").split() for box in page.body.iter("div"))


def topic_text(page: Page, edition: Edition, writer: PaperWriter) -> str:
    """The topic with all that belongs to it. Its sources follow unless they are not wanted."""
    parts = [_head(page), writer.children(page.body), _related(page, edition, writer)]
    if writer.choices.sources:
        parts.append(source_list(page.sources, writer))
    return "".join(parts)


def sheet_text(page: Page, writer: PaperWriter) -> str:
    """A sheet to fill in: nothing but the sheet, its sources as small as they may be."""
    title = f"<h1>{html.escape(page.topic.title)}</h1>"
    notes = _source_notes(page.sources) if writer.choices.sources and page.sources else ""
    return title + writer.children(page.body) + notes


WHERE_SOURCES_ARE = '<p class="source-notes">The handbook lists the sources of this sheet.</p>'
"""Stands on a sheet that has no room for them."""


def source_list(sources: tuple[Source, ...], writer: PaperWriter) -> str:
    """The sources in number order, their web addresses written out."""
    items = []
    for number, source in enumerate(sources, start=1):
        words = small(writer.children(source_item(source)))
        items.append(f'<li id="{source_anchor(number)}">{words}</li>')
    listed = f'<ol class="source-list">{"".join(items)}</ol>'
    return f'<h2 class="sources" id="sources">Sources</h2>{listed}' if items else ""


def _head(page: Page) -> str:
    topic = page.topic
    return (
        f"<h1>{html.escape(topic.title)}</h1>"
        f'<p class="applies">Applies to {", ".join(topic.conditions)}</p>'
        f'<p class="summary">{html.escape(topic.summary)}</p>'
    )


def _related(page: Page, edition: Edition, writer: PaperWriter) -> str:
    named = []
    for slug in page.topic.related:
        if slug in edition.files:
            title, number = html.escape(edition.title(slug)), writer.page_of(slug)
            linked = f"{inner_link(place(slug), title)} (page&nbsp;{number})" if number else title
            named.append(linked)
    words = "; ".join(named)
    return f'<p class="related"><b>See also in the handbook:</b> {words}.</p>' if named else ""


def _source_notes(sources: tuple[Source, ...]) -> str:
    """All sources in one small paragraph."""
    notes = (_source_note(number, source) for number, source in enumerate(sources, start=1))
    return f'<p class="source-notes"><b>Sources.</b> {" ".join(notes)}</p>'


def _source_note(number: int, source: Source) -> str:
    anchor = f'<a name="{source_anchor(number)}"></a>'
    return f"{anchor}{number}&nbsp;{html.escape(source.reference)}"
