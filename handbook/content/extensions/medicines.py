"""Medicines: a paragraph `[MEDICINES …]` becomes a table made from `medicines.toml`."""

from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from handbook.content.medicine_table import BLOCK, written_out
from handbook.content.medicines import Medicines


class MedicineExtension(Extension):
    """Writes the tables out before anything else reads the Markdown.

    `read` gives the medicines; it is called for a page that has such a table, and no other.
    """

    def __init__(self, read: Callable[[], Medicines]) -> None:
        super().__init__()
        self._read = read

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Come before every other preprocessor."""
        md.preprocessors.register(_Medicines(self._read), "medicines", 40)


class _Medicines(Preprocessor):
    def __init__(self, read: Callable[[], Medicines]) -> None:
        super().__init__()
        self._read = read

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return written_out(text, self._read()).split("\n") if BLOCK.search(text) else lines
