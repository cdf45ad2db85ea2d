"""Finding on the page: words from the find bar, or of the hit that was opened, lit in turn."""

from PySide6.QtCore import QObject, Signal

from handbook.search.words import fold, fold_with_positions, lit_ranges
from handbook.ui.look.theme import Theme
from handbook.ui.reading.highlighting import Highlighter, Step
from handbook.ui.reading.reader import Reader


class Finding(QObject):
    """Lights words in the reader and goes from one to the next; `stepped` says which it is."""

    stepped = Signal(Step)

    def __init__(self, reader: Reader, theme: Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._highlighter = Highlighter(reader)
        self._highlighter.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Light in the theme's colours."""
        self._highlighter.set_theme(theme)

    def find(self, wanted: str, whole_words: bool) -> None:  # noqa: FBT001 - a slot
        """Light what was typed into the bar, from the place that is being read."""
        ranges = find_ranges(self._text(), wanted, whole_words=whole_words)
        start = self._reader.top_position()
        self.stepped.emit(self._highlighter.light(ranges, start))

    def light(self, phrases: tuple[str, ...], anchor: str) -> None:
        """Light the words of a hit, from its passage on."""
        start = self._reader.anchor_position(anchor)
        self._highlighter.light(lit_ranges(self._text(), phrases), start)

    def step(self, by: int) -> None:
        """Go to the next lit place, or back with -1."""
        self.stepped.emit(self._highlighter.step(by))

    def find_next(self) -> None:
        """Go to the next lit place."""
        self.step(1)

    def find_previous(self) -> None:
        """Go to the lit place before."""
        self.step(-1)

    def clear(self) -> None:
        """Put the lights out."""
        self._highlighter.clear()

    def _text(self) -> str:
        return self._reader.document().toRawText()


def find_ranges(text: str, wanted: str, *, whole_words: bool) -> list[tuple[int, int]]:
    """Where the words stand in the text, whatever their accents, quotes, hyphens and case."""
    folded, looked_for = fold_with_positions(text), fold(wanted).strip()
    ranges = []
    start = folded.text.find(looked_for) if looked_for else -1
    while start >= 0:
        end = start + len(looked_for)
        if not whole_words or _stands_alone(folded.text, start, end):
            ranges.append(folded.span(start, end))
        start = folded.text.find(looked_for, end)
    return ranges


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isalnum() and not after.isalnum()
