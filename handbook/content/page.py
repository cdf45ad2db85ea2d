"""A page: a topic rendered to the HTML subset, ready for reader, printer and exports."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from handbook.content.extensions.actions import ActionExtension
from handbook.content.extensions.callouts import CalloutExtension
from handbook.content.extensions.citations import CitationExtension
from handbook.content.extensions.sheets import SheetExtension
from handbook.content.extensions.targets import TargetExtension
from handbook.content.extensions.terms import TermExtension
from handbook.content.glossary import GLOSSARY_SLUG, Glossary
from handbook.content.markup import slugify
from handbook.content.sources import Source, Sources
from handbook.content.topic import Topic

_LEVELS = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}


@dataclass(frozen=True)
class Heading:
    """A heading on a page; `level` is 2 or 3."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """A rendered topic: its text as a tree, its headings, and its sources in number order."""

    topic: Topic
    body: Element
    headings: tuple[Heading, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Fragment:
    """A few rendered words, such as a cell of the comparison, with their sources in order."""

    body: Element
    sources: tuple[Source, ...]


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
                AttrListExtension(),
                CalloutExtension(),
                citations,
                TargetExtension(folder, self._files),
                TermExtension(glossary),
                ActionExtension(),
                SheetExtension(),
            ]
        )
        _refuse_raw_html(parser)
        parser.treeprocessors.register(_Headings(parser), "headings", 6)
        return _tree(parser, markdown), tuple(citations.cited)


def _refuse_raw_html(parser: Markdown) -> None:
    """Leave raw HTML as text, and with it what only makes sense beside it."""
    parser.preprocessors.deregister("html_block")
    for name in ("html", "entity", "backtick", "automail"):
        parser.inlinePatterns.deregister(name)
    parser.parser.blockprocessors.deregister("code")
    parser.treeprocessors.deregister("prettify")


def _tree(parser: Markdown, markdown: str) -> Element:
    """Python-Markdown's `convert`, stopped before the tree is made text."""
    lines = markdown.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = parser.parser.parseDocument(lines).getroot()
    for treeprocessor in parser.treeprocessors:
        treeprocessor.run(root)
    return root


class _Headings(Treeprocessor):
    """Every heading is of the second or third level and has an anchor of its own."""

    def run(self, root: Element) -> None:
        seen: set[str] = set()
        for element in root.iter():
            element.tag = _LEVELS.get(element.tag, element.tag)
            if element.tag in ("h2", "h3", "dt"):
                anchor = element.get("id") or slugify("".join(element.itertext()))
                while anchor in seen:
                    anchor += "-again"
                seen.add(anchor)
                element.attrib.clear()
                element.set("id", anchor)


def _headings(body: Element) -> list[Heading]:
    return [
        Heading(int(element.tag[1]), "".join(element.itertext()), element.get("id", ""))
        for element in body.iter()
        if element.tag in ("h2", "h3")
    ]
