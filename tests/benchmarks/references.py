"""What our search is compared with: plain FTS5 and Xapian, on the same passages."""

import json
import re
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from handbook.content.edition import Edition
from handbook.search.passages import Passage, cell_passages, topic_passages

Row = tuple[str, str, str, str, str]
"""Slug, title, other names with the summary (at the topic's first passage), heading, text."""

_WORD = re.compile(r"\w+")
_SYSTEM_PYTHON = "/usr/bin/python3"
_XAPIAN = Path(__file__).parent / "xapian_reference.py"


def passage_rows(edition: Edition) -> Iterator[Row]:
    """Every passage that our search reads, with all that it knows of its topic."""
    for slug in edition.slugs:
        topic = edition.topic(slug)
        names = f"{', '.join(topic.also_called)}. {topic.summary}"
        for place, passage in enumerate(topic_passages(topic)):
            yield _row(passage, topic.title, "" if place else names)
    for cell in cell_passages(edition):
        yield _row(cell, edition.title(cell.slug), cell.condition)


def _row(passage: Passage, title: str, names: str) -> Row:
    return passage.slug, title, names, passage.heading, passage.text


class PlainFts5:
    """FTS5 as it comes: porter stemming, bm25, any of the words, each topic at its best passage."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE passages USING fts5("
            "slug UNINDEXED, title, names, heading, text, tokenize = 'porter unicode61')"
        )
        self._database.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?)", rows)

    def slugs(self, query: str) -> list[str]:
        """The topics found, the best first."""
        match = " OR ".join(f'"{word}"' for word in _WORD.findall(query))
        rows = self._database.execute(
            "SELECT slug FROM passages WHERE passages MATCH ? ORDER BY bm25(passages)", (match,)
        )
        return list(dict.fromkeys(slug for (slug,) in rows))


def xapian_slugs(rows: Sequence[Row], queries: Sequence[str]) -> list[list[str]] | None:
    """The topics that Xapian finds for each query, or None where it is not installed."""
    try:
        done = subprocess.run(
            [_SYSTEM_PYTHON, str(_XAPIAN)],
            input=json.dumps({"rows": list(rows), "queries": list(queries)}),
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    found: list[list[str]] = json.loads(done.stdout)
    return found
