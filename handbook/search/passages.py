"""Passages: what search finds. The text under one heading, one glossary entry, one cell.

They are read from Markdown without rendering it, so that a whole edition is read in a blink.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.comparison import Aspect, Cell, CellKind
from handbook.content.edition import Edition
from handbook.content.glossary import GLOSSARY_SLUG
from handbook.content.markup import Block, blocks, plain, slugify
from handbook.content.topic import Topic
from handbook.search.danger import EMERGENCY_SLUG

_LAST_LINK = re.compile(r"\]\(([^)\s#]+)[^)\s]*\)\s*$")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”")


@dataclass(frozen=True)
class Passage:
    """Some text of a topic, and the anchor to open it at; "" is the top of the topic.

    A cell of the comparison is a passage of the topic that its closing link names: it has the
    `aspect` and the `condition` that it stands for.
    """

    slug: str
    heading: str
    anchor: str
    text: str
    aspect: str = ""
    condition: str = ""


def topic_passages(topic: Topic) -> list[Passage]:
    """The passages of a topic in order; the first is what stands before any heading."""
    found: list[Passage] = []
    heading = anchor = ""
    pieces: list[str] = []
    for block, own_anchor in _with_anchors(topic):
        if own_anchor and _begins_passage(block, topic):
            found.append(Passage(topic.slug, heading, anchor, _joined(pieces)))
            heading, anchor, pieces = plain(block.text), own_anchor, []
        elif not _only_sends_for_help(block):
            pieces.append(plain(block.text))
    found.append(Passage(topic.slug, heading, anchor, _joined(pieces)))
    return _entries_with_all_names(found) if topic.slug == GLOSSARY_SLUG else found


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
        yield Passage(slug, aspect.title, "", cell.text, aspect.slug, cell.condition)


def _with_anchors(topic: Topic) -> Iterator[tuple[Block, str]]:
    """Each block with the anchor that the page gives it: headings and terms have one."""
    seen: set[str] = set()
    for block in blocks(topic.body, topic.body_line):
        anchor = block.anchor
        if block.kind == "term":
            anchor = slugify(plain(block.text))
        while anchor and anchor in seen:
            anchor += "-again"
        seen.add(anchor)
        yield block, anchor


def _only_sends_for_help(block: Block) -> bool:
    """Whether these are the words of danger that stand alike in most topics: they tell nothing
    of this one, and a search for "breathing" would find them all.
    """
    return block.callout == "danger" and f"{EMERGENCY_SLUG}.md" in block.text


def _begins_passage(block: Block, topic: Topic) -> bool:
    return block.kind == "heading" or topic.slug == GLOSSARY_SLUG


def _entries_with_all_names(found: list[Passage]) -> list[Passage]:
    """Terms that stand above one meaning made one passage, opened at the first of them."""
    entries: list[Passage] = []
    waiting: list[Passage] = []
    for passage in found:
        waiting.append(passage)
        if passage.text:
            names = ", ".join(p.heading for p in waiting)
            entries.append(Passage(passage.slug, names, waiting[0].anchor, passage.text))
            waiting = []
    return entries


def _joined(pieces: list[str]) -> str:
    """Blocks as one run of text; what does not end a sentence is parted by a dot in the middle."""
    text = ""
    for piece in filter(None, pieces):
        gap = "" if not text else " " if text.endswith(_SENTENCE_ENDS) else " · "
        text += gap + piece
    return text
