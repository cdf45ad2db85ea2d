"""The pages of a PDF as pictures: for the preview, and for a printer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    pass

POINTS_AN_INCH = 72


class PdfPages:
    """A finished PDF, its pages counted from 1."""

    def __init__(self, pdf: bytes) -> None:
        from pypdfium2 import PdfDocument

        self.pdf = pdf
        self._document: PdfDocument = PdfDocument(pdf)
        count = len(self._document)
        self._sizes = [QSizeF(*self._document.get_page_size(n)) for n in range(count)]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """A page's width and height in points."""
        return self._sizes[number - 1]

    def is_wide(self, number: int) -> bool:
        """Whether the paper lies on its side."""
        return self.size(number).width() > self.size(number).height()

    def pixels(self, number: int, scale: float) -> QSize:
        """A page's size in pixels, at so many a point."""
        return (self.size(number) * scale).toSize()

    def picture(self, number: int, scale: float) -> QImage:
        """The page, drawn with so many pixels a point."""
        page = self._document[number - 1]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        ).copy()
        page.close()
        return picture
