"""Highlighted words: all of them, the current one stronger, and the step to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from handbook.ui.look.theme import Theme
from handbook.ui.widgets.reader import Reader

_MOST = 2_000
"""More would slow the page down and help nobody."""


@dataclass(frozen=True)
class Step:
    """Which of the highlighted places is current, counted from 1; `wrapped` after the last."""

    current: int
    total: int
    wrapped: bool = False


class Highlighter:
    """Highlights ranges of the document that the reader shows."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._theme: Theme | None = None
        self._ranges: list[tuple[int, int]] = []
        self._current = 0

    @property
    def total(self) -> int:
        """How many ranges are highlighted."""
        return len(self._ranges)

    def set_theme(self, theme: Theme) -> None:
        """Highlight in the theme's colours from now on."""
        self._theme = theme
        self._paint()

    def highlight(self, ranges: Sequence[tuple[int, int]], start: int = 0) -> Step:
        """Highlight the ranges of characters and go to the first at or after `start`."""
        self._ranges = list(ranges[:_MOST])
        ahead = (number for number, (first, _) in enumerate(self._ranges) if first >= start)
        self._current = next(ahead, 0)
        return self._show()

    def step(self, by: int) -> Step:
        """Go on to the next range, or back with -1; after the last comes the first."""
        if not self._ranges:
            return Step(0, 0)
        beyond = self._current + by
        self._current = beyond % len(self._ranges)
        shown = self._show()
        return Step(shown.current, shown.total, wrapped=beyond != self._current)

    def clear(self) -> None:
        """Highlight nothing more."""
        self._ranges = []
        self._paint()

    def _show(self) -> Step:
        self._paint()
        if not self._ranges:
            return Step(0, 0)
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(self._ranges[self._current][0])
        self._reader.setTextCursor(cursor)
        self._reader.scroll_to_cursor()
        return Step(self._current + 1, len(self._ranges))

    def _paint(self) -> None:
        selections = [self._selection(number) for number in range(len(self._ranges))]
        self._reader.setExtraSelections(selections)

    def _selection(self, number: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        start, end = self._ranges[number]
        selection.cursor = QTextCursor(self._reader.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format = self._format(number == self._current)
        return selection

    def _format(self, current: bool) -> QTextCharFormat:  # noqa: FBT001 - one of two kinds
        form = QTextCharFormat()
        if self._theme is not None:
            role = "current_hit" if current else "hit"
            form.setBackground(self._theme.color(role))
            form.setForeground(self._theme.color(f"{role}_text"))
        if current:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return form
