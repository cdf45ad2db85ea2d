"""Signs: what a caregiver sees, each stated once with how urgent it is.

No topic ranks a sign in words of its own, so that no two pages can disagree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from handbook.content.conditions import CONDITIONS
from handbook.content.files import is_file, parse_toml, read_text
from handbook.content.names import EMERGENCY_SLUG
from handbook.errors import HandbookError, Problem

_TABLE = re.compile(r"^\[([\w-]+)\][ \t]*$", re.MULTILINE)
_KEYS: dict[str, type] = {
    "words": str,
    "short": str,
    "urgency": str,
    "groups": list,
    "source": list,
    "differs": dict,
    "opens": str,
    "say": str,
    "wordings": list,
}
_NEEDED = ("words", "urgency", "groups", "source")


class Urgency(StrEnum):
    """How soon help is needed: the emergency number, a call at any hour, or the next visit."""

    NOW = "now"
    TODAY = "today"
    THIS_WEEK = "this-week"


@dataclass(frozen=True)
class Sign:
    """Something seen or felt that needs help; `words` are Markdown, as a caregiver says it.

    `differs` has the conditions in which it is more or less urgent, `opens` the place that says
    what to do ("emergency#choking"), `short` the fewest words, `say` what to tell on the telephone,
    and `wordings` the ways in which people type it, for search.
    """

    key: str
    words: str
    urgency: Urgency
    groups: tuple[str, ...]
    sources: tuple[str, ...]
    line: int = 0
    differs: Mapping[str, Urgency] = field(default_factory=dict)
    opens: str = EMERGENCY_SLUG
    short: str = ""
    say: str = ""
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signs:
    """Every sign in the order of the file at `path`, with the problems found while reading it."""

    path: Path
    signs: tuple[Sign, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What a topic may ask for: groups, and single signs by their keys."""
        return frozenset(name for sign in self.signs for name in (sign.key, *sign.groups))

    def of(self, *names: str) -> tuple[Sign, ...]:
        """The signs of any of the groups or keys, each once."""
        asked = set(names)
        return tuple(sign for sign in self.signs if asked & {sign.key, *sign.groups})


def read_signs(folder: Path) -> Signs:
    """The signs of the edition in `folder`; an edition without the file has none."""
    path = folder / "signs.toml"
    if not is_file(path):
        return Signs(path)
    try:
        text = read_text(path)
        tables = parse_toml(text, path, "The list of signs")
    except HandbookError as error:
        return Signs(path, problems=(error.problem,))
    lines = {match[1]: text.count("\n", 0, match.start()) + 1 for match in _TABLE.finditer(text)}
    signs, problems = [], []
    for key, table in tables.items():
        line = lines.get(key, 0)
        faults = list(_faults(table))
        problems += [Problem(path, line, f"The sign “{key}” {fault}.") for fault in faults]
        if not faults:
            signs.append(_sign(key, table, line))
    return Signs(path, tuple(signs), tuple(problems))


def _faults(table: object) -> list[str]:
    """What is wrong with an entry, each as the end of a sentence."""
    if not isinstance(table, dict):
        return ["must be a table"]
    found = [f"lacks “{key}”" for key in _NEEDED if not table.get(key)]
    for key, value in table.items():
        if key not in _KEYS:
            found.append(f"has an unknown key “{key}”")
        elif not isinstance(value, _KEYS[key]) or not _holds_texts(value):
            found.append(f"has a “{key}” of the wrong kind")
    return found or _unknown_names(table)


def _holds_texts(value: object) -> bool:
    return not isinstance(value, list) or all(isinstance(item, str) for item in value)


def _unknown_names(table: dict[str, Any]) -> list[str]:
    differs = table.get("differs", {})
    levels = [table["urgency"], *differs.values()]
    return [
        f"has an unknown urgency “{level}”" for level in levels if level not in set(Urgency)
    ] + [f"names an unknown condition “{name}”" for name in differs if name not in CONDITIONS]


def _sign(key: str, table: dict[str, Any], line: int) -> Sign:
    return Sign(
        key=key,
        words=table["words"],
        urgency=Urgency(table["urgency"]),
        groups=tuple(table["groups"]),
        sources=tuple(table["source"]),
        line=line,
        differs={name: Urgency(level) for name, level in table.get("differs", {}).items()},
        opens=table.get("opens", EMERGENCY_SLUG),
        short=table.get("short", ""),
        say=table.get("say", ""),
        wordings=tuple(table.get("wordings", ())),
    )
