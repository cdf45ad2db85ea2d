"""Start to painted topic, and memory then, against a bare PySide6 window, started in turn."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.large_edition import write_large_edition
from tests.benchmarks.table import Row, show

RUNS = 11
MANY = 10_000


def started(what: str, home: str, *arguments: str) -> tuple[float, float]:
    environment = {**os.environ, "XDG_CONFIG_HOME": home}
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.benchmarks.painted", what, str(time.monotonic())]
    command += arguments
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    seconds, megabytes = told.stdout.split()
    return float(seconds), float(megabytes)


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as home:
        large = write_large_edition(Path(home), MANY)
        painted, _ = started("handbook", home, "--resources", str(large))
        started("bare", home), started("handbook", home)
        runs = [(started("bare", home), started("handbook", home)) for _ in range(RUNS)]
    bare_seconds = median(bare[0] for bare, _ in runs)
    bare_megabytes = median(bare[1] for bare, _ in runs)
    seconds = median(ours[0] for _, ours in runs)
    megabytes = median(ours[1] for _, ours in runs)
    return [
        Row("start to painted topic", seconds / bare_seconds, "times", 1.5, bare_seconds),
        Row("painted, with 10,000 topics", painted, "s", 2),
        Row("memory then", megabytes / bare_megabytes, "times", 1.5, bare_megabytes),
    ]


if __name__ == "__main__":
    show(measure())
