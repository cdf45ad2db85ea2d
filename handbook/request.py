"""What the window is asked to show first; apart from the command line, which is slow to load."""

from dataclasses import dataclass
from pathlib import Path

from handbook.content.resources import bundled_resources


@dataclass(frozen=True)
class WindowRequest:
    """An edition, and the topic or the comparison to open at; by default where one left off.

    A `safe` start reads and keeps no settings.
    """

    resources: Path
    topic: str = ""
    comparison: bool = False
    safe: bool = False


def plain_request() -> WindowRequest:
    """The bundled handbook, where the reader left off."""
    return WindowRequest(bundled_resources())
