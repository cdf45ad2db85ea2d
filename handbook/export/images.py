"""The images of an export: each read once, when a page first shows it."""

from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.edition import Edition
from handbook.content.files import read_text
from handbook.errors import Problem
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
        if path not in self.drawings:
            file = self._edition.image(path.as_posix())
            if file is not None:
                self.drawings[path] = read_text(file)
            else:
                self._leave_out(path)
        return path in self.drawings

    def _leave_out(self, path: PurePosixPath) -> None:
        message = "This drawing is missing, broken, or takes in other files."
        problem = Problem(self._edition.folder / path, 0, message)
        if problem not in self.left_out:
            self.left_out.append(problem)
