"""A search from the first key to the chosen hit: field and hits working together."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from handbook.ui.look.theme import Theme
from handbook.ui.searching.search_field import SearchField
from handbook.ui.searching.searcher import Searcher

if TYPE_CHECKING:
    from handbook.search.hits import Answer, Hit
    from handbook.ui.searching.hit_list import SearchPane


class SearchSession(QObject):
    """Shows what is found while something is typed; `hit_opened` carries what is chosen of it.

    With the `Hit` go the phrases to highlight. `hits_shown` carries the pane whenever it has
    something to show, `cleared` when the field is empty again, `left` when the search is given up.
    """

    hit_opened = Signal(object, tuple)
    hits_shown = Signal(QWidget)
    cleared = Signal()
    left = Signal()

    def __init__(
        self,
        field: SearchField,
        searcher: Searcher,
        section_of: Callable[[str], str],
        theme: Theme,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._searcher = searcher
        self._section_of = section_of
        self._theme = theme
        field.textChanged.connect(self._search_for)
        field.step_requested.connect(self._step)
        field.open_requested.connect(self._open_current)
        field.left.connect(self.left)
        searcher.answered.connect(self._show_answer)

    @cached_property
    def pane(self) -> "SearchPane":
        """The hits, made when there is something to show for the first time."""
        from handbook.ui.searching.hit_list import SearchPane

        pane = SearchPane(self._section_of, self._theme, self._field.window())
        pane.hit_opened.connect(self._open)
        pane.text_requested.connect(self._field.setText)
        pane.as_typed_requested.connect(self._search_as_typed)
        pane.all_requested.connect(self._searcher.search_all)
        pane.passages_requested.connect(self._show_passages)
        pane.left.connect(self._field.clear)
        pane.left.connect(self.left)
        return pane

    @property
    def parts(self) -> list[QWidget]:
        """The parts that the keyboard goes through."""
        return [self.pane.list] if self._has_pane else []

    def set_theme(self, theme: Theme) -> None:
        """Draw the hits in the theme's colours and the window's font."""
        self._theme = theme
        if self._has_pane:
            self.pane.set_theme(theme)

    @property
    def _has_pane(self) -> bool:
        return "pane" in vars(self)

    def _search_for(self, text: str) -> None:
        self._searcher.search(text)
        if not text.strip():
            self.cleared.emit()

    def _search_as_typed(self) -> None:
        self._searcher.search(self._field.text(), as_typed=True)

    def _show_answer(self, answer: "Answer") -> None:
        found = answer.hits or answer.cells
        self.pane.show_answer(answer, () if found else self._searcher.every_topic())
        self.hits_shown.emit(self.pane)

    def _show_passages(self, hit: "Hit") -> None:
        self.pane.show_passages(hit, self._searcher.passages(hit))

    def _step(self, by: int) -> None:
        """Move among the hits; from an empty field, among the searches before."""
        if not self.pane.isVisible() and not self._field.text().strip():
            self.pane.show_recent(self._searcher.recent)
            self.hits_shown.emit(self.pane)
        else:
            self.pane.step(by)

    def _open_current(self) -> None:
        if self._has_pane:
            self.pane.open_current()

    def _open(self, hit: "Hit") -> None:
        self._searcher.remember()
        self.hit_opened.emit(hit, self.pane.answer.lit)
