"""An exported page read back strictly: what is open must be closed, in order."""

import posixpath
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

VOID = {"meta", "link", "br", "hr", "img"}


class Parsed(HTMLParser):
    """One page as a tree. Raises `AssertionError` where it is not well formed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.root = Element("document")
        self._open = [self.root]
        self.feed(text)
        self.close()
        assert self._open == [self.root], f"<{self._open[-1].tag}> is never closed"

    def all(self, *tags: str) -> list[Element]:
        """Every element of these tags in the order of the page."""
        return [each for each in self.root.iter() if each.tag in tags]

    def having(self, attribute: str) -> list[Element]:
        return [each for each in self.root.iter() if attribute in each.attrib]

    def of_class(self, name: str) -> list[Element]:
        return [each for each in self.having("class") if name in each.attrib["class"].split()]

    def with_id(self, name: str) -> Element:
        (found,) = (each for each in self.having("id") if each.attrib["id"] == name)
        return found

    @property
    def ids(self) -> list[str]:
        return [each.attrib["id"] for each in self.having("id")]

    @staticmethod
    def target(name: str, link: Element) -> str:
        """The page that a link of the page `name` leads to."""
        path = link.attrib["href"].partition("#")[0]
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        child = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].append(child)
        if tag not in VOID:
            self._open.append(child)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID, f"<{tag}/> opens and never closes in HTML"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


Pages = dict[str, Parsed]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def read_pages(folder: Path) -> Pages:
    """Every page of an exported folder by its path within."""
    return {
        path.relative_to(folder).as_posix(): Parsed(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.*html"))
    }


def references(pages: Pages) -> Iterator[tuple[str, str, str]]:
    """Each page with the path and the anchor of each reference that it makes within the export."""
    for name, page in pages.items():
        for each in page.having("href") + page.having("src"):
            address = each.get("href", each.get("src", ""))
            if ":" not in address:
                link = Element("a", {"href": address})
                yield name, page.target(name, link), address.partition("#")[2]
