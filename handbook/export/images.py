"""The images of an export: each read once, when a page first shows it."""

from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.edition import Edition
from handbook.content.files import read_text
from handbook.errors import HandbookError, Problem
from handbook.export.places import relative


class Images:
    """The drawings that pages show, by their place in the export.

    `left_out` says which could not be read; their words stand in their place.
    """

    def __init__(self, edition: Edition) -> None:
        self.drawings: dict[PurePosixPath, str] = {}
        self.left_out: list[Problem] = []
        self._edition = edition

    def resolve(self, body: Element, start: PurePosixPath) -> None:
        """Give each image of the page at `start` its address."""
        for image in body.iter("img"):
            path = PurePosixPath(image.get("src", ""))
            if self._has(path):
                image.set("src", relative(path, start))
            else:
                image.tag, image.text = "span", image.get("alt", "")
                image.attrib.clear()

    def _has(self, path: PurePosixPath) -> bool:
        file = self._edition.image(path.as_posix())
        if file and path not in self.drawings:
            try:
                self.drawings[path] = read_text(file)
            except HandbookError as error:
                self.left_out.append(error.problem)
        return path in self.drawings
