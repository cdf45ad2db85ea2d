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

CANDIDATES, NAMED = 30, 24
"""How many topics are ranked for one query, and how many of them may be there for their names."""
_MOST_ROWS = 6000
"""Rows that FTS5 may have to look at for one query; only an edition of thousands has so many."""
_TABLES = """
    CREATE VIRTUAL TABLE named USING fts5(
        title, names, headings, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE VIRTUAL TABLE written USING fts5(
        text, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );
    BEGIN;
"""
# A word of a title counts four times as much as one of a heading, that of another name twice.
_FIND_NAMED = """
    SELECT rowid FROM named WHERE named MATCH ? ORDER BY bm25(named, 4, 2, 1) LIMIT ?
"""
_FIND_WRITTEN = "SELECT rowid FROM written WHERE written MATCH ? ORDER BY rank LIMIT ?"


class Index:
    """The topics of an edition, added one by one."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.speller = Speller()
        self._topics: list[IndexedTopic] = []
        self._row_of: dict[str, int] = {}
        self._database = sqlite3.connect(":memory:", isolation_level=None)
        self._database.executescript(_TABLES)

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
        insert = self._database.execute
        title, *others = entry.names
        named = (row, title, PART.join(others), entry.headings)
        insert("INSERT INTO named (rowid, title, names, headings) VALUES (?, ?, ?, ?)", named)
        insert("INSERT INTO written (rowid, text) VALUES (?, ?)", (row, entry.text))
        naming = {*entry.named.split()} - {PART}
        words = naming | {*entry.text.split(), *entry.headings.split()} - {PART}
        self.speller.add(self.vocabulary.add_topic(words, naming))
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
        """The topics that may answer best: those whose names and headings have it come first."""
        needles = self._affordable(query)
        if not needles:
            return []
        match = " OR ".join(f'"{needle}"' for needle in needles)
        named = self._database.execute(_FIND_NAMED, (match, NAMED)).fetchall()
        written = self._database.execute(_FIND_WRITTEN, (match, CANDIDATES)).fetchall()
        rows = dict.fromkeys(row for (row,) in named + written)
        return [self._topics[row] for row in list(rows)[:CANDIDATES]]

    def _affordable(self, query: Query) -> list[str]:
        """As many needles as can be looked for in no time, those of telling concepts first."""
        chosen: dict[str, None] = {}
        rows = 0
        for concept in sorted(query.concepts, key=lambda concept: -concept.weight):
            for needle in sorted(concept.needles, key=lambda n: -concept.needles[n]):
                used = min(map(self.vocabulary.frequency, needle.split()))
                if not chosen or rows + used <= _MOST_ROWS:
                    chosen[needle] = None
                    rows += used
        return list(chosen)
