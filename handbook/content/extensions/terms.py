"""Terms: the first use of a glossary term on a page explains itself."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from handbook.content.glossary import Glossary, Term
from handbook.content.links import TERM

_LEFT_ALONE = frozenset({"a", "h2", "h3", "dt", "th", "kbd", "sup"})
_CLASSES_LEFT_ALONE = frozenset({"callout-title", "source-list"})


class TermExtension(Extension):
    """Marks terms as links `term:anchor` that carry the meaning as their title."""

    def __init__(self, glossary: Glossary) -> None:
        super().__init__()
        self._glossary = glossary

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Work on the finished tree: after links and attributes, before unescaping."""
        md.treeprocessors.register(_Terms(self._glossary), "terms", 5)


class _Terms(Treeprocessor):
    def __init__(self, glossary: Glossary) -> None:
        super().__init__()
        self._glossary = glossary
        self._seen: set[Term] = set()

    def run(self, root: Element) -> None:
        self._seen.clear()
        self._walk(root)

    def _walk(self, element: Element) -> None:
        """Mark terms in reading order, so that the first use is the one that is marked."""
        if element.tag in _LEFT_ALONE or element.get("class") in _CLASSES_LEFT_ALONE:
            return
        children = list(element)
        element.text, rebuilt = self._split(element.text)
        for child in children:
            self._walk(child)
            child.tail, links = self._split(child.tail)
            rebuilt += [child, *links]
        element[:] = rebuilt

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first new term, and the terms with what follows each."""
        if not text or not text.strip():
            return text, []
        before, links, position = "", list[Element](), 0
        for start, end, term in self._glossary.find(text):
            if term in self._seen:
                continue
            self._seen.add(term)
            if links:
                links[-1].tail = text[position:start]
            else:
                before = text[:start]
            links.append(_link(term, text[start:end]))
            position = end
        if not links:
            return text, []
        links[-1].tail = text[position:]
        return before, links


def _link(term: Term, words: str) -> Element:
    link = Element("a", {"class": "term", "href": TERM + term.anchor, "title": term.meaning})
    link.text = words
    return link
