"""A page as it goes to the reader: text, and nothing that needs Qt."""

from typing import NamedTuple


class WrittenPage(NamedTuple):
    """A topic as rich text, with the style sheet that goes before it.

    `headings` has the level, the words and the anchor of each. It is all plain values, so that one
    process can hand it to another.
    """

    slug: str
    title: str
    headings: tuple[tuple[int, str, str], ...]
    style_sheet: str
    rich_text: str
