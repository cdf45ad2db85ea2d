"""A page's text made ready for browsers and screen readers: what each part is, said in HTML.

The window draws with the few means of rich text; a browser has notes, figures and header cells.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handbook.export.elements import anchor_id, element, scrolled, unseen, words_of

_WIDE = 3
"""A table of this many columns may need to scroll sideways on a telephone."""


def make_accessible(body: Element) -> None:
    """Reshape the text in place, each kind of part in turn."""
    _headings(body)
    _callouts(body)
    _fields(body)
    _tables(body)
    _tick_lists(body)
    _diagrams(body)


def _headings(body: Element) -> None:
    """Anchors that XML allows, and no heading of the third level before one of the second."""
    below_second = False
    for part in body.iter():
        if part.tag in ("h2", "h3", "dt"):
            part.set("id", anchor_id(part.get("id", "")))
        below_second = below_second or part.tag == "h2"
        if part.tag == "h3" and not below_second:
            part.tag = "h2"


def _callouts(body: Element) -> None:
    """A call-out is a note with a name; its title is no heading, for it opens no section."""
    found = (box for box in body.iter("div") if "callout" in box.get("class", "").split())
    for number, box in enumerate(found, start=1):
        box.set("role", "note")
        title = box.find("p[@class='callout-title']")
        if title is not None:
            title.set("id", f"callout--{number}")
            box.set("aria-labelledby", f"callout--{number}")


def _fields(body: Element) -> None:
    """A line to fill in is no table: words, and rules to write on."""
    for line in list(_of_class(body, "table", "fields")):
        fields = list(_fields_of(line))
        line.clear()
        line.tag = "p"
        line.set("class", "fields")
        line.extend(fields)


def _fields_of(line: Element) -> Iterator[Element]:
    """Each rule to write on, with the words before it."""
    label = ""
    for cell in line.iter("td"):
        if cell.get("class") == "label":
            label = words_of(cell)
            continue
        rule = element("span", {"class": "blank"}, unseen("(to fill in)"))
        field = element("span", {"class": "field"}, f"{label} " if label else "", rule)
        field.tail = " "
        yield field
        label = ""


def _tables(body: Element) -> None:
    heading, number = "", 0
    for part in list(body.iter()):
        if part.tag in ("h2", "h3"):
            heading = words_of(part)
        elif part.tag == "table":
            number += 1
            _name_headers(part)
            if len(next(part.iter("tr"))) >= _WIDE:
                _let_scroll(part, f"Table {number}: {heading}" if heading else f"Table {number}")


def _name_headers(table: Element) -> None:
    """Say which cells are headers: the first row, and the first column where it has words."""
    for cell in table.iterfind("thead/tr/*"):
        cell.tag = "th" if words_of(cell).strip() else "td"
        if cell.tag == "th":
            cell.set("scope", "col")
    first_cells = [row[0] for row in table.iterfind("tbody/tr") if len(row)]
    if all(words_of(cell).strip() for cell in first_cells):
        for cell in first_cells:
            cell.tag = "th"
            cell.set("scope", "row")


def _let_scroll(table: Element, name: str) -> None:
    """Put the table into a box that the keyboard can reach and scroll."""
    inner = Element("table", table.attrib)
    inner[:] = list(table)
    table.clear()
    table.tag = "div"
    table.attrib = scrolled(name)
    table.append(inner)


def _tick_lists(body: Element) -> None:
    """Lists without bullets are no lists to some screen readers unless they are called so."""
    for items in _of_class(body, "ul", "tick-list"):
        items.set("role", "list")


def _diagrams(body: Element) -> None:
    for paragraph in _of_class(body, "p", "diagram"):
        paragraph.tag = "figure"


def _of_class(body: Element, tag: str, name: str) -> Iterator[Element]:
    return (part for part in body.iter(tag) if part.get("class") == name)
