"""Markdown to pages: Python-Markdown with the handbook's additions, and nothing else."""

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor

from handbook.content.anchors import own_anchor
from handbook.content.extensions.actions import ActionExtension
from handbook.content.extensions.callouts import CalloutExtension
from handbook.content.extensions.citations import CitationExtension
from handbook.content.extensions.sheets import SheetExtension
from handbook.content.extensions.targets import TargetExtension
from handbook.content.extensions.terms import TermExtension
from handbook.content.glossary import Glossary
from handbook.content.html import narrow
from handbook.content.markup import slugify
from handbook.content.names import GLOSSARY_SLUG
from handbook.content.page import Fragment, Heading, Page
from handbook.content.sources import Source, Sources
from handbook.content.topic import Topic

_LEVELS = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_REFUSED = (
    "html",
    "entity",
    "backtick",
    "automail",
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
)
_NOT_WORDS = frozenset({"sup", "kbd"})


class Renderer:
    """Renders Markdown with one edition's sources, terms and files."""

    def __init__(
        self,
        sources: Sources,
        glossary: Glossary,
        files: Mapping[str, PurePosixPath],
    ) -> None:
        self._sources = sources
        self._glossary = glossary
        self._files = files

    def page(self, topic: Topic) -> Page:
        """The topic rendered."""
        glossary = Glossary(()) if topic.slug == GLOSSARY_SLUG else self._glossary
        folder = self._files[topic.slug].parent
        body, cited = self._render(topic.body, folder, glossary)
        return Page(topic, body, tuple(_headings(body)), cited)

    def fragment(self, markdown: str, folder: PurePosixPath) -> Fragment:
        """Some Markdown of a file that stands in `folder`, without terms."""
        body, cited = self._render(markdown, folder, Glossary(()))
        return Fragment(body, cited)

    def _render(
        self, markdown: str, folder: PurePosixPath, glossary: Glossary
    ) -> tuple[Element, tuple[Source, ...]]:
        citations = CitationExtension(self._sources)
        parser = Markdown(
            extensions=[
                TableExtension(),
                DefListExtension(),
                SaneListExtension(),
                AttrListExtension(),
                CalloutExtension(),
                citations,
                TargetExtension(folder, self._files),
                TermExtension(glossary),
                ActionExtension(),
                SheetExtension(),
            ]
        )
        _refuse(parser)
        parser.treeprocessors.register(_Headings(parser), "headings", 6)
        parser.treeprocessors.register(_Subset(parser), "subset", 4)
        return _tree(parser, markdown), tuple(citations.cited)


def _refuse(parser: Markdown) -> None:
    """Leave as text what no topic holds: raw HTML, code, and links or headings in another form.

    Search and the content check read Markdown without rendering it. They know one form of each, so
    that no link gets past them.
    """
    parser.preprocessors.deregister("html_block")
    for name in _REFUSED:
        parser.inlinePatterns.deregister(name)
    for name in ("code", "reference", "setextheader"):
        parser.parser.blockprocessors.deregister(name)
    parser.treeprocessors.deregister("prettify")


def _tree(parser: Markdown, markdown: str) -> Element:
    """Python-Markdown's `convert`, stopped before the tree is made text."""
    lines = markdown.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = Element("div")
    parser.parser.parseChunk(root, "\n".join(lines))
    for treeprocessor in parser.treeprocessors:
        treeprocessor.run(root)
    return root


class _Headings(Treeprocessor):
    """Every heading is of the second or third level; each anchor is there once."""

    def run(self, root: Element) -> None:
        taken: Counter[str] = Counter()
        for element in root.iter():
            element.tag = _LEVELS.get(element.tag, element.tag)
            if element.tag in ("h2", "h3", "dt"):
                anchor = element.get("id") or slugify(self._unescaped(_words(element)))
                element.attrib.clear()
                element.set("id", own_anchor(anchor, taken))
            elif element.tag == "strong" and element.get("id"):
                element.set("id", own_anchor(element.get("id", ""), taken))

    def _unescaped(self, text: str) -> str:
        """The text with what the writer escaped; the page itself is unescaped later."""
        return UnescapeTreeprocessor(self.md).unescape(text)


class _Subset(Treeprocessor):
    """Attribute lists can hold anything; what the subset lacks is taken away."""

    def run(self, root: Element) -> None:
        narrow(root)


def _headings(body: Element) -> list[Heading]:
    return [
        Heading(int(element.tag[1]), _words(element), element.get("id", ""))
        for element in body.iter()
        if element.tag in ("h2", "h3")
    ]


def _words(element: Element) -> str:
    """The words of an element without citation numbers and the names of actions."""
    if element.tag in _NOT_WORDS:
        return ""
    return (element.text or "") + "".join(_words(child) + (child.tail or "") for child in element)
