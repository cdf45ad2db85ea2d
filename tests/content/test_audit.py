"""The audit of citations: which source was read beside which statement, and what it says.

`audit.tsv` has a line for each: the file, the statement's first words, the source's key, the
verdict and the day. A line whose statement was rewritten is audited again.
"""

from datetime import date
from pathlib import Path

import pytest

from handbook.content.edition import Edition
from handbook.content.markup import plain
from handbook.content.resources import bundled_resources

AUDIT = Path(__file__).parent / "audit.tsv"
VERDICTS = {"source says it", "says part", "not seen"}
HEAD, *LINES = [line.split("\t") for line in AUDIT.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def edition():
    return Edition(bundled_resources())


def words_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return plain(text) if path.suffix == ".md" else " ".join(text.split())


def test_each_line_says_file_statement_key_verdict_and_day():
    assert HEAD == ["file", "statement", "key", "verdict", "date"]
    assert [line for line in LINES if len(line) != len(HEAD)] == []
    assert {line[3] for line in LINES} <= VERDICTS
    assert max(date.fromisoformat(line[4]) for line in LINES) >= date(2026, 11, 28)


def test_each_audited_statement_still_stands(edition):
    files = {line[0] for line in LINES}
    texts = {file: words_of(edition.folder / file) for file in files}
    assert [line for line in LINES if line[1] not in texts[line[0]]] == []


def test_each_audited_source_is_one(edition):
    assert [line for line in LINES if line[2] not in edition.sources] == []
