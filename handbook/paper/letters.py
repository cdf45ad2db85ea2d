"""Which letters the bundled faces have: one that none has must be told, not left blank."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

STAND_IN = "\ufffd"
"""Printed in the place of a letter that no face has."""

_NEEDS_NO_SHAPE = frozenset("\n\t\u00ad\u200b\u2060\ufeff")


_CONTROL = re.compile(r"(?<!\\)((?:\\\\)*)\\u00[01][0-9a-f]")
"""A control character as JSON has it."""


def with_printable_letters(text: str, fonts: Path) -> tuple[str, list[str]]:
    """Some JSON with a stand-in for each letter that cannot be printed, and those letters.

    Control characters are left out; nobody would miss them.
    """
    text = _CONTROL.sub(r"\1", text)
    missing = sorted(set(text) - _known_letters(fonts) - _NEEDS_NO_SHAPE)
    return text.translate({ord(letter): STAND_IN for letter in missing}), missing


@cache
def _known_letters(fonts: Path) -> frozenset[str]:
    return frozenset(letter for path in sorted(fonts.glob("*.ttf")) for letter in _letters(path))


def _letters(path: Path) -> Iterator[str]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        yield from map(chr, font.getBestCmap())
