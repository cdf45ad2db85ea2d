"""What people ask, in their own words, under the headings that answer it.

`questions/<slug>.md` stands beside the topics and only search reads it: `## Heading` as the topic
has it (or `## {#anchor}`; `## Top` for what stands before any heading), and a list below.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.content.anchors import anchored_blocks
from handbook.content.files import is_file, read_text
from handbook.content.markup import plain
from handbook.content.topic import Topic
from handbook.errors import Problem

FOLDER = "questions"
TOP = "Top"
_ANCHOR = re.compile(r"\{\s*#([\w-]+)\s*\}")


@dataclass(frozen=True)
class Question:
    """One question, and the line of its file that it stands in."""

    line: int
    text: str


@dataclass(frozen=True)
class AskedUnder:
    """The questions under one heading of the file, as it is written there."""

    line: int
    heading: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Questions:
    """What is asked of a topic: by anchor ("" at its top), with the file's faults.

    Where a heading is unknown its questions are those of the topic's top: none is lost.
    """

    by_anchor: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()


def questions_path(folder: Path, slug: str) -> Path:
    """The file of a topic's questions in the edition's folder."""
    return folder / FOLDER / f"{slug}.md"


def read_questions(folder: Path, topic: Topic) -> Questions:
    """What is asked of the topic; nothing where there is no such file.

    Raises `UnreadableFileError`.
    """
    path = questions_path(folder, topic.slug)
    if not is_file(path):
        return Questions({})
    places = _places(topic)
    by_anchor: defaultdict[str, list[str]] = defaultdict(list)
    problems: list[Problem] = []
    asked_before: dict[str, int] = {}
    for asked in _asked(read_text(path)):
        anchor = _anchor(asked.heading, places)
        problems += _problems_of_heading(path, topic.slug, asked, anchor)
        for question in asked.questions:
            before = asked_before.setdefault(question.text.lower(), question.line)
            if before == question.line:
                by_anchor[anchor or ""].append(question.text)
            else:
                told = f"This question stands in line {before} too."
                problems.append(Problem(path, question.line, told))
    return Questions({a: tuple(texts) for a, texts in by_anchor.items()}, tuple(problems))


def _problems_of_heading(
    path: Path, slug: str, asked: AskedUnder, anchor: str | None
) -> Iterator[Problem]:
    if anchor is None:
        yield Problem(path, asked.line, f"“{slug}” has no heading “{asked.heading}”.")
    if not asked.questions:
        yield Problem(path, asked.line, f"No question stands under “{asked.heading}”.")


def _asked(text: str) -> Iterator[AskedUnder]:
    """The headings of a file in their order, each with its questions."""
    line, heading = 0, TOP
    questions: list[Question] = []
    for number, raw in enumerate(text.split("\n"), start=1):
        if raw.startswith("## "):
            if line or questions:
                yield AskedUnder(line, heading, tuple(questions))
            line, heading, questions = number, raw[3:].strip(), []
        elif raw.lstrip().startswith(("- ", "* ")):
            questions.append(Question(number, raw.lstrip()[2:].strip()))
    if line or questions:
        yield AskedUnder(line, heading, tuple(questions))


def _places(topic: Topic) -> dict[str, str]:
    """The anchors of the topic's headings and terms, by their words and by themselves."""
    places = {TOP.lower(): ""}
    for block, anchor in anchored_blocks(topic):
        if anchor:
            places.setdefault(plain(block.text).lower(), anchor)
            places[f"#{anchor}"] = anchor
    return places


def _anchor(heading: str, places: Mapping[str, str]) -> str | None:
    """The anchor that a heading of the file means, or None where the topic has none."""
    given = _ANCHOR.search(heading)
    wanted = f"#{given[1]}" if given else plain(heading).lower()
    return places.get(wanted)
