"""The header row of the comparison: each condition, and what joins the two syndromes."""

from itertools import groupby

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

from handbook.content.conditions import FULL_NAMES
from handbook.ui.comparison.cells import cell_points
from handbook.ui.comparison.columns import (
    OWN,
    SYNDROME,
    SYNDROME_HEADING,
    SYNDROME_REASON,
    SYNDROMES,
)
from handbook.ui.comparison.model import ComparisonModel
from handbook.ui.comparison.wrapped_text import WrappedText
from handbook.ui.look.documents import body_font
from handbook.ui.look.look import Look

_SMALLER = 0.9
_TALLEST = 0.3
"""Of the table's height. Then the reason for the common name goes, and then the full names.

Both still stand in the tool tip.
"""


class ConditionHeader(QHeaderView):
    """Names the columns, which can be dragged; `column_moved` says from where to where."""

    column_moved = Signal(int, int)

    def __init__(self, model: ComparisonModel, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._model = model
        self._names: list[list[WrappedText]] = []
        self._bands: dict[int, list[WrappedText]] = {}
        self._last: dict[int, int] = {}
        self._own = WrappedText(OWN, self.font(), 0)
        self.setSectionsMovable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setMouseTracking(True)
        self.sectionMoved.connect(self._give_back, Qt.ConnectionType.QueuedConnection)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with other colours, or another size of text, from the next `measure` on."""
        points = cell_points(look)
        self._theme = look.theme
        self._space = round(points * 0.6)
        self._small = body_font(points * _SMALLER)
        self._small_bold = body_font(points * _SMALLER)
        self._small_bold.setBold(True)
        self._bold = body_font(points * 1.1)
        self._bold.setBold(True)

    def measure(self, width: int, room: int) -> None:
        """Fit the words to columns of a width, in a table of a height, both in pixels."""
        self._last = dict(_neighbouring_syndromes(self._model.columns.shown))
        for with_reason, in_full in ((True, True), (False, True), (False, False)):
            self._bands = self._make_bands(width, with_reason=with_reason)
            self._names = self._make_names(width - 2 * self._space, in_full=in_full)
            if self._height() <= room * _TALLEST:
                break
        self.setFixedHeight(self._height())

    def sizeHint(self) -> QSize:
        """The height that `measure` found."""
        return QSize(0, self.maximumHeight())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one condition's names at the foot of its column's head."""
        color = self._theme.color
        painter.fillRect(rect, color("header"))
        painter.setPen(color("strong_line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        top = rect.top() + self._band_height()
        painter.setPen(color("line"))
        painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
        x, y = rect.left() + self._space, top + self._space // 2
        name, *full_name = self._names[section]
        y = name.draw(painter, x, y, color("window_text"))
        for words in full_name:
            y = words.draw(painter, x, y, color("muted_text"))
        if self._model.columns.shown[section] == self._model.columns.own:
            badge = QRect(rect.left(), rect.bottom() - self._own.height - 4, rect.width(), 99)
            painter.fillRect(badge, color("accent"))
            self._own.draw(painter, x, badge.top() + 2, color("page"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns, then the common heading over both syndromes."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for first, band in self._bands.items():
            self._paint_band(painter, self._band_rect(first), band)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the common name where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            words = _explanation(self._model.columns.shown[section]) if section >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _give_back(self, section: int, old: int, new: int) -> None:
        """Undo the drag: it is the model that puts the columns in order."""
        del section
        self.blockSignals(True)  # noqa: FBT003 - Qt's own name and form
        self.moveSection(new, old)
        self.blockSignals(False)  # noqa: FBT003 - as above
        self.column_moved.emit(old, new)

    def _make_names(self, width: int, *, in_full: bool) -> list[list[WrappedText]]:
        self._own = WrappedText(OWN, self._small_bold, width)
        return [
            [WrappedText(condition, self._bold, width)]
            + ([WrappedText(FULL_NAMES[condition], self._small, width)] if in_full else [])
            for condition in self._model.columns.shown
        ]

    def _make_bands(self, width: int, *, with_reason: bool) -> dict[int, list[WrappedText]]:
        bands = {}
        for first, last in self._last.items():
            room = width * (last - first + 1) - 2 * self._space
            joined = last > first
            words = SYNDROME_HEADING if joined else SYNDROME
            bands[first] = [WrappedText(words, self._small_bold, room)]
            if joined and with_reason:
                bands[first].append(WrappedText(SYNDROME_REASON, self._small, room))
        return bands

    def _band_height(self) -> int:
        tallest = max((sum(w.height for w in band) for band in self._bands.values()), default=0)
        return tallest + self._space if tallest else 0

    def _height(self) -> int:
        tallest = max((sum(words.height for words in name) for name in self._names), default=0)
        own = self._own.height + 4 if self._model.columns.own in self._model.columns.shown else 0
        return self._band_height() + tallest + own + self._space

    def _band_rect(self, first: int) -> QRect:
        left = self.sectionViewportPosition(first)
        last = self._last[first]
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        return QRect(left, 0, right - left - 1, self._band_height())

    def _paint_band(self, painter: QPainter, rect: QRect, band: list[WrappedText]) -> None:
        color = self._theme.color
        painter.fillRect(rect, color("header"))
        painter.setPen(color("strong_line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        y = rect.top() + self._space // 2
        for words in band:
            y = words.draw(painter, rect.left() + self._space, y, color("window_text"))


def _explanation(condition: str) -> str:
    common = f"<p>{SYNDROME_HEADING}. {SYNDROME_REASON}</p>" if condition in SYNDROMES else ""
    return f"<p><b>{condition}</b>: {FULL_NAMES[condition]}</p>{common}"


def _neighbouring_syndromes(conditions: tuple[str, ...]) -> list[tuple[int, int]]:
    """The first and last column of each run of syndromes."""
    runs = groupby(range(len(conditions)), key=lambda column: conditions[column] in SYNDROMES)
    found = [list(run) for is_syndrome, run in runs if is_syndrome]
    return [(run[0], run[-1]) for run in found]
