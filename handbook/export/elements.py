"""Building elements: a page is put together as a tree, so that it is always well formed."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from handbook.content.html import to_html

NOTHING: Mapping[str, str] = {}


def element(tag: str, attributes: Mapping[str, str] = NOTHING, *children: Element | str) -> Element:
    """An element with these children, which are elements or words."""
    made = Element(tag, dict(attributes))
    for child in children:
        append(made, child)
    return made


def append(parent: Element, child: Element | str) -> None:
    """Add an element or words after what the parent holds."""
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def link(href: str, words: str, attributes: Mapping[str, str] = NOTHING) -> Element:
    """A link."""
    return element("a", {"href": href, **attributes}, words)


def unseen(words: str) -> Element:
    """Words for a screen reader alone."""
    return element("span", {"class": "unseen"}, words)


def scrolled(name: str) -> dict[str, str]:
    """The attributes of a box that scrolls sideways and that the keyboard can reach."""
    return {"class": "scrolled", "role": "region", "aria-label": name, "tabindex": "0"}


def serialized(root: Element) -> str:
    """The element itself as text that is well formed as HTML and as XML."""
    return to_html(element("div", NOTHING, root))


def escaped(words: str) -> str:
    """Words as text or as an attribute's value."""
    return to_html(element("div", NOTHING, words)).replace('"', "&quot;")


def words_of(tree: Element) -> str:
    """All words in the tree."""
    return "".join(tree.itertext())


def make_words(old: Element) -> None:
    """Leave only the words of a link that leads nowhere."""
    old.tag = "span"
    old.attrib.clear()


def anchor_id(anchor: str) -> str:
    """The anchor as XML wants it: a name that begins with a letter."""
    return anchor if anchor[:1].isalpha() else f"at-{anchor}"
