"""What a link in a page asks for: a topic, a heading, the comparison, or a way outside."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QUrl

from handbook.content.links import COMPARE, OUTSIDE_SCHEMES, TOPIC


class LinkKind(Enum):
    """The few things that a link can ask for."""

    TOPIC = auto()
    HEADING = auto()
    COMPARISON = auto()
    OUTSIDE = auto()
    NOTHING = auto()


@dataclass(frozen=True)
class Link:
    """A link taken apart: `target` is a slug, an aspect or a whole address."""

    kind: LinkKind
    target: str = ""
    anchor: str = ""


def read_link(href: str) -> Link:
    """The link, of kind `NOTHING` for all that a page has no business to ask for."""
    if href.startswith(TOPIC):
        slug, _, anchor = href.removeprefix(TOPIC).partition("#")
        return Link(LinkKind.TOPIC, slug, anchor)
    if href.startswith("#"):
        return Link(LinkKind.HEADING, anchor=href.removeprefix("#"))
    if href.startswith(COMPARE):
        return Link(LinkKind.COMPARISON, href.removeprefix(COMPARE))
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    if url.isValid() and url.scheme() in OUTSIDE_SCHEMES:
        return Link(LinkKind.OUTSIDE, href)
    return Link(LinkKind.NOTHING)
