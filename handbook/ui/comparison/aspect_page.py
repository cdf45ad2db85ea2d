"""One aspect alone, in words: a page for large text, small screens, and the fuller reading."""

import html
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from handbook.content.comparison import Aspect, Cell, Group
from handbook.content.conditions import FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.sources import Source, source_anchor, source_item
from handbook.ui.comparison.cell_content import read_cell
from handbook.ui.comparison.columns import (
    OWN,
    SYNDROME_HEADING,
    SYNDROME_REASON,
    SYNDROMES,
    Columns,
)
from handbook.ui.comparison.model import MISSING
from handbook.ui.look.look import Look
from handbook.ui.look.rich_text import rich_text


@dataclass(frozen=True)
class Subject:
    """What is read: an aspect of a group, and the condition that comes first, "" for any."""

    group: Group
    aspect: Aspect
    condition: str = ""

    @property
    def title(self) -> str:
        """What the page is called."""
        named = f" in {self.condition}" if self.condition else ""
        return f"{self.aspect.title}{named}"


def aspect_page(subject: Subject, columns: Columns, edition: Edition, look: Look) -> str:
    """The aspect in each of the columns as rich text, with sources and further reading."""
    writer = _Writer(subject.aspect, columns, edition, look)
    first = subject.condition
    others = [condition for condition in columns.shown if condition != first]
    turn = f'<h2 class="quiet">{html.escape(subject.aspect.title)} in the others</h2>'
    return "".join(
        (
            f'<p class="path">Comparison  ·  {html.escape(subject.group.title)}</p>',
            f"<h1>{html.escape(subject.aspect.title)}</h1>",
            writer.condition(first) if first else "",
            f"<hr>{turn}" if first else "",
            *map(writer.condition, others),
            writer.common_name() if SYNDROMES & set(columns.shown) else "",
        )
    )


class _Writer:
    def __init__(self, aspect: Aspect, columns: Columns, edition: Edition, look: Look) -> None:
        self._aspect = aspect
        self._own = columns.own
        self._edition = edition
        self._look = look

    def condition(self, condition: str) -> str:
        own = f"  ·  <b>{OWN}</b>" if condition == self._own else ""
        cell = self._aspect.cells.get(condition)
        words = self._cell(cell) if cell else f'<p class="quiet">{MISSING}</p>'
        name = f'<p class="quiet">{FULL_NAMES[condition]}{own}</p>'
        return f'<h2 id="{condition}">{condition}</h2>{name}{words}'

    def common_name(self) -> str:
        return f'<hr><p class="quiet">{SYNDROME_HEADING}. {SYNDROME_REASON}</p>'

    def _cell(self, cell: Cell) -> str:
        content = read_cell(cell, self._edition)
        _name_citations(content.body, cell.column)
        label = f"<p><b>{content.label}</b></p>" if content.label else ""
        words = label + rich_text(content.body, self._look)
        return words + self._more(content.more) + self._sources(content.sources, cell.column)

    def _more(self, target: str) -> str:
        slug = target.removeprefix(TOPIC).partition("#")[0]
        if slug not in self._edition.files:
            return ""
        title = html.escape(self._edition.title(slug))
        return f'<p>Read more: <a href="{html.escape(target)}">{title}</a></p>'

    def _sources(self, sources: tuple[Source, ...], condition: str) -> str:
        if not sources:
            return ""
        items = "".join(
            f'<li><a name="{_anchor(condition, source_anchor(number))}"></a>'
            f"{rich_text(source_item(source), self._look)}</li>"
            for number, source in enumerate(sources, start=1)
        )
        heading = "Source" if len(sources) == 1 else "Sources"
        return f'<p class="quiet"><b>{heading}</b></p><ol class="quiet">{items}</ol>'


def _name_citations(body: Element, condition: str) -> None:
    """Lead each citation to its own condition's sources: every cell numbers its own from 1."""
    for link in body.iter("a"):
        target = link.get("href", "")
        if target.startswith("#"):
            link.set("href", f"#{_anchor(condition, target.removeprefix('#'))}")


def _anchor(condition: str, anchor: str) -> str:
    return f"{condition}-{anchor}"
