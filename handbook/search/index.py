"""The index: topics in SQLite FTS5, in memory, and the words they use.

FTS5 finds the topics that may answer, whatever their number; ranking then reads those alone.
"""

import sqlite3
from collections.abc import Iterable

from handbook.content.topic import Topic
from handbook.search.equal_words import Group
from handbook.search.query import Query
from handbook.search.spelling import Speller
from handbook.search.topics import PART, IndexedTopic, indexed
from handbook.search.vocabulary import Vocabulary

CANDIDATES = 30
_MOST_ROWS = 6000
"""Rows that FTS5 may have to look at for one query."""
_TABLE = """
    CREATE VIRTUAL TABLE topics USING fts5(
        names, headings, text, content = '', tokenize = 'unicode61 remove_diacritics 0'
    )
"""
_FIND = "SELECT rowid FROM topics WHERE topics MATCH ? ORDER BY bm25(topics, 10, 3, 1) LIMIT ?"


class Index:
    """The topics of an edition, added one by one."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.speller = Speller()
        self._topics: list[IndexedTopic] = []
        self._row_of: dict[str, int] = {}
        self._database = sqlite3.connect(":memory:", isolation_level=None)
        self._database.execute(_TABLE)
        self._database.execute("BEGIN")

    def __contains__(self, slug: object) -> bool:
        return slug in self._row_of

    def __getitem__(self, slug: str) -> IndexedTopic:
        return self._topics[self._row_of[slug]]

    def add(self, topic: Topic) -> None:
        """Read the topic in."""
        entry = indexed(topic)
        row = len(self._topics)
        self._topics.append(entry)
        self._row_of[entry.slug] = row
        columns = (entry.named, entry.headings, entry.text)
        self._database.execute(
            "INSERT INTO topics (rowid, names, headings, text) VALUES (?, ?, ?, ?)", (row, *columns)
        )
        names, headings, text = ({*column.split()} - {PART} for column in columns)
        self.speller.add(self.vocabulary.add_topic(names | headings | text, names | headings))
        for name in entry.names:
            self.vocabulary.add_name(name.split())

    def add_groups(self, groups: Iterable[Group]) -> None:
        """Make the words of equal groups known, used or not."""
        for group in groups:
            for member in group:
                words = member.split()
                self.speller.add(self.vocabulary.add_words(words))
                self.vocabulary.add_name(words)

    def candidates(self, query: Query) -> list[IndexedTopic]:
        """The topics that may answer best."""
        needles = self._affordable(query)
        if not needles:
            return []
        match = " OR ".join(f'"{needle}"' for needle in needles)
        rows = self._database.execute(_FIND, (match, CANDIDATES))
        return [self._topics[row] for (row,) in rows]

    def _affordable(self, query: Query) -> list[str]:
        """The needles to look for, those of rare words and the strong ones first."""
        chosen: list[str] = []
        rows = 0
        for concept in sorted(query.concepts, key=lambda concept: -concept.weight):
            for needle in sorted(concept.needles, key=lambda n: -concept.needles[n]):
                used = min(map(self.vocabulary.frequency, needle.split()))
                if needle not in chosen and (not chosen or rows + used <= _MOST_ROWS):
                    chosen.append(needle)
                    rows += used
        return chosen
