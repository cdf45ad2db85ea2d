"""One trial: a file of the sample damaged, and the edition put to every use within bounds."""

import resource
import shutil
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType

from handbook.errors import HandbookError
from tests.fuzz.mutations import mutate
from tests.fuzz.reading import USES, Use

SAMPLE = Path(__file__).parent.parent / "sample"
MOST_SECONDS = 2.0
MOST_MORE_BYTES = 300_000_000
"""Memory that one input may ask for beyond what the program has taken already."""


@dataclass(frozen=True)
class Failure:
    """An input that was not borne: the file, what stood in it, and what went wrong."""

    seed: int
    file: str
    data: bytes
    trace: str


class HangError(BaseException):
    """The time was up. No `except Exception` may swallow it."""


def try_seed(seed: int, folder: Path) -> Failure | None:
    """Damage one file by the seed and use the edition; None where that was borne."""
    random = Random(seed)
    original = random.choice(sample_files())
    file = original.relative_to(SAMPLE).as_posix()
    return try_data(seed, file, mutate(original.read_bytes(), random), folder)


def try_data(seed: int, file: str, data: bytes, folder: Path) -> Failure | None:
    """Use the sample with `data` in place of one file; None where that was borne."""
    resources = folder / "resources"
    if not resources.exists():
        shutil.copytree(SAMPLE, resources)
    damaged = resources / file
    damaged.write_bytes(data)
    traces = [trace for use in USES if (trace := _trace(use, resources))]
    shutil.copyfile(SAMPLE / file, damaged)
    return Failure(seed, file, data, "\n".join(traces)) if traces else None


def _trace(use: Use, resources: Path) -> str:
    """What went wrong, "" where nothing did; a fault of the world is an answer."""
    try:
        with _bounded():
            use(resources)
    except HandbookError:
        return ""
    except (Exception, HangError):  # noqa: BLE001 - any bug is what is looked for
        return traceback.format_exc()
    return ""


def sample_files() -> list[Path]:
    """The files of the sample, in a fixed order."""
    return sorted(path for path in SAMPLE.rglob("*") if path.is_file())


@contextmanager
def _bounded() -> Iterator[None]:
    """At most so many seconds, and so much more memory."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise HangError(f"More than {MOST_SECONDS} seconds")

    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MOST_MORE_BYTES, before[1]))
    previous = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
        resource.setrlimit(resource.RLIMIT_AS, before)


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()
