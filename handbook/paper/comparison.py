"""The comparison as a part of a printed document: tables side by side, or one after the other."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from handbook.content.comparison import Aspect, Cell, CellKind, Group, select
from handbook.content.conditions import FULL_NAMES
from handbook.content.names import COMPARISON
from handbook.content.sources import Source
from handbook.paper.inlines import COMPARISON_PLACE, Inline, place, plain
from handbook.paper.job import Job
from handbook.paper.setting import Setting
from handbook.paper.tables import columns_of, share_columns

_FOLDER = PurePosixPath("comparison")
_LABELS = {CellKind.NOT_KNOWN: "Not known.", CellKind.DOES_NOT_APPLY: "Does not apply."}


class ComparisonPart:
    """Makes the part of what a job wants of the comparison, its sources numbered through."""

    def __init__(self, job: Job, setting: Setting) -> None:
        self.sources: list[Source] = []
        self._job = job
        self._setting = setting
        self._selection = select(
            setting.edition.comparison, job.conditions, lambda aspect: aspect.slug in job.aspects
        )

    def part(self) -> dict[str, Any]:
        """The part as data."""
        blocks = list(self._one_by_one() if self._job.one_by_one else self._side_by_side())
        share_columns(blocks)
        return {
            "kind": "comparison",
            "layout": "",
            "wide": not self._job.one_by_one,
            "place": COMPARISON_PLACE,
            "title": COMPARISON,
            "section": "",
            "summary": "",
            "conditions": [],
            "reviewed": "",
            "blocks": blocks,
            "statements": [],
            "related": [],
            "code": "",
        }

    def _side_by_side(self) -> Iterable[dict[str, Any]]:
        for group in self._selection.groups:
            yield _heading(1, group.title, group.slug)
            if group.difference:
                yield _paragraph([group.difference]) | {"leads": True}
            yield self._table(group)

    def _table(self, group: Group) -> dict[str, Any]:
        head: list[list[Inline]] = [[]]
        head += ([name] for name in self._selection.conditions)
        rows = [
            [[_strong(aspect.title)], *(self._said(aspect, c) for c in self._selection.conditions)]
            for aspect in group.aspects
        ]
        columns = columns_of(head, rows)
        return {
            "kind": "table",
            "to_fill": False,
            "head": head,
            "rows": rows,
            "columns": columns,
            "long": False,
            "small": False,
        }

    def _one_by_one(self) -> Iterable[dict[str, Any]]:
        for condition in self._selection.conditions:
            yield _heading(1, FULL_NAMES[condition], condition) | {"new_page": True}
            for group in self._selection.groups:
                yield _heading(2, group.title, f"{condition}-{group.slug}")
                for aspect in group.aspects:
                    said = self._said(aspect, condition)
                    yield _paragraph([_strong(f"{aspect.title}: "), *said])

    def _said(self, aspect: Aspect, condition: str) -> list[Inline]:
        cell = aspect.cells.get(condition)
        if cell is None:
            return []
        if cell.same_as_mg and "MG" in self._selection.conditions and not self._job.one_by_one:
            return [{"kind": "emphasis", "words": ["Same as MG."]}]
        return self._words(cell)

    def _words(self, cell: Cell) -> list[Inline]:
        fragment = self._setting.edition.renderer.fragment(cell.markdown, _FOLDER)
        numbers = [self._number(source) for source in fragment.sources]
        words = self._setting.inlines(COMPARISON_PLACE, numbers).of(fragment.body)
        if words and _leads_away(words[-1]):
            words.pop()
        label = _LABELS.get(cell.kind, "")
        if label and not plain(words).lower().startswith(label.lower()):
            words = [label, " ", *words]
        return words

    def _number(self, source: Source) -> int:
        if source not in self.sources:
            self.sources.append(source)
        return self.sources.index(source) + 1


def _leads_away(node: Inline) -> bool:
    """Whether it is the closing link to a topic that is not printed."""
    return isinstance(node, dict) and node["kind"] == "reference" and not node["to"]


def _heading(level: int, words: str, anchor: str) -> dict[str, Any]:
    where = place(COMPARISON_PLACE, anchor)
    return {"kind": "heading", "level": level, "place": where, "words": [words]}


def _paragraph(words: list[Inline]) -> dict[str, Any]:
    return {"kind": "paragraph", "words": words, "leads": False}


def _strong(words: str) -> Inline:
    return {"kind": "strong", "words": [words]}
