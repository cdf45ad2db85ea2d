"""A page's HTML as rich text for paper, where nothing is clicked and much is written by hand.

It stands apart from the screen's writer because paper has lines to write on, boxes that survive
a photocopy, and page numbers in the place of links.
"""

import html
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from handbook.content.links import COMPARE, TERM, TOPIC
from handbook.ui.look.look import Look
from handbook.ui.printing.cells import padding, picture, share, table, table_of, td
from handbook.ui.printing.column_widths import column_shares, even_shares, first_row
from handbook.ui.printing.fields import FieldLook, field_rows
from handbook.ui.printing.job import Choices
from handbook.ui.printing.paper import Frame, dots
from handbook.ui.printing.ruler import Ruler
from handbook.ui.reading.rich_text import Writer

SHEET_ROW, ANSWER_ROW = 11.3, 9.0
"""Room for handwriting: the height of a row in millimetres."""

TICK_BOX, RULE = "tick-box", "rule"
"""Pictures that the printer draws itself."""

EVEN_COLUMNS = "even"
"""The class of a table whose columns are to be of one width, whatever stands in them."""

DANGER = "callout-danger"
"""The anchor of each call-out that says when to get help."""

COMPARISON_PLACE = "comparison"
"""The name of the comparison as a place in a printed document."""

UNKNOWN_PAGE = 999
"""Holds the room of a page's number until the number is known."""

_DIAGRAM_A_POINT = 9.2
"""A diagram's width in millimetres for each point of type, so that its words stay readable."""


def place(slug: str, anchor: str = "") -> str:
    """The name of a place in a printed document, as links inside it know it."""
    return f"{slug}.{anchor}" if anchor else slug


@dataclass(frozen=True)
class Setting:
    """How a topic is set on paper.

    `numbers` maps each topic of the same document, and each place in it, to its page.
    """

    slug: str
    look: Look
    frame: Frame
    choices: Choices
    numbers: Mapping[str, int]


class PaperWriter(Writer):
    """Writes one page for paper. `used` is what it said of other pages: place to number."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting.look)
        self.used: dict[str, int] = {}
        self._setting = setting
        self._own["source-list"] = self._source_list
        self._ruler = Ruler(setting.look.points)
        self._shares: Mapping[Element, float] = {}
        self._last_cells: set[Element] = set()
        self._in_sheet = False
        self._in_questions = False

    @property
    def choices(self) -> Choices:
        """How it is printed."""
        return self._setting.choices

    @property
    def frame(self) -> Frame:
        """Where it is printed on the paper."""
        return self._setting.frame

    @property
    def ink(self) -> str:
        """The colour of words and strong lines."""
        return self._role["page_text"]

    def without_sources(self) -> "PaperWriter":
        """The same, but for citations, which are left out."""
        choices = replace(self.choices, sources=False)
        return PaperWriter(replace(self._setting, choices=choices))

    def page_of(self, slug: str, anchor: str = "") -> int | None:
        """The page of a place in another topic of the same document, None outside it."""
        name = self._known(slug, anchor)
        if name is None or slug == self._setting.slug:
            return None
        self.used[name] = self._setting.numbers[name]
        return self.used[name]

    def _known(self, slug: str, anchor: str) -> str | None:
        """The nearest place of the same document: the heading, or else the topic."""
        numbers = self._setting.numbers
        names = (place(slug, anchor), slug)
        return next((name for name in names if name in numbers), None)

    def _plain(self, element: Element) -> str:
        if element.tag == "a":
            return self._link(element)
        if element.tag == "sup" and not self._setting.choices.sources:
            return ""
        if element.tag == "dl":
            return self._definitions(element)
        if element.tag == "li" and self._in_questions:
            rule = picture(RULE, self._text_width - 24, ANSWER_ROW)
            return f"<li>{self.children(element)}<br>{rule}</li>"
        return super()._plain(element)

    def _definitions(self, element: Element) -> str:
        """Terms and their meanings; the names of one term share a line."""
        parts, names = [], list[str]()
        for child in element:
            words = self.children(child)
            if child.tag == "dt":
                names.append(f'<a name="{html.escape(child.get("id", ""))}"></a>{words}')
                continue
            parts.append(f'<h6>{", ".join(names)}</h6><p class="meaning">{words}</p>')
            names.clear()
        return "".join(parts)

    def _link(self, element: Element) -> str:
        """The words of a link; it stays a link where a PDF can follow it."""
        target, words = element.get("href", ""), self.children(element)
        if target.startswith(TERM):
            return words
        if target.startswith(COMPARE):
            return self._topic_link(COMPARISON_PLACE, "", words)
        if target.startswith("#"):
            return inner_link(place(self._setting.slug, target[1:]), words)
        if target.startswith(TOPIC):
            slug, _, anchor = target.removeprefix(TOPIC).partition("#")
            return self._topic_link(slug, anchor, words)
        said = "".join(element.itertext())
        address = target.removeprefix("mailto:").removeprefix("tel:")
        shown = "" if address in said else f" ({html.escape(address)})"
        return f'<a href="{html.escape(target)}">{words}</a>{shown}'

    def _topic_link(self, slug: str, anchor: str, words: str) -> str:
        if slug == self._setting.slug:
            return inner_link(place(slug, anchor), words)
        name, page = self._known(slug, anchor), self.page_of(slug, anchor)
        return f"{inner_link(name, words)} (see&nbsp;page&nbsp;{page})" if name else words

    def _callout(self, element: Element) -> str:
        kind = element.get("class", "").split()[-1]
        line, bar = (2, 9) if kind == "danger" else (1, 5)
        colour = self._role[kind]
        title, *rest = element
        self._in_questions = kind == "ask" and self._setting.choices.answer_lines
        words = "".join(self._node(child) for child in rest)
        self._in_questions = False
        cell = td(
            f'<h6 id="callout-{kind}" style="color: {colour};">{self.children(title)}</h6>{words}',
            f"border: {line}px solid {colour}; border-left: {bar}px solid {colour};",
            padding(1.6, 4.0),
        )
        return table([cell], above=2.0, below=2.5)

    def _table(self, element: Element) -> str:
        self._in_sheet = element.get("class") == "sheet"
        self._shares = self._column_shares(element)
        self._last_cells = {row[-1] for row in element.iter("tr") if len(row)}
        rows = self.children(element)
        self._in_sheet = False
        return table_of(rows, above=1.0, below=2.0)

    def _column_shares(self, element: Element) -> dict[Element, float]:
        cells = first_row(element)
        shares_of = even_shares if element.get("class") == EVEN_COLUMNS else column_shares
        shares = shares_of(element, self._text_width, self._ruler.bold)
        return dict(zip(cells, shares, strict=True))

    def _cell(self, element: Element) -> str:
        words = self.children(element)
        head = element.tag == "th"
        to_fill = self._in_sheet and not words.strip() and not head
        room = (SHEET_ROW - self._ruler.line_height) / 2 if to_fill else 1.0
        ground = f'bgcolor="{self._role["header"]}"' if head else ""
        width = share(self._shares[element], 100) if element in self._shares else ""
        return td(
            f'<p class="in-cell">{words or "&nbsp;"}</p>',
            self._lines_around(element),
            padding(room, 2.0),
            element.get("style", ""),
            tag=element.tag,
            attributes=f"{ground} {width}",
        )

    def _lines_around(self, cell: Element) -> str:
        """A line over each row; in a sheet a grid, in which each row ends with its own line."""
        if not self._in_sheet:
            colour = self._role["page_text" if cell.tag == "th" else "strong_line"]
            return f"border-top: 1px solid {colour};"
        edges = {"bottom": True, "left": True}
        edges |= {"top": cell in self._shares, "right": cell in self._last_cells}
        return " ".join(
            f"border-{edge}: 1px solid {self.ink};" for edge, drawn in edges.items() if drawn
        )

    def _fields(self, element: Element) -> str:
        look = FieldLook(self._text_width, self._ruler, self.ink)
        return field_rows(list(element.iter("td")), look, self.children)

    def _action(self, element: Element) -> str:
        name = element.text or ""
        keys = self._look.shortcuts.get(name) or f"“{name.replace('_', ' ')}”"
        return f"<b>{html.escape(keys)}</b>"

    def _tick_list(self, element: Element) -> str:
        size = self._ruler.line_height * 0.8
        box = td(picture(TICK_BOX, size, size), padding(0.6, 2.5), attributes='width="1"')
        rows = "".join(f"<tr>{box}{self._tick_words(item)}</tr>" for item in element)
        return table_of(rows, below=2.0)

    def _tick_words(self, item: Element) -> str:
        words = f'<p class="in-cell">{self.children(item)}</p>'
        return td(words, padding(0.6, 0.0), attributes='width="99%"')

    def _source_list(self, element: Element) -> str:
        """All sources of the handbook, publisher by publisher, in small type."""
        parts = []
        for child in element:
            if child.tag == "ul":
                items = "".join(f"<li>{small(self.children(item))}</li>" for item in child)
                parts.append(f'<ul class="source-list">{items}</ul>')
            else:
                parts.append(f"<h6>{self.children(child)}</h6>")
        return "".join(parts)

    def _diagram(self, element: Element) -> str:
        if not self._setting.choices.diagrams:
            return ""
        width = min(self._text_width, _DIAGRAM_A_POINT * self._setting.look.points)
        drawings = (picture(image.get("src", ""), width) for image in element.iter("img"))
        return f'<p class="diagram" align="center">{"".join(drawings)}</p>'

    @property
    def _text_width(self) -> float:
        return self._setting.frame.text.width() / dots(1)


def small(words: str) -> str:
    """Words in the type of sources, links and all."""
    return f'<span class="source">{words}</span>'


def inner_link(name: str, words: str) -> str:
    """A link to a place in the same document."""
    return f'<a href="#{html.escape(name)}">{words}</a>'
