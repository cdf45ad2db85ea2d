"""Measuring words as they will be printed, in millimetres."""

from PySide6.QtGui import QFontMetricsF

from handbook.ui.printing.paper import dots, measuring_device, print_font


class Ruler:
    """Measures words in one size of type."""

    def __init__(self, points: float) -> None:
        device = measuring_device()
        self._plain = QFontMetricsF(print_font(points), device)
        self._bold = QFontMetricsF(print_font(points, bold=True), device)
        self.line_height = self._plain.height() / dots(1)

    def plain(self, words: str) -> float:
        """The width of words in plain type."""
        return self._plain.horizontalAdvance(words) / dots(1)

    def bold(self, words: str) -> float:
        """The width of words in bold type."""
        return self._bold.horizontalAdvance(words) / dots(1)
