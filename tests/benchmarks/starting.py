"""Start to the whole window painted, and memory, against a bare PySide6 window, in turn."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.benchmarks.large_edition import write_large_edition
from tests.benchmarks.table import Row, show

RUNS = 11
MANY = 10_000

Moments = dict[str, dict[str, float]]
"""The seconds and the megabytes at each moment of a start."""


def started(what: str, home: str, *arguments: str) -> Moments:
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.benchmarks.painted", what, str(time.monotonic())]
    command += arguments
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return json.loads(told.stdout)


def middle(starts: Iterable[Moments], moment: str, figure: str) -> float:
    return median(start[moment][figure] for start in starts)


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as home:
        large = write_large_edition(Path(home), MANY)
        many = started("handbook", home, str(large))
        started("bare", home)
        very_first = started("handbook", home)
        bare, ours = zip(
            *((started("bare", home), started("handbook", home)) for _ in range(RUNS)), strict=True
        )
    bare_seconds = middle(bare, "painted", "seconds")
    bare_megabytes = middle(bare, "painted", "megabytes")
    painted = middle(ours, "painted", "seconds")

    def beside(moment: str) -> float:
        return middle(ours, moment, "megabytes") / bare_megabytes

    return [
        Row("start to the whole window painted", painted / bare_seconds, "times", 2, bare_seconds),
        Row("the very first, nothing kept", very_first["painted"]["seconds"], "s", 1, painted),
        Row("painted, with 10,000 topics", many["painted"]["seconds"], "s", 2),
        Row(
            "search ready after the first paint",
            middle(ours, "ready", "seconds") - painted,
            "s",
            0.3,
        ),
        Row("memory when painted", beside("painted"), "times", 1.5, bare_megabytes),
        Row("memory when search is ready", beside("ready"), "times", 1.5, bare_megabytes),
    ]


if __name__ == "__main__":
    show(measure())
