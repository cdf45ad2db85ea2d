"""A topic as the index keeps it: its passages, and its folded words ready to be compared.

A run of words has a blank before and after each, so that looking for " word " finds whole words
and whole phrases alike, at the speed of a text search.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handbook.content.topic import Topic
from handbook.search.passages import Passage, topic_passages
from handbook.search.words import split

PART = "|"
"""Stands between runs; no word has it."""


@dataclass(frozen=True, slots=True)
class IndexedTopic:
    """A topic with the runs of words of its names (the title first), headings and passages.

    `headings` and `text` are the runs of the passages in their order, parted by a mark.
    """

    slug: str
    title: str
    summary: str
    passages: tuple[Passage, ...]
    names: tuple[str, ...]
    headings: str
    text: str

    @property
    def named(self) -> str:
        """The words of all names."""
        return PART.join(self.names)

    @property
    def heading_runs(self) -> list[str]:
        """The words of each passage's heading."""
        return self.headings.split(PART)

    @property
    def text_runs(self) -> list[str]:
        """The words of each passage's text."""
        return self.text.split(PART)


@dataclass(frozen=True, slots=True)
class IndexedCell:
    """A cell of the comparison with its runs of words, and the title of the topic that it names."""

    passage: Passage
    title: str
    heading: str
    text: str


def indexed(topic: Topic) -> IndexedTopic:
    """The topic made ready.

    The words of its slug are one of its names, for writers chose them to be telling. Its summary
    counts as the beginning of its first passage.
    """
    passages = topic_passages(topic)
    texts = [passage.text for passage in passages]
    names = (topic.title, topic.slug, *topic.also_called)
    return IndexedTopic(
        topic.slug,
        topic.title,
        topic.summary,
        tuple(passages),
        tuple(run_of_words(split(name)) for name in names),
        _parts(passage.heading for passage in passages),
        _parts([f"{topic.summary} {texts[0]}", *texts[1:]]),
    )


def indexed_cell(cell: Passage, title: str) -> IndexedCell:
    """The cell made ready; its condition counts as a part of its heading."""
    heading = run_of_words(split(f"{cell.heading} {cell.condition}"))
    return IndexedCell(cell, title, heading, run_of_words(split(cell.text)))


def run_of_words(words: Sequence[str]) -> str:
    """The words with a blank before and after each."""
    return f" {' '.join(words)} "


def _parts(texts: Iterable[str]) -> str:
    return PART.join(run_of_words(split(text)) for text in texts)
