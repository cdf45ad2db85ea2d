"""A cell taken apart for showing: what it is, what it says, what that rests on, and what says more.

The table and the fuller reading show the same parts in different ways.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.comparison import Cell, CellKind
from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.sources import Source

_FOLDER = PurePosixPath("comparison")
_LABELS = {
    CellKind.NOT_KNOWN: "Not known",
    CellKind.DOES_NOT_APPLY: "Does not apply",
}


@dataclass(frozen=True)
class CellContent:
    """`label` is what is said before the words, `more` the link to the topic that says more."""

    label: str
    body: Element
    sources: tuple[Source, ...]
    more: str


def read_cell(cell: Cell, edition: Edition) -> CellContent:
    """The cell rendered. Its closing link, and the words that the label says, leave the text."""
    fragment = edition.renderer.fragment(cell.markdown, _FOLDER)
    label = "Same as MG" if cell.same_as_mg else _LABELS.get(cell.kind, "")
    more = _take_closing_link(fragment.body)
    _take_label(fragment.body, _LABELS.get(cell.kind, ""))
    return CellContent(label, fragment.body, fragment.sources, more)


def _take_closing_link(body: Element) -> str:
    """Take the link with which a cell ends out of its last paragraph, and say where it leads."""
    paragraph = body[-1] if len(body) else body
    link = paragraph[-1] if len(paragraph) else None
    closes = link is not None and link.tag == "a" and not (link.tail or "").strip()
    if link is None or not closes or not link.get("href", "").startswith(TOPIC):
        return ""
    paragraph.remove(link)
    return link.get("href", "")


def _take_label(body: Element, label: str) -> None:
    """Take the label from the beginning of the text, where it is a sentence of its own."""
    sentence = f"{label}."
    text = (body[0].text or "") if len(body) else ""
    if label and text.lower().startswith(sentence.lower()):
        body[0].text = text[len(sentence) :].lstrip()
