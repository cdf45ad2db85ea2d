"""The labelled queries that search is measured and learned with.

`queries.tsv` is our own set, a part of it put aside; `search-examples.tsv` an older, smaller one.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
QUERIES, EXAMPLES = FOLDER / "queries.tsv", FOLDER / "search-examples.tsv"
ASIDE = "aside"


@dataclass(frozen=True)
class LabelledQuery:
    """A query with the slugs that answer it, the best first, and the anchors that may open.

    Without `anchors` any place will do, and "" is the top; `also` are slugs that help. Without
    slugs the handbook has no answer.
    """

    text: str
    kind: str
    slugs: tuple[str, ...]
    also: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    aside: bool = False


def read_queries(path: Path = QUERIES) -> list[LabelledQuery]:
    """Our own set: query, kind, slugs, heading, voice, set."""
    return [
        LabelledQuery(
            row["query"],
            row["kind"],
            _parts(row["slugs"]),
            anchors=tuple(row["heading"].split("|")) if row["heading"] else (),
            aside=row["set"] == ASIDE,
        )
        for row in _rows(path)
    ]


def read_examples(path: Path = EXAMPLES) -> list[LabelledQuery]:
    """The older set: kind, query, best, also."""
    return [
        LabelledQuery(row["query"], row["kind"], _parts(row["best"]), _parts(row["also"]))
        for row in _rows(path)
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (cell or "").split("|")))
