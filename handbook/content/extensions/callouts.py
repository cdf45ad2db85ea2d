"""Call-outs: boxes that stand out, each kind with a title that says what it is for."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.treeprocessors import Treeprocessor

TITLES = {
    "danger": "Get help now",
    "warning": "Take care",
    "tip": "You can help",
    "ask": "Ask the care team",
    "myth": "Often said",
    "note": "Note",
}
"""The title of each kind of call-out; any other kind is shown as a note."""


class CalloutExtension(Extension):
    """`!!! danger` and its kin, with the handbook's titles and classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Let Python-Markdown's admonitions find the boxes, then name them our way."""
        AdmonitionExtension().extendMarkdown(md)
        md.treeprocessors.register(_Callouts(md), "callouts", 15)


class _Callouts(Treeprocessor):
    def run(self, root: Element) -> None:
        for box in root.iter("div"):
            mark, _, kinds = box.get("class", "").partition(" ")
            if mark == "admonition":
                self._name(box, kinds.partition(" ")[0])

    def _name(self, box: Element, kind: str) -> None:
        """Make the box one of ours; only a title that the writer gave stays as it is."""
        known = kind if kind in TITLES else "note"
        box.set("class", f"callout {known}")
        title = box.find("p[@class='admonition-title']")
        if title is not None:
            title.set("class", "callout-title")
            if title.text == kind.capitalize():
                title.text = TITLES[known]
