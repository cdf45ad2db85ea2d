"""Passages: what search finds. The text under one heading, one glossary entry, one cell.

They are read from Markdown without rendering it, so that a whole edition is read in a blink.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from handbook.content.anchors import anchored_blocks
from handbook.content.comparison import Aspect, Cell, CellKind
from handbook.content.edition import Edition
from handbook.content.markup import ACTION, Block, plain
from handbook.content.names import EMERGENCY_SLUG, GLOSSARY_SLUG
from handbook.content.topic import Topic

_LAST_LINK = re.compile(r"\]\(([^)\s#]+)[^)\s]*\)\s*$")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”")


@dataclass(frozen=True)
class Passage:
    """Some text of a topic, and the anchor to open it at; "" is the top of the topic.

    `table` holds the rows of its tables and `questions` what people ask that it answers. A cell of
    the comparison is a passage of the topic that its closing link names: it has the `aspect` and
    the `condition` that it stands for.
    """

    slug: str
    heading: str
    anchor: str
    text: str
    table: str = ""
    questions: tuple[str, ...] = ()
    aspect: str = ""
    condition: str = ""
    is_row: bool = False


def topic_passages(
    topic: Topic, asked: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> list[Passage]:
    """The passages of a topic in order; the first is what stands before any heading.

    `asked` are the questions by the anchor of the passage that answers them.
    """
    found = _under_headings(topic)
    passages = [next(found), *_entries(topic)] if topic.slug == GLOSSARY_SLUG else list(found)
    return [replace(p, questions=asked[p.anchor]) if p.anchor in asked else p for p in passages]


def cell_passages(edition: Edition) -> list[Passage]:
    """The cells of the comparison that say something and name a topic."""
    return [
        passage
        for aspect in edition.comparison.aspects
        for cell in aspect.cells.values()
        if not cell.same_as_mg and cell.kind is CellKind.TEXT
        for passage in _cell_passage(aspect, cell, edition)
    ]


def _cell_passage(aspect: Aspect, cell: Cell, edition: Edition) -> Iterator[Passage]:
    link = _LAST_LINK.search(cell.markdown)
    slug = link[1].rpartition("/")[2].removesuffix(".md") if link else ""
    if slug in edition.files:
        yield Passage(slug, aspect.title, "", cell.text, aspect=aspect.slug, condition=cell.column)


def _under_headings(topic: Topic) -> Iterator[Passage]:
    heading = anchor = ""
    pieces: list[str] = []
    rows: list[str] = []
    parts: list[Passage] = []
    for block, own_anchor in anchored_blocks(topic):
        if block.kind == "heading":
            yield from (
                Passage(topic.slug, heading, anchor, _joined(pieces), _joined(rows)),
                *parts,
            )
            heading, anchor, pieces, rows, parts = plain(block.text), own_anchor, [], [], []
        elif block.kind == "row" and own_anchor:
            parts.append(_row(topic, block, own_anchor))
        elif block.kind == "row":
            rows.append(_said(block.text))
        elif not _only_sends_for_help(block):
            pieces.append(_said(block.text))
    yield from (Passage(topic.slug, heading, anchor, _joined(pieces), _joined(rows)), *parts)


def _row(topic: Topic, block: Block, anchor: str) -> Passage:
    """A row that has an anchor is a passage of its own, under the words that stand first in it."""
    name = block.text.split("**", maxsplit=2)[1]
    return Passage(topic.slug, name, anchor, plain(block.text), is_row=True)


def _entries(glossary: Topic) -> Iterator[Passage]:
    """Each entry of the glossary under all of its names, opened at the first of them."""
    names: list[tuple[str, str]] = []
    for block, anchor in anchored_blocks(glossary):
        if block.kind == "term":
            names.append((plain(block.text), anchor))
        elif block.kind == "definition" and names:
            heading = ", ".join(name for name, _ in names)
            yield Passage(glossary.slug, heading, names[0][1], plain(block.text))
            names = []


def _only_sends_for_help(block: Block) -> bool:
    """Whether these are the words of danger that stand alike in most topics.

    They tell nothing of this topic, and whoever looks for "breathing" would find them all.
    """
    leads_there = block.callout == "danger" and f"{EMERGENCY_SLUG}.md" in block.text
    return leads_there and block.kind != "item"


def _said(markdown: str) -> str:
    """The words of some Markdown; a key stands as the name of what it does: “print”."""
    return plain(ACTION.sub(lambda action: f"“{action[1].replace('_', ' ')}”", markdown))


def _joined(pieces: list[str]) -> str:
    """Blocks as one run of text; what ends no sentence is parted from the next by a dot."""
    text = ""
    for piece in filter(None, pieces):
        gap = "" if not text else " " if text.endswith(_SENTENCE_ENDS) else " · "
        text += gap + piece
    return text
