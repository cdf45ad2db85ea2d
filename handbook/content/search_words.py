"""The lists of `search-words.md` as writers leave them: phrases that mean the same, by heading.

Apart from search, because the check learns the names of medicines from them too.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from handbook.content.bounds import require_bounds
from handbook.content.files import read_text
from handbook.content.markup import blocks, plain

_COMMA = re.compile(r"\s*[,;]\s+|\s*[,;]$")
"""No comma within a name parts it: "3,4-DAP"."""


@dataclass(frozen=True)
class WordList:
    """The phrases of one list item, and the heading that it stands under, in small letters."""

    heading: str
    phrases: tuple[str, ...]


def read_word_lists(folder: Path) -> list[WordList]:
    """The lists of the edition in `folder`. Raises `UnreadableFileError`."""
    path = folder / "search-words.md"
    text = read_text(path)
    require_bounds(text, path)
    heading = ""
    lists = []
    for block in blocks(text):
        if block.kind == "heading":
            heading = plain(block.text).lower()
        elif block.kind == "item":
            phrases = filter(None, _COMMA.split(plain(block.text)))
            lists.append(WordList(heading, tuple(phrases)))
    return lists
