"""A page's element tree as blocks: each kind once, as plain data that a template lays out."""

from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from handbook.paper.drawings import Drawings
from handbook.paper.inlines import Inlines, plain
from handbook.paper.tables import share_columns, table

Block = dict[str, Any]
"""`{"kind": …}` with what that kind needs."""

_BLOCK_TAGS = frozenset({"p", "ul", "ol", "dl", "table", "div", "blockquote", "h2", "h3", "hr"})
_LEVELS = {"h2": 1, "h3": 2}
_CONTAINERS = frozenset({"ul", "ol", "dl", "div", "blockquote"})
_DEEPEST = 6
"""Lists and boxes within each other: more would leave no room for words on a page."""


class Blocks:
    """Turns one topic's blocks into data."""

    def __init__(self, inlines: Inlines, drawings: Drawings) -> None:
        self._inlines = inlines
        self._drawings = drawings
        self._makers: dict[str, Callable[[Element], Block | None]] = {
            "h2": self._heading,
            "h3": self._heading,
            "p": self._paragraph,
            "ul": self._list,
            "ol": self._list,
            "dl": self._definitions,
            "table": self._table,
            "div": self._division,
            "blockquote": self._quotation,
            "hr": lambda _: {"kind": "rule"},
        }

    def of(self, element: Element) -> list[Block]:
        """All blocks of the element; tables with the same head share their columns' widths."""
        _flatten(element)
        blocks = list(self._children(element))
        share_columns(blocks)
        return blocks

    def _children(self, element: Element) -> Iterator[Block]:
        """The blocks of an element; words that stand between them are paragraphs."""
        loose = Element("p")
        loose.text = element.text
        for child in element:
            if child.tag not in _BLOCK_TAGS:
                loose.append(child)
                continue
            yield from self._loose(loose)
            block = self._makers[child.tag](child)
            if block is not None:
                yield block
            loose = Element("p")
            loose.text = child.tail
        yield from self._loose(loose)

    def _loose(self, paragraph: Element) -> Iterator[Block]:
        if len(paragraph) or (paragraph.text or "").strip():
            yield self._words(paragraph)

    def _words(self, element: Element) -> Block:
        words = self._inlines.of(element)
        return {"kind": "paragraph", "words": words, "leads": plain(words).endswith(":")}

    def _paragraph(self, element: Element) -> Block | None:
        if element.get("class") == "diagram" or element.find("img") is not None:
            return self._diagram(element)
        return self._words(element)

    def _heading(self, element: Element) -> Block | None:
        where, words = self._inlines.place(element), self._inlines.of(element)
        if not words:
            return None
        return {
            "kind": "heading",
            "level": _LEVELS[element.tag],
            "place": where,
            "words": words,
        }

    def _list(self, element: Element) -> Block:
        kind = "ticks" if element.get("class") == "tick-list" else "bullets"
        start = element.get("start", "1")
        return {
            "kind": "steps" if element.tag == "ol" else kind,
            "start": int(start) if start.isdecimal() else 1,
            "items": [list(self._children(item)) for item in element],
        }

    def _definitions(self, element: Element) -> Block:
        """Terms and their meanings; several names may share one meaning."""
        entries: list[dict[str, Any]] = []
        for child in element:
            if child.tag == "dt":
                if not entries or entries[-1]["blocks"]:
                    entries.append({"names": [], "blocks": []})
                name = {"place": self._inlines.place(child)}
                entries[-1]["names"].append({**name, "words": self._inlines.of(child)})
            elif entries:
                entries[-1]["blocks"] += self._children(child)
        return {"kind": "definitions", "entries": entries}

    def _table(self, element: Element) -> Block:
        if element.get("class") == "fields":
            return self._fields(element)
        return table(element, self._inlines.of)

    def _fields(self, element: Element) -> Block:
        """A label with a line to write on, or several; words after the last line end them."""
        fields: list[dict[str, Any]] = []
        label: list[Any] = []
        for cell in element.iter("td"):
            if cell.get("class") == "blank":
                fields.append({"label": label})
                label = []
            else:
                label = self._inlines.of(cell)
        return {"kind": "fields", "fields": fields, "after": label}

    def _division(self, element: Element) -> Block | None:
        kinds = element.get("class", "").split()
        if "callout" in kinds:
            return self._callout(element, kinds[-1])
        if "source-list" in kinds:
            return {"kind": "all_sources"}
        return {"kind": "group", "blocks": list(self._children(element))}

    def _callout(self, element: Element, kind: str) -> Block:
        title = element.find("p[@class='callout-title']")
        body = Element("div")
        body.text = element.text
        body.extend(child for child in element if child is not title)
        return {
            "kind": "callout",
            "callout": kind,
            "letters": sum(map(len, body.itertext())),
            "title": [] if title is None else self._inlines.of(title),
            "blocks": list(self._children(body)),
        }

    def _quotation(self, element: Element) -> Block:
        return {"kind": "quotation", "blocks": list(self._children(element))}

    def _diagram(self, element: Element) -> Block | None:
        """The drawing with its words for who cannot see it; those alone where it is missing."""
        image = element.find("img")
        if image is None:
            return self._words(element)
        if not self._drawings.wanted:
            return None
        alternative = image.get("alt", "")
        drawing = self._drawings.read(image.get("src", ""))
        if not drawing:
            return {"kind": "paragraph", "words": [alternative], "leads": False}
        return {"kind": "diagram", "drawing": drawing, "alternative": alternative}


def _flatten(element: Element, depth: int = 0) -> None:
    """Make one paragraph of what is nested too deep."""
    for position, child in enumerate(list(element)):
        inside = depth + (child.tag in _CONTAINERS)
        if inside > _DEEPEST:
            paragraph = Element("p")
            paragraph.text = " ".join("".join(child.itertext()).split())
            paragraph.tail = child.tail
            element[position] = paragraph
        else:
            _flatten(child, inside)
