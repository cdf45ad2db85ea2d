"""The comparison: MG, MuSK-MG and the two myasthenic syndromes, side by side or row by row."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from handbook.content.comparison import Selection
from handbook.content.edition import Edition
from handbook.ui.comparison.aspect_page import Subject
from handbook.ui.comparison.aspect_view import AspectView
from handbook.ui.comparison.filter import Matches
from handbook.ui.comparison.grid import TablePlace
from handbook.ui.comparison.page import ComparisonPage
from handbook.ui.look.look import Look
from handbook.ui.settings import Settings


@dataclass(frozen=True)
class ComparisonPlace:
    """What is shown, for the way back: the table at a row, or an aspect that is read alone.

    `alone` is the slug of that aspect, "" for the table; `condition` the one that comes first.
    """

    table: TablePlace
    alone: str = ""
    condition: str = ""


class ComparisonView(QWidget):
    """The pane: all aspects in a table, or one of them alone."""

    link_requested = Signal(str)
    print_requested = Signal(Selection)

    def __init__(
        self,
        edition: Edition,
        look: Look,
        settings: Settings,
        matches: Matches,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._comparison = edition.comparison
        self.page = ComparisonPage(edition, look, settings, matches, self)
        self.alone = AspectView(edition, look, self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.alone)
        self.setFocusProxy(self.page.table)
        self._connect()

    def selection(self) -> Selection:
        """What is shown, for printing: the rows of the table, or the one that is read alone."""
        subject = self._reading
        if subject is None:
            return self.page.selection
        alone = replace(subject.group, aspects=(subject.aspect,))
        return Selection(self.page.columns.shown, (alone,))

    def current_aspect(self) -> str:
        """The aspect that is read alone, or that the keyboard is in; "" where there is none."""
        if self._reading is not None:
            return self._reading.aspect.slug
        row = self.page.table.current_row
        return row.aspect.slug if row and row.aspect else ""

    def show_aspect(self, slug: str = "") -> None:
        """Show the table, with the row of an aspect at the top if one is named."""
        self._show_table()
        self.page.show_aspect(slug)

    def read_aspect(self, slug: str, condition: str = "") -> None:
        """Show an aspect alone, one condition of it first if it is named."""
        subject = self._subject(slug, condition)
        if subject is None:
            return
        self.alone.read(subject, self.page.columns)
        before, after = self._neighbours(slug)
        self.alone.set_neighbours(before=bool(before), after=bool(after))
        self._pages.setCurrentWidget(self.alone)
        self.setFocusProxy(self.alone.reader)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_filter(self) -> None:
        """Be ready for words that narrow the table."""
        self._show_table()
        self.page.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.bar.field.selectAll()

    def place(self) -> ComparisonPlace:
        """What is shown, to come back to."""
        table, subject = self.page.table.place(), self._reading
        if subject is None:
            return ComparisonPlace(table)
        return ComparisonPlace(table, subject.aspect.slug, subject.condition)

    def go_to(self, place: ComparisonPlace) -> None:
        """Come back to a place."""
        self.page.table.go_to(place.table)
        if place.alone:
            self.read_aspect(place.alone, place.condition)
        else:
            self._show_table()

    def set_look(self, look: Look) -> None:
        """Show everything in other colours, or another size of text."""
        self.page.set_look(look)
        self.alone.set_look(look)

    @property
    def _reading(self) -> Subject | None:
        """What is read alone, None while the table is shown."""
        return self.alone.subject if self._pages.currentWidget() is self.alone else None

    def _connect(self) -> None:
        self.page.aspect_requested.connect(self.read_aspect)
        self.page.table.link_requested.connect(self.link_requested)
        self.page.print_requested.connect(self._print)
        self.alone.link_requested.connect(self.link_requested)
        self.alone.closed.connect(self._close)
        self.alone.step_requested.connect(self._step)

    def _subject(self, slug: str, condition: str) -> Subject | None:
        for group in self._comparison.groups:
            for aspect in group.aspects:
                if aspect.slug == slug:
                    return Subject(group, aspect, condition)
        return None

    def _neighbours(self, slug: str) -> tuple[str, str]:
        """The aspects shown before and after this one, "" at the ends."""
        shown = [a.slug for group in self.page.selection.groups for a in group.aspects]
        if slug not in shown:
            return "", ""
        around = ["", *shown, ""]
        position = around.index(slug)
        return around[position - 1], around[position + 1]

    def _step(self, step: int) -> None:
        if self._reading is not None:
            before, after = self._neighbours(self._reading.aspect.slug)
            self.read_aspect(after if step > 0 else before, self._reading.condition)

    def _close(self) -> None:
        """Go back to the table, into the row that was read."""
        if self._reading is not None:
            table, subject = self.page.table, self._reading
            self._show_table()
            table.set_current(subject.aspect.slug, subject.condition or table.current_condition)
            table.scrollTo(table.currentIndex())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_table(self) -> None:
        if self._reading is not None:
            self._pages.setCurrentWidget(self.page)
            self.setFocusProxy(self.page.table)

    def _print(self) -> None:
        self.print_requested.emit(self.selection())
