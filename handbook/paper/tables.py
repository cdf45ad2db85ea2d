"""A table as data, with what its columns need: their longest words, and how much they hold."""

import math
import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from handbook.paper.inlines import Inline, plain

_LONGEST = 3
"""Words a column that are measured: the longest in letters need not be the widest."""
_EVENNESS = 0.75
"""Below 1 it gives columns that say little more room than their letters need."""
_PIECE = re.compile(r"[^\s-]+-?")
"""A word, or its part up to a hyphen, after which a line may end."""
_SMALL_TABLE, _FEW_ROWS = 500, 9
"""A table with fewer letters, and no more rows, is never cut."""
_LONG_ROW = 900
"""Letters in a cell from which a row may be cut: it could be taller than a page."""


def table(element: Element, words_of: Callable[[Element], list[Inline]]) -> dict[str, Any]:
    """The table: its `head` and `rows` of cells, and its `columns`."""
    head = [words_of(cell) for cell in element.findall("thead/tr/th")]
    rows = [[words_of(cell) for cell in row] for row in element.findall("tbody/tr")]
    count = max([len(head), *map(len, rows)])
    rows = [row + [[]] * (count - len(row)) for row in rows]
    head += [[]] * (count - len(head))
    to_fill = element.get("class") == "sheet"
    return {
        "kind": "table",
        "to_fill": to_fill,
        "head": head,
        "rows": rows,
        "columns": columns_of(head, rows),
        "long": any(len(plain(cell)) > _LONG_ROW for row in rows for cell in row),
        "small": len(rows) <= _FEW_ROWS and _letters(rows) < _SMALL_TABLE,
    }


def columns_of(head: list[list[Inline]], rows: list[list[list[Inline]]]) -> list[dict[str, Any]]:
    """What each column needs."""
    return [_column(name, [row[n] for row in rows]) for n, name in enumerate(head)]


def share_columns(blocks: Iterable[dict[str, Any]]) -> None:
    """Give tables of one head the same columns, so that they look alike on one page."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for block in tables_in(blocks):
        alike.setdefault(tuple(map(plain, block["head"])), []).append(block)
    for tables in alike.values():
        columns = [_merged(parts) for parts in zip(*(t["columns"] for t in tables), strict=True)]
        for block in tables:
            block["columns"] = columns


def tables_in(blocks: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Every table, those in call-outs too."""
    for block in blocks:
        if block["kind"] == "table":
            yield block
        yield from tables_in(block.get("blocks", ()))


def _letters(rows: list[list[list[Inline]]]) -> int:
    return sum(len(plain(cell)) for row in rows for cell in row)


def _column(head: list[Inline], cells: list[list[Inline]]) -> dict[str, Any]:
    """`weight` grows with the root mean square of its cells' letters: long cells make tall rows."""
    texts = [plain(head), *map(plain, cells)]
    filled = [len(text) for text in texts[1:] if text]
    weight = math.sqrt(sum(n * n for n in filled) / len(filled)) if filled else 0.0
    return {
        "longest": _longest(word for text in texts for word in _PIECE.findall(text)),
        "weight": max(weight, len(texts[0])) ** _EVENNESS,
        "blank": not filled,
    }


def _merged(columns: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    return {
        "longest": _longest(word for column in columns for word in column["longest"]),
        "weight": max(column["weight"] for column in columns),
        "blank": all(column["blank"] for column in columns),
    }


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))[:_LONGEST]
