"""Citations: `[@key]` becomes a small number that leads to the source at the topic's end."""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from handbook.content.markup import CITATION
from handbook.content.sources import Source, Sources, source_anchor, source_item


class CitationExtension(Extension):
    """Numbers the sources in the order in which a page first cites them.

    `cited` holds them in that order once the page is rendered. A key without a source leaves no
    mark in the page; the content check reports it.
    """

    def __init__(self, sources: Sources) -> None:
        super().__init__()
        self._sources = sources
        self.cited: list[Source] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Read citations before links, whose brackets they share; list sources as plain text."""
        md.inlinePatterns.register(_Citation(self._sources), "citation", 175)
        md.treeprocessors.register(_Numbers(self._sources, self.cited), "numbers", 12)
        md.treeprocessors.register(_AllSources(self._sources), "all_sources", 11)


class _Citation(InlineProcessor):
    """Marks a citation with its key; Python-Markdown does not come by in reading order."""

    def __init__(self, sources: Sources) -> None:
        super().__init__(CITATION.pattern)
        self._sources = sources

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the stubs lack the str result
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown gives it
    ) -> tuple[Element | str, int, int]:
        if self._sources.get(m[1]) is None:
            return "", m.start(0), m.end(0)
        return Element("sup", {"class": "citation", "key": m[1]}), m.start(0), m.end(0)


class _Numbers(Treeprocessor):
    """Gives each citation its number, in reading order."""

    def __init__(self, sources: Sources, cited: list[Source]) -> None:
        super().__init__()
        self._sources = sources
        self._cited = cited
        self._numbers: dict[str, int] = {}

    def run(self, root: Element) -> None:
        adjoining = {
            mark
            for parent in root.iter()
            for before, mark in pairwise(parent)
            if "key" in before.attrib and not before.tail
        }
        for mark in root.iter("sup"):
            self._number(mark, separator="," if mark in adjoining else "")

    def _number(self, mark: Element, separator: str) -> None:
        source = self._sources.get(mark.attrib.pop("key"))
        if source is None:
            return
        number = self._numbers.setdefault(source.key, len(self._numbers) + 1)
        if number > len(self._cited):
            self._cited.append(source)
        mark.text = separator
        link = SubElement(mark, "a", {"href": f"#{source_anchor(number)}"})
        link.set("title", source.reference)
        link.text = str(number)


class _AllSources(Treeprocessor):
    """A paragraph `[SOURCES]` becomes the list of every source, by publisher."""

    def __init__(self, sources: Sources) -> None:
        super().__init__()
        self._sources = sources

    def run(self, root: Element) -> None:
        for position, paragraph in enumerate(list(root)):
            if paragraph.tag == "p" and paragraph.text == "[SOURCES]":
                root[position] = self._list()

    def _list(self) -> Element:
        found = [source for key in self._sources.keys if (source := self._sources.get(key))]
        box = Element("div", {"class": "source-list"})
        for publisher in sorted({source.publisher for source in found}, key=str.casefold):
            SubElement(box, "h3").text = publisher
            items = SubElement(box, "ul")
            for source in sorted(found, key=lambda source: source.title.casefold()):
                if source.publisher == publisher:
                    items.append(source_item(source))
        return box
