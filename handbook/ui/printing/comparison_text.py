"""The comparison on paper: tables with the conditions side by side, or one condition at a time."""

import html
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement

from handbook.content.comparison import Aspect, Group, Selection
from handbook.content.conditions import FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.names import COMPARISON
from handbook.content.page import Heading
from handbook.content.sources import Source, source_anchor
from handbook.ui.comparison.cell_content import CellContent, read_cell
from handbook.ui.printing.topic_text import source_list
from handbook.ui.printing.writer import EVEN_COLUMNS, PaperWriter

_NEW_PAGE = "page-break-before: always;"


class ComparisonWriter:
    """Writes a selection of the comparison, its sources numbered through."""

    def __init__(self, selection: Selection, edition: Edition, writer: PaperWriter) -> None:
        self._selection = selection
        self._edition = edition
        self._writer = writer
        self._sources: list[Source] = []
        self._headings: list[Heading] = []

    @property
    def headings(self) -> tuple[Heading, ...]:
        """What an outline leads to."""
        return tuple(self._headings)

    def tables(self) -> str:
        """A table for each group: an aspect a row, a condition a column.

        Four columns of large print would hold a word or two a line; there each aspect has a table
        of its own, a condition a row.
        """
        table = self._tables_of_aspects if self._writer.frame.large else self._table_of_group
        groups = (self._group_head(group) + table(group) for group in self._selection.groups)
        return f"<h1>{COMPARISON}</h1>{''.join(groups)}{self._source_list()}"

    def one_by_one(self) -> str:
        """Each condition on pages of its own, without tables."""
        conditions = "".join(map(self._condition, self._selection.conditions))
        return f"<h1>{COMPARISON}</h1>{conditions}{self._source_list()}"

    def _table_of_group(self, group: Group) -> str:
        conditions = self._selection.conditions
        root, body = _table(("", *conditions), EVEN_COLUMNS)
        for aspect in group.aspects:
            cells = [self._said(aspect, condition) for condition in conditions]
            _add_row(body, aspect.title, cells)
        return self._writer.children(root)

    def _tables_of_aspects(self, group: Group) -> str:
        tables = []
        for aspect in group.aspects:
            root, body = _table(("Condition", aspect.title))
            for condition in self._selection.conditions:
                _add_row(body, condition, [self._said(aspect, condition)])
            tables.append(self._writer.children(root))
        return "".join(tables)

    def _condition(self, condition: str) -> str:
        style = _NEW_PAGE if self._headings else ""
        parts = [self._heading(2, FULL_NAMES[condition], condition, style)]
        for group in self._selection.groups:
            parts.append(self._heading(3, group.title, f"{condition}-{group.slug}"))
            for aspect in group.aspects:
                root = Element("div")
                SubElement(root, "p").extend(self._said(aspect, condition))
                parts.append(f"<h6>{html.escape(aspect.title)}</h6>{self._writer.children(root)}")
        return "".join(parts)

    def _said(self, aspect: Aspect, condition: str) -> Iterator[Element]:
        """What the cell says, as words to be put into a paragraph."""
        cell = aspect.cells.get(condition)
        if cell is None:
            return
        content = read_cell(cell, self._edition)
        self._number(content)
        if content.label:
            label = Element("em")
            label.text = f"{content.label}."
            label.tail = " "
            yield label
        for paragraph in content.body:
            words = Element("span")
            words.text = paragraph.text
            words.extend(paragraph)
            yield words

    def _number(self, content: CellContent) -> None:
        """Give the citations of a cell the numbers that they have in the whole comparison."""
        for mark in content.body.iter("sup"):
            for link in mark.iter("a"):
                source = content.sources[int(link.text or "1") - 1]
                if source not in self._sources:
                    self._sources.append(source)
                number = self._sources.index(source) + 1
                link.text = str(number)
                link.set("href", f"#{source_anchor(number)}")

    def _source_list(self) -> str:
        if not self._writer.choices.sources:
            return ""
        return source_list(tuple(self._sources), self._writer)

    def _group_head(self, group: Group) -> str:
        difference = f"<p>{html.escape(group.difference)}</p>"
        return self._heading(2, group.title, group.slug) + difference

    def _heading(self, level: int, title: str, anchor: str, style: str = "") -> str:
        self._headings.append(Heading(level, title, anchor))
        return f'<h{level} id="{anchor}" style="{style}">{html.escape(title)}</h{level}>'


def _table(names: Iterable[str], kind: str = "") -> tuple[Element, Element]:
    """A tree with an empty table below these column heads, and the place for its rows."""
    root = Element("div")
    table = SubElement(root, "table", {"class": kind})
    head = SubElement(SubElement(table, "thead"), "tr")
    for name in names:
        SubElement(head, "th").text = name
    return root, SubElement(table, "tbody")


def _add_row(body: Element, name: str, cells: Iterable[Iterable[Element]]) -> None:
    row = SubElement(body, "tr")
    SubElement(SubElement(row, "td"), "strong").text = name
    for words in cells:
        SubElement(row, "td").extend(words)
