"""What people type when life is in danger, and the place that says what to do.

`danger.toml` has groups of words, and dangers: groups of which each must have been typed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.content.files import is_file, parse_toml, read_text
from handbook.content.names import EMERGENCY_SLUG
from handbook.errors import Problem, UnreadableFileError

LEARNING = "learning"
"""The group of those who ask about a danger that is not there."""


@dataclass(frozen=True)
class Danger:
    """A danger: the groups of words that must all be typed, and those that make it harmless.

    `opens` is the place that says what to do, such as "emergency#choking-on-food".
    """

    groups: tuple[str, ...]
    opens: str = EMERGENCY_SLUG
    unless: tuple[str, ...] = (LEARNING,)


@dataclass(frozen=True)
class Dangers:
    """All dangers of an edition with their groups of words, and phrases that only look so."""

    dangers: tuple[Danger, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    harmless: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_dangers(folder: Path) -> Dangers:
    """The dangers of the edition in `folder`; what is faulty is left out and told."""
    path = folder / "danger.toml"
    if not is_file(path):
        return Dangers()
    try:
        tables = parse_toml(read_text(path), path, "The list of dangers")
    except UnreadableFileError as error:
        return Dangers(problems=(error.problem,))
    words = {name: tuple(each) for name, each in tables.get("words", {}).items() if _sound(each)}
    dangers, problems = [], []
    for table in tables.get("danger", []):
        fault = _fault(table, words)
        if fault:
            problems.append(Problem(path, 0, fault))
        else:
            dangers.append(_danger(table))
    return Dangers(tuple(dangers), words, tuple(tables.get("harmless", ())), tuple(problems))


def _sound(words: object) -> bool:
    return isinstance(words, list) and all(isinstance(word, str) for word in words)


def _fault(table: Mapping[str, Any], words: Mapping[str, object]) -> str:
    """What is wrong with an entry, or ""."""
    groups = [*table.get("all", ()), *table.get("unless", ())]
    if not table.get("all"):
        return "A danger names no groups of words."
    unknown = [name for name in groups if name not in words]
    return f"A danger names the group “{unknown[0]}”, which does not exist." if unknown else ""


def _danger(table: Mapping[str, Any]) -> Danger:
    unless = table.get("unless", (LEARNING,))
    return Danger(tuple(table["all"]), table.get("opens", EMERGENCY_SLUG), tuple(unless))


def misled(dangers: Dangers, anchors_of: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The places that dangers name and that do not exist."""
    for place in dict.fromkeys(danger.opens for danger in dangers.dangers):
        slug, _, anchor = place.partition("#")
        if slug not in anchors_of or (anchor and anchor not in anchors_of[slug]):
            yield place
