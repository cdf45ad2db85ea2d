"""A page: a topic rendered to the HTML subset, ready for reader, printer and exports."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from handbook.content.sources import Source
    from handbook.content.topic import Topic


@dataclass(frozen=True)
class Heading:
    """A heading on a page; `level` is 2 or 3."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """A rendered topic: its text as a tree, its headings, and its sources in number order."""

    topic: "Topic"
    body: "Element"
    headings: tuple[Heading, ...]
    sources: "tuple[Source, ...]"


@dataclass(frozen=True)
class Fragment:
    """A few rendered words, such as a cell of the comparison, with their sources in order."""

    body: "Element"
    sources: "tuple[Source, ...]"
