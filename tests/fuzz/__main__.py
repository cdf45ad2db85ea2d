"""Reads damaged editions until the time is up: `python -m tests.fuzz [SECONDS] [FIRST_SEED]`.

What was not borne is kept in `tests/fuzz/failed`, for a small test each.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.trial import Failure, try_seed

FAILED = Path(__file__).parent / "failed"


def keep(failure: Failure) -> None:
    """Write down what was not borne."""
    FAILED.mkdir(exist_ok=True)
    suffix = Path(failure.file).suffix
    (FAILED / f"{failure.seed}{suffix}").write_bytes(failure.data)
    (FAILED / f"{failure.seed}.txt").write_text(f"{failure.file}\n{failure.trace}")


def main(seconds: float = 60.0, first_seed: float | None = None) -> int:
    """Try seeds one after another; 1 where one of them failed."""
    seed = int(time.time() * 1000) % 10**9 if first_seed is None else int(first_seed)
    end, tried, failed = time.monotonic() + seconds, 0, 0
    with TemporaryDirectory() as folder:
        while time.monotonic() < end:
            failure = try_seed(seed + tried, Path(folder))
            tried += 1
            if failure is not None:
                failed += 1
                keep(failure)
                print(f"seed {failure.seed}: {failure.trace.strip().splitlines()[-1]}", flush=True)
    print(f"{tried} damaged editions from seed {seed} on, {failed} not borne")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*map(float, sys.argv[1:])))
