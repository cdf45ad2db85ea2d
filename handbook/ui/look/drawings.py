"""Diagrams: SVG drawn at the size at which it is shown, so that its lines stay sharp."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument, QTextFragment

from handbook.ui.look.documents import blocks, fragments

_IMAGE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in the text of a document for an image."""

_CLEAR = 0
"""A pixel that nothing is seen of. The colour of that name would load all of Qt's namespace."""

_HEAD = 2_000
"""Characters, among which a drawing says how large it is."""

_SIDE = "[1-9][0-9]{0,4}"
_VIEW_BOX = re.compile(rf'<svg\s[^>]*\bviewBox="\S+ \S+ (?P<width>{_SIDE}) (?P<height>{_SIDE})"')


class Drawings:
    """The drawings that a document shows, each found by its name."""

    def __init__(self, find: Callable[[str], Path | None]) -> None:
        self._find = find

    def draw(self, name: str, width: int, ratio: float) -> QImage:
        """The drawing at a width in pixels; an empty image where there is none of that name."""
        path = self._find(name)
        return draw_svg(path, width, ratio) if path else empty_image()

    def fit(self, document: QTextDocument, width: int, ratio: float) -> None:
        """Leave as much room for the drawings as they need at a width in pixels.

        Each is drawn when it comes into view; one that had another size is drawn again.
        """
        for part in _images(document):
            image = part.charFormat().toImageFormat()
            path = self._find(image.name())
            height = relative_height(path) if path else 0.0
            if path and height and image.width() != width:
                if image.width():
                    kind = QTextDocument.ResourceType.ImageResource.value
                    document.addResource(kind, QUrl(image.name()), draw_svg(path, width, ratio))
                image.setWidth(width)
                image.setHeight(width * height)
                cursor = QTextCursor(document)
                cursor.setPosition(part.position())
                cursor.setPosition(part.position() + part.length(), cursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)


def draw_svg(path: Path, width: int, ratio: float) -> QImage:
    """A drawing at a width in pixels, for a screen of that pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(path))
    size = renderer.defaultSize()
    if size.isEmpty():
        return empty_image()
    height = width * size.height() / size.width()
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32)
    image.fill(_CLEAR)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def relative_height(path: Path) -> float:
    """The height of a drawing for a width of 1, read without drawing it; 0.0 where it has none."""
    try:
        with path.open(encoding="utf-8") as file:
            box = _VIEW_BOX.search(file.read(_HEAD))
    except (OSError, ValueError):
        return 0.0
    return int(box["height"]) / int(box["width"]) if box else 0.0


def empty_image() -> QImage:
    """One clear pixel: an answer of None would be asked for again at every layout."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(_CLEAR)
    return image


def _images(document: QTextDocument) -> list[QTextFragment]:
    with_images = (block for block in blocks(document) if _IMAGE in block.text())
    return [part for block in with_images for part in fragments(block) if _IMAGE in part.text()]
