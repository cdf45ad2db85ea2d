"""Packs: ready-made sets of topics to print together, as `packs.toml` lists them.

They are plain data of the edition, so that a writer can add one.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handbook.content.files import is_file, parse_toml, read_text
from handbook.errors import HandbookError, Problem

_TABLE = re.compile(r"^\[\[pack\]\][ \t]*$")
_KEYS: dict[str, type] = {"slug": str, "title": str, "summary": str, "topics": list}
_NEEDED = ("slug", "title", "topics")


@dataclass(frozen=True)
class Pack:
    """Topics that belong in one hand: their slugs in order, a title, and what they are for."""

    slug: str
    title: str
    topics: tuple[str, ...]
    summary: str = ""
    line: int = 0


@dataclass(frozen=True)
class Packs:
    """All packs in the order of the file at `path`, with the problems found while reading it."""

    path: Path
    packs: tuple[Pack, ...] = ()
    problems: tuple[Problem, ...] = ()

    def get(self, slug: str) -> Pack | None:
        """The pack of that name, if there is one."""
        return next((pack for pack in self.packs if pack.slug == slug), None)


def read_packs(folder: Path) -> Packs:
    """The packs of the edition in `folder`; an edition without the file has none."""
    path = folder / "packs.toml"
    if not is_file(path):
        return Packs(path)
    try:
        text = read_text(path)
        tables = parse_toml(text, path, "The list of packs").get("pack", [])
    except HandbookError as error:
        return Packs(path, problems=(error.problem,))
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return Packs(path, problems=(Problem(path, 0, "A pack begins with “[[pack]]”."),))
    reader = _Reader(path)
    for line, table in zip(_lines(text, len(tables)), tables, strict=True):
        reader.add(table, line)
    return Packs(path, tuple(reader.packs), tuple(reader.problems))


class _Reader:
    """Takes the tables one by one and keeps what is sound."""

    def __init__(self, path: Path) -> None:
        self.packs: list[Pack] = []
        self.problems: list[Problem] = []
        self._path = path

    def add(self, table: dict[str, Any], line: int) -> None:
        sound = {key: value for key, value in table.items() if self._is_sound(key, value, line)}
        for key in _NEEDED:
            if key not in table:
                self._report(line, f"This pack lacks “{key}”.")
        if not all(sound.get(key) for key in _NEEDED):
            return
        if any(pack.slug == sound["slug"] for pack in self.packs):
            self._report(line, f"The pack “{sound['slug']}” stands twice.")
            return
        self.packs.append(Pack(**{**sound, "topics": tuple(sound["topics"]), "line": line}))

    def _is_sound(self, key: str, value: object, line: int) -> bool:
        kind = _KEYS.get(key)
        if kind is None:
            self._report(line, f"Unknown key “{key}”; the keys are {', '.join(_KEYS)}.")
            return False
        listed = value if isinstance(value, list) else [value]
        if not isinstance(value, kind) or not all(isinstance(item, str) for item in listed):
            wanted = "a list of slugs" if kind is list else "a text"
            self._report(line, f"“{key}” must be {wanted}.")
            return False
        return True

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self._path, line, message))


def _lines(text: str, count: int) -> list[int]:
    """The line at which each pack begins; 0 where it is not written in the usual way."""
    found = [number for number, line in enumerate(text.split("\n"), 1) if _TABLE.match(line)]
    return found if len(found) == count else [0] * count
