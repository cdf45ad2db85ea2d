"""Gives every row the height that its cells need, without the page ever jumping.

Laying out a thousand rows takes too long for one go. So the rows in view are measured before
they are painted, all others are estimated, and then measured a few at a time, the nearest first.
Whenever heights change, the row that is being read stays where it is on the screen.
"""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from handbook.ui.comparison.aspect_header import AspectHeader
from handbook.ui.comparison.delegate import CellDelegate
from handbook.ui.comparison.model import ComparisonModel, Row

_SLICE_SECONDS = 0.008
"""Half a frame: what else is to be done still finds its time."""


class RowHeights(QObject):
    """The heights of one table's rows in pixels, true for all rows that were ever in view."""

    def __init__(
        self,
        model: ComparisonModel,
        delegate: CellDelegate,
        titles: AspectHeader,
        table: QTableView,
    ) -> None:
        super().__init__(table)
        self._model = model
        self._delegate = delegate
        self._titles = titles
        self._table = table
        self._pending: set[int] = set()
        self._exact: dict[str, int] = {}
        self._estimated: dict[str, int] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._measure_slice)

    @property
    def are_known(self) -> bool:
        """Whether every row has its true height."""
        return not self._pending

    def forget(self) -> None:
        """Trust no height any more, after a change of columns, width or look."""
        self._exact.clear()
        self._estimated.clear()

    def restart(self) -> None:
        """Give every row its height, after a change of rows; an estimate where it is not known."""
        self._pending.clear()
        heights = {}
        for position, row in enumerate(self._model.rows):
            known = self._exact.get(row.key) or self._measured_before(row)
            if known is None:
                self._pending.add(position)
            heights[position] = known or self._estimate(row)
        self._set(heights)
        self._timer.start()

    def settle(self) -> None:
        """Measure what is in view."""
        while waiting := [row for row in self._in_view() if row in self._pending]:
            self.measure(waiting)

    def measure(self, positions: Iterable[int]) -> None:
        """Give these rows their true heights."""
        waiting = self._pending.intersection(positions)
        if not waiting:
            return
        bar = self._table.verticalScrollBar()
        at_end = 0 < bar.maximum() == bar.value()
        anchor = self._anchor()
        before = self._titles.sectionViewportPosition(anchor)
        seen = waiting.intersection(self._in_view())
        self._set({position: self._measure(self._model.rows[position]) for position in waiting})
        self._pending -= waiting
        moved = self._titles.sectionViewportPosition(anchor) - before
        bar.setValue(bar.maximum() if at_end else bar.value() + moved)
        if seen:
            self._table.viewport().update()
            self._titles.viewport().update()

    def _set(self, heights: dict[int, int]) -> None:
        """Set heights by position, all at once: told of each, the table would repaint for each."""
        self._titles.blockSignals(True)  # noqa: FBT003 - Qt's own name and form
        for position, height in heights.items():
            self._titles.resizeSection(position, height)
        self._titles.blockSignals(False)  # noqa: FBT003 - as above
        self._table.updateGeometries()

    def _measured_before(self, row: Row) -> int | None:
        """The height of a row whose cells are all known from other rows or columns."""
        return self._measure(row) if self._delegate.is_measured(row) else None

    def _measure(self, row: Row) -> int:
        if row.key not in self._exact:
            self._exact[row.key] = self._fit(row, self._delegate.row_height(row))
        return self._exact[row.key]

    def _estimate(self, row: Row) -> int:
        if row.key not in self._estimated:
            self._estimated[row.key] = self._fit(row, self._delegate.estimated_height(row))
        return self._estimated[row.key]

    def _fit(self, row: Row, cells: int) -> int:
        return max(cells, self._titles.row_height(row))

    def _in_view(self) -> range:
        first = self._titles.logicalIndexAt(0)
        last = self._titles.logicalIndexAt(self._table.viewport().height())
        count = len(self._model.rows)
        return range(max(first, 0), count if last < 0 else last + 1)

    def _anchor(self) -> int:
        """The row that must not move: the first in view that stands already as it will stay."""
        in_view = self._in_view()
        return next((row for row in in_view if row not in self._pending), in_view.start)

    def _measure_slice(self) -> None:
        if not self._pending or not self._table.isVisible():
            self._timer.stop()
            return
        end = perf_counter() + _SLICE_SECONDS
        middle = self._in_view().start
        nearest = sorted(self._pending, key=lambda row: abs(row - middle))
        measured = []
        for position in nearest:
            measured.append(position)
            self._measure(self._model.rows[position])
            if perf_counter() > end:
                break
        self.measure(measured)
