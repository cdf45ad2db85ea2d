"""Reading `medicines.toml`: what is sound is kept, what is not is told with its line."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handbook.content.conditions import CONDITIONS
from handbook.content.files import is_file, parse_toml, read_text
from handbook.content.medicines import COUNTRIES, GENERIC, Advice, Mark, Medicine, Medicines
from handbook.errors import HandbookError, Problem

FILE_NAME = "medicines.toml"
MOST_MEDICINES = 2_000
LONGEST_TEXT = 500
"""Characters in a name or a sentence: beyond this the file is damaged or hostile."""

_TABLE = re.compile(r"^\[([\w-]+)\][ \t]*(?:#.*)?$")
_ADVICE = re.compile(r"^\[\[([\w-]+)\.advice\]\][ \t]*(?:#.*)?$")
_TEXTS = ("name", "kind", "group", "class")
_KEYS = (*_TEXTS, "names", "advice")
_ADVICE_KEYS = ("mark", "conditions", "who", "why", "what_to_do", "sources")
_MARKS = {mark.value: mark for mark in Mark}


class MedicineFile:
    """The medicines of the edition in `folder`, with the problems found while reading them."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.problems: list[Problem] = []
        entries: dict[str, Medicine] = {}
        self._lines: dict[str, int] = {}
        for key, table in self._tables().items():
            medicine = self._medicine(key, table)
            if medicine:
                entries[key] = medicine
        self.medicines = Medicines(entries)
        self._require_classes()

    def advice_line(self, medicine: Medicine, number: int) -> int:
        """The line at which the medicine's advice of that number begins."""
        return self._lines.get(f"{medicine.key}.advice.{number}", medicine.line)

    def _tables(self) -> dict[str, Any]:
        """The tables of the file by key; an edition without the file has none."""
        if not is_file(self.path):
            return {}
        try:
            text = read_text(self.path)
            tables = parse_toml(text, self.path, "The list of medicines")
        except HandbookError as error:
            self.problems.append(error.problem)
            return {}
        if len(tables) > MOST_MEDICINES:
            self._report("", f"There are more than {MOST_MEDICINES} medicines.")
            return {}
        self._lines = dict(_lines(text))
        return tables

    def _medicine(self, key: str, table: object) -> Medicine | None:
        if not isinstance(table, dict):
            self._report(key, f"“{key}” is not a table.")
            return None
        for unknown in table.keys() - set(_KEYS):
            self._report(key, f"“{key}” has a field “{unknown}” that is unknown.")
        texts = {field: self._text(key, table, field) for field in _TEXTS}
        if not texts["name"]:
            self._report(key, f"“{key}” has no name.")
            return None
        return Medicine(
            key,
            texts["name"],
            self._lines.get(key, 0),
            texts["kind"],
            texts["group"],
            texts["class"],
            tuple(self._names(key, table.get("names", {}))),
            tuple(self._all_advice(key, table.get("advice", []))),
        )

    def _names(self, key: str, names: object) -> Iterator[tuple[str, tuple[str, ...]]]:
        if not isinstance(names, dict):
            self._report(key, f"The names of “{key}” must stand by country.")
            return
        for country in (GENERIC, *COUNTRIES):
            if country in names:
                yield country, self._list(key, names, country)
        for unknown in names.keys() - {GENERIC, *COUNTRIES}:
            self._report(key, f"“{unknown}” is no country; they are {', '.join(COUNTRIES)}.")

    def _all_advice(self, key: str, tables: object) -> Iterator[Advice]:
        if not isinstance(tables, list):
            self._report(key, f"Advice on “{key}” begins with “[[{key}.advice]]”.")
            return
        for number, table in enumerate(tables):
            advice = self._advice(f"{key}.advice.{number}", table)
            if advice:
                yield advice

    def _advice(self, key: str, table: object) -> Advice | None:
        if not isinstance(table, dict):
            self._report(key, "This advice is not a table.")
            return None
        for unknown in table.keys() - set(_ADVICE_KEYS):
            self._report(key, f"This advice has a field “{unknown}” that is unknown.")
        mark = _MARKS.get(self._text(key, table, "mark"))
        if mark is None:
            self._report(key, f"The mark must be one of {', '.join(_MARKS)}.")
            return None
        return Advice(
            mark,
            self._conditions(key, table),
            self._text(key, table, "why"),
            self._text(key, table, "what_to_do"),
            self._list(key, table, "sources"),
            self._text(key, table, "who"),
        )

    def _conditions(self, key: str, table: dict[str, Any]) -> tuple[str, ...]:
        """The conditions in their usual order; "all" means all of them."""
        named = self._list(key, table, "conditions")
        for unknown in set(named) - {"all", *CONDITIONS}:
            self._report(key, f"“{unknown}” is no condition; they are {', '.join(CONDITIONS)}.")
        return tuple(each for each in CONDITIONS if each in named or "all" in named)

    def _text(self, key: str, table: dict[str, Any], field: str) -> str:
        value = table.get(field, "")
        if isinstance(value, str) and self._is_sound(value):
            return value
        self._report(key, f"“{field}” must be a line of text without “|”.")
        return ""

    def _list(self, key: str, table: dict[str, Any], field: str) -> tuple[str, ...]:
        value = table.get(field, [])
        if isinstance(value, list) and all(isinstance(v, str) and self._is_sound(v) for v in value):
            return tuple(value)
        self._report(key, f"“{field}” must be a list of texts.")
        return ()

    def _is_sound(self, text: str) -> bool:
        return len(text) <= LONGEST_TEXT and not set(text) & set("|\n\r")

    def _require_classes(self) -> None:
        for medicine in self.medicines.entries.values():
            if medicine.member_of and medicine.member_of not in self.medicines.entries:
                message = f"“{medicine.key}” belongs to “{medicine.member_of}”, which is no class."
                self._report(medicine.key, message)

    def _report(self, key: str, message: str) -> None:
        self.problems.append(Problem(self.path, self._lines.get(key, 0), message))


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The line at which each medicine begins, and each piece of advice by its number."""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if table := _TABLE.match(line):
            yield table[1], number
        elif advice := _ADVICE.match(line):
            key = advice[1]
            yield f"{key}.advice.{counts.get(key, 0)}", number
            counts[key] = counts.get(key, 0) + 1
