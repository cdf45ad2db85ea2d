"""How well search answers, by kind of query, beside plain FTS5 and Xapian on the same passages.

`python -m tests.benchmarks.search_scores [--json FILE]`. Danger queries want *When to get help
now* (or *Mood*, where it is labelled) among the first two; any other query that brings it there
unasked is a false alarm.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from handbook.content.edition import Edition
from handbook.content.names import EMERGENCY_SLUG
from handbook.content.resources import bundled_resources
from handbook.search.search import Search
from tests.benchmarks.queries import QUERIES, LabelledQuery, read_examples, read_queries
from tests.benchmarks.references import PlainFts5, passage_rows, xapian_slugs

GOALS = {"hit at 1": 0.85, "hit at 3": 0.95, "heading at 1": 0.80, "danger in two": 1.0}
_NOT_RANKED = ("absent", "calm")


@dataclass(frozen=True)
class Found:
    """What one engine found: slugs, the best first, the anchor of the first, and what it said.

    `honest` says that it told that something is not in the handbook.
    """

    slugs: Sequence[str]
    anchor: str | None = None
    honest: bool = False


Pair = tuple[LabelledQuery, Found]
Measure = Callable[[LabelledQuery, Found], float | None]


def hit(within: int) -> Measure:
    return lambda query, found: (
        float(any(slug in query.slugs for slug in found.slugs[:within])) if query.slugs else None
    )


def reciprocal_rank(query: LabelledQuery, found: Found) -> float | None:
    """That of the best slug, or half that of one which helps where it is more."""
    if not query.slugs:
        return None
    worth = (
        (1.0 if slug in query.slugs else 0.5 if slug in query.also else 0.0) / rank
        for rank, slug in enumerate(found.slugs, start=1)
    )
    return max(worth, default=0.0)


def heading_at_1(query: LabelledQuery, found: Found) -> float | None:
    if not query.anchors or found.anchor is None:
        return None
    return float(bool(hit(1)(query, found)) and found.anchor in query.anchors)


def danger_in_two(query: LabelledQuery, found: Found) -> float | None:
    return hit(2)(query, found) if query.kind == "danger" else None


def false_alarm(query: LabelledQuery, found: Found) -> float | None:
    if query.kind == "danger" or EMERGENCY_SLUG in (*query.slugs, *query.also):
        return None
    return float(EMERGENCY_SLUG in found.slugs[:2])


def told(query: LabelledQuery, found: Found) -> float | None:
    return float(found.honest or not found.slugs) if query.kind == "absent" else None


def empty(query: LabelledQuery, found: Found) -> float | None:
    return float(not found.slugs) if query.slugs else None


MEASURES: dict[str, Measure] = {
    "hit at 1": hit(1),
    "hit at 3": hit(3),
    "MRR": reciprocal_rank,
    "heading at 1": heading_at_1,
    "danger in two": danger_in_two,
    "false alarms": false_alarm,
    "absent told": told,
    "empty": empty,
}


def scores(pairs: Sequence[Pair]) -> dict[str, float | None]:
    """Each measure over the queries that it is of use for, None where there is none."""
    table: dict[str, float | None] = {"queries": len(pairs)}
    for name, measure in MEASURES.items():
        values = [value for pair in pairs if (value := measure(*pair)) is not None]
        table[name] = mean(values) if values else None
    return table


def by_kind(pairs: Sequence[Pair]) -> dict[str, dict[str, float | None]]:
    rows = {"all": list(pairs)}
    if any(query.aside for query, _ in pairs):
        rows["tune"] = [pair for pair in pairs if not pair[0].aside]
        rows["aside"] = [pair for pair in pairs if pair[0].aside]
    for kind in sorted({query.kind for query, _ in pairs}):
        rows[kind] = [pair for pair in pairs if pair[0].kind == kind]
    return {name: scores(row) for name, row in rows.items()}


def ours(search: Search, queries: Sequence[LabelledQuery]) -> Iterator[Pair]:
    for query in queries:
        answer = search.answer(query.text, limit=10)
        anchor = answer.hits[0].anchor if answer.hits else None
        yield query, Found([h.slug for h in answer.hits], anchor, bool(answer.unknown))


def engines(queries: Sequence[LabelledQuery]) -> Iterator[tuple[str, list[Pair]]]:
    """What each engine finds for the queries."""
    edition = Edition(bundled_resources())
    search = Search(edition)
    search.read_all()
    yield "handbook", list(ours(search, queries))
    rows = list(passage_rows(edition))
    texts = [query.text for query in queries]
    fts5 = PlainFts5(rows)
    slugs_of = {"FTS5": [fts5.slugs(text) for text in texts], "Xapian": xapian_slugs(rows, texts)}
    for engine, found in slugs_of.items():
        if found:
            yield engine, [(q, Found(s)) for q, s in zip(queries, found, strict=True)]


def show(title: str, table: dict[str, dict[str, float | None]]) -> None:
    print(f"\n{title:22}" + "".join(f"{name:>14}" for name in ("queries", *MEASURES)))
    for kind, row in table.items():
        count, *values = row.values()
        shown = (f"{'–' if value is None else f'{value:.3f}':>14}" for value in values)
        print(f"{kind:22}{count:14}" + "".join(shown))


def main(arguments: list[str]) -> None:
    sets = {"first set": read_examples()}
    if QUERIES.exists():
        sets["own set"] = read_queries()
    tables = {}
    for name, queries in sets.items():
        for engine, pairs in engines(queries):
            tables[f"{engine}, {name}"] = by_kind(pairs)
            show(f"{engine}, {name}", tables[f"{engine}, {name}"])
    print("\ngoals: " + ", ".join(f"{what} {goal}" for what, goal in GOALS.items()))
    if "--json" in arguments:
        path = Path(arguments[arguments.index("--json") + 1])
        path.write_text(json.dumps(tables, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
