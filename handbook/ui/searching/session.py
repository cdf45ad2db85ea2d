"""A search from the first key to the chosen hit: field and hits working together."""

from PySide6.QtCore import QObject, Signal

from handbook.search.hits import Answer, Hit
from handbook.ui.searching.answers import Searching
from handbook.ui.searching.hit_list import SearchPane
from handbook.ui.searching.search_field import SearchField


class SearchSession(QObject):
    """Shows what is found while something is typed; `hit_opened` carries what is chosen of it.

    With the hit go the phrases to highlight. `hits_shown` comes whenever the pane has something
    to show, `cleared` when the field is empty again, `left` when the search is given up.
    """

    hit_opened = Signal(Hit, tuple)
    hits_shown = Signal()
    cleared = Signal()
    left = Signal()

    def __init__(self, field: SearchField, pane: SearchPane, searching: Searching) -> None:
        super().__init__(field)
        self._field = field
        self._pane = pane
        self._searching = searching
        self._connect()

    def _connect(self) -> None:
        field, pane, searching = self._field, self._pane, self._searching
        field.textChanged.connect(self._look_for)
        field.step_requested.connect(self._step)
        field.open_requested.connect(pane.open_current)
        field.left.connect(self.left)
        searching.answered.connect(self._show_answer)
        pane.hit_opened.connect(self._open)
        pane.text_requested.connect(field.setText)
        pane.as_typed_requested.connect(self._look_for_as_typed)
        pane.all_requested.connect(searching.look_for_all)
        pane.passages_requested.connect(self._show_passages)
        pane.left.connect(field.clear)
        pane.left.connect(self.left)

    def _look_for(self, text: str) -> None:
        self._searching.look_for(text)
        if not text.strip():
            self.cleared.emit()

    def _look_for_as_typed(self) -> None:
        self._searching.look_for(self._field.text(), as_typed=True)

    def _show_answer(self, answer: Answer) -> None:
        found = answer.hits or answer.cells
        self._pane.show_answer(answer, () if found else self._searching.every_topic())
        self.hits_shown.emit()

    def _show_passages(self, hit: Hit) -> None:
        self._pane.show_passages(hit, self._searching.passages(hit))

    def _step(self, by: int) -> None:
        """Move among the hits; from an empty field, among the searches before."""
        if not self._pane.isVisible() and not self._field.text().strip():
            self._pane.show_recent(self._searching.recent)
            self.hits_shown.emit()
        else:
            self._pane.step(by)

    def _open(self, hit: Hit) -> None:
        self._searching.remember()
        self.hit_opened.emit(hit, self._pane.answer.lit)
