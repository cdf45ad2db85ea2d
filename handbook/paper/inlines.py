"""Words inside a block as data: plain text, or a mark with the words that it holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from handbook.content.links import BREAK, COMPARE, TERM, TOPIC
from handbook.paper.names import Names, parted

Inline = str | dict[str, Any]
"""Text, or `{"kind": …}` with its own words under `words`."""

COMPARISON_PLACE = "comparison"
"""The name of the comparison as a place in a printed document."""

_PLAIN = {"strong": "strong", "em": "emphasis", "code": "keys"}


def place(slug: str, anchor: str = "") -> str:
    """The name of a place in a printed document, as references to it know it."""
    return f"{slug}.{anchor}" if anchor else slug


@dataclass
class Inlines:
    """Turns the words of one topic into data.

    `places` are those that the document holds: a reference to another has no page. `numbers`
    gives the number of each source that the topic cites, by the number that its page gave it.
    `given` are the places that have been given to words, each once.
    """

    slug: str
    places: frozenset[str]
    numbers: list[int] | None = None
    names: Names = field(default_factory=Names)
    given: set[str] = field(default_factory=set)
    _indexed: set[str] = field(default_factory=set)

    def of(self, element: Element) -> list[Inline]:
        """All words of the element, children included."""
        return joined(self._walk(element))

    def place(self, element: Element) -> str:
        """The name of the place that the element is, "" where it is none or stood before."""
        anchor = element.get("id", "")
        name = place(self.slug, anchor) if anchor else ""
        if not name or name in self.given:
            return ""
        self.given.add(name)
        return name

    def _walk(self, element: Element) -> Iterator[Inline]:
        yield from self._text(element.text)
        for child in element:
            yield from self._node(child)
            yield from self._text(child.tail)

    def _text(self, text: str | None) -> Iterator[Inline]:
        for piece, whole in parted(_spaced(text), self.names.unbroken):
            if whole:
                entry = self._entry(self.names.medicines.get(piece.lower(), ""))
                yield {"kind": "name", "words": [piece], "entry": entry}
            else:
                yield piece

    def _entry(self, name: str) -> str:
        """What the index calls it where the topic names it first, "" elsewhere."""
        if name in self._indexed:
            return ""
        self._indexed.add(name)
        return name

    def _node(self, element: Element) -> Iterator[Inline]:
        match element.tag:
            case "sup":
                yield from self._citation(element)
            case "br":
                yield {"kind": "break"}
            case "kbd":
                yield {"kind": "keys", "words": [_action(element.text or "")]}
            case "a":
                yield self._link(element)
            case "img":
                yield element.get("alt", "")
            case tag if tag in _PLAIN:
                where = self.place(element)
                yield {"kind": _PLAIN[tag], "words": self.of(element), "place": where}
            case _:
                yield from self._walk(element)

    def _citation(self, element: Element) -> Iterator[Inline]:
        if element.get("class") != "citation":
            yield {"kind": "raised", "words": self.of(element)}
        elif self.numbers is not None:
            own = [int(link.text or 0) for link in element.iter("a")]
            yield {"kind": "citation", "numbers": [self.numbers[n - 1] for n in own]}

    def _link(self, element: Element) -> Inline:
        target, words = element.get("href", ""), self.of(element)
        if target.startswith(TERM):
            name = self.names.terms.get(target.removeprefix(TERM), "")
            return {"kind": "term", "words": words, "entry": self._entry(name)}
        if target.startswith("#"):
            return self._reference(self.slug, target[1:], words)
        if target.startswith(COMPARE):
            return self._reference(COMPARISON_PLACE, "", words)
        if target.startswith(TOPIC):
            slug, _, anchor = target.removeprefix(TOPIC).partition("#")
            return self._reference(slug, anchor, words)
        said = "".join(element.itertext()).replace(BREAK, "")
        address = target.removeprefix("mailto:").removeprefix("tel:")
        shown = "" if address in said else address
        return {"kind": "address", "to": target, "words": words, "shown": shown}

    def _reference(self, slug: str, anchor: str, words: list[Inline]) -> Inline:
        names = (place(slug, anchor), slug)
        known = next((name for name in names if name in self.places), "")
        kind = "here" if slug == self.slug else "reference"
        return {"kind": kind, "to": known, "words": words}


def joined(nodes: Iterator[Inline]) -> list[Inline]:
    """Neighbouring texts made one, neighbouring citations too; blanks at both ends dropped."""
    found: list[Inline] = []
    for node in nodes:
        last = found[-1] if found else None
        if isinstance(node, str) and isinstance(last, str):
            found[-1] = last + node
        elif _are_citations(last, node):
            last["numbers"] += node["numbers"]  # type: ignore[index]
        elif node != "":
            found.append(node)
    if found and isinstance(found[0], str):
        found[0] = found[0].lstrip(" ")
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip(" ")
    _part_from_figures(found)
    return [node for node in found if node != ""]


def plain(nodes: list[Inline]) -> str:
    """The words alone, without citations."""
    return "".join(
        node if isinstance(node, str) else plain(node.get("words", [])) for node in nodes
    )


def _are_citations(last: Inline | None, node: Inline) -> bool:
    return all(isinstance(each, dict) and each["kind"] == "citation" for each in (last, node))


def _part_from_figures(nodes: list[Inline]) -> None:
    """Mark each citation after a figure: raised alone it would make another figure of it."""
    for index, node in enumerate(nodes[1:]):
        before = plain([nodes[index]])
        if isinstance(node, dict) and node["kind"] == "citation" and before[-1:].isdigit():
            node["after_figure"] = True


def _spaced(text: str | None) -> str:
    """The text with line ends as blanks; non-breaking spaces stay."""
    spaced = (text or "").replace(BREAK, "").replace("\n", " ").replace("\t", " ")
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced


def _action(name: str) -> str:
    """The name of a command, as the menus of the window have it."""
    return name.replace("_", " ").capitalize().replace("pdf", "PDF").replace("html", "web pages")
