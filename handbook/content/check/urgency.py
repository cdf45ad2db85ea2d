"""The rule of urgency: how soon help is needed stands in `signs.toml` and nowhere else.

`urgency-allowed.toml` names the few sentences that may speak of it, each with its reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.content.check.prose import Statement, statements_of
from handbook.content.check.structure import Rule
from handbook.content.edition import Edition
from handbook.content.files import is_file, parse_toml, read_text
from handbook.content.markup import IMAGE, Block, blocks
from handbook.content.topic import Topic
from handbook.errors import HandbookError, Problem

_FILE = "urgency-allowed.toml"
_SHEETS = "printables"
"""A sheet that is filled in by hand can hold no list that grows."""
_URGENCY = re.compile(
    r"\b(?:ambulance(?! (?:crew|service|record|staff))|at once|same[- ]day|emergency number"
    r"|right away|straight away|immediately|urgent(?:ly)?|999|911|(?:is|be|needs?) an emergency"
    r"|emergency department|day or night|any hour)\b",
    re.IGNORECASE,
)
_NO_TABLE = "A sentence that may speak of urgency begins with “[[allowed]]”."


@dataclass(frozen=True)
class Allowed:
    """A sentence that may speak of urgency, by its first words; "" means the whole topic."""

    topic: str
    words: str
    reason: str

    def covers(self, topic: Topic, sentence: str) -> bool:
        """Whether the sentence of the topic is the one that is meant."""
        return topic.slug == self.topic and sentence.startswith(self.words)


def urgency_outside_signs(edition: Edition) -> Iterator[Problem]:
    """A sentence that says how soon help is needed, where a list of signs should."""
    allowed = _permissions(edition)
    for topic in edition.readable():
        for line, sentence in _sentences(topic) if topic.section != _SHEETS else ():
            found = _URGENCY.search(sentence)
            if found and not any(one.covers(topic, sentence) for one in allowed):
                message = f"“{found[0]}” ranks a sign: list it with [SIGNS …], or allow it."
                yield Problem(topic.path, line, message)


def needless_permission(edition: Edition) -> Iterator[Problem]:
    """An entry of the list that cannot be read, gives no reason or allows nothing."""
    path = edition.folder / _FILE
    try:
        allowed = list(_read(path))
    except HandbookError as error:
        yield error.problem
        return
    for one in allowed:
        if not one.reason:
            yield Problem(path, 0, f"“{one.topic}” is allowed without a reason.")
        if one.topic not in edition.files:
            yield Problem(path, 0, f"There is no topic “{one.topic}”.")
        elif not any(_covered(one, topic) for topic in edition.readable()):
            yield Problem(path, 0, f"“{one.topic}” says no longer “{one.words}”.")


def _permissions(edition: Edition) -> list[Allowed]:
    """The list, empty where it cannot be read; another rule tells why."""
    try:
        return list(_read(edition.folder / _FILE))
    except HandbookError:
        return []


def _covered(one: Allowed, topic: Topic) -> bool:
    return any(one.covers(topic, sentence) for _, sentence in _sentences(topic))


def _sentences(topic: Topic) -> Iterator[tuple[int, str]]:
    """What the topic says with the line of each sentence; a question to the team ranks nothing."""
    for block in blocks(topic.body, topic.body_line):
        if block.kind not in ("heading", "term", "callout") and block.callout != "ask":
            for statement in _spoken(block):
                yield from ((statement.line, sentence) for sentence in statement.sentences)


def _spoken(block: Block) -> Iterator[Statement]:
    """The statements of the block without what an image says in words."""
    return statements_of(block._replace(text=IMAGE.sub("", block.text)))


def _read(path: Path) -> Iterator[Allowed]:
    """The list; an edition without the file allows nothing. Raises `UnreadableFileError`."""
    if not is_file(path):
        return
    table = parse_toml(read_text(path), path, "The list of sentences that may rank a sign")
    entries = table.get("allowed", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise HandbookError(_NO_TABLE, path)
    for entry in entries:
        topic, words, reason = (str(entry.get(key, "")) for key in ("topic", "words", "reason"))
        yield Allowed(topic, words, reason)


URGENCY_RULES: tuple[Rule, ...] = (urgency_outside_signs, needless_permission)
