"""A topic as a part of a printed document: its head, its blocks, its sources."""

from collections.abc import Iterable, Iterator
from typing import Any

from handbook.content.conditions import CONDITIONS
from handbook.content.dates import month_and_year
from handbook.content.edition import Edition
from handbook.content.page import Page
from handbook.paper.blocks import Block, Blocks
from handbook.paper.drawings import Drawings
from handbook.paper.inlines import Inline, Inlines, place


def places_of(pages: list[Page]) -> frozenset[str]:
    """Every place that a reference inside a document of these pages may lead to."""
    places = {place(page.topic.slug) for page in pages}
    for page in pages:
        ids = (element.get("id") for element in page.body.iter() if element.tag != "a")
        places |= {place(page.topic.slug, anchor) for anchor in ids if anchor}
    return frozenset(places)


def topic_part(
    page: Page, edition: Edition, drawings: Drawings, places: frozenset[str], *, cited: bool
) -> dict[str, Any]:
    """The topic with all that belongs to it; a sheet's words carry no citations."""
    topic = page.topic
    numbers = list(range(1, len(page.sources) + 1)) if cited else None
    marked = Blocks(Inlines(topic.slug, places, numbers), drawings).of(page.body)
    bare = Blocks(Inlines(topic.slug, places), drawings).of(page.body)
    return {
        "kind": "sheet" if topic.layout else "topic",
        "layout": topic.layout,
        "place": place(topic.slug),
        "title": topic.title,
        "section": edition.section_title(topic.slug),
        "summary": topic.summary,
        "conditions": list(topic.conditions) if topic.conditions != CONDITIONS else [],
        "reviewed": month_and_year(topic.reviewed) if topic.reviewed else "",
        "blocks": bare if topic.layout else marked,
        "statements": list(_statements(marked)) if topic.layout and cited else [],
        "related": [_related(slug, edition, places) for slug in topic.related],
    }


def _related(slug: str, edition: Edition, places: frozenset[str]) -> dict[str, Any]:
    title = edition.title(slug) if slug in edition.files else slug
    return {"kind": "reference", "to": slug if slug in places else "", "words": [title]}


def _statements(blocks: Iterable[Block]) -> Iterator[list[Inline]]:
    """The words of each paragraph, item or cell that rests on a source."""
    for block in blocks:
        rows = [*block.get("rows", []), [block.get("words", [])]]
        for words in (cell for row in rows for cell in row):
            if any(isinstance(node, dict) and node["kind"] == "citation" for node in words):
                yield words
        for inner in (block.get("blocks", []), *block.get("items", [])):
            yield from _statements(inner)
