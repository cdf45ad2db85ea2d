"""Searcher while something is typed: the index is built bit by bit, the last answer counts."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from handbook.content.edition import Edition
from handbook.ui.widgets.incremental_task import IncrementalTask

if TYPE_CHECKING:
    from handbook.search.hits import Hit
    from handbook.search.search import Search

_PAUSE_MILLISECONDS = 15
"""Keys that follow each other faster than this are answered together."""

_MOST_RECENT = 8


class Searcher(QObject):
    """Answers what is typed: `answered` carries the `Answer`.

    A key pressed before the answer drops it: typing never waits.
    """

    answered = Signal(object)
    ready = Signal()

    def __init__(self, edition: Edition, parent: QObject) -> None:
        super().__init__(parent)
        self._edition = edition
        self._search: Search | None = None
        self._text = ""
        self._as_typed = False
        self._all = False
        self.recent: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._answer)

    def build(self) -> None:
        """Read the edition, a slice at a time.

        The search is imported only here: the first page does not wait for it.
        """
        from handbook.search.search import Search

        self._search = Search(self._edition)
        building = IncrementalTask(self._search.steps(), self)
        building.finished.connect(self._built)
        building.start()

    def afterwards(self) -> Iterator[None]:
        """What can wait until the handbook can be searched, a step each."""
        return iter(()) if self._search is None else self._search.afterwards()

    def search(self, text: str, *, as_typed: bool = False) -> None:
        """Answer the text soon; an answer that is under way for another one is dropped."""
        self._text, self._as_typed, self._all = text.strip(), as_typed, False
        if self._text:
            self._pause.start()
        else:
            self._pause.stop()

    def search_all(self) -> None:
        """Answer what was typed last with every hit."""
        self._all = True
        self._answer()

    def passages(self, hit: "Hit") -> "list[Hit]":
        """The further passages of a hit's topic for what was typed last."""
        if self._search is None:
            return []
        found = self._search.passages(hit.slug, self._text, as_typed=self._as_typed)
        return [passage for passage in found if passage.anchor != hit.anchor]

    def every_topic(self) -> "list[Hit]":
        """All topics in the order of the tree, for when nothing is found."""
        from handbook.search.hits import Hit, Snippet

        entries = self._edition.contents.entries
        return [Hit(entry.slug, entry.title, "", "", 0.0, Snippet("")) for entry in entries]

    def matcher(self, text: str) -> Callable[[str], bool]:
        """Whether a text has every word of what was typed, or words that mean the same."""
        if self._search is not None and self._search.ready:
            return self._search.matcher(text)
        from handbook.search.words import fold

        typed = fold(text)
        return lambda other: typed in fold(other)

    def remember(self) -> None:
        """Keep what was typed last among the recent searches of this run, the newest first."""
        if self._text:
            others = [text for text in self.recent if text != self._text]
            self.recent = [self._text, *others][:_MOST_RECENT]

    def _answer(self) -> None:
        if self._search is not None and self._search.ready:
            from handbook.search.hits import MOST_HITS

            limit = len(self._edition.slugs) if self._all else MOST_HITS
            self.answered.emit(self._search.answer(self._text, limit, as_typed=self._as_typed))

    def _built(self) -> None:
        self.ready.emit()
        if self._text:
            self._answer()
