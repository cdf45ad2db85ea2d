"""The words of a card as a QR code, so that a telephone reads them without a network."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from handbook.paper.inlines import plain

WALLET = "wallet"
"""The layout that has a code."""


def code_of(blocks: Iterable[dict[str, Any]]) -> str:
    """The drawing of a code that says what the blocks say."""
    import segno

    drawing = io.BytesIO()
    text = "\n".join(_lines(blocks))
    segno.make(text, error="L", micro=False).save(
        drawing, kind="svg", border=0, xmldecl=False, svgns=True, omitsize=True
    )
    return drawing.getvalue().decode("utf-8")


def _lines(blocks: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The words of headings, paragraphs and lists, without what is to be filled in by hand."""
    for block in blocks:
        if words := plain(block.get("words", [])).strip():
            yield words
        for items in (block.get("blocks", []), *block.get("items", [])):
            yield from _lines(items)
