"""Paper: its sizes, its margins, and the two sizes of type, in one place for all that is printed.

Lengths are in millimetres until they are drawn; then they are dots of `RESOLUTION`.
"""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLocale, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QImage, QPageSize

RESOLUTION = 300
"""Dots an inch. More would overflow Qt's layout: it counts to 8.3 million."""

NORMAL_TYPE, LARGE_TYPE = 12.0, 18.0
"""The size of body text in points."""

_SIDE, _EDGE, _GAP = 15.0, 8.0, 3.0
_MARGINAL_TYPE = 0.7
"""Head and foot are set smaller than the text by this."""

_Territory = QLocale.Country
_LETTER_TERRITORIES = frozenset(
    {
        _Territory.UnitedStates,
        _Territory.Canada,
        _Territory.Mexico,
        _Territory.PuertoRico,
        _Territory.Philippines,
        _Territory.Belize,
        _Territory.Chile,
        _Territory.Colombia,
        _Territory.CostaRica,
        _Territory.ElSalvador,
        _Territory.Guatemala,
        _Territory.Nicaragua,
        _Territory.Panama,
        _Territory.Venezuela,
    }
)
"""Where Letter is the common paper, after Unicode CLDR's `paperSize`."""


@dataclass(frozen=True)
class Paper:
    """One size of paper, upright: its width and height in millimetres."""

    key: str
    name: str
    width: float
    height: float
    page_size: QPageSize.PageSizeId


A4 = Paper("a4", "A4", 210.0, 297.0, QPageSize.PageSizeId.A4)
LETTER = Paper("letter", "Letter", 215.9, 279.4, QPageSize.PageSizeId.Letter)
PAPERS = {paper.key: paper for paper in (A4, LETTER)}


def usual_paper(locale: QLocale) -> Paper:
    """The paper that people buy where this locale is spoken."""
    return LETTER if locale.territory() in _LETTER_TERRITORIES else A4


def dots(millimetres: float) -> float:
    """A length in dots."""
    return millimetres / 25.4 * RESOLUTION


def pixels(millimetres: float) -> float:
    """A length for a style sheet: Qt scales its pixels from the screen's dots an inch."""
    return millimetres / 25.4 * QGuiApplication.primaryScreen().logicalDotsPerInch()


def print_font(points: float, *, bold: bool = False) -> QFont:
    """The font of everything printed.

    Without hinting, letters keep their distance on paper; without ligatures, a PDF can be searched
    for "find", which would hold a letter of its own for "fi".
    """
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())
    font.setFeature(QFont.Tag("liga"), 0)
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def measuring_device() -> QImage:
    """Something as fine as a printer to lay text out for, which asks no printer."""
    device = QImage(1, 1, QImage.Format.Format_RGB32)
    device.setDotsPerMeterX(round(RESOLUTION / 0.0254))
    device.setDotsPerMeterY(round(RESOLUTION / 0.0254))
    return device


@dataclass(frozen=True)
class Frame:
    """Where things stand on a sheet of paper, in dots from its top left corner.

    Where no page can carry a warning, the text takes the warning's room too.
    """

    paper: Paper
    points: float
    landscape: bool = False
    warns: bool = True

    @property
    def width(self) -> float:
        """The whole width of the paper."""
        return dots(self.paper.height if self.landscape else self.paper.width)

    @property
    def height(self) -> float:
        """The whole height of the paper."""
        return dots(self.paper.width if self.landscape else self.paper.height)

    @property
    def large(self) -> bool:
        """Whether this is large print."""
        return self.points >= LARGE_TYPE

    @property
    def marginal_points(self) -> float:
        """The type size of head and foot."""
        return self.points * _MARGINAL_TYPE

    @property
    def head(self) -> QRectF:
        """Where handbook, section and title stand: on one line, in large print on two."""
        lines = 2 if self.large else 1
        return self._band(dots(_EDGE), self._line * lines)

    @property
    def foot(self) -> QRectF:
        """Where the page's number and the date stand."""
        return self._band(self.height - dots(_EDGE) - self._line, self._line)

    @property
    def warning(self) -> QRectF:
        """Where the emergency line stands, over the foot."""
        height = self._line * (2.4 if self.large else 1.4)
        return self._band(self.foot.top() - dots(_GAP / 4) - height, height)

    @property
    def text(self) -> QRectF:
        """What is left for the text."""
        top = self.head.bottom() + dots(_GAP)
        below = self.warning.top() if self.warns else self.foot.top()
        return self._band(top, int(below - dots(_GAP / 2) - top))

    @property
    def text_size(self) -> QSizeF:
        """The size of the text on one page."""
        return self.text.size()

    @cached_property
    def _line(self) -> float:
        font = print_font(self.marginal_points)
        return QFontMetricsF(font, measuring_device()).height()

    def _band(self, top: float, height: float) -> QRectF:
        return QRectF(dots(_SIDE), top, int(self.width - 2 * dots(_SIDE)), height)
