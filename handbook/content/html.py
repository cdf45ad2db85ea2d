"""The HTML that a page may hold: the subset that reader, printer and exports all understand.

Pages are kept as element trees, so that each of them can read and reshape them without parsing.
"""

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

SUBSET: dict[str, frozenset[str]] = {
    "h2": frozenset({"id"}),
    "h3": frozenset({"id"}),
    "p": frozenset({"class"}),
    "ul": frozenset({"class"}),
    "ol": frozenset({"start"}),
    "li": frozenset({"class"}),
    "dl": frozenset(),
    "dt": frozenset({"id"}),
    "dd": frozenset(),
    "table": frozenset({"class"}),
    "thead": frozenset(),
    "tbody": frozenset(),
    "tr": frozenset(),
    "th": frozenset({"style"}),
    "td": frozenset({"style", "class"}),
    "div": frozenset({"class"}),
    "blockquote": frozenset(),
    "strong": frozenset({"id"}),
    "em": frozenset(),
    "sup": frozenset({"class"}),
    "kbd": frozenset({"class"}),
    "code": frozenset(),
    "br": frozenset(),
    "hr": frozenset(),
    "span": frozenset({"class"}),
    "a": frozenset({"href", "title", "class", "id"}),
    "img": frozenset({"src", "alt"}),
}
"""Each element with the attributes that it may have."""

CLASSES = frozenset(
    {
        "callout",
        "callout-title",
        "danger",
        "warning",
        "tip",
        "ask",
        "myth",
        "note",
        "citation",
        "term",
        "action",
        "fields",
        "label",
        "blank",
        "tick-list",
        "tick",
        "sheet",
        "source-list",
        "diagram",
        "red-line",
    }
)

_VOID = frozenset({"br", "hr", "img"})
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ALIGNMENT = re.compile(r"text-align: (left|center|right);")


def outside_subset(tree: Element) -> Iterator[str]:
    """What the tree holds that is not in the subset, a line each."""
    for element in tree.iter():
        if element is tree:
            continue
        if element.tag not in SUBSET:
            yield f"<{element.tag}>"
            continue
        yield from (
            f"<{element.tag} {name}={value!r}>"
            for name, value in element.items()
            if not _may_have(element, name, value)
        )


def narrow(tree: Element) -> None:
    """Take away the attributes that are not in the subset: a writer's list can hold any."""
    for element in tree.iter():
        for name, value in element.items():
            if not _may_have(element, name, value):
                del element.attrib[name]


def _may_have(element: Element, name: str, value: str | None) -> bool:
    """Whether the element may have the attribute; one that was given no value has None."""
    if value is None or name not in SUBSET.get(element.tag, ()):
        return False
    if name == "class":
        return CLASSES.issuperset(value.split())
    return name != "style" or _ALIGNMENT.fullmatch(value) is not None


def to_html(tree: Element) -> str:
    """The children of the tree as HTML text, well formed as XML too."""
    return _escaped(tree.text) + "".join(_serialized(child) for child in tree)


def _serialized(element: Element) -> str:
    attributes = "".join(f' {name}="{_escaped(v, quote=True)}"' for name, v in element.items())
    tail = _escaped(element.tail)
    if element.tag in _VOID:
        return f"<{element.tag}{attributes} />{tail}"
    return f"<{element.tag}{attributes}>{to_html(element)}</{element.tag}>{tail}"


def _escaped(text: str | None, *, quote: bool = False) -> str:
    """The text as HTML, without the control characters that XML cannot hold."""
    return html.escape(_NOT_XML.sub("", text or ""), quote=quote)
