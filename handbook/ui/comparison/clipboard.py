"""Cells of the comparison on the clipboard: a table for a letter or a spreadsheet, with sources."""

import html
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex

from handbook.content.comparison import Aspect, Cell
from handbook.content.markup import CITATION
from handbook.content.sources import Source, Sources
from handbook.ui.comparison.model import MISSING, ComparisonModel

_BREAKS = re.compile(r"[\t\r\n]+")


def mime_data(
    model: ComparisonModel, indexes: Iterable[QModelIndex], sources: Sources
) -> QMimeData:
    """The cells as text with tabs, and as a table in HTML; sources are numbered under both."""
    table = _Table(model, indexes, sources)
    data = QMimeData()
    data.setText(table.text())
    data.setHtml(table.html())
    return data


class _Table:
    def __init__(
        self, model: ComparisonModel, indexes: Iterable[QModelIndex], sources: Sources
    ) -> None:
        self._all_sources = sources
        self._cited: list[Source] = []
        self._short = model.short
        chosen: dict[str, tuple[Aspect, set[str]]] = {}
        for index in sorted(indexes):
            aspect, column = model.rows[index.row()].aspect, model.column(index)
            if aspect is not None and column:
                chosen.setdefault(aspect.slug, (aspect, set()))[1].add(column)
        wanted = {column for _, columns in chosen.values() for column in columns}
        self._columns = [column for column in model.columns.shown if column in wanted]
        self._rows = [self._row(aspect, columns) for aspect, columns in chosen.values()]

    def text(self) -> str:
        """Tabs between the cells, a line for each row."""
        lines = ["\t".join(_BREAKS.sub(" ", cell) for cell in row) for row in self._table]
        return "\n".join([*lines, "", *self._source_lines()]).rstrip() + "\n"

    def html(self) -> str:
        """A table with its sources in a list."""
        head, *rows = self._table
        sources = "".join(f"<li>{html.escape(_reference(s))}</li>" for s in self._cited)
        return (
            f'<table border="1"><thead>{_row(head, "th")}</thead>'
            f"<tbody>{''.join(_row(row, 'td') for row in rows)}</tbody></table><ol>{sources}</ol>"
        )

    @property
    def _table(self) -> list[list[str]]:
        return [["", *self._columns], *self._rows]

    def _row(self, aspect: Aspect, columns: set[str]) -> list[str]:
        """The question, then what is said in each column; "" where that cell is not chosen."""
        said = [self._said(aspect, c) if c in columns else "" for c in self._columns]
        return [aspect.title, *said]

    def _said(self, aspect: Aspect, column: str) -> str:
        cell = aspect.cells.get(column)
        return self._words(cell) if cell else MISSING

    def _words(self, cell: Cell) -> str:
        """The words, then the numbers of their sources."""
        words = cell.answer if self._short and cell.answer else cell.text
        numbers = [self._number(m[1]) for m in CITATION.finditer(cell.markdown)]
        marks = "".join(f"[{number}]" for number in dict.fromkeys(numbers) if number)
        return f"{words} {marks}".rstrip()

    def _number(self, key: str) -> int:
        source = self._all_sources.get(key)
        if source is None:
            return 0
        if source not in self._cited:
            self._cited.append(source)
        return self._cited.index(source) + 1

    def _source_lines(self) -> Iterable[str]:
        for number, source in enumerate(self._cited, start=1):
            yield f"[{number}] {_reference(source)}"


def _row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{html.escape(cell)}</{tag}>' for cell in cells)}</tr>"


def _reference(source: Source) -> str:
    return f"{source.reference} {source.address}".rstrip()
