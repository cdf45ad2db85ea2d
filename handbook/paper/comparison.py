"""The comparison, or a choice, as a part of a printed document: side by side, or one by one."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from handbook.content import markup
from handbook.content.comparison import REFERENCE, Aspect, Cell, CellKind, Group, select
from handbook.content.conditions import FULL_NAMES
from handbook.content.names import COMPARISON
from handbook.content.sources import Source
from handbook.paper.inlines import COMPARISON_PLACE, Inline, place, plain
from handbook.paper.job import Job
from handbook.paper.setting import Setting

_LABELS = {CellKind.NOT_KNOWN: "Not known.", CellKind.DOES_NOT_APPLY: "Does not apply."}


class ComparisonPart:
    """Makes the part of what a job wants of the comparison, its sources numbered through."""

    def __init__(self, job: Job, setting: Setting) -> None:
        self.sources: list[Source] = []
        self._job = job
        self._setting = setting
        edition = setting.edition
        choices = {choice.slug: choice for choice in edition.choices}
        self._choice = choices.get(job.choice)
        self._selection = select(
            self._choice.table if self._choice else edition.comparison,
            job.conditions,
            lambda aspect: aspect.slug in job.aspects,
        )

    def part(self) -> dict[str, Any]:
        """The part as data."""
        return {
            "kind": "comparison",
            "layout": "",
            "place": COMPARISON_PLACE,
            "title": self._choice.title if self._choice else COMPARISON,
            "section": "",
            "summary": markup.plain(self._choice.summary) if self._choice else "",
            "conditions": [],
            "reviewed": "",
            "blocks": list(self._one_by_one()) if self._job.one_by_one else [],
            "columns": list(self._selection.conditions),
            "groups": []
            if self._job.one_by_one
            else list(map(self._group, self._selection.groups)),
            "short": self._job.short,
            "to_weigh": self._choice is not None,
            "statements": [],
            "related": [],
            "code": "",
        }

    def _groups(self) -> list[dict[str, Any]]:
        return [self._group(group) for group in self._selection.groups]

    def _group(self, group: Group) -> dict[str, Any]:
        return {
            "title": "" if self._choice else group.title,
            "place": place(COMPARISON_PLACE, group.slug),
            "difference": "" if self._choice else markup.plain(group.difference),
            "rows": [self._row(aspect) for aspect in group.aspects],
        }

    def _row(self, aspect: Aspect) -> dict[str, Any]:
        return {
            "question": aspect.title,
            "name": "" if self._job.short else aspect.name,
            "cells": list(self._cells(aspect)),
        }

    def _cells(self, aspect: Aspect) -> Iterator[dict[str, Any]]:
        """The cells of a row; neighbours that say the same are one over several columns."""
        for _, run in groupby(self._selection.conditions, lambda c: _said_of(aspect, c)):
            first, *others = run
            words = self._said(aspect, first)
            yield {"span": 1 + len(others), "mark": self._mark(aspect, first), "words": words}

    def _mark(self, aspect: Aspect, condition: str) -> str:
        """How far a condition is from the one that the others are read against."""
        shown = self._selection.conditions
        reference = REFERENCE if REFERENCE in shown else shown[0]
        differs = aspect.difference(condition, reference) if condition != reference else None
        return differs.name.lower() if differs and self._choice is None else ""

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
        return [_strong(cell.answer)] if self._job.short and cell.answer else self._words(cell)

    def _words(self, cell: Cell) -> list[Inline]:
        folder = PurePosixPath("choices" if self._choice else "comparison")
        fragment = self._setting.edition.renderer.fragment(cell.markdown, folder)
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


def _said_of(aspect: Aspect, column: str) -> str:
    """The words of a cell, "" where there is none."""
    cell = aspect.cells.get(column)
    return cell.text if cell else ""


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
