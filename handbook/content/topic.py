"""A topic: one page of the handbook as its writer left it, front matter and Markdown body."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from handbook.content.bounds import MOST_IN_VALUE, MOST_VALUES, require_bounds
from handbook.content.conditions import CONDITIONS
from handbook.content.files import parse_toml, read_text
from handbook.errors import Problem, UnreadableFileError

_FENCE = "+++"
_KEYS: dict[str, type] = {
    "title": str,
    "summary": str,
    "conditions": list,
    "also_called": list,
    "related": list,
    "reviewed": date,
    "layout": str,
    "danger": str,
}
_OPTIONAL = frozenset({"title", "layout", "danger"})
"""A topic without a title is refused outright."""


class Danger(StrEnum):
    """How a topic shows the signs of danger to life: in full, as a line with a link, or not."""

    FULL = "full"
    LINE = "line"
    NONE = "none"


_KINDS = {str: "a text", list: "a list of texts", date: "a date"}


@dataclass(frozen=True)
class Topic:
    """One topic, read but not rendered.

    `body` is Markdown and begins at line `body_line` of the file at `path`; `problems` are the
    faults of the front matter that leave the topic readable. A sheet's `layout` names the template
    that it has on paper.
    """

    slug: str
    section: str
    path: Path
    title: str
    body: str
    body_line: int
    summary: str = ""
    conditions: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    reviewed: date | None = None
    layout: str = ""
    danger: Danger = Danger.LINE
    problems: tuple[Problem, ...] = ()


def read_topic(path: Path) -> Topic:
    """The topic in the file; its slug is the file's stem, its section the folder's name.

    Raises `UnreadableFileError` when there is nothing sound to show: no readable text, no front
    matter, no title, or a text beyond all bounds.
    """
    front, body, body_line = _split(read_text(path), path)
    require_bounds(body, path, body_line)
    table = parse_toml(front, path, "The front matter of this topic", first_line=2)
    problems = tuple(_front_matter_problems(table, front, path))
    sound = {key: table[key] for key, kind in _KEYS.items() if _is_sound(table.get(key), kind)}
    if not sound.get("title"):
        raise UnreadableFileError("This topic has no title.", path, 1)
    return Topic(
        slug=path.stem,
        section=path.parent.name,
        path=path,
        title=sound["title"],
        body=body,
        body_line=body_line,
        summary=sound.get("summary", ""),
        conditions=tuple(c for c in CONDITIONS if c in sound.get("conditions", ())),
        also_called=tuple(sound.get("also_called", ())),
        related=tuple(sound.get("related", ())),
        reviewed=sound.get("reviewed"),
        layout=sound.get("layout", ""),
        danger=_danger(sound.get("danger", Danger.LINE)),
        problems=problems,
    )


def _split(text: str, path: Path) -> tuple[str, str, int]:
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        raise UnreadableFileError("This topic does not begin with front matter (+++).", path, 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == _FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    raise UnreadableFileError("The front matter of this topic has no end (+++).", path, 1)


def _danger(value: str) -> Danger:
    return Danger(value) if value in set(Danger) else Danger.LINE


def _is_sound(value: object, kind: type) -> bool:
    if isinstance(value, str) and len(value) > MOST_IN_VALUE:
        return False
    if kind is list:
        return isinstance(value, list) and len(value) <= MOST_VALUES and all(map(_is_text, value))
    return type(value) is kind  # a date with a time is a kind of date, and of no use here


def _fault(key: str, value: object) -> str:
    """Why the value of a known key is not sound."""
    is_list = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(value, _KEYS[key]) and (is_list or isinstance(value, str)):
        return f"“{key}” is too long."
    return f"“{key}” must be {_KINDS[_KEYS[key]]}."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_IN_VALUE


def _front_matter_problems(table: dict[str, Any], front: str, path: Path) -> list[Problem]:
    found = []
    lines = _lines_of_keys(front)
    for key, value in table.items():
        line = lines.get(key, 1)
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            found.append(Problem(path, line, f"Unknown key “{key}”; the keys are {known}."))
        elif not _is_sound(value, _KEYS[key]):
            found.append(Problem(path, line, _fault(key, value)))
        elif key == "conditions":
            found += [
                Problem(path, line, f"Unknown condition “{name}”.")
                for name in value
                if name not in CONDITIONS
            ]
        elif key == "danger" and value not in set(Danger):
            found.append(Problem(path, line, f"“danger” is one of {', '.join(Danger)}."))
    missing = [key for key in _KEYS if key not in table and key not in _OPTIONAL]
    return found + [Problem(path, 1, f"The front matter lacks “{key}”.") for key in missing]


def _lines_of_keys(front: str) -> dict[str, int]:
    """The first line of each key in the file; the front matter starts on the second line."""
    lines: dict[str, int] = {}
    for number, line in enumerate(front.split("\n"), start=2):
        lines.setdefault(line.split("=")[0].strip().strip('"'), number)
    return lines
