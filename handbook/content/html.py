"""The HTML that a page may hold: the subset that reader, printer and exports all understand.

Pages are kept as element trees, so that each of them can read and reshape them without parsing.
"""

import html
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
    "strong": frozenset(),
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
    }
)

_VOID = frozenset({"br", "hr", "img"})


def outside_subset(tree: Element) -> Iterator[str]:
    """What the tree holds that is not in the subset, a line each."""
    for element in tree.iter():
        if element is tree:
            continue
        if element.tag not in SUBSET:
            yield f"<{element.tag}>"
            continue
        yield from (
            f"<{element.tag} {name}>" for name in element.attrib if name not in SUBSET[element.tag]
        )
        yield from (
            f"<{element.tag} class={name}>"
            for name in element.get("class", "").split()
            if name not in CLASSES
        )


def to_html(tree: Element) -> str:
    """The children of the tree as HTML text, well formed as XML too."""
    return html.escape(tree.text or "", quote=False) + "".join(_serialized(c) for c in tree)


def _serialized(element: Element) -> str:
    attributes = "".join(f' {name}="{html.escape(v)}"' for name, v in element.items())
    tail = html.escape(element.tail or "", quote=False)
    if element.tag in _VOID:
        return f"<{element.tag}{attributes} />{tail}"
    return f"<{element.tag}{attributes}>{to_html(element)}</{element.tag}>{tail}"
