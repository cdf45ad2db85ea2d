"""The drawings of an edition as a page takes them: sound ones, in colour or in greys."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from handbook.content.files import read_text
from handbook.errors import HandbookError

_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b")
_SHAPE = re.compile(r'<svg[^>]*\bviewBox\s*=\s*"\s*\S+\s+\S+\s+([\d.]+)\s+([\d.]+)\s*"')
_MOST_SLENDER = 5.0
"""How many times as tall as wide, or as wide as tall, a drawing may be."""


@dataclass
class Drawings:
    """Reads drawings by the name that a page gives them. `missing` are those that are not sound."""

    find: Callable[[str], Path | None]
    wanted: bool = True
    grey: bool = False
    missing: list[str] = field(default_factory=list)
    _read: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> str:
        """The drawing's text, "" where there is no sound one."""
        if name not in self._read:
            self._read[name] = self._sound(name)
            if not self._read[name]:
                self.missing.append(name)
        return self._read[name]

    def _sound(self, name: str) -> str:
        path = self.find(name)
        try:
            drawing = read_text(path) if path else ""
        except HandbookError:
            return ""
        if not _can_be_drawn(drawing):
            return ""
        return _COLOUR.sub(_grey_of, drawing) if self.grey else drawing


def _can_be_drawn(drawing: str) -> bool:
    shape = _SHAPE.search(drawing)
    if not shape or _multiplies(drawing):
        return False
    width, height = float(shape[1]), float(shape[2])
    return min(width, height) > 0 and max(width, height) / min(width, height) < _MOST_SLENDER


def _multiplies(drawing: str) -> bool:
    """Whether it copies what holds copies, which can grow without end."""
    try:
        tree = ElementTree.fromstring(drawing)
    except ElementTree.ParseError:
        return True
    copies = [element for element in tree.iter() if element.tag.endswith("use")]
    names = {value for copy in copies for key, value in copy.items() if key.endswith("href")}
    return any(
        inner.tag.endswith("use")
        for element in tree.iter()
        if f"#{element.get('id')}" in names
        for inner in element.iter()
    )


def _grey_of(colour: re.Match[str]) -> str:
    """The grey of the same lightness (ITU-R BT.601)."""
    red, green, blue = (int(part, 16) for part in colour.groups())
    return "#" + f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02x}" * 3
