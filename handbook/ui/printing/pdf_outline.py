"""A PDF's way about itself: its outline of sections, topics and headings, and its named places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.paper import RESOLUTION, Frame
from handbook.ui.printing.parts import Part
from handbook.ui.printing.writer import place


@dataclass(frozen=True)
class Target:
    """A place in the file: a page from 0, and points from that page's lower edge."""

    page: int
    height: float


@dataclass
class OutlineItem:
    """A line of the outline and the lines under it."""

    title: str
    target: Target
    children: list["OutlineItem"] = field(default_factory=list)


def named_places(book: PrintBook) -> dict[str, Target]:
    """Every place that a link of the document may name."""
    return dict(_places(book))


def outline(book: PrintBook, places: Mapping[str, Target]) -> list[OutlineItem]:
    """Sections with their topics, topics with their headings; `places` are the book's."""
    items = []
    for section, parts in groupby(book.parts, key=lambda part: part.section):
        topics = [_part_item(part, places) for part in parts]
        if section and len(book.parts) > 1:
            items.append(OutlineItem(section, topics[0].target, topics))
        else:
            items += topics
    return items


def _places(book: PrintBook) -> Iterator[tuple[str, Target]]:
    numbers = book.page_numbers()
    for part in book.parts:
        first = numbers[part.place] - 1
        frame = part.text.frame
        yield place(part.place), Target(first, _points(frame, 0.0))
        for anchor in part.text.anchors:
            target = Target(first + anchor.page, _points(frame, anchor.offset))
            yield place(part.place, anchor.name), target


def _part_item(part: Part, places: Mapping[str, Target]) -> OutlineItem:
    item = OutlineItem(part.title, places[part.place])
    for heading in part.headings:
        target = places.get(place(part.place, heading.anchor))
        if target is not None:
            level = item.children[-1] if heading.level > 2 and item.children else item
            level.children.append(OutlineItem(heading.text, target))
    return item


def _points(frame: Frame, offset: float) -> float:
    """The height over the page's lower edge of a place so many dots down the text."""
    return (frame.height - frame.text.top() - offset) * 72 / RESOLUTION
