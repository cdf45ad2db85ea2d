"""A search from the first key to the opened hit: field, hits and page working together."""

from PySide6.QtCore import QObject, Qt

from handbook.search.hits import Answer, Hit
from handbook.ui.reading.finding import Finding
from handbook.ui.reading.navigator import Navigator
from handbook.ui.reading.reader import Reader
from handbook.ui.searching.answers import Searching
from handbook.ui.searching.hit_list import SearchPane
from handbook.ui.searching.search_field import SearchField
from handbook.ui.stage import Stage


class SearchSession(QObject):
    """Shows what is found while something is typed, and opens what is chosen."""

    def __init__(
        self,
        field: SearchField,
        pane: SearchPane,
        searching: Searching,
        stage: Stage,
        navigator: Navigator,
        finding: Finding,
        reader: Reader,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._pane = pane
        self._searching = searching
        self._stage = stage
        self._navigator = navigator
        self._finding = finding
        self._reader = reader
        self._connect()

    def leave(self) -> None:
        """Bring back the tree, or the comparison that was open before."""
        self._show_what_is_open()
        self._finding.clear()
        self._stage.take_keyboard()

    def _connect(self) -> None:
        field, pane, searching = self._field, self._pane, self._searching
        field.textChanged.connect(self._look_for)
        field.step_requested.connect(self._step)
        field.open_requested.connect(pane.open_current)
        field.left.connect(self.leave)
        searching.answered.connect(self._show_answer)
        pane.hit_opened.connect(self._open)
        pane.text_requested.connect(field.setText)
        pane.as_typed_requested.connect(self._look_for_as_typed)
        pane.passages_requested.connect(self._show_passages)
        pane.left.connect(field.clear)
        pane.left.connect(self.leave)

    def _look_for(self, text: str) -> None:
        self._searching.look_for(text)
        if not text.strip():
            self._show_what_is_open()

    def _look_for_as_typed(self) -> None:
        self._searching.look_for(self._field.text(), as_typed=True)

    def _show_answer(self, answer: Answer) -> None:
        found = answer.hits or answer.cells
        self._pane.show_answer(answer, () if found else self._searching.every_topic())
        self._stage.show_hits()

    def _show_passages(self, hit: Hit) -> None:
        self._pane.show_passages(hit, self._searching.passages(hit))

    def _step(self, by: int) -> None:
        """Move among the hits; from an empty field, among the searches before."""
        if self._stage.shows_tree and not self._field.text().strip():
            self._pane.show_recent(self._searching.recent)
            self._stage.show_hits()
        else:
            self._pane.step(by)

    def _open(self, hit: Hit) -> None:
        """Open a hit at its passage, its words lit."""
        self._searching.remember()
        if hit.aspect:
            self._navigator.open_comparison(hit.aspect)
            return
        self._navigator.open_topic(hit.slug, hit.anchor)
        self._finding.light(self._pane.answer.lit, hit.anchor)
        self._reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what_is_open(self) -> None:
        self._stage.show_tree()
        if self._navigator.is_comparing:
            self._stage.show_comparison()
        else:
            self._stage.show_page()
