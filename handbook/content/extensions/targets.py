"""Links and images: relative files become the page's own targets, the rest plain words."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from handbook.content.links import resolve_image, resolve_link


class TargetExtension(Extension):
    """Resolves each link and image of a file that stands in `folder` of the edition."""

    def __init__(self, folder: PurePosixPath, files: Mapping[str, PurePosixPath]) -> None:
        super().__init__()
        self._folder = folder
        self._files = files

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Work on the finished tree, so that every kind of link is caught."""
        md.treeprocessors.register(_Targets(self._folder, self._files), "targets", 7)


class _Targets(Treeprocessor):
    def __init__(self, folder: PurePosixPath, files: Mapping[str, PurePosixPath]) -> None:
        super().__init__()
        self._folder = folder
        self._files = files

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = resolve_link(link.get("href", ""), self._folder, self._files)
            if target is None:
                link.tag = "span"
                link.attrib.clear()
            else:
                link.set("href", target)
        for paragraph in root.iter("p"):
            if len(paragraph) == 1 and paragraph[0].tag == "img" and not paragraph.text:
                paragraph.set("class", "diagram")
        for image in root.iter("img"):
            self._resolve_image(image)

    def _resolve_image(self, image: Element) -> None:
        target = resolve_image(image.get("src", ""), self._folder)
        if target is None:
            image.tag = "span"
            image.text = image.get("alt", "")
            image.attrib.clear()
        else:
            image.set("src", target)
