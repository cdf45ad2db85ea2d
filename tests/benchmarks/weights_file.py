"""Changing one number of the file of weights; its comments and its order stay as they are."""

import re

_NUMBER = re.compile(r"(?<== )\d+(?:\.\d+)?")
_SHARE = re.compile(r"length = $")


def count(text: str) -> int:
    """How many numbers the file has."""
    return len(_matches(text))


def changed(text: str, place: int, factor: float) -> str:
    """The file with one of its numbers, counted from 0, that many times as large."""
    match = _matches(text)[place]
    number = float(match[0]) * factor
    if _SHARE.search(text, 0, match.start()):
        number = min(number, 1.0)
    return f"{text[: match.start()]}{number:.3g}{text[match.end() :]}"


def _matches(text: str) -> list[re.Match[str]]:
    comments = [range(*match.span()) for match in re.finditer(r"#.*", text)]
    found = _NUMBER.finditer(text)
    return [match for match in found if not any(match.start() in c for c in comments)]
