"""How soon search is ready, and how long each key takes, beside plain FTS5 in the same run.

`python -m tests.benchmarks.search_speed [--json FILE]`. The queries of the examples are typed key
by key, in the handbook and in a generated edition of 10,000 topics.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.search.search import Search
from tests.benchmarks.large_edition import write_large_edition
from tests.benchmarks.queries import read_examples
from tests.benchmarks.references import PlainFts5, passage_rows
from tests.benchmarks.table import Row, p95, show

LARGE = 10_000
_TYPED = 30
_TYPED_LARGE = 10
"""Queries that are typed key by key."""


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def keys(count: int) -> Iterator[str]:
    """What stands in the field after each key."""
    examples = read_examples()
    for example in examples[:: len(examples) // count]:
        yield from (example.text[:end] for end in range(1, len(example.text) + 1))


def milliseconds_a_key(answer: Callable[[str], object], typed: Sequence[str]) -> float:
    return p95(seconds(lambda text=text: answer(text)) * 1000 for text in typed)


def measured(edition: Edition, typed: Sequence[str], ready: float, key: float) -> Iterator[Row]:
    what = f"{len(edition.slugs):,} topics"
    search = Search(edition)
    yield Row(f"search ready, {what}", seconds(search.read_all), "s", ready)
    plain = PlainFts5(list(passage_rows(edition)))
    ours = milliseconds_a_key(search.answer, typed)
    yield Row(f"key to hits, p95, {what}", ours, "ms", key, milliseconds_a_key(plain.slugs, typed))


def measure() -> Iterator[Row]:
    yield from measured(Edition(bundled_resources()), list(keys(_TYPED)), 0.3, 16)
    with tempfile.TemporaryDirectory() as folder:
        large = Edition(write_large_edition(Path(folder), LARGE))
        yield from measured(large, list(keys(_TYPED_LARGE)), 15, 50)


if __name__ == "__main__":
    show(measure())
