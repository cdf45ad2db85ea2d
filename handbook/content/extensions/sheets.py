"""Sheets: ruled lines and tick boxes to fill in by hand."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from handbook.content.markup import FIELD

_TICK = re.compile(r"^\[[ x]\]\s+")


class SheetExtension(Extension):
    """`Label: ____` is a field, `____` a ruled line, `- [ ]` a tick box."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Read fields before rules across the page, which underscores mean elsewhere."""
        md.parser.blockprocessors.register(_Fields(md.parser), "fields", 60)
        md.treeprocessors.register(_TickBoxes(md), "tick_boxes", 22)
        md.treeprocessors.register(_Sheets(md), "sheets", 9)


class _Fields(BlockProcessor):
    """Each line is a table of its own: fields of one line share its width."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - as above
        return all(FIELD.search(line) for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        for line in blocks.pop(0).split("\n"):
            table = SubElement(parent, "table", {"class": "fields"})
            row = SubElement(SubElement(table, "tbody"), "tr")
            *labels, after = map(str.strip, FIELD.split(line))
            for label in labels:
                self._label(row, label)
                SubElement(row, "td", {"class": "blank"})
            self._label(row, after)

    def _label(self, row: Element, words: str) -> None:
        if words:
            SubElement(row, "td", {"class": "label"}).text = words


class _TickBoxes(Treeprocessor):
    """Runs before the inline patterns, which would take the box for a link."""

    def run(self, root: Element) -> None:
        for items in root.iter("ul"):
            for item in items:
                first = item[0] if len(item) and item[0].tag == "p" and not item.text else item
                if first.text and _TICK.match(first.text):
                    first.text = _TICK.sub("", first.text)
                    item.set("class", "tick")
                    items.set("class", "tick-list")


class _Sheets(Treeprocessor):
    """A table with empty cells is one to write in."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            cells = list(table.iter("td"))
            empty = [cell for cell in cells if not len(cell) and not (cell.text or "").strip()]
            if "class" not in table.attrib and len(empty) * 3 >= len(cells) and empty:
                table.set("class", "sheet")
