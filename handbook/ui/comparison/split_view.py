"""The table with the fuller reading beside it, or, in a narrow window, in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from handbook.content.edition import Edition
from handbook.ui.comparison.detail import DetailPane
from handbook.ui.comparison.table import ComparisonTable
from handbook.ui.look.look import Look

_DETAIL_WIDTH = 460
_NARROW = 900
"""Pixels. In less, the fuller reading takes the table's place."""


class SplitView(QSplitter):
    """Reads beside the table what the keyboard is in. `detail_opened` asks for it to be shown."""

    detail_opened = Signal()

    def __init__(self, edition: Edition, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = ComparisonTable(edition.sources, look, self)
        self.table.setAccessibleName("Comparison of the conditions")
        self.detail = DetailPane(edition, look, self)
        self.detail.hide()
        self.setChildrenCollapsible(False)
        self.addWidget(self.table)
        self.addWidget(self.detail)
        self.setStretchFactor(0, 1)
        self.setFocusProxy(self.table)
        self.table.cell_opened.connect(self.detail_opened)
        self.table.cell_changed.connect(self._read_current)

    @property
    def shows_detail(self) -> bool:
        """Whether the fuller reading is shown."""
        return not self.detail.isHidden()

    def show_detail(self, shown: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Show the fuller reading, or give its room back to the table."""
        self.detail.setVisible(shown)
        self._read_current()
        self._fit()
        if not shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        """Show both in other colours, or another size of text."""
        self.table.set_look(look)
        self.detail.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _read_current(self) -> None:
        row = self.table.current_row or next(
            (row for row in self.table.contents.rows if row.aspect is not None), None
        )
        if self.shows_detail and row is not None and row.aspect is not None:
            self.detail.read(row.aspect, self.table.current_column, self.table.contents.columns)

    def _fit(self) -> None:
        self.table.setHidden(self.shows_detail and self.width() < _NARROW)
        if self.shows_detail:
            self.setSizes([self.width() - _DETAIL_WIDTH, _DETAIL_WIDTH])
            self.table.scrollTo(self.table.currentIndex())
