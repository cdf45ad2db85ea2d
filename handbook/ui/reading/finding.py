"""Finding words on the page, from the find bar or of a hit, and going from one to the next."""

from PySide6.QtCore import QObject, Signal

from handbook.ui.look.documents import block_of
from handbook.ui.look.theme import Theme
from handbook.ui.reading.highlighting import Highlighter, Step
from handbook.ui.widgets.reader import Reader, ReadingPlace


class Finder(QObject):
    """Highlights words in the reader and goes from one to the next; `stepped` says which it is."""

    stepped = Signal(Step)

    def __init__(self, reader: Reader, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._highlighter = Highlighter(reader)
        self._highlighter.set_theme(theme)
        self._began_at = ReadingPlace()

    def set_theme(self, theme: Theme) -> None:
        """Highlight in the theme's colours."""
        self._highlighter.set_theme(theme)

    def begin(self) -> None:
        """Note the place that is being read: what is typed from now on is looked for from there."""
        self._began_at = self._reader.place()

    def find(self, text: str, *, whole_words: bool) -> None:
        """Highlight what was typed into the bar; where it is not found, the page stays."""
        ranges = find_ranges(self._page_text(), text, whole_words=whole_words)
        self._reader.go_to(self._began_at)
        start = self._reader.top_position()
        self.stepped.emit(self._highlighter.highlight(ranges, start))

    def highlight(self, phrases: tuple[str, ...], anchor: str) -> None:
        """Highlight the phrases, and go to the first one from the anchor on."""
        from handbook.search.words import lit_ranges

        block = block_of(self._reader.document(), anchor) if anchor else None
        start = block.position() if block is not None else 0
        self._highlighter.highlight(lit_ranges(self._page_text(), phrases), start)

    @property
    def has_found(self) -> bool:
        """Whether anything is highlighted."""
        return self._highlighter.total > 0

    def step(self, by: int) -> None:
        """Go to the next highlighted place, or back with -1."""
        self.stepped.emit(self._highlighter.step(by))

    def clear(self) -> None:
        """Highlight nothing more."""
        self._highlighter.clear()

    def _page_text(self) -> str:
        return self._reader.document().toRawText()


def find_ranges(text: str, phrase: str, *, whole_words: bool) -> list[tuple[int, int]]:
    """Where the phrase stands in the text, whatever its accents, quotes, hyphens and case."""
    from handbook.search.words import fold, fold_with_positions

    folded, sought = fold_with_positions(text), fold(phrase).strip()
    ranges = []
    start = folded.text.find(sought) if sought else -1
    while start >= 0:
        end = start + len(sought)
        if not whole_words or _stands_alone(folded.text, start, end):
            ranges.append(folded.span(start, end))
        start = folded.text.find(sought, end)
    return ranges


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isalnum() and not after.isalnum()
