"""The program's icon in every size and form that a desktop asks for, from the one drawing."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parent.parent / "resources" / "icons" / "handbook.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, as the icon theme specification of freedesktop.org names them."""


def draw(renderer: QSvgRenderer, size: int) -> QImage:
    """The drawing as a picture of `size` pixels on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write `handbook-SIZE.png`, `handbook.ico` and `handbook.icns` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(DRAWING))
    files = {f"handbook-{size}.png": size for size in SIZES}
    files |= {"handbook.ico": 256, "handbook.icns": 512}
    for name, size in files.items():
        if not draw(renderer, size).save(str(folder / name)):
            sys.exit(f"{folder / name} could not be written.")


if __name__ == "__main__":
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    main(Path(sys.argv[1]))
