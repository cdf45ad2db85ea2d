"""Citations of an exported page: numbers that lead to its sources, and sources that lead back."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from handbook.content.sources import Source, source_anchor, source_item
from handbook.export.elements import append, element, link
from handbook.export.linking import web_address


class Citations:
    """The sources of one page in number order, each with the places that cite it."""

    def __init__(self) -> None:
        self._anchors: dict[Source, list[str]] = {}

    def mark(self, text: Element, sources: Sequence[Source]) -> None:
        """Number the citations in a text whose own numbers count `sources` from 1."""
        cited = {f"#{source_anchor(number)}": s for number, s in enumerate(sources, start=1)}
        for citation in text.iter("sup"):
            for number in citation.iter("a"):
                self._mark(number, cited[number.get("href", "")])

    def section(self) -> list[Element]:
        """The sources as the page's last section; none where nothing is cited."""
        if not self._anchors:
            return []
        items = [
            _item(number, source, anchors)
            for number, (source, anchors) in enumerate(self._anchors.items(), start=1)
        ]
        return [
            element(
                "section",
                {
                    "class": "sources",
                    "role": "doc-bibliography",
                    "aria-labelledby": "page--sources",
                },
                element("h2", {"id": "page--sources"}, "Sources"),
                element("ol", {}, *items),
            )
        ]

    def _mark(self, number: Element, source: Source) -> None:
        anchors = self._anchors.setdefault(source, [])
        position = list(self._anchors).index(source) + 1
        anchors.append(f"cited--{position}-{len(anchors) + 1}")
        number.text = str(position)
        number.attrib = {
            "href": f"#{source_anchor(position)}",
            "id": anchors[-1],
            "role": "doc-biblioref",
            "aria-label": f"Source {position}",
        }


def _item(number: int, source: Source, anchors: list[str]) -> Element:
    item = source_item(source)
    item.set("id", source_anchor(number))
    for way in item.iter("a"):
        way.set("href", web_address(way.get("href", "")))
    append(item, " ")
    append(item, element("span", {"class": "back"}, *_ways_back(number, anchors)))
    return item


def _ways_back(number: int, anchors: list[str]) -> list[Element | str]:
    """A link to each place that cites the source."""
    role = {"role": "doc-backlink"}
    if len(anchors) == 1:
        name = {"aria-label": f"Back to the text from source {number}"}
        return [link(f"#{anchors[0]}", "Back to the text", role | name)]
    ways: list[Element | str] = ["Back to the text:"]
    for place, anchor in enumerate(anchors, start=1):
        name = {"aria-label": f"Back to the text from source {number}, place {place}"}
        ways += [" ", link(f"#{anchor}", str(place), role | name)]
    return ways
