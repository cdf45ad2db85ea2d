"""Diagrams: SVG drawn at the size at which it is shown, so that its lines stay sharp."""

from pathlib import Path
from xml.etree.ElementTree import ParseError, iterparse

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter


def draw_svg(path: Path, width: int, ratio: float) -> QImage:
    """A drawing at a width in pixels, for a screen of that pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(path))
    size = renderer.defaultSize()
    if size.isEmpty():
        return nothing()
    height = width * size.height() / size.width()
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def svg_shape(path: Path) -> float:
    """The height of a drawing for a width of 1, read without drawing it; 0.0 where it has none."""
    try:
        with path.open("rb") as file:
            _, root = next(iterparse(file, ("start",)))
            _, _, width, height = map(float, root.get("viewBox", "").split())
    except (OSError, ParseError, StopIteration, ValueError):
        return 0.0
    return height / width if width > 0 and height > 0 else 0.0


def nothing() -> QImage:
    """One clear pixel: an answer of None would be asked for again at every layout."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image
