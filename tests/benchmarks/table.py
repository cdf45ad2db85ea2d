"""What every benchmark prints: a row beside its limit, and the same as JSON."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles


@dataclass(frozen=True)
class Row:
    """A figure with its unit and the most that it may be; `reference` is from the same run."""

    what: str
    value: float
    unit: str
    limit: float
    reference: float | None = None

    def __str__(self) -> str:
        beside = "" if self.reference is None else f"{self.reference:10.2f}"
        verdict = "ok" if self.value <= self.limit else "TOO MUCH"
        return (
            f"{self.what:58}{self.value:10.2f} {self.unit:6}{beside:>10}"
            f"   at most {self.limit:g}   {verdict}"
        )


def p95(values: Iterable[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20)[-1]


def show(rows: Iterable[Row], arguments: list[str] | None = None) -> None:
    """Print the rows; with `--json FILE` write them too."""
    rows = list(rows)
    for row in rows:
        print(row, flush=True)
    words = sys.argv[1:] if arguments is None else arguments
    if "--json" in words:
        text = json.dumps([asdict(row) for row in rows], indent=2)
        Path(words[words.index("--json") + 1]).write_text(text, encoding="utf-8")
