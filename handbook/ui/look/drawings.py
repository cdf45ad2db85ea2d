"""Diagrams: SVG drawn at the size at which it is shown, so that its lines stay sharp."""

import re
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

_CLEAR = 0
"""A pixel that nothing is seen of. The colour of that name would load all of Qt's namespace."""

_HEAD = 2_000
"""Characters, among which a drawing says how large it is."""

_SIDE = "[1-9][0-9]{0,4}"
_VIEW_BOX = re.compile(rf'<svg\s[^>]*\bviewBox="\S+ \S+ (?P<width>{_SIDE}) (?P<height>{_SIDE})"')


def draw_svg(path: Path, width: int, ratio: float) -> QImage:
    """A drawing at a width in pixels, for a screen of that pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(path))
    size = renderer.defaultSize()
    if size.isEmpty():
        return nothing()
    height = width * size.height() / size.width()
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32)
    image.fill(_CLEAR)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def svg_shape(path: Path) -> float:
    """The height of a drawing for a width of 1, read without drawing it; 0.0 where it has none."""
    try:
        with path.open(encoding="utf-8") as file:
            box = _VIEW_BOX.search(file.read(_HEAD))
    except (OSError, ValueError):
        return 0.0
    return int(box["height"]) / int(box["width"]) if box else 0.0


def nothing() -> QImage:
    """One clear pixel: an answer of None would be asked for again at every layout."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(_CLEAR)
    return image
