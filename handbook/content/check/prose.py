"""The prose of an edition as a reader meets it: passages of plain words, and their grade."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handbook.content.edition import Edition
from handbook.content.markup import Block, blocks, plain
from handbook.content.search_words import read_word_lists
from handbook.content.topic import Topic
from handbook.errors import HandbookError, MissingLibraryError

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])")
_WORD = re.compile(r"[\w’'-]*\w")
_TWO_SYLLABLES = "table"
_NO_TEXTSTAT = (
    "The check of the reading grade needs a library that is not installed. In the handbook’s "
    "folder, “pip install -e '.[dev]'” installs it."
)


@dataclass(frozen=True)
class Statement:
    """A run of words that is read in one go: a paragraph, a list item, a table cell."""

    line: int
    text: str

    @property
    def sentences(self) -> list[str]:
        """The sentences of the statement."""
        return [sentence for sentence in _SENTENCE_END.split(self.text) if sentence]


def words(text: str) -> list[str]:
    """The words of a text, hyphened ones whole."""
    return _WORD.findall(text)


def statements(topic: Topic) -> Iterator[Statement]:
    """What the topic says, headings and the terms of definition lists left out."""
    for block in blocks(topic.body, topic.body_line):
        if block.kind not in ("heading", "term", "callout"):
            yield from statements_of(block)


def statements_of(block: Block) -> Iterator[Statement]:
    """What one block says; each cell of a row is a statement of its own."""
    parts = block.text.strip("|").split("|") if block.kind == "row" else [block.text]
    for part in parts:
        text = plain(part)
        if words(text):
            yield Statement(block.line, text)


class ReadingGrade:
    """The Flesch-Kincaid grade of a topic: how many years of school it asks for.

    0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975). The names of
    glossary terms and medicines have no plainer word, so each counts as one of two syllables.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def of(self, topic: Topic) -> float:
        """The grade of the topic's prose. Raises `MissingLibraryError`."""
        try:
            import textstat
        except ImportError as error:
            raise MissingLibraryError(_NO_TEXTSTAT) from error

        sentences = [
            sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
            for statement in statements(topic)
            for sentence in statement.sentences
        ]
        text = self._names.sub(_TWO_SYLLABLES, " ".join(sentences))
        return float(textstat.flesch_kincaid_grade(text)) if sentences else 0.0

    @cached_property
    def _names(self) -> re.Pattern[str]:
        terms = [name for term in self._edition.glossary.terms for name in term.names]
        names = sorted({*terms, *_medicine_names(self._edition)}, key=len, reverse=True)
        pieces = "|".join(re.escape(name) for name in names)
        return re.compile(rf"(?<!\w)(?:{pieces})(?:s?)(?!\w)", re.IGNORECASE)


def _medicine_names(edition: Edition) -> Iterator[str]:
    """The names in the list of medicines, and under such headings of search-words.md."""
    for medicine in edition.medicines.entries.values():
        yield from (medicine.name, *medicine.other_names)
    try:
        lists = read_word_lists(edition.folder)
    except HandbookError:
        return
    for listed in lists:
        if "medicine" in listed.heading:
            yield from listed.phrases
