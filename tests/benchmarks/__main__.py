"""All benchmarks, each in a process of its own; the rows go to the screen and to `bench.json`."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

BENCHMARKS = (
    "starting",
    "reading",
    "search_speed",
    "search_scores",
    "comparison_speed",
    "printing_speed",
)
RESULT = Path("bench.json")


def run(name: str, folder: Path) -> list[dict[str, object]]:
    rows = folder / f"{name}.json"
    module = f"tests.benchmarks.{name}"
    subprocess.run([sys.executable, "-m", module, "--json", str(rows)], check=True)
    return json.loads(rows.read_text(encoding="utf-8"))


with tempfile.TemporaryDirectory() as folder:
    measured = {name: run(name, Path(folder)) for name in BENCHMARKS}
RESULT.write_text(json.dumps(measured, indent=2), encoding="utf-8")
