"""A topic as a part of a printed document: its head, its blocks, its sources."""

from collections.abc import Iterable, Iterator
from typing import Any

from handbook.content.conditions import CONDITIONS
from handbook.content.names import month_and_year
from handbook.content.page import Page
from handbook.paper.blocks import Block, Blocks
from handbook.paper.chosen import with_condition
from handbook.paper.codes import WALLET, code_of
from handbook.paper.inlines import Inline, place
from handbook.paper.setting import Setting

_PLACES = frozenset({"h2", "h3", "dt", "strong", "em"})


def places_of(pages: list[Page]) -> frozenset[str]:
    """Every place that a reference inside a document of these pages may lead to."""
    places = {place(page.topic.slug) for page in pages}
    for page in pages:
        ids = (element.get("id") for element in page.body.iter() if element.tag in _PLACES)
        places |= {place(page.topic.slug, anchor) for anchor in ids if anchor}
    return frozenset(places)


def topic_part(page: Page, setting: Setting) -> dict[str, Any]:
    """The topic with all that belongs to it; a sheet's words carry no citations."""
    topic = page.topic
    numbers = list(range(1, len(page.sources) + 1))
    words = setting.inlines(topic.slug, numbers)
    marked = Blocks(words, setting.drawings).of(page.body)
    bare = Blocks(setting.inlines(topic.slug, None), setting.drawings).of(page.body)
    return {
        "kind": "sheet" if topic.layout else "topic",
        "layout": topic.layout,
        "place": place(topic.slug),
        "title": topic.title,
        "section": setting.edition.section_title(topic.slug),
        "summary": topic.summary,
        "conditions": list(topic.conditions) if topic.conditions != CONDITIONS else [],
        "reviewed": month_and_year(topic.reviewed) if topic.reviewed else "",
        "blocks": with_condition(bare, setting.condition) if topic.layout else marked,
        "statements": list(map(_without_places, _statements(marked))) if topic.layout else [],
        "code": code_of(bare) if topic.layout == WALLET else "",
        "related": [_related(slug, setting) for slug in topic.related],
    }


def _related(slug: str, setting: Setting) -> dict[str, Any]:
    title = setting.edition.title(slug) if slug in setting.edition.files else slug
    return {"kind": "reference", "to": slug if slug in setting.places else "", "words": [title]}


def _is_cited(words: list[Inline]) -> bool:
    return any(isinstance(node, dict) and node["kind"] == "citation" for node in words)


def _without_places(words: list[Inline]) -> list[Inline]:
    """The words said again, where they are no place to lead to."""
    return [node if isinstance(node, str) else node | {"place": ""} for node in words]


def _statements(blocks: Iterable[Block]) -> Iterator[list[Inline]]:
    """The words of each paragraph, item or cell that rests on a source."""
    for block in blocks:
        if _is_cited(words := block.get("words", [])):
            yield words
        for first, *others in block.get("rows", []):
            if _is_cited(first):
                yield first
            yield from ([*first[:1], ": ", *cell] for cell in others if _is_cited(cell))
        for inner in (block.get("blocks", []), *block.get("items", [])):
            yield from _statements(inner)
