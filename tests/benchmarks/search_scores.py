"""How well search ranks, by kind of query, beside plain FTS5 and Xapian on the same passages.

`python -m tests.benchmarks.search_scores [EXAMPLES.tsv] [--json FILE]`. A query hits where a
`best` slug is among the first one or three. The reciprocal rank is that of the best slug, or half
that of an `also` slug where it is more. Every fifth row was set aside while search was tuned.
"""

import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.search.search import Search
from tests.benchmarks.references import PlainFts5, passage_rows, xapian_slugs

EXAMPLES = Path(__file__).parent / "search-examples.tsv"
SET_ASIDE = 5
_GOALS = {"hit at 1": 0.85, "hit at 3": 0.95}


@dataclass(frozen=True)
class Example:
    """A query with the slugs that answer it best, and others that help."""

    kind: str
    query: str
    best: frozenset[str]
    also: frozenset[str]


def read_examples(path: Path) -> list[Example]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Example(row["kind"], row["query"], _slugs(row["best"]), _slugs(row["also"]))
            for row in rows
        ]


def _slugs(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


def hit(example: Example, slugs: Sequence[str], within: int) -> float:
    return float(any(slug in example.best for slug in slugs[:within]))


def reciprocal_rank(example: Example, slugs: Sequence[str]) -> float:
    worth = (
        (1.0 if slug in example.best else 0.5 if slug in example.also else 0.0) / rank
        for rank, slug in enumerate(slugs, start=1)
    )
    return max(worth, default=0.0)


def scores(examples: Sequence[Example], found: Sequence[Sequence[str]]) -> dict[str, float]:
    pairs = list(zip(examples, found, strict=True))
    return {
        "queries": len(pairs),
        "hit at 1": mean(hit(*pair, within=1) for pair in pairs),
        "hit at 3": mean(hit(*pair, within=3) for pair in pairs),
        "mean reciprocal rank": mean(reciprocal_rank(*pair) for pair in pairs),
        "without a result": sum(not slugs for _, slugs in pairs),
    }


def by_kind(
    examples: Sequence[Example], found: Sequence[Sequence[str]]
) -> dict[str, dict[str, float]]:
    kinds = ["all", "tuned on", "set aside", *sorted({e.kind for e in examples})]
    table = {}
    for kind in kinds:
        chosen = [
            place
            for place, example in enumerate(examples, start=1)
            if kind in ("all", example.kind, "set aside" if place % SET_ASIDE == 0 else "tuned on")
        ]
        if chosen:
            table[kind] = scores([examples[p - 1] for p in chosen], [found[p - 1] for p in chosen])
    return table


def measure(examples: Sequence[Example]) -> dict[str, dict[str, dict[str, float]]]:
    """The scores of each engine by kind of query."""
    edition = Edition(bundled_resources())
    search = Search(edition)
    search.read_all()
    rows = list(passage_rows(edition))
    fts5 = PlainFts5(rows)
    queries = [example.query for example in examples]
    found = {
        "handbook": [[h.slug for h in search.answer(query).hits] for query in queries],
        "FTS5": [fts5.slugs(query) for query in queries],
        "Xapian": xapian_slugs(rows, queries),
    }
    return {engine: by_kind(examples, slugs) for engine, slugs in found.items() if slugs}


def main(arguments: list[str]) -> None:
    target = arguments.index("--json") if "--json" in arguments else len(arguments)
    paths = arguments[:target]
    table = measure(read_examples(Path(paths[0]) if paths else EXAMPLES))
    for engine, kinds in table.items():
        print(f"\n{engine:12}{'queries':>9}{'hit at 1':>10}{'hit at 3':>10}{'MRR':>8}{'empty':>8}")
        for kind, row in kinds.items():
            count, first, third, rank, empty = row.values()
            print(f"{kind:12}{count:9}{first:10.3f}{third:10.3f}{rank:8.3f}{empty:8}")
    ours = table["handbook"]["all"]
    print("\n" + ", ".join(f"{what} {ours[what]:.3f} (goal {g})" for what, g in _GOALS.items()))
    if target < len(arguments):
        Path(arguments[target + 1]).write_text(json.dumps(table, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
