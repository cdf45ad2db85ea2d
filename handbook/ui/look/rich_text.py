"""A page's HTML as the rich text that QTextDocument can draw, on screen and on paper alike.

Qt knows a small part of CSS: no boxes, no rounded corners, no sizes that follow the font. So
call-outs, fields and tables are made of table cells here, and sizes are worked out in points.
See https://doc.qt.io/qtforpython/overviews/richtext-html-subset.html
"""

import html
import re
from collections.abc import Callable
from itertools import accumulate, pairwise
from math import sqrt
from xml.etree.ElementTree import Element

from handbook.content.links import BREAK
from handbook.ui.look.look import Look

_VOID = frozenset({"br", "hr", "img"})
_MANY = 4
_DENSE = 0.88
"""Tables of many columns are set a little smaller."""

NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
_ADDRESS_MARK = re.compile(r"([/._?=+&%#~,;:@-]+)")


def rich_text(tree: Element, look: Look) -> str:
    """The children of a page's tree as HTML for a QTextDocument with the look's style sheet."""
    return Writer(look).children(tree)


class Writer:
    """Writes one page for the screen. What is done otherwise on paper, a subclass overrides."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._role = look.theme.roles
        self._pad = round(look.points * 0.7)
        self._widths: dict[Element, int] = {}
        self._own: dict[str, Callable[[Element], str]] = {
            "callout": self._callout,
            "fields": self._fields,
            "action": self._action,
            "citation": self._citation,
            "tick-list": self._tick_list,
            "diagram": self._diagram,
        }

    def children(self, element: Element) -> str:
        """What stands inside an element."""
        return html.escape(element.text or "", quote=False) + "".join(map(self._node, element))

    def _node(self, element: Element) -> str:
        return self._element(element) + html.escape(element.tail or "", quote=False)

    def _element(self, element: Element) -> str:
        for name in element.get("class", "").split():
            if name in self._own:
                return self._own[name](element)
        if element.tag == "table":
            return self._table(element)
        if element.tag in ("td", "th"):
            return self._cell(element)
        if element.tag == "div":
            return self.children(element)
        return self._plain(element)

    def _plain(self, element: Element) -> str:
        attributes = "".join(f' {k}="{html.escape(v)}"' for k, v in element.items())
        if element.tag in _VOID:
            return f"<{element.tag}{attributes}>"
        is_address = element.tag == "a" and element.text == element.get("href")
        words = breakable(element.text or "") if is_address else self.children(element)
        return f"<{element.tag}{attributes}>{words}</{element.tag}>"

    def _callout(self, element: Element) -> str:
        kind = element.get("class", "").split()[-1]
        accent, ground = self._role[kind], self._role[f"{kind}_ground"]
        border = f"border: 1px solid {accent};" if ground == self._role["page"] else ""
        title, *rest = element
        words = "".join(self._node(child) for child in rest)
        # One cell: with the bar in a cell of its own, Down would never reach the words beside it.
        return (
            f'<table class="callout" width="100%" cellspacing="0" cellpadding="0" '
            f'style="margin-top: {self._pad}px; margin-bottom: {self._pad * 2}px;">'
            f'<tr><td bgcolor="{ground}" style="{border} border-left: 6px solid {accent}; '
            f'padding: {self._pad}px {self._pad * 2}px;">'
            f'<p class="callout-title" style="color: {accent};">{self.children(title)}</p>'
            f"{words}</td></tr></table>"
        )

    def _table(self, element: Element) -> str:
        widths = _column_widths(element)
        self._widths.update(zip(next(element.iter("tr")), widths, strict=False))
        size = f"font-size: {self._look.points * _DENSE:.1f}pt;" if len(widths) >= _MANY else ""
        return (
            f'<table class="data" width="100%" cellspacing="0" cellpadding="0" '
            f'style="border-collapse: collapse; {size} '
            f'margin-top: {self._pad // 2}px; margin-bottom: {self._pad * 2}px;">'
            f"{self.children(element)}</table>"
        )

    def _cell(self, element: Element) -> str:
        line = f"border: 1px solid {self._role['strong_line']};"
        pad = f"padding: {self._pad * 0.6:.0f}px {self._pad * 0.8:.0f}px;"
        style = f"{line} {pad} {element.get('style', '')}"
        ground = f' bgcolor="{self._role["header"]}"' if element.tag == "th" else ""
        align = "" if "text-align" in style else ' align="left"'
        words = self.children(element) or "&nbsp;"
        width = f' width="{self._widths[element]}%"' if element in self._widths else ""
        return f'<{element.tag}{align}{width}{ground} style="{style}">{words}</{element.tag}>'

    def _fields(self, element: Element) -> str:
        line = f"border-bottom: 1px solid {self._role['page_text']};"
        cells = []
        share = 100 // max(1, len(element.findall(".//td[@class='blank']")))
        for cell in element.iter("td"):
            if cell.get("class") == "label":
                style = f"padding: {self._pad * 1.6:.0f}px {self._pad}px 2px 0px;"
                words = f'<p style="white-space: nowrap; margin: 0px;">{self.children(cell)}</p>'
                cells.append(f'<td style="{style}">{words}</td>')
            else:
                cells.append(f'<td width="{share}%" style="{line}">&nbsp;</td>')
        row = "".join(cells)
        return f'<table class="fields" width="100%" cellspacing="0"><tr>{row}</tr></table>'

    def _citation(self, element: Element) -> str:
        """In brackets, apart from the word before: "under 20" and source 3 is no 203."""
        number = "".join(map(self._node, element))  # without the comma that joins it elsewhere
        return f"<sup>{NARROW_SPACE}[{number}]</sup>"

    def _action(self, element: Element) -> str:
        keys = self._look.shortcuts.get(element.text or "", "")
        return f"<b>{html.escape(keys)}</b>"

    def _tick_list(self, element: Element) -> str:
        rows = "".join(
            f'<tr><td width="{self._pad * 3}">&#9744;</td><td>{self.children(item)}</td></tr>'
            for item in element
        )
        return f'<table class="ticks" width="100%" cellspacing="0" cellpadding="3">{rows}</table>'

    def _diagram(self, element: Element) -> str:
        style = 'align="center" style="line-height: 100%;"'
        return f'<p class="diagram" {style}>{self.children(element)}</p>'


def _column_widths(table: Element) -> list[int]:
    """The share of each column in per cent: by the square root of how much it has to say.

    Qt shares a table out evenly, which leaves long words one letter wide beside empty columns.
    """
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    count = max(map(len, rows), default=0)
    columns = [[row[n] for row in rows if n < len(row)] for n in range(count)]
    weights = [max(sqrt(sum(map(len, c)) / len(c)), sqrt(_longest_word(c))) for c in columns]
    ends = [round(100 * upto / sum(weights)) for upto in accumulate(weights)]
    return [end - start for start, end in pairwise((0, *ends))]


def _longest_word(texts: list[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=1)


def breakable(address: str) -> str:
    """A web address as HTML that may be broken over lines at its own marks."""
    return html.escape(_ADDRESS_MARK.sub(rf"\1{BREAK}", address), quote=False)
